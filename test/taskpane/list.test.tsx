/** @jest-environment jsdom */
import { act } from "react";
import { publishReview } from "../../src/commands/latest";
import { followTyping } from "../../src/commands/live";
import { App } from "../../src/taskpane/App";
import type { OfficeColors } from "../../src/taskpane/theme";
import { copyOf, copyOfList, EVERYTHING, pickOf } from "../../src/taskpane/list/pick";
import { checkSheet } from "../../src/poa/check";
import { a1 } from "../../src/sheet/cell";
import { clear, currentRow, find, press, rows, settle, show, text } from "./screen";
import { bookOf, faultySheet, soundSheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };

/** The pane with the book of two sheets reviewed, the one with two errors in front. */
async function open(book: BookInMemory, language: "es" | "en" = "es"): Promise<void> {
  await show(<App host={book} language={language} colors={LIGHT} />);
  await settle();
  await press(language === "es" ? "Revisar hoja" : "Check sheet");
  await settle();
}

const tarija = () => bookOf([faultySheet(), soundSheet()], "Tarija");
afterEach(async () => {
  await clear();
  publishReview(null);
});

const searchBox = (): HTMLInputElement => document.querySelector("input[type=search]")!;
async function search(words: string): Promise<void> {
  await settle(() => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    set.call(searchBox(), words);
    searchBox().dispatchEvent(new Event("input", { bubbles: true }));
  });
}
const cellsListed = () =>
  rows().flatMap((row) => /[A-Z]+\d+$/.exec(row.textContent ?? "")?.[0] ?? []);
const f8 = (shiftKey = false) =>
  settle(() =>
    document.body.dispatchEvent(
      new KeyboardEvent("keydown", { key: "F8", shiftKey, bubbles: true, cancelable: true })
    )
  );

