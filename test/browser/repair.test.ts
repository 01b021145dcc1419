import type { Frame } from "playwright-core";
import { parseA1 } from "../../src/sheet/cell";
import type { CellValue } from "../../src/sheet/grid";
import { toneOfFormula } from "../../src/sheet/mark";
import { narrow, press, tooWide } from "./paneSteps";
import { browserForTests, openStandin, type Standin, type StandinOptions } from "./standinPage";

const browser = browserForTests();

/** The page with one sheet of the national book in front, reviewed. */
async function reviewed(
  sheet: string,
  options: StandinOptions = {}
): Promise<readonly [Standin, Frame]> {
  const standin = await openStandin(await browser.newPage(), options);
  await standin.book((book, name) => {
    book.activate(book.sheets().find((one) => one.name === name)!.id);
  }, sheet);
  const pane = standin.pane();
  await press(pane, "Revisar hoja");
  await pane.getByText("Revisión terminada.").waitFor();
  return [standin, pane];
}

/** What a cell of the workbook holds. */
async function valueIn({ book }: Standin, sheet: string, cell: string): Promise<CellValue> {
  const drawings = await book((open) => open.drawings());
  const { row, column } = parseA1(cell)!;
  const { cells } = drawings.find(({ name }) => name === sheet)!;
  return cells.find(({ at }) => at.row === row && at.column === column)?.value ?? null;
}

