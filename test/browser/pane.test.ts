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

/** The same for all that is selected, once it is that. */
async function untilSelectedAll(standin: Standin, place: string): Promise<void> {
  const all = async () => {
    const { sheet, ranges } = await standin.book((open) => {
      const { sheet, ranges } = open.selection();
      return { sheet: open.sheets().find(({ id }) => id === sheet)!.name, ranges };
    });
    return `${sheet}!${ranges.map(a1Range)}`;
  };
  for (let turn = 0; turn < 50 && (await all()) !== place; turn++) {
    await standin.page.waitForTimeout(100);
  }
  expect(await all()).toBe(place);
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

test("the picture of the plan leads to its rows, and the row to its part", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await press(pane, /^DNAF/);
  const picture = pane.getByRole("toolbar", { name: /^Partes del plan/ });
  const current = picture.locator("[aria-current]");

  await picture.getByRole("button", { name: /^Acción 4\.1, 100.%, 5 operaciones/ }).click();
  await untilSelectedAll(standin, "DNAF!A5:G20");
  await picture.getByRole("button", { name: /^Operación DNAF 2, 20.%/ }).click();
  await untilSelectedAll(standin, "DNAF!C9:G11");
  expect(await current.count()).toBe(2);
  expect(await current.last().getAttribute("aria-label")).toMatch(/^Operación DNAF 2,/);

  // One stop of the Tab key, after the head and before the scheme; the arrows go on from where the pointer was.
  await picture.locator("[tabindex='0']").focus();
  await standin.page.keyboard.press("ArrowRight");
  await pane.getByText(/^Operación DNAF 3: /).waitFor();
  await standin.page.keyboard.press("Enter");
  await untilSelectedAll(standin, "DNAF!C12:G15");
  await standin.page.keyboard.press("ArrowUp");
  await standin.page.keyboard.press("Space");
  await untilSelectedAll(standin, "DNAF!A5:G20");
  expect(await picture.locator("[tabindex='0']").count()).toBe(1);

  await standin.book((book) => book.select([{ top: 19, left: 6, bottom: 19, right: 6 }]));
  await picture
    .getByRole("button", { name: /^Operación DNAF 5,/ })
    .and(current)
    .waitFor();
});

test.each([
  [320, 500],
  [320, 700],
  [400, 900],
] as const)("a finding and the list share a pane of %i by %i pixels", async (width, height) => {
  const size = { width: 1280, height: height + 200 };
  const page = await browser.newPage();
  // Who has been shown around.
  await page.addInitScript(() => localStorage.setItem("poa-tour", "1"));
  const standin = await openStandin(page, { size });
  await standin.page.addStyleTag({
    content: `iframe[name=pane] { position: fixed; width: ${width}px; height: ${height}px; }`,
  });
  const pane = await reviewBook(standin);
  await press(pane, /^Tarija/);
  await pane.getByRole("treeitem", { name: /suman 96/ }).click();
  await pane.getByRole("button", { name: "¿Por qué no da 100?" }).waitFor();
  // The list learns of its new height after the frame in which the finding opened, and brings the row back into sight then.
  await pane.waitForFunction(() => {
    const tree = document.querySelector("[role=tree]")!.getBoundingClientRect();
    const row = document
      .querySelector("[role=treeitem][aria-selected=true]")!
      .getBoundingClientRect();
    return row.top >= tree.top - 1 && row.bottom <= tree.bottom + 1;
  });
  const seen = await pane.evaluate(() => {
    const within = (element: Element) => element.getBoundingClientRect();
    const tree = within(document.querySelector("[role=tree]")!);
    const why = [...document.querySelectorAll("button")].find((button) =>
      button.textContent!.startsWith("¿Por qué")
    )!;
    return {
      listHeight: tree.height,
      whyEndsAt: within(why).bottom,
      whyHeight: within(why).height,
    };
  });
  expect(seen.listHeight).toBeGreaterThanOrEqual(96);
  expect(seen.whyHeight).toBeGreaterThan(20);
  expect(seen.whyEndsAt).toBeLessThanOrEqual(height);
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