describe("searching and filtering", () => {
  test("by words whatever their accents, by code and by cell; the count is told", async () => {
    await open(tarija());
    expect(cellsListed().toSorted()).toEqual(["E4", "F6"]);
    await search("CODIGO repetido");
    expect(cellsListed()).toEqual(["F6"]);
    expect(text()).toContain("1 de 2");
    await search("e4");
    expect(cellsListed()).toEqual(["E4"]);
    await search("nada de esto");
    expect(rows()).toEqual([]);
    expect(text()).toContain("Ninguna observación coincide.");
    await press("Ver todas");
    expect(cellsListed()).toHaveLength(2);
    expect(searchBox().value).toBe("");
  });

  test("a severity is left out and taken back", async () => {
    await open(tarija());
    const errors = find("button", "Mostrar errores: 2");
    expect(errors.getAttribute("aria-pressed")).toBe("true");
    await press("Mostrar errores: 2");
    expect(find("button", "Mostrar errores: 2").getAttribute("aria-pressed")).toBe("false");
    expect(rows()).toEqual([]);
    await press("Mostrar errores: 2");
    expect(cellsListed()).toHaveLength(2);
  });

  test("together by area in the list of the whole book", async () => {
    const book = bookOf([faultySheet("Tarija"), faultySheet("Oruro", "DIRECCIÓN DE ORURO")]);
    await show(<App host={book} language="es" colors={LIGHT} />);
    await press("Revisar libro");
    await press(/^Ver juntas/);
    await press("Más sobre la lista");
    const select = document.querySelector("select")!;
    await settle(() => {
      select.value = "area";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const sections = rows().filter((row) => row.getAttribute("aria-level") === "1");
    expect(sections.map((row) => row.textContent)).toEqual([
      expect.stringContaining("Hoja Tarija"),
      expect.stringContaining("Hoja Oruro"),
    ]);
  });
});

describe("F8", () => {
  test("goes from finding to finding and round the end, back with Shift, and to the cells", async () => {
    const book = tarija();
    await open(book);
    const seen: string[] = [];
    for (const back of [false, false, false, true]) {
      await f8(back);
      seen.push(a1(book.selected!.at));
      expect(currentRow()!.textContent).toContain(a1(book.selected!.at));
    }
    expect(seen).toEqual(["E4", "F6", "E4", "F6"]);
  });

  test("opens what is closed above the finding, and keeps to what is shown", async () => {
    const book = tarija();
    await open(book);
    await settle(() => rows()[0]!.click());
    expect(rows()).toHaveLength(1);
    await f8();
    expect(rows().length).toBeGreaterThan(2);
    await search("repetido usado F6");
    await f8();
    await f8();
    expect(a1(book.selected!.at)).toBe("F6");
  });

  test("from the areas of a book it opens the sheet of its first finding", async () => {
    const book = bookOf([soundSheet(), faultySheet()]);
    await show(<App host={book} language="es" colors={LIGHT} />);
    await press("Revisar libro");
    await f8();
    expect(book.selected).toMatchObject({ sheet: "Tarija" });
    expect(find("heading").textContent).toContain("TARIJA");
    await settle(() => find("tab", "Consolidar").click());
    const before = book.selected;
    await f8();
    expect(book.selected).toBe(before);
  });
});

describe("following what is typed", () => {
  jest.setTimeout(20_000);

  test("total, bar and list change in place: no click, no mark, the finding in front stays", async () => {
    const book = tarija();
    const stop = followTyping(book, { pause: 20 });
    await open(book);
    await f8();
    const marks = book.marks;
    const tree = find("tree");
    const grid = faultySheet();
    const values = grid.values.map((row, index) =>
      index === 6 ? row.map((value, column) => (column === 4 ? 0.3 : value)) : row
    );
    await act(async () => {
      book.change({ ...grid, values });
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(text()).toContain("90 de 100\u00a0%");
    expect(text()).toContain("faltan 10\u00a0%");
    expect(find("status").textContent).toBe("Al día: 2 errores.");
    expect(find("img").getAttribute("aria-label")).toContain("4.1, 30\u00a0%");
    expect(find("tree")).toBe(tree);
    expect(currentRow()!.textContent).toContain("E4");
    expect(book.marks).toBe(marks);
    await act(async () => {
      book.change(soundSheet("Tarija"));
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(text()).toContain("Todo en orden");
    stop();
  });
});

describe("copying", () => {
  const { findings } = checkSheet(faultySheet());
  const words = {
    severity: () => "Error",
    sheet: (name: string) => `Hoja ${name}`,
    why: "Por qué importa",
    toDo: "Qué hacer",
  };

  test("a finding tells where, what, why and what to do; a list has one line for each", () => {
    const lines = copyOf(findings[1]!, "es", words).split("\n");
    expect(lines[0]).toBe("Hoja Tarija, F6 · Error");
    expect(lines[2]).toMatch(/^Por qué importa: ./);
    expect(lines[3]).toMatch(/^Qué hacer: .*[^.]\.$/);
    const list = copyOfList([...findings, ...findings], "es", words).split("\n");
    expect(list[0]).toBe("Hoja Tarija");
    expect(list.slice(1).every((line) => /^- [A-Z]\d+ · Error: ./.test(line))).toBe(true);
    expect(list).toHaveLength(1 + 2 * findings.length);
  });

  test("the button copies what is listed, also where the clipboard is not to be had", async () => {
    await open(tarija());
    await press("Más sobre la lista");
    const copied: string[] = [];
    document.execCommand = () => {
      copied.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    };
    await press("Copiar la lista");
    expect(copied[0]).toContain("Hoja Tarija\n- E4 · Error:");
    expect(text()).toContain("Lista copiada.");
    document.execCommand = () => false;
    await press("Copiar la lista");
    expect(text()).toContain("Excel no permite copiar");
  });
});

test("nothing that is searched for is everything", () => {
  expect(pickOf(EVERYTHING, "es")).toBeNull();
  expect(pickOf({ ...EVERYTHING, text: "  " }, "en")).toBeNull();
});

test("the list goes into a sheet of the book, and the pane leads there", async () => {
  const book = tarija();
  await open(book);
  await press("Más sobre la lista");
  await press("Pasar a una hoja");
  expect(book.sheets).toContain("Observaciones");
  expect(text()).toContain("Escrita la hoja «Observaciones».");
  await press("Ir a la hoja");
  expect(book.selected).toMatchObject({ sheet: "Observaciones" });
});

test("in English nothing is left in Spanish", async () => {
  await open(tarija(), "en");
  await press("More about the list");
  const tools = find("search");
  const said = [...tools.querySelectorAll("[aria-label], [placeholder]")].map(
    (one) => `${one.getAttribute("aria-label")} ${one.getAttribute("placeholder")}`
  );
  expect(`${tools.textContent} ${said.join(" ")}`).not.toMatch(/[áéíóúñ]|Copiar|Buscar|Mostrar/);
  expect(tools.textContent).toContain("Copy the list");
});