/** How many cells of a sheet are marked. */
async function marksOn({ book }: Standin, sheet: string): Promise<number> {
  const drawings = await book((open) => open.drawings());
  const rules = drawings.find(({ name }) => name === sheet)?.rules ?? [];
  return rules
    .filter(({ formula }) => toneOfFormula(formula) !== null)
    .flatMap(({ ranges }) => ranges)
    .reduce(
      (sum, { top, bottom, left, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0
    );
}

test("Tarija comes to 100 in three clicks, by what its sister areas do, and back", async () => {
  const [standin, pane] = await reviewed("Tarija");
  await pane.getByRole("treeitem", { name: /suman 96/ }).click();
  await press(pane, "¿Por qué no da 100?");
  await press(pane, "Aplicar");
  await pane.getByRole("img", { name: /Total: 100 de 100.%, completo/ }).waitFor();
  expect(await valueIn(standin, "Tarija", "F13")).toBe("3.1.8");
  expect(await valueIn(standin, "Tarija", "E13")).toBe(0.04);
  expect(await pane.getByRole("treeitem", { name: /suman 96/ }).count()).toBe(0);
  await press(pane, "Deshacer");
  await pane.getByRole("img", { name: /96 de 100.%, faltan 4.%/ }).waitFor();
  expect(await valueIn(standin, "Tarija", "F13")).not.toBe("3.1.8");
});

/** Waits until so many cells are marked. */
const marked = async (standin: Standin, sheet: string, least: number): Promise<void> => {
  for (let turn = 0; turn < 50 && (await marksOn(standin, sheet)) !== least; turn++) {
    await standin.page.waitForTimeout(100);
  }
  expect(await marksOn(standin, sheet)).toBe(least);
};

test("one fix changes its cell and the marks follow; Deshacer gives both back, with the keyboard alone", async () => {
  const [standin, pane] = await reviewed("DNC");
  const { keyboard } = standin.page;
  const before = await marksOn(standin, "DNC");
  await pane
    .getByRole("treeitem", { name: /DNC - 5/ })
    .first()
    .click();
  const cell = (await pane.getByRole("button", { name: /^Ir a / }).textContent())!.slice(5);
  const held = await valueIn(standin, "DNC", cell);
  await pane.getByRole("button", { name: `Corregir ${cell}…` }).focus();
  await keyboard.press("Enter");
  await pane.locator("h2:focus", { hasText: `Corregir ${cell}` }).waitFor();
  await keyboard.press("Escape");
  await pane.locator("[role=tree]:focus").waitFor();
  expect(await valueIn(standin, "DNC", cell)).toBe(held);
  await press(pane, `Corregir ${cell}…`);
  await pane.getByRole("button", { name: "Aplicar" }).focus();
  await keyboard.press("Enter");
  await pane.getByText("Hecho: cambió 1 celda de DNC.").waitFor();
  expect(await valueIn(standin, "DNC", cell)).toBe("DNC-5");
  expect(await marksOn(standin, "DNC")).toBe(before - 1);
  await press(pane, "Deshacer");
  await pane.getByText("Deshecho:").waitFor();
  expect(await valueIn(standin, "DNC", cell)).toBe(held);
  await marked(standin, "DNC", before);
});

test("all safe details of the book are mended at once, and the pane that opens anew can take them back", async () => {
  const [standin, pane] = await reviewed("DNC");
  const before = await standin.book((book) => book.drawings());
  await press(pane, /^Corregir \d+ detalles seguros…$/);
  await pane.getByRole("radio", { name: "Todo el libro" }).check();
  await press(pane, /^Aplicar \d+$/);
  await pane.getByText(/^Hecho: cambiaron/).waitFor();
  expect(await pane.getByRole("button", { name: /seguros?…$/ }).count()).toBe(0);
  await standin.page.evaluate(() =>
    document.querySelector("iframe")!.contentWindow!.location.reload()
  );
  await standin.page.waitForTimeout(500);
  const again = standin.pane();
  await press(again, "Revisar hoja");
  await press(again, "Cambios hechos (1)");
  await press(again, "Deshacer");
  await again.getByText("Todavía no hay cambios hechos").waitFor();
  const after = await standin.book((book) => book.drawings());
  const said = (drawings: typeof before) =>
    drawings.map(({ name, cells }) => [name, cells.map(({ at, value }) => [at, value])]);
  expect(said(after)).toEqual(said(before));
});

test("what is ignored needs a reason, loses its mark, and comes back when asked", async () => {
  const [standin, pane] = await reviewed("Tarija");
  const before = await marksOn(standin, "Tarija");
  await pane.getByRole("treeitem", { name: /código de operación DDTJ 8/ }).click();
  await press(pane, "Ignorar…");
  await press(pane, "Ignorar");
  await pane.getByText("Escriba el motivo").waitFor();
  await pane.getByLabel("Motivo").fill("Así se aprobó");
  await standin.page.keyboard.press("Enter");
  await press(pane, "Ignoradas (1)");
  expect(await marksOn(standin, "Tarija")).toBe(before - 1);
  await pane.getByText("Así se aprobó").waitFor();
  await press(pane, "Volver a mostrar");
  await pane.getByText("La observación se muestra de nuevo.").waitFor();
  expect(await marksOn(standin, "Tarija")).toBe(before);
});

test("a cell that was changed meanwhile is told, and nothing is done", async () => {
  const [standin, pane] = await reviewed("Tarija");
  await pane.getByRole("treeitem", { name: /código de tarea 4\.1\.8/ }).click();
  await press(pane, /^Corregir F2\d…$/);
  const title = await pane.getByRole("heading", { name: /^Corregir F2/ }).textContent();
  const cell = title!.slice("Corregir ".length);
  await standin.book((book, { row, column }) => {
    const { id } = book.sheets().find(({ name }) => name === "Tarija")!;
    const range = { top: row, left: column, bottom: row, right: column };
    book.write(id, range, [[{ value: "9.9.9" }]]);
  }, parseA1(cell)!);
  await press(pane, "Aplicar");
  await pane.getByText(`${cell} de Tarija decía «4.1.8» y ahora dice «9.9.9».`).waitFor();
  expect(await valueIn(standin, "Tarija", cell)).toBe("9.9.9");
});

test.each(["light", "dark"] as const)("nothing is cut off at 320 pixels, %s", async (theme) => {
  const [standin, pane] = await reviewed("Tarija", { theme });
  await narrow(standin.page);
  // In a low pane they give way to a finding that is looked at.
  await press(pane, /seguros?…$/);
  await pane.getByRole("button", { name: /^Aplicar/ }).waitFor();
  expect(await tooWide(pane)).toEqual([]);
  await press(pane, "Cancelar");
  await pane.getByRole("treeitem", { name: /suman 96/ }).click();
  await pane.getByRole("button", { name: "¿Por qué no da 100?" }).waitFor();
  expect(await tooWide(pane)).toEqual([]);
  await press(pane, "¿Por qué no da 100?");
  for (const way of [/^Insertar la tarea/, /^En proporción/, /^Todo en una/, /^Entre las filas/]) {
    await pane.getByRole("radio", { name: way }).check();
    expect(await tooWide(pane)).toEqual([]);
  }
});
