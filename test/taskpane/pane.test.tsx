/** @jest-environment jsdom */
import { checkSheet } from "../../src/poa/check";
import { NATIONAL_SHEET } from "../../src/poa/national";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { HostError } from "../../src/sheet/host";
import { publishFailure, publishReview } from "../../src/commands/latest";
import { reviewBook } from "../../src/commands/review";
import { App, Frame } from "../../src/taskpane/App";
import { NotInExcel } from "../../src/taskpane/NotInExcel";
import type { OfficeColors } from "../../src/taskpane/theme";
import { clear, currentRow, find, key, press, rows, settle, show, text } from "./screen";
import { bookOf, faultySheet, gridWith, soundSheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };

const open = (book: BookInMemory, language: "es" | "en" = "es") =>
  show(<App host={book} language={language} colors={LIGHT} />);

/** Holds a verb of the host until the test lets it go on. */
function closedGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** What is loaded when it is first shown. */
beforeAll(async () => {
  await import("../../src/taskpane/AreaList");
  await import("../../src/taskpane/FindingDetail");
  await import("../../src/taskpane/UncheckedList");
});

afterEach(async () => {
  await clear();
  publishReview(null);
});

describe("checking a sheet", () => {
  test("before the first check the pane says what it does and that it changes nothing", async () => {
    await open(bookOf([soundSheet()]));
    expect(find("heading").textContent).toBe("Revise el POA antes de enviarlo");
    expect(text()).toContain("No cambia nada de lo que usted escribió");
  });

  test("shows whose plan it is, what is missing, and what is wrong, and marks the cells", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    await press("Revisar hoja");
    expect(find("heading").textContent).toBe("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
    expect(text()).toContain("Gestión 2021");
    expect(text()).toContain("96 de 100\u00a0%");
    expect(text()).toContain("faltan 4\u00a0%");
    expect(find("img").getAttribute("aria-label")).toBe(
      "Ponderaciones por acción: 3.1, 60\u00a0%; 4.1, 36\u00a0%. Total: 96 de 100\u00a0%, faltan 4\u00a0%."
    );
    expect(find("status").textContent).toBe("Revisión terminada. Tarija: 2 errores.");
    expect(book.marks.get("Tarija")).toHaveLength(2);
  });

  test("a sheet with nothing wrong says what was looked at", async () => {
    await open(bookOf([soundSheet()]));
    await press("Revisar hoja");
    expect(text()).toContain("Todo en orden");
    expect(text()).toContain("Se miraron 2 acciones, 2 operaciones y 3 tareas.");
    expect(text()).toContain("100 de 100\u00a0%");
    expect(rows()).toEqual([]);
  });

  test("a sheet that is no POA says so and why", async () => {
    await open(bookOf([gridWith("Instructivo", [["Lea esto antes de llenar"]])]));
    await press("Revisar hoja");
    expect(find("heading").textContent).toBe("«Instructivo» no es un POA");
    expect(text()).toContain("No se encontraron los títulos de la tabla");
  });

  test("in English everything is English", async () => {
    await open(bookOf([faultySheet()]), "en");
    await press("Check sheet");
    expect(find("status").textContent).toBe("Check finished. Tarija: 2 errors.");
    expect(text()).toContain("4% missing");
    expect(text()).toContain("Task code repeated");
  });
});

