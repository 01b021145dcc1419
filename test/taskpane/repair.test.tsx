/** @jest-environment jsdom */
import { publishReview } from "../../src/commands/latest";
import { App } from "../../src/taskpane/App";
import type { OfficeColors } from "../../src/taskpane/theme";
import { settingsFrom } from "../../src/poa/settings";
import { parseA1 } from "../../src/sheet/cell";
import { applyTo } from "../../src/sheet/edit";
import { contentAt, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { HostError } from "../../src/sheet/host";
import { clear, find, key, press, rows, settle, show, text } from "./screen";
import { bookOf, faultySheet, planSheet, soundSheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };

/** What is loaded when it is first asked for. */
beforeAll(async () => {
  await import("../../src/taskpane/repair/RepairPanel");
  await import("../../src/taskpane/repair/RepairLines");
  await import("../../src/taskpane/repair/RepairTold");
  await import("../../src/taskpane/FindingDetail");
  await import("../../src/taskpane/repair/doRepair");
});

afterEach(async () => {
  jest.restoreAllMocks();
  await clear();
  publishReview(null);
});

async function reviewed(book: BookInMemory, what = "Revisar hoja", language: "es" | "en" = "es") {
  await show(<App host={book} language={language} colors={LIGHT} />);
  await press(what);
  return book;
}

const choose = (finding: RegExp): Promise<void> =>
  settle(() =>
    rows()
      .find((row) => finding.test(row.textContent ?? ""))!
      .click()
  );

/** The choice with that label. */
const box = (label: string | RegExp): HTMLInputElement => {
  const found = [...document.querySelectorAll("label")].find((one) =>
    typeof label === "string" ? one.textContent === label : label.test(one.textContent ?? "")
  );
  if (!found) throw new Error(`No choice ${String(label)} in: ${text()}`);
  return found.querySelector("input")!;
};
const tick = (label: string | RegExp): Promise<void> => settle(() => box(label).click());

const write = (words: string): Promise<void> =>
  settle(() => {
    const field = document.querySelector<HTMLInputElement>("input[type=text]")!;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, words);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

const gridIn = async (book: BookInMemory, sheet: string): Promise<Grid> =>
  (await book.readBook()).find(({ ref }) => ref.sheet === sheet)!;
const valueIn = async (book: BookInMemory, sheet: string, cell: string): Promise<CellValue> =>
  valueAt(await gridIn(book, sheet), parseA1(cell)!);

/** What the planner types into a cell. */
async function type(book: BookInMemory, sheet: string, cell: string, value: CellValue) {
  const grid = await gridIn(book, sheet);
  const at = parseA1(cell)!;
  const from = contentAt(grid, at);
  book.change(applyTo(grid, [{ at, from, to: { ...from, value } }]).grid);
}

/** Spaces too many, and a code with a full stop: three safe fixes. */
const untidy = (sheet = "Oruro"): Grid =>
  planSheet(sheet, `DIRECCIÓN DEPARTAMENTAL DE ${sheet.toUpperCase()}`, [
    ["3.1", "Servicio  de cédulas", "DDO 1", "Emitir cédulas", 0.6, "3.1.1.", "Atender en oficina"],
    ["4.1", "Administración", "DDO 2", "Pagar servicios", 0.4, "4.1.1", "Pagar  la luz"],
  ]);

describe("one finding", () => {
  test("its fix is shown before anything changes, applied, told, and taken back", async () => {
    const book = await reviewed(bookOf([faultySheet()]));
    await choose(/3\.1\.1 ya está usado/);
    await press("Corregir F6…");
    expect(find("heading", "Corregir F6")).toBe(document.activeElement);
    expect(text()).toContain("F6Antes: 3.1.1 → Después: 3.1.2");
    expect(await valueIn(book, "Tarija", "F6")).toBe("3.1.1");
    await press("Aplicar");
    expect(await valueIn(book, "Tarija", "F6")).toBe("3.1.2");
    expect(book.marks.get("Tarija")).toHaveLength(1);
    expect(text()).toContain("Hecho: cambió 1 celda de Tarija.");
    expect(rows().some((row) => /3\.1\.1 ya/.test(row.textContent ?? ""))).toBe(false);
    await press("Deshacer");
    expect(await valueIn(book, "Tarija", "F6")).toBe("3.1.1");
    expect(book.marks.get("Tarija")).toHaveLength(2);
    expect(text()).toContain("Deshecho: 1 celda de Tarija volvió a lo que decía.");
  });

  test("Escape and Cancelar change nothing and lead back to the list", async () => {
    const book = await reviewed(bookOf([faultySheet()]));
    const before = await gridIn(book, "Tarija");
    // jsdom takes the page for left as soon as what had the focus is gone.
    jest.spyOn(document, "hasFocus").mockReturnValue(true);
    for (const leave of [
      () => key(find("heading", "Corregir F6"), "Escape"),
      () => press("Cancelar"),
    ]) {
      await choose(/3\.1\.1 ya está usado/);
      await press("Corregir F6…");
      await leave();
      expect(find("tree")).toBe(document.activeElement);
      expect(text()).toContain("Ir a F6");
    }
    expect(await gridIn(book, "Tarija")).toEqual(before);
  });

  test("a cell that was changed meanwhile is named with what it holds; nothing is done", async () => {
    const book = await reviewed(bookOf([faultySheet()]));
    await choose(/3\.1\.1 ya está usado/);
    await press("Corregir F6…");
    await type(book, "Tarija", "F6", "9.9.9");
    await press("Aplicar");
    expect(text()).toContain("No se cambió nada");
    expect(text()).toContain("F6 de Tarija decía «3.1.1» y ahora dice «9.9.9».");
    expect(await valueIn(book, "Tarija", "F6")).toBe("9.9.9");
    expect(await book.readHistory()).toBeNull();
  });

  test.each([
    ["sheet-is-protected", "está protegida"],
    ["sheet-is-filtered", "está filtrada"],
    ["cell-is-being-edited", "termine de escribir"],
    ["sheet-is-gone", "ya no está en el libro"],
  ] as const)("%s: a clear sentence, and the same again on demand", async (failure, said) => {
    const book = await reviewed(bookOf([faultySheet()]));
    await choose(/3\.1\.1 ya está usado/);
    await press("Corregir F6…");
    book.failNext("apply", new HostError(failure, "Tarija"));
    await press("Aplicar");
    expect(find("alert").textContent).toContain("No se pudo hacer el cambio");
    expect(find("alert").textContent).toContain(said);
    expect(await valueIn(book, "Tarija", "F6")).toBe("3.1.1");
    await press("Reintentar");
    expect(await valueIn(book, "Tarija", "F6")).toBe("3.1.2");
  });

  test("a change that is made is told as made where it could not be checked again", async () => {
    const book = await reviewed(bookOf([faultySheet()]));
    await choose(/3\.1\.1 ya está usado/);
    await press("Corregir F6…");
    book.failNext("mark", new HostError("cell-is-being-edited", ""));
    await press("Aplicar");
    expect(text()).toContain("Hecho: cambió 1 celda de Tarija.");
    expect(text()).toContain("no se pudo revisar de nuevo");
    expect(await valueIn(book, "Tarija", "F6")).toBe("3.1.2");
  });

  test("in English everything is English", async () => {
    await reviewed(bookOf([faultySheet()]), "Check sheet", "en");
    await choose(/is already used|3\.1\.1/);
    await press("Fix F6…");
    expect(text()).toContain("Before: 3.1.1 → After: 3.1.2");
    await press("Apply");
    expect(text()).toContain("Done: 1 cell of Tarija changed.");
  });
});

describe("ignoring", () => {
  test("needs a reason, takes the finding and its mark away, and ends when asked", async () => {
    const book = await reviewed(bookOf([faultySheet()]));
    await choose(/3\.1\.1 ya está usado/);
    await press("Ignorar…");
    await press("Ignorar");
    expect(find("alert").textContent).toContain("Escriba el motivo");
    await write("así se aprobó");
    await press("Ignorar");
    expect(book.marks.get("Tarija")).toHaveLength(1);
    expect(settingsFrom(await book.readSettings()).ignored).toMatchObject([
      { cell: "F6", reason: "así se aprobó" },
    ]);
    await press("Ignoradas (1)");
    expect(text()).toContain("así se aprobó");
    await press("Volver a mostrar");
    expect(book.marks.get("Tarija")).toHaveLength(2);
    expect(text()).toContain("No hay observaciones ignoradas aquí.");
    await press("Cerrar");
    expect(rows().some((row) => /3\.1\.1 ya/.test(row.textContent ?? ""))).toBe(true);
  });
});

describe("all safe fixes", () => {
  test("a chosen set is applied as one change", async () => {
    const book = await reviewed(bookOf([untidy()]));
    await press("Corregir 3 detalles seguros…");
    expect(text()).toContain("Servicio Antes: ␣de cédulas");
    await tick(/^Forma del código de tarea/);
    await press("Aplicar 2");
    expect(await valueIn(book, "Oruro", "B5")).toBe("Servicio de cédulas");
    expect(await valueIn(book, "Oruro", "G6")).toBe("Pagar la luz");
    expect(await valueIn(book, "Oruro", "F5")).toBe("3.1.1.");
    expect(text()).toContain("Corregir 1 detalle seguro…");
    await press("Cambios hechos (1)");
    expect(text()).toContain("Espacios y puntuación (2 observaciones)");
    await press("Deshacer");
    expect(await valueIn(book, "Oruro", "B5")).toBe("Servicio  de cédulas");
    expect(text()).toContain("Todavía no hay cambios hechos");
  });

  test("of the book, also from the view of one sheet; a second run finds nothing", async () => {
    const book = await reviewed(bookOf([untidy("Oruro"), untidy("Potosí"), soundSheet()]));
    await press("Corregir 3 detalles seguros…");
    await tick("Todo el libro");
    await press("Aplicar 6");
    expect(await valueIn(book, "Potosí", "B5")).toBe("Servicio de cédulas");
    expect(text()).toContain("cambiaron 6 celdas de Oruro y Potosí");
    expect(text()).not.toContain("detalle seguro");
  });

  test("what was changed since cannot be taken back, and the list says why", async () => {
    const book = await reviewed(bookOf([untidy()]));
    await press("Corregir 3 detalles seguros…");
    await press("Aplicar 3");
    await type(book, "Oruro", "F5", "8.8.8");
    await press("Cambios hechos (1)");
    expect(text()).toContain("F5 de Oruro cambió después: ahora dice «8.8.8».");
  });
});

describe("why it is not 100", () => {
  const open = async (book: BookInMemory) => {
    await reviewed(book);
    await choose(/suman 96/);
    await press("¿Por qué no da 100?");
  };

  test("in proportion, with every cell and the sum", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    expect(text()).toContain("El área suma 96\u00a0%: faltan 4\u00a0%.");
    // No sister area says what is missing: nothing is chosen for the planner.
    expect([...document.querySelectorAll("input[type=radio]:checked")]).toEqual([]);
    expect(find("button", "Aplicar").hasAttribute("disabled")).toBe(true);
    await tick(/^En proporción/);
    expect(text()).toContain("Suma: 96\u00a0% → 100\u00a0%");
    await press("Aplicar");
    const weights = [await valueIn(book, "Tarija", "E5"), await valueIn(book, "Tarija", "E7")];
    expect(Number(weights[0]) + Number(weights[1])).toBeCloseTo(1, 10);
    expect(text()).toContain("100 de 100\u00a0%");
  });

  test("on one row, and on the rows that are not held", async () => {
    const book = bookOf([faultySheet()]);
    await open(book);
    await tick(/^Todo en una sola fila/);
    const select = document.querySelector("select")!;
    await settle(() => {
      select.value = select.options[1]!.value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await press("Aplicar");
    expect(await valueIn(book, "Tarija", "E7")).toBe(0.4);
    await press("Deshacer");
    await choose(/suman 96/);
    await press("¿Por qué no da 100?");
    await tick(/^Entre las filas que no queden fijas/);
    await tick(/^E7/);
    await press("Aplicar");
    expect(await valueIn(book, "Tarija", "E5")).toBe(0.64);
    expect(await valueIn(book, "Tarija", "E7")).toBe(0.36);
  });

  test("all rows held: it says so and applies nothing", async () => {
    await open(bookOf([faultySheet()]));
    await tick(/^Entre las filas que no queden fijas/);
    await tick(/^E5/);
    await tick(/^E7/);
    expect(text()).toContain("Así no se puede");
    expect((find("button", "Aplicar") as HTMLButtonElement).disabled).toBe(true);
  });

  test("a book that cannot be read is told, and read on demand", async () => {
    const book = bookOf([faultySheet()]);
    await reviewed(book);
    await choose(/suman 96/);
    book.failNext("readBook", new HostError("host-is-busy", ""));
    await press("¿Por qué no da 100?");
    expect(find("alert").textContent).toContain("Excel está ocupado");
    await press("Reintentar");
    expect(text()).toContain("El área suma 96");
  });
});

describe("what the sister areas do", () => {
  const office = (sheet: string, second: boolean, mobile = "3.1.3"): Grid =>
    planSheet(sheet, `DIRECCIÓN DEPARTAMENTAL DE ${sheet.toUpperCase()}`, [
      ["3.1", "Servicio de cédulas", "DD 1", "Emitir cédulas", 0.6, "3.1.1", "Atender en oficina"],
      ...(second
        ? ([[null, null, null, null, 0.04, "3.1.2", "Atender en penitenciarías"]] as const)
        : []),
      [null, null, null, null, 0.1, mobile, "Atender en brigadas móviles"],
      ["4.1", "Administración", "DD 2", "Pagar servicios", 0.26, "4.1.1", "Pagar la luz y el agua"],
    ]);
  const book = (mobile: string) =>
    bookOf([
      office("Tarija", false, mobile),
      ...["Beni", "Oruro", "Pando", "Potosí", "Chuquisaca"].map((sheet) => office(sheet, true)),
    ]);

  test("codes that would move with an insertion have to be agreed to", async () => {
    const open = book("3.1.2");
    await reviewed(open);
    const first = await gridIn(open, "Tarija");
    await choose(/suman 96/);
    await press("¿Por qué no da 100?");
    await press("Aplicar");
    expect(text()).toContain("cambian también estos códigos");
    expect(text()).toContain("3.1.2 → 3.1.3");
    expect(await gridIn(open, "Tarija")).toEqual(first);
    await press("Aplicar");
    expect(text()).toContain("100 de 100\u00a0%");
    expect(await valueIn(open, "Tarija", "F7")).toBe("3.1.3");
    await press("Deshacer");
    expect((await gridIn(open, "Tarija")).values).toEqual(first.values);
  });

  test("a task that is missing is inserted with its weight, and taken back", async () => {
    const open = book("3.1.3");
    await reviewed(open);
    const first = await gridIn(open, "Tarija");
    await choose(/suman 96/);
    await press("¿Por qué no da 100?");
    expect(box(/^Insertar la tarea 3\.1\.2 «Atender en penitenciarías» con 4/).checked).toBe(true);
    await press("Aplicar");
    expect(text()).toContain("se insertó la tarea «Atender en penitenciarías» en Tarija");
    expect(text()).toContain("100 de 100\u00a0%");
    await press("Deshacer");
    expect(text()).toContain("se quitó la fila");
    expect((await gridIn(open, "Tarija")).values).toEqual(first.values);
  });
});

describe("texts that several areas write", () => {
  const late = (sheet: string, area: string): Grid =>
    planSheet(sheet, area, [
      ["3.1", "Emitir hasta el año 2020", "DDX 1", "Emitir cédulas", 1, "3.1.1", "Atender"],
    ]);

  test("a deadline is carried over wherever it is written, or kept with one reason", async () => {
    const book = bookOf([late("Oruro", "ORURO"), late("Pando", "PANDO")]);
    await reviewed(book, "Revisar libro");
    await press(/^Ver juntas/);
    await choose(/plazo de la acción 3\.1/);
    await press("Llevar a 2021 las 2 celdas con este texto…");
    await press("Aplicar");
    expect(await valueIn(book, "Oruro", "B5")).toBe("Emitir hasta el año 2021");
    expect(await valueIn(book, "Pando", "B5")).toBe("Emitir hasta el año 2021");
    await press("Deshacer");
    await choose(/plazo de la acción 3\.1/);
    await press("Llevar a 2021 las 2 celdas con este texto…");
    await tick(/^Dejarlos como están/);
    await write("viene del plan estratégico");
    await press("Aplicar");
    expect(settingsFrom(await book.readSettings()).ignored).toHaveLength(2);
    expect(await valueIn(book, "Oruro", "B5")).toBe("Emitir hasta el año 2020");
  });

  test("the official text of an action is written on the chosen sheets", async () => {
    const other = planSheet("Pando", "DIRECCIÓN DEPARTAMENTAL DE PANDO", [
      ["3.1", "Cédulas", "DDP 1", "Emitir cédulas", 1, "3.1.1", "Atender en oficina"],
    ]);
    const book = bookOf([soundSheet(), faultySheet(), other]);
    await reviewed(book, "Revisar libro");
    await press(/^Ver juntas/);
    await choose(/textos distintos/);
    await press("Elegir el texto oficial…");
    await tick(/^Cédulas/);
    await tick("Tarija");
    await press("Aplicar");
    expect(await valueIn(book, "Beni", "B5")).toBe("Cédulas");
    expect(await valueIn(book, "Tarija", "B5")).toBe("Servicio de cédulas");
  });
});

test("a sheet that takes no marks is reviewed all the same, and says why", async () => {
  const book = bookOf([faultySheet()]);
  book.failNext("mark", new HostError("sheet-is-protected", "Tarija"));
  await reviewed(book);
  expect(rows().length).toBeGreaterThan(2);
  expect(text()).toContain("no se pudo marcar en las celdas. La hoja «Tarija» está protegida");
});
