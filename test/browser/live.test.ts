import { a1Range } from "../../src/sheet/cell";
import { toneOfFormula } from "../../src/sheet/mark";
import { press, reviewBook } from "./paneSteps";
import { browserForTests, openStandin, type Standin } from "./standinPage";

const browser = browserForTests();

/** The cell of a weight of DNAF that is written by itself, in row 5. */
const WEIGHT = { row: 4, column: 4 } as const;

/** Types a value into a cell of the sheet in front, as the planner would. */
const type = ({ book }: Standin, value: number): Promise<void> =>
  book(
    (open, { at, to }) => {
      const { sheet } = open.selection();
      const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
      open.write(sheet, range, [[{ value: to }]]);
    },
    { at: WEIGHT, to: value }
  );

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

  await type(standin, 0.07);
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
  await standin.book((open) => open.undo());
  await pane.getByRole("img", { name: /100 de 100.%, completo/ }).waitFor({ timeout: 5_000 });
  expect(await undoable(standin)).toBe(before);
});