describe("the list of findings", () => {
  const checked = async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    await press("Revisar hoja");
    return book;
  };

  test("is a tree of severities, rules and findings", async () => {
    await checked();
    expect(rows().map((row) => row.getAttribute("aria-level"))).toEqual(["1", "2", "3", "2", "3"]);
    expect(rows()[0]!.textContent).toBe("Errores2");
    expect(rows()[0]!.getAttribute("aria-expanded")).toBe("true");
    expect(rows()[2]!.hasAttribute("aria-expanded")).toBe(false);
  });

  test("the arrow keys go from row to row and unfold the finding; Enter goes to its cell", async () => {
    const book = await checked();
    const tree = find("tree");
    await key(tree, "ArrowDown");
    await key(tree, "ArrowDown");
    expect(currentRow()?.textContent).toContain("El código de tarea 3.1.1 ya está usado");
    expect(text()).toContain("Ir a F6");
    expect(book.selected).toBeNull();
    await key(tree, "Enter");
    expect(book.selected).toEqual({ sheet: "Tarija", at: { row: 5, column: 5 } });
    await key(tree, "End");
    expect(text()).toContain("Ir a E4");
    await key(tree, "Home");
    expect(currentRow()?.textContent).toBe("Errores2");
  });

  test("the left key closes a header and the right key opens it", async () => {
    await checked();
    await key(find("tree"), "Home");
    await key(find("tree"), "ArrowLeft");
    expect(rows()).toHaveLength(1);
    await key(find("tree"), "ArrowRight");
    expect(rows()).toHaveLength(5);
  });

  test("a press on a finding goes to its cell", async () => {
    const book = await checked();
    await settle(() => rows()[2]!.click());
    expect(book.selected).toEqual({ sheet: "Tarija", at: { row: 5, column: 5 } });
    expect(rows()[2]!.getAttribute("aria-selected")).toBe("true");
  });

  test("selecting a marked cell in the sheet unfolds its finding", async () => {
    const book = await checked();
    await settle(() => book.select("Tarija", { row: 3, column: 4 }));
    expect(currentRow()?.textContent).toContain("96");
    expect(text()).toContain("Ir a E4");
    await settle(() => book.select("Tarija", { row: 9, column: 0 }));
    expect(text()).toContain("Ir a E4");
  });

  test("the detail tells why, the other cells and what the correction would do", async () => {
    const book = await checked();
    await settle(() => rows()[2]!.click());
    expect(text()).toContain("Vea también");
    expect(text()).toContain("Se puede corregir: ");
    await press("F5");
    expect(book.selected).toEqual({ sheet: "Tarija", at: { row: 4, column: 5 } });
    // The cell of the first use has no finding of its own: the one that led there stays.
    expect(text()).toContain("Ir a F6");
  });

  test("ten thousand findings are one short list in the page", async () => {
    await open(bookOf([faultySheet()]));
    const check = checkSheet(faultySheet());
    const findings = Array.from({ length: 10_000 }, (_, row) => ({
      ...check.findings[1]!,
      at: { row, column: 5 },
    }));
    await settle(() =>
      publishReview({
        scope: "sheet",
        sheet: "Tarija",
        settings: DEFAULT_SETTINGS,
        checks: [{ ...check, findings }],
        unmarked: null,
      })
    );
    expect(find("status").textContent).toContain("10.000 errores");
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(40);
    await key(find("tree"), "End");
    expect(currentRow()?.getAttribute("aria-posinset")).toBe("10000");
    expect(currentRow()?.textContent).toContain("F10000");
    expect(rows().length).toBeLessThan(40);
  });
});

