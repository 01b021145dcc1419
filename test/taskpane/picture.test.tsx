/** @jest-environment jsdom */
import { act } from "react";
import { publishReview } from "../../src/commands/latest";
import { App } from "../../src/taskpane/App";
import type { OfficeColors } from "../../src/taskpane/theme";
import { HostError } from "../../src/sheet/host";
import { clear, find, key, press, settle, show, text } from "./screen";
import { bookOf, soundSheet, type BookInMemory } from "./sketch";

const LIGHT: OfficeColors = { background: () => "#ffffff", watch: () => () => undefined };

/** What is asked of the workbook when a part is pressed: the first and the last cell. */
let went: string[] = [];

async function open(language: "es" | "en" = "es"): Promise<BookInMemory> {
  const book = bookOf([soundSheet()]);
  const select = book.select.bind(book);
  book.select = (sheet, at, to = at) => {
    went.push(`${sheet} ${at.row},${at.column} ${to.row},${to.column}`);
    return select(sheet, at);
  };
  await show(<App host={book} language={language} colors={LIGHT} />);
  await press(language === "es" ? "Revisar hoja" : "Check sheet");
  return book;
}

beforeAll(() => import("../../src/taskpane/picture/PartButtons"));

beforeEach(() => (went = []));

afterEach(async () => {
  await clear();
  publishReview(null);
});

const buttons = (): HTMLElement[] => [...find("toolbar").querySelectorAll("button")];
const stops = (): HTMLElement[] => buttons().filter(({ tabIndex }) => tabIndex === 0);
const focused = (): string => document.activeElement?.getAttribute("aria-label") ?? "";
const press1 = (name: string) => key(document.activeElement as HTMLElement, name);

test("every action and operation is a button with its weight in its name", async () => {
  await open();
  expect(buttons().map((button) => button.getAttribute("aria-label"))).toEqual([
    "Acción 3.1, 60\u00a0%, 1 operación: ir a sus filas",
    "Operación DDB 1, 60\u00a0%, 2 tareas: ir a sus filas",
    "Acción 4.1, 40\u00a0%, 1 operación: ir a sus filas",
    "Operación DDB 2, 40\u00a0%, 1 tarea: ir a sus filas",
  ]);
  expect(buttons()[1]!.title).toBe("Operación DDB 1: 60\u00a0% · 2 tareas\nEmitir cédulas");
});

test("a press selects the rows in the sheet", async () => {
  await open();
  await press(/^Acción 3\.1/);
  await press(/^Operación DDB 1/);
  await press(/^Operación DDB 2/);
  expect(went).toEqual(["Beni 4,0 5,6", "Beni 4,2 5,6", "Beni 6,2 6,6"]);
});

test("Tab stops at it once, the arrow keys go through it, and what has the focus is told below", async () => {
  await open();
  expect(stops()).toHaveLength(1);
  await act(async () => stops()[0]!.focus());
  expect(focused()).toMatch(/^Acción 3\.1/);
  expect(text()).toContain("Acción 3.1: 60\u00a0% · Servicio de cédulas");
  await press1("ArrowRight");
  expect(focused()).toMatch(/^Acción 4\.1/);
  await press1("ArrowDown");
  expect(focused()).toMatch(/^Operación DDB 2/);
  await press1("ArrowLeft");
  expect(focused()).toMatch(/^Operación DDB 1/);
  expect(stops().map((button) => button.getAttribute("aria-label"))).toEqual([focused()]);
  expect(text()).toContain("Operación DDB 1: 60\u00a0% · Emitir cédulas");
  await act(async () => (document.activeElement as HTMLElement).blur());
  expect(text()).toContain("2 acciones · 2 operaciones · 3 tareas");
});

test("the part of the selected row is the current one, and Tab enters there", async () => {
  const book = await open();
  const current = () =>
    buttons()
      .filter((button) => button.getAttribute("aria-current") === "true")
      .map((button) => button.getAttribute("aria-label")!.split(",")[0]);
  expect(current()).toEqual([]);
  await settle(() => book.select("Beni", { row: 6, column: 5 }));
  expect(current()).toEqual(["Acción 4.1", "Operación DDB 2"]);
  expect(stops()[0]!.getAttribute("aria-label")).toMatch(/^Operación DDB 2/);
  await settle(() => book.select("Beni", { row: 30, column: 5 }));
  expect(current()).toEqual([]);
});

test("rows that cannot be gone to are told, and tried again as they were", async () => {
  const book = await open();
  const working = book.select;
  book.select = () => Promise.reject(new HostError("host-is-busy", ""));
  await press(/^Operación DDB 1/);
  expect(find("alert").textContent).toContain("No se pudo ir a la celda");
  book.select = working;
  await press("Reintentar");
  expect(went).toEqual(["Beni 4,2 5,6"]);
});

test("in English", async () => {
  await open("en");
  expect(buttons()[0]!.getAttribute("aria-label")).toBe(
    "Action 3.1, 60%, 1 operation: go to its rows"
  );
});
