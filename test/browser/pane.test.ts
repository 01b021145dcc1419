import { a1, a1Range } from "../../src/sheet/cell";
import { toneOfFormula, type Tone } from "../../src/sheet/mark";
import { NATIONAL_SHEET } from "../../src/poa/national";
import expected from "../workbooks/expected.json";
import { narrow, press, reviewBook, tooWide } from "./paneSteps";
import { browserForTests, openStandin, type Standin } from "./standinPage";

const browser = browserForTests();

/** What is selected in the workbook, as people write it. */
async function selected({ book }: Standin): Promise<string> {
  const { name, top, left } = await book((open) => {
    const { sheet, ranges } = open.selection();
    const { name } = open.sheets().find(({ id }) => id === sheet)!;
    return { name, top: ranges[0]!.top, left: ranges[0]!.left };
  });
  return `${name}!${a1({ row: top, column: left })}`;
}

/** Waits until the workbook has followed what the pane asked for. */
async function untilSelected(standin: Standin, place: string): Promise<void> {
  for (let turn = 0; turn < 50 && (await selected(standin)) !== place; turn++) {
    await standin.page.waitForTimeout(100);
  }
  expect(await selected(standin)).toBe(place);
}

/** The cells of a sheet that are marked in a tone, as the workbook itself keeps them. */
async function markedAs({ book }: Standin, sheet: string, tone: Tone): Promise<string[]> {
  const drawings = await book((open) => open.drawings());
  const rules = drawings.find(({ name }) => name === sheet)?.rules ?? [];
  const own = rules.filter(({ formula }) => toneOfFormula(formula) === tone);
  return own.flatMap(({ ranges }) => ranges.map(a1Range));
}

test("a finding leads to its cell, and a cell to its finding", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  const areas = pane.getByRole("list", { name: "Áreas del libro" }).getByRole("button");
  expect(await areas.count()).toBe(expected.length);

  await press(pane, /^Tarija/);
  await pane.getByRole("img", { name: /96 de 100.%, faltan 4.%/ }).waitFor();
  expect(await markedAs(standin, "Tarija", "error")).toEqual(["E4", "C21", "F21:F22"]);
  await pane.getByRole("treeitem", { name: /código de operación DDTJ 8/ }).click();
  await untilSelected(standin, "Tarija!C21");
  await press(pane, "Ir a C21");

  await standin.book((book) => book.select([{ top: 20, left: 5, bottom: 20, right: 5 }]));
  await pane.getByRole("button", { name: "Ir a F21" }).waitFor();
  const current = pane.getByRole("treeitem", { selected: true });
  expect(await current.textContent()).toContain("El código de tarea 4.1.8 ya está usado");
});

test("the list works without a mouse", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await pane.getByRole("button", { name: /^DNAF/ }).focus();
  await standin.page.keyboard.press("End");
  await standin.page.keyboard.press("Enter");
  await pane.getByRole("tree").focus();
  // Errores › Operación sin tareas › DDTJ 9
  for (const key of ["Home", "ArrowDown", "ArrowDown", "Enter"]) {
    await standin.page.keyboard.press(key);
  }
  await untilSelected(standin, "Tarija!F22");
  const id = await pane.getByRole("tree").getAttribute("aria-activedescendant");
  expect(await pane.locator(`#${id}`).textContent()).toContain("DDTJ 9 no tiene ninguna tarea");
});

test("the ribbon's review shows in the pane", async () => {
  const standin = await openStandin(await browser.newPage());
  await standin.page.getByRole("button", { name: "Revisar hoja" }).click();
  await standin.pane().getByText("Revisión terminada. DNAF:").waitFor();
});

test("consolidating the open book keeps every row and leads to the new sheet", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = standin.pane();
  await pane.getByRole("tab", { name: "Consolidar" }).click();
  await press(pane, "Hojas de este libro");
  await pane.getByText("Las 342 filas leídas pasan al consolidado.").waitFor();
  await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
  await pane.getByLabel("Contenido").selectOption("table-only");
  await press(pane, "En este libro");
  await pane.getByText("Escrito en este libro: 341 tareas, 342 filas de 342.").waitFor();
  await press(pane, "Ir a la hoja");
  await untilSelected(standin, `${NATIONAL_SHEET}!A1`);
  const drawings = await standin.book((book) => book.drawings());
  const { cells } = drawings.find(({ name }) => name === NATIONAL_SHEET)!;
  const codes = cells.filter(({ at, value }) => at.row > 0 && at.column === 7 && value !== null);
  expect(codes).toHaveLength(341);
  expect(Math.max(...cells.map(({ at }) => at.row))).toBe(342);
});

test.each(["light", "dark"] as const)(
  "nothing is cut off in a pane of 320 pixels, %s",
  async (theme) => {
    const standin = await openStandin(await browser.newPage(), { theme });
    await narrow(standin.page);
    const pane = standin.pane();
    expect(await tooWide(pane)).toEqual([]);
    await reviewBook(standin);
    expect(await tooWide(pane)).toEqual([]);
    await press(pane, /^DNTIC/);
    await pane.getByRole("treeitem").nth(2).click();
    await pane.getByRole("region", { name: "Detalle de la observación" }).waitFor();
    expect(await tooWide(pane)).toEqual([]);
    await pane.getByRole("tab", { name: "Consolidar" }).click();
    await press(pane, "Hojas de este libro");
    await pane.getByRole("checkbox", { name: "Continuar con observaciones" }).check();
    expect(await tooWide(pane)).toEqual([]);
  }
);