describe("checking the book", () => {
  const BOOK = [
    soundSheet(),
    faultySheet(),
    gridWith("Instructivo", [["Lea esto antes de llenar"]]),
    gridWith("Hoja3", []),
  ];

  test("shows the areas in the order of their tabs, the totals and the sheets left out", async () => {
    await open(bookOf(BOOK));
    await press("Revisar libro");
    expect(text()).toContain("2 áreas · 1 suma 100\u00a0% · 1 no");
    expect(text()).toContain("Hoja InstructivoNo es un POA: no tiene los títulos de la tabla.");
    expect(text()).toContain("Hoja Hoja3No es un POA: está vacía.");
    expect(find("button", /^Tarija/).textContent).toContain(
      "Tarija, DIRECCIÓN DEPARTAMENTAL DE TARIJA: 96 de 100\u00a0%, faltan 4\u00a0%; 2 errores"
    );
  });

  test("an area goes to its sheet and shows its findings; the way back leads to the areas", async () => {
    const book = bookOf(BOOK);
    await open(book);
    await press("Revisar libro");
    await press(/^Tarija/);
    expect(book.selected?.sheet).toBe("Tarija");
    expect(find("heading").textContent).toBe("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
    expect(rows()).toHaveLength(5);
    await press("Las 2 áreas");
    expect(text()).toContain("2 áreas · 1 suma 100\u00a0% · 1 no");
  });

  test("all findings together tell their sheet", async () => {
    await open(bookOf(BOOK));
    await press("Revisar libro");
    await press("Ver juntas las 2 observaciones");
    expect(rows()[2]!.textContent).toContain("Tarija");
  });

  test("the arrow keys go from area to area", async () => {
    await open(bookOf(BOOK));
    await press("Revisar libro");
    const first = find("button", /^Beni/);
    first.focus();
    await key(first, "ArrowDown");
    expect(document.activeElement).toBe(find("button", /^Tarija/));
    expect(find("button", /^Tarija/).tabIndex).toBe(0);
    expect(first.tabIndex).toBe(-1);
  });

  test("a review asked for on the ribbon shows in the open pane", async () => {
    const book = bookOf(BOOK);
    await open(book);
    await settle(async () => publishReview(await reviewBook(book)));
    expect(text()).toContain("2 áreas · 1 suma 100\u00a0% · 1 no");
  });

  test("can be cancelled, with no cell marked", async () => {
    const book = bookOf(BOOK);
    const gate = closedGate();
    await open({ ...book, readBook: () => gate.opened.then(() => book.readBook()) });
    await press("Revisar libro");
    expect(text()).toContain("Leyendo el libro…");
    await press("Cancelar");
    await settle(gate.open);
    expect(find("status").textContent).toBe("Revisión cancelada. El libro quedó como estaba.");
    expect(book.marks.size).toBe(0);
    await press("Revisar libro");
    expect(text()).toContain("2 áreas · 1 suma 100\u00a0% · 1 no");
  });

  test("tells the sheet at hand and how many there are", async () => {
    const book = bookOf(BOOK);
    const gate = closedGate();
    await open({ ...book, mark: (marks) => gate.opened.then(() => book.mark(marks)) });
    await press("Revisar libro");
    expect(text()).toContain("Revisando Hoja3… 4 de 4");
    expect(find("progressbar").getAttribute("aria-valuenow")).toBe("4");
    await settle(gate.open);
    expect(book.marks.get("Tarija")).toHaveLength(2);
  });

  test("a book without any POA says so", async () => {
    await open(bookOf([gridWith("Hoja1", [])]));
    await press("Revisar libro");
    expect(text()).toContain("Ninguna hoja de este libro es un POA");
    expect(find("status").textContent).toBe("Revisión terminada. No se encontró ningún POA.");
  });
});

describe("when it does not work", () => {
  test("says what, where and what to do, and tries again", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    book.failNext("readActiveSheet", new HostError("sheet-is-protected", "Tarija"));
    await press("Revisar hoja");
    const alert = find("alert").textContent!;
    expect(alert).toContain("No se pudo revisar la hoja");
    expect(alert).toContain("La hoja «Tarija» está protegida");
    expect(alert).toContain("Desproteger hoja");
    await press("Reintentar");
    expect(text()).not.toContain("No se pudo");
    expect(rows()).toHaveLength(5);
  });

  test("what failed on the ribbon is told in the pane, whether it was open or opens now", async () => {
    const book = bookOf([faultySheet()]);
    const asked = { kind: "review", scope: "book" } as const;
    publishFailure(new HostError("cell-is-being-edited", ""), asked);
    await open(book);
    expect(find("alert").textContent).toContain("No se pudo revisar el libro");
    await press("Reintentar");
    expect(text()).toContain("1 área · 0 suman 100\u00a0% · 1 no");
    await settle(() => publishFailure(new HostError("host-is-busy", ""), { kind: "unmark" }));
    expect(find("alert").textContent).toContain("No se pudieron quitar las marcas");
  });

  test("a failure of our own says that it is ours", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    book.failNext("readActiveSheet", new TypeError("x is undefined"));
    await press("Revisar hoja");
    expect(find("alert").textContent).toContain("Falló este complemento, no su hoja");
  });

  test("a sheet that is gone keeps the findings and can be retried", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    await press("Revisar hoja");
    book.failNext("select", new HostError("sheet-is-gone", "Tarija"));
    await settle(() => rows()[2]!.click());
    expect(find("alert").textContent).toContain("No se pudo ir a la celda");
    expect(rows()).toHaveLength(5);
    await press("Reintentar");
    expect(book.selected).toEqual({ sheet: "Tarija", at: { row: 5, column: 5 } });
    expect(text()).not.toContain("No se pudo");
  });

  test("a host that cannot tell the selection still reviews", async () => {
    const book = bookOf([faultySheet()]);
    book.failNext("watchSelection", new HostError("not-supported", ""));
    await open(book);
    await press("Revisar hoja");
    expect(rows()).toHaveLength(5);
  });
});

