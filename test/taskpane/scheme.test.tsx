/** @jest-environment jsdom */
import { HostError } from "../../src/sheet/host";
import { publishReview, publishUnmark } from "../../src/commands/latest";
import { chosenFor, settingsFrom } from "../../src/poa/settings";
import { App } from "../../src/taskpane/App";
import type { OfficeColors } from "../../src/taskpane/theme";
import { clear, find, key, press, rows, settle, show, text } from "./screen";
import { bookOf, faultySheet, planSheet, soundSheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };

const open = (book: BookInMemory, language: "es" | "en" = "es") =>
  show(<App host={book} language={language} colors={LIGHT} />);

/** The panel is loaded when it is first asked for. */
beforeAll(() => import("../../src/taskpane/SchemeEditor"));

afterEach(async () => {
  await clear();
  publishReview(null);
});

const field = (name: string): HTMLSelectElement | HTMLInputElement =>
  document.querySelector(`[name="${name}"]`)!;

/** Puts something into a field as a person would, for React to notice. */
const fill = (name: string, value: string): Promise<void> =>
  settle(() => {
    const element = field(name);
    const kind = element instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")!.set!.call(element, value);
    element.dispatchEvent(
      new Event(kind === HTMLSelectElement ? "change" : "input", { bubbles: true })
    );
  });

const save = (): Promise<void> => press("Guardar");
const chosen = async (book: BookInMemory, sheet = "Tarija") =>
  chosenFor(settingsFrom(await book.readSettings()), sheet);

/** Every action of this sheet adds to 100. */
const byAction = () =>
  planSheet("Tarija", "DIRECCIÓN DEPARTAMENTAL DE TARIJA", [
    ["3.1", "Servicio de cédulas", "DDTJ 1", "Emitir cédulas", 1, "3.1.1", "Atender en oficina"],
    [null, null, null, null, null, "3.1.2", "Atender en brigada"],
    ["4.1", "Administración", "DDTJ 2", "Pagar servicios", 1, "4.1.1", "Pagar la luz y el agua"],
  ]);

const corrected = async (book: BookInMemory) => {
  await open(book);
  await press("Revisar hoja");
  await press("Corregir…");
};

test("the sentence says what was learned, in the language of the pane", async () => {
  await open(bookOf([faultySheet()]));
  await press("Revisar hoja");
  expect(text()).toContain("Tareas: acción.tarea; operaciones: DDTJ n;");
  expect(text()).toContain("los pesos de la hoja suman 100.");
  expect(text()).not.toContain("Elegido");
  await clear();
  await open(bookOf([faultySheet()]), "en");
  await settle();
  expect(text()).toContain("the weights of the sheet add to 100.");
});

test("the base that was chosen is kept, checked, marked and said; and it goes back to what the sheet shows", async () => {
  const book = bookOf([faultySheet()]);
  await corrected(book);
  expect(document.activeElement).toBe(field("taskHangsFrom"));
  expect(field("base").textContent).toContain("según la hoja: por área");
  await fill("base", "action");
  await save();
  expect(await chosen(book)).toEqual({ base: "action" });
  expect(text()).toContain("los pesos de cada acción suman 100.");
  expect(text()).toContain("Elegido: la base del 100.");
  expect(find("status").textContent).toBe("Revisión terminada. Tarija: 3 errores.");
  expect(book.marks.get("Tarija")).toHaveLength(3);
  expect(document.activeElement).toBe(find("button", "Corregir…"));

  await press("Corregir…");
  expect(text()).toContain("elegido");
  expect(field("base").value).toBe("action");
  await fill("base", "");
  await save();
  expect(await chosen(book)).toEqual({});
  expect(book.marks.get("Tarija")).toHaveLength(2);
  expect(text()).not.toContain("Elegido");
});

test("Escape and Cancelar leave everything as it was", async () => {
  const book = bookOf([faultySheet()]);
  await corrected(book);
  await fill("base", "action");
  await key(field("base"), "Escape");
  expect(document.querySelector("form")).toBeNull();
  expect(document.activeElement).toBe(find("button", "Corregir…"));
  await press("Corregir…");
  expect(field("base").value).toBe("");
  await press("Cancelar");
  expect(await book.readSettings()).toBeNull();
});

