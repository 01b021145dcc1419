import type { Frame, Locator } from "playwright-core";
import { browserForTests, openStandin, type Standin } from "./standinPage";
import { narrow, press, reloadPane, reviewBook, tooWide } from "./paneSteps";

const browser = browserForTests();

const BY_AREA = "los pesos de la hoja suman 100.";
const BY_ACTION = "los pesos de cada acción suman 100.";

/** Brings Tarija to the front and reviews it. */
async function reviewTarija(standin: Standin): Promise<Frame> {
  await standin.book((book) =>
    book.activate(book.sheets().find(({ name }) => name === "Tarija")!.id)
  );
  const pane = standin.pane();
  await press(pane, "Revisar hoja");
  await pane.getByText("Tareas: acción.tarea; operaciones: DDTJ n;").waitFor();
  return pane;
}

async function chooseBase(pane: Frame, base: string): Promise<void> {
  await press(pane, "Corregir…");
  await pane.getByLabel("Las ponderaciones suman 100").selectOption(base);
  await press(pane, "Guardar");
  await pane.getByRole("button", { name: "Revisar hoja" }).waitFor();
}

/** How many sums are off, as the heading of their rule counts them: only the rows in sight are in the page. */
async function sums(pane: Frame): Promise<number> {
  const heading = pane.getByRole("treeitem", { name: /^Suma de las ponderaciones/ });
  return Number(/(\d+)$/.exec((await heading.textContent())!)![1]);
}

/** How many conditional formats the sheet in front has; only the marks are any. */
const marks = (standin: Standin): Promise<string[]> =>
  standin.book((book) =>
    book
      .drawings()
      .find(({ name }) => name === "Tarija")!
      .rules!.map(({ ranges }) => JSON.stringify(ranges))
  );

test("the base of the 100 is corrected, kept in the workbook, and given back to the sheet", async () => {
  const standin = await openStandin(await browser.newPage());
  let pane = await reviewTarija(standin);
  await pane.getByText(BY_AREA).waitFor();
  expect(await sums(pane)).toBe(1);
  const before = await marks(standin);

  await chooseBase(pane, "por acción");
  await pane.getByText(BY_ACTION).waitFor();
  await pane.getByText("Elegido: la base del 100.").waitFor();
  const byAction = await sums(pane);
  expect(byAction).toBeGreaterThan(1);
  expect(await marks(standin)).not.toEqual(before);

  await reloadPane(pane);
  pane = standin.pane();
  await press(pane, "Revisar hoja");
  await pane.getByText("Elegido: la base del 100.").waitFor();
  expect(await sums(pane)).toBe(byAction);

  await chooseBase(pane, "");
  await pane.getByText(BY_AREA).waitFor();
  expect(await sums(pane)).toBe(1);
  expect(await marks(standin)).toEqual(before);
});

test("the panel works without a mouse", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewTarija(standin);
  const { keyboard } = standin.page;
  const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
  await pane.getByRole("button", { name: "Corregir…" }).focus();
  await keyboard.press("Enter");
  await pane.getByRole("form", { name: "Cómo se lee la hoja Tarija" }).waitFor();
  for (let step = 0; step < 3; step++) await keyboard.press("Tab");
  await keyboard.press("ArrowDown");
  expect(await pane.getByLabel("Las ponderaciones suman 100").inputValue()).toBe("area");
  await keyboard.press("Escape");
  expect(await focused()).toBe("Corregir…");
  await keyboard.press("Enter");
  await pane.getByLabel("Código de operación").fill("hola");
  await keyboard.press("Enter");
  await pane.getByText("«hola» no es un código").waitFor();
  await pane.getByLabel("Código de operación").fill("DDTJ 1");
  await keyboard.press("Enter");
  await pane.getByText("Elegido: el código de operación.").waitFor();
  expect(await focused()).toBe("Corregir…");
});

test("deadlines are told by the text of the action when the whole book is listed", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await press(pane, /^Ver juntas las/);
  const tree = pane.getByRole("tree");
  await tree.focus();
  await standin.page.keyboard.press("Home");
  await pane.getByRole("treeitem", { name: /^Errores/ }).click();
  const rule = pane.getByRole("treeitem", { name: /^Plazo anterior a la gestión/ });
  const texts = pane.locator("[role=treeitem][aria-level='3'][aria-expanded]");
  // Only the rows in sight are in the page.
  const page = async (until: Locator) => {
    for (let turn = 0; turn < 40 && (await until.count()) === 0; turn++) {
      await standin.page.keyboard.press("PageDown");
      await standin.page.waitForTimeout(20);
    }
  };
  await page(rule);
  await page(texts.first());
  const count = Number(/(\d+)$/.exec((await texts.first().textContent())!)![1]);
  expect(count).toBeGreaterThan(1);
  const folded = pane.locator("[role=treeitem][aria-level='3'][aria-expanded='false']");
  await texts.first().click();
  await folded.waitFor();
  await folded.click();
  await folded.waitFor({ state: "detached" });
  const single = pane.locator("[role=treeitem][aria-level='4']").nth(1);
  await page(single);
  await single.waitFor();
});

test.each(["light", "dark"] as const)("the panel fits a pane of 320 pixels, %s", async (theme) => {
  const standin = await openStandin(await browser.newPage(), { theme });
  await narrow(standin.page);
  const pane = await reviewTarija(standin);
  expect(await tooWide(pane)).toEqual([]);
  await press(pane, "Corregir…");
  await pane.getByLabel("Código de operación").fill("hola");
  await press(pane, "Guardar");
  expect(await tooWide(pane)).toEqual([]);
  await press(pane, "Cancelar");
  await pane.getByText("Qué no se revisó").click();
  expect(await tooWide(pane)).toEqual([]);
});