test("the marks are taken away and the findings stay to be read", async () => {
  const book = bookOf([faultySheet()]);
  await open(book);
  await press("Revisar hoja");
  await press("Quitar marcas");
  expect(book.marks.size).toBe(0);
  expect(find("status").textContent).toBe("Se quitaron las marcas de 1 hoja.");
  expect(rows()).toHaveLength(5);
});

describe("consolidating", () => {
  const opened = async (book: BookInMemory) => {
    await open(book);
    await settle(() => find("tab", "Consolidar").click());
    await press("Hojas de este libro");
  };
  const paint = () => find("button", "En este libro") as HTMLButtonElement;

  test("counts the rows and writes the national sheets beside those of the areas", async () => {
    const book = bookOf([soundSheet()]);
    await opened(book);
    expect(text()).toContain("Las 3 filas leídas pasan al consolidado.");
    await press("En este libro");
    // The open book has the area's sheet already: it gets no second one.
    expect(book.sheets).toEqual([
      "Beni",
      ...["Resumen", NATIONAL_SHEET, "Matriz", "Observaciones", "Fuentes"],
    ]);
    expect(text()).toContain("Escrito en este libro: 3 tareas, 3 filas de 3.");
    await press("Ir a la hoja");
    expect(book.selected?.sheet).toBe("Resumen");
  });

  test("writes the one sheet alone where that is asked for", async () => {
    const book = bookOf([soundSheet()]);
    await opened(book);
    await choose("table-only");
    await press("En este libro");
    expect(book.sheets).toEqual(["Beni", NATIONAL_SHEET]);
    await press("Ir a la hoja");
    expect(book.selected?.sheet).toBe(NATIONAL_SHEET);
  });

  test("with errors it says who holds it up and waits for the planner's word", async () => {
    const book = bookOf([soundSheet(), faultySheet()]);
    await opened(book);
    expect(text()).toContain("1 área con errores detiene el consolidado: DDTJ (2)");
    expect(paint().disabled).toBe(true);
    await press("DDTJ (2)");
    expect(text()).toContain("F6El código de tarea 3.1.1 ya está usado");
    await press("Ir a F6");
    expect(book.selected).toEqual({ sheet: "Tarija", at: { row: 5, column: 5 } });
    await settle(() => find("checkbox").click());
    expect(text()).toContain("La primera hoja dirá que quedan 2 errores sin corregir.");
    await press("En este libro");
    expect(text()).toContain("Escrito en este libro: 6 tareas, 6 filas de 6.");
  });

  test("reading again takes no sheet it has written for an area, and asks before it replaces them", async () => {
    const book = bookOf([soundSheet()]);
    await opened(book);
    await press("En este libro");
    await press("Leer de nuevo este libro");
    expect(text()).toContain("Las 3 filas leídas pasan al consolidado.");
    expect(text()).toContain("Este libro ya tiene un consolidado: se compara con él.");
    expect(text()).toContain("1 área sin cambios");
    await press("En este libro");
    expect(text()).toContain("Se reemplazarán 5 hojas de este libro: Resumen, POA Nacional");
    await press("Reemplazar");
    expect(text()).toContain("Escrito en este libro");
    expect(book.sheets).toHaveLength(7);
  });

  test("never replaces a sheet of the planner's that happens to be called alike", async () => {
    const book = bookOf([soundSheet(), gridWith("Fuentes", [["Mis apuntes"]])]);
    await opened(book);
    await press("En este libro");
    expect(text()).toContain("Este libro ya tiene una hoja suya llamada Fuentes.");
    expect(book.sheets).toEqual(["Beni", "Fuentes"]);
  });

  test("what fails is told and can be tried again", async () => {
    const book = bookOf([soundSheet()]);
    await opened(book);
    book.failNext("paint", new HostError("host-is-busy", ""));
    await press("En este libro");
    expect(find("alert").textContent).toContain("No se pudo escribir en este libro");
    await press("Reintentar");
    expect(text()).toContain("Escrito en este libro");
  });

  test("areas that are awaited are named, and the list stays in the workbook", async () => {
    const book = bookOf([soundSheet()]);
    await opened(book);
    expect(text()).toContain("No hay una lista de áreas esperadas.");
    await press("Hacer la lista");
    const field = document.querySelector("textarea")!;
    const lines = "Dirección departamental de Beni\n  Unidad de   Archivo \n\nUNIDAD DE ARCHIVO";
    await settle(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(
        field,
        lines
      );
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("Guardar en este libro");
    expect(text()).toContain("Falta 1 de 2 áreas: Unidad de Archivo.");
    expect(await book.readSettings()).toMatchObject({
      expectedAreas: ["Dirección departamental de Beni", "Unidad de Archivo"],
    });
    await press("En este libro");
    const summary = (await book.readBook()).find(({ ref }) => ref.sheet === "Resumen")!;
    expect(String(summary.values[2]![0])).toContain("INCOMPLETO: falta 1 área (Unidad de Archivo)");
  });

  test("two versions of one area wait for a choice, and the other is noted", async () => {
    const other = soundSheet("Beni (2)");
    const changed = { ...other, values: other.values.map((row) => [...row]) };
    changed.values[4]![6] = "Atender en la oficina central";
    const book = bookOf([soundSheet(), changed]);
    await opened(book);
    expect(text()).toContain("Llegaron varias versiones de DIRECCIÓN DEPARTAMENTAL DE BENI");
    expect(text()).toMatch(/Atender en oficina →\sAtender en la oficina central/);
    expect(paint().disabled).toBe(true);
    const radios = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")];
    expect(radios.map(({ checked }) => checked)).toEqual([false, false]);
    await settle(() => radios[1]!.click());
    await press("En este libro");
    expect(text()).toContain("Escrito en este libro: 3 tareas, 3 filas de 3.");
    const sources = (await book.readBook()).find(({ ref }) => ref.sheet === "Fuentes")!;
    const versions = sources.values.flat().filter((value) => /legida/.test(String(value)));
    expect(versions).toEqual(["Elegida", "No elegida"]);
  });

  test("a tab keeps what it showed while another is in front", async () => {
    await opened(bookOf([soundSheet()]));
    await key(find("tab", "Consolidar"), "Home");
    expect(find("tab", "Revisar").getAttribute("aria-selected")).toBe("true");
    await key(find("tab", "Revisar"), "End");
    expect(text()).toContain("Las 3 filas leídas pasan al consolidado.");
  });
});

/** Chooses what of the national book is written. */
const choose = (content: string): Promise<void> =>
  settle(() => {
    const select = document.querySelector("select")!;
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(
      select,
      content
    );
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });

test("outside Excel the page says how to open the pane", async () => {
  await show(
    <Frame language="es" colors={LIGHT}>
      <NotInExcel />
    </Frame>
  );
  expect(find("heading").textContent).toBe("Este panel vive dentro de Excel");
  expect(document.querySelectorAll("ol > li")).toHaveLength(3);
});

test("the pane turns dark with Office and back", async () => {
  let background = "#ffffff";
  const listeners = new Set<() => void>();
  const colors: OfficeColors = {
    background: () => background,
    watch(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  const paneColor = () => {
    const pane = document.querySelector("main")!.parentElement!;
    return getComputedStyle(pane).getPropertyValue("--colorNeutralBackground1");
  };
  const turn = (to: string) =>
    settle(() => {
      background = to;
      for (const listener of listeners) listener();
    });
  await show(<App host={bookOf([soundSheet()])} language="es" colors={colors} />);
  expect(paneColor()).toBe("#ffffff");
  await turn("#262626");
  expect(paneColor()).toBe("#292929");
  await turn("#ffffff");
  expect(paneColor()).toBe("#ffffff");
  await clear();
  expect(listeners.size).toBe(0);
});
