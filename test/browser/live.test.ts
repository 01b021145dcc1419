import { a1Range } from "../../src/sheet/cell";
import { toneOfFormula } from "../../src/sheet/mark";
import { press, reviewBook } from "./paneSteps";
import { browserForTests, openStandin, type Standin } from "./standinPage";

const browser = browserForTests();

/** The cell of a weight of DNAF that is written by itself, in row 5. */
const WEIGHT = { row: 4, column: 4 } as const;

/** Types into the weight as a person does, and leaves the cell; the keyboard stays in the sheet. */
async function type({ page, book }: Standin, text: string): Promise<void> {
  await page.mouse.click(80, 200);
  await book((open, { row, column }) => {
    open.select([{ top: row, left: column, bottom: row, right: column }]);
  }, WEIGHT);
  await page.keyboard.type(text, { delay: 80 });
  await page.keyboard.press("Enter");
}

const undoable = ({ book }: Standin): Promise<number> => book((open) => open.undoDepth());

async function marksOn({ book }: Standin, sheet: string): Promise<string[]> {
  const drawings = await book((open) => open.drawings());
  const rules = drawings.find(({ name }) => name === sheet)?.rules ?? [];
  return rules
    .filter(({ formula }) => toneOfFormula(formula) === "error")
    .flatMap(({ ranges }) => ranges.map(a1Range));
}

test("editing one weight moves total, bar and list without a click or a writing, and Ctrl+Z takes it back", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await press(pane, /^DNAF/);
  await pane.getByRole("img", { name: /100 de 100.%, completo/ }).waitFor();
  const marks = await marksOn(standin, "DNAF");
  const before = await undoable(standin);

  await type(standin, "7%");
  // Total and rest, the bar as a screen reader hears it, the list, and the line that tells of it.
  await pane.getByRole("img", { name: /de 100.%, (faltan|sobran)/ }).waitFor({ timeout: 5_000 });
  await pane
    .getByText(/(faltan|sobran) \d/)
    .first()
    .waitFor();
  await pane.getByRole("treeitem", { name: /Suma de las ponderaciones/ }).waitFor();
  await pane.getByRole("status").filter({ hasText: "Al día: 1 error" }).waitFor();
  expect(await undoable(standin)).toBe(before + 1);
  expect(await marksOn(standin, "DNAF")).toEqual(marks);

  await standin.page.keyboard.press("Control+z");
  await pane.getByRole("img", { name: /100 de 100.%, completo/ }).waitFor({ timeout: 5_000 });
  expect(await undoable(standin)).toBe(before);
});

test("with «Marcar al escribir» the marks follow too, and go again with Ctrl+Z of the weight", async () => {
  const standin = await openStandin(await browser.newPage());
  const pane = await reviewBook(standin);
  await press(pane, "Ajustes");
  await pane.getByLabel("Marcar al escribir").check();
  await press(pane, "Guardar");
  await pane.getByText("Ajustes guardados", { exact: false }).waitFor();
  await press(pane, "Volver");
  await press(pane, /^DNAF/);
  const before = await marksOn(standin, "DNAF");
  const follows = (isMarked: boolean) =>
    standin.page.waitForFunction(
      ([was, wanted]) => {
        const { book } = window.standin!;
        const { rules = [] } = book.drawings().find(({ name }) => name === "DNAF")!;
        const errors = rules.filter(({ formula }) => formula.includes("error"));
        const ranges = errors.reduce((sum, rule) => sum + rule.ranges.length, 0);
        return wanted ? ranges > was! : ranges === was;
      },
      [before.length, isMarked] as const
    );
  await type(standin, "7%");
  await follows(true);
  await standin.page.keyboard.press("Control+z");
  await standin.page.keyboard.press("Control+z");
  await follows(false);
});