test("a code is told by an example; one that is no code is not taken, and nothing is lost", async () => {
  const book = bookOf([faultySheet()]);
  await corrected(book);
  expect((field("operation") as HTMLInputElement).placeholder).toBe("según la hoja: DDTJ n");
  await fill("operation", "hola");
  await fill("base", "action");
  await save();
  expect(text()).toContain("«hola» no es un código");
  expect(field("operation").getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(field("operation"));
  expect(await book.readSettings()).toBeNull();
  await fill("operation", "DDL-05");
  expect(text()).toContain("Forma: DDL-0n");
  await save();
  expect(await chosen(book)).toEqual({
    base: "action",
    operation: { prefix: "DDL", separator: "-", parts: 1, width: 2 },
  });
  expect(text()).toContain("Elegido: la base del 100 y el código de operación.");
  expect(text()).toContain("Forma del código de operación");
});

test("a workbook that takes no settings says so, and what was chosen stays in the fields", async () => {
  const book = bookOf([faultySheet()]);
  await corrected(book);
  await fill("base", "action");
  book.failNext("keepSettings", new HostError("sheet-is-protected", ""));
  await save();
  const alert = find("alert").textContent!;
  expect(alert).toContain("No se pudo guardar su corrección");
  expect(alert).toContain("El libro está protegido o abierto solo para leer");
  expect(field("base").value).toBe("action");
  await press("Reintentar");
  expect(document.querySelector("form")).toBeNull();
  expect(await chosen(book)).toEqual({ base: "action" });
});

test("what was kept is kept even when the check after it fails", async () => {
  const book = bookOf([faultySheet()]);
  await corrected(book);
  await fill("base", "action");
  book.failNext("mark", new HostError("cell-is-being-edited", ""));
  await save();
  expect(find("alert").textContent).toContain("No se pudo revisar la hoja");
  await press("Reintentar");
  expect(text()).toContain("Elegido: la base del 100.");
});

test("in a reviewed book only that sheet is checked again, although another is in front", async () => {
  const book = bookOf([soundSheet(), faultySheet()]);
  await open(book);
  await press("Revisar libro");
  await press(/^Tarija/);
  await settle(() => book.select("Beni", { row: 0, column: 0 }));
  await press("Corregir…");
  await fill("base", "action");
  await save();
  expect(find("heading").textContent).toBe("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
  expect(book.selected?.sheet).toBe("Beni");
  expect(document.activeElement).toBe(find("button", "Corregir…"));
  expect(book.marks.get("Tarija")).toHaveLength(3);
  await press("Las 2 áreas");
  expect(text()).toContain("2 áreas · 1 suma");
});

test("a choice for all sheets holds on every sheet, and says so", async () => {
  const book = bookOf([soundSheet(), faultySheet()]);
  await open(book);
  await press("Revisar libro");
  await press(/^Tarija/);
  await press("Corregir…");
  await fill("base", "action");
  await settle(() => document.querySelector<HTMLElement>("[type=checkbox]")!.click());
  await save();
  expect(await chosen(book, "Beni")).toEqual({ base: "action" });
  expect(text()).toContain("Elegido para todas las hojas: la base del 100.");
  expect(find("heading").textContent).toBe("DIRECCIÓN DEPARTAMENTAL DE TARIJA");
  await press("Las 2 áreas");
  expect(text()).toContain("2 áreas · 0 suman");
  await press(/^Beni/);
  await press("Corregir…");
  expect(text()).toContain("elegido para todas");
  expect(field("base").textContent).toContain("como en todas las hojas: por acción");
});

test("where the other base closes, one press takes it", async () => {
  const book = bookOf([byAction()]);
  await open(book);
  await press("Revisar hoja");
  expect(text()).toContain("los pesos de cada acción suman 100.");
  await press("Corregir…");
  await fill("base", "area");
  await save();
  expect(rows().length).toBeGreaterThan(0);
  await press("Por acción cada una suma 100: usar esa base");
  expect(await chosen(book)).toEqual({ base: "action" });
  expect(rows()).toEqual([]);
  expect(text()).not.toContain("usar esa base");
});

test("marks taken away on the ribbon are told in the open pane", async () => {
  await open(bookOf([faultySheet()]));
  await press("Revisar hoja");
  await settle(() => publishUnmark(1));
  expect(find("status").textContent).toBe("Se quitaron las marcas de 1 hoja.");
});

test("a clean sheet and a faulty one both say what was not checked", async () => {
  await open(bookOf([soundSheet()]));
  await press("Revisar hoja");
  expect(text()).toContain("Todo en orden");
  expect(text()).toContain("Qué no se revisó: 3");
  expect(text()).toContain("Las demás áreas: «Revisar libro» las compara con esta.");
  await clear();
  publishReview(null);
  const withNotes = faultySheet();
  await open(bookOf([soundSheet(), { ...withNotes, hiddenColumns: [6] }]));
  await press("Revisar libro");
  expect(text()).toContain("Qué no se revisó: 3");
  expect(text()).toContain("En todas las áreas");
  expect(text()).toContain("Hoja TarijaColumna G: está oculta; se lee igual.");
  await press(/^Tarija/);
  expect(text()).toContain("Qué no se revisó: 3");
  expect(text()).not.toContain("Las demás áreas");
});
