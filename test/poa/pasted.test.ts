import { readFileSync } from "node:fs";
import path from "node:path";
import { checkSheet } from "../../src/poa/check";
import { operationsOf, rowsOf, tasksOf, weightOfPlan } from "../../src/poa/plan";
import { applyTo } from "../../src/sheet/edit";
import type { Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import expected from "../workbooks/expected.json";

const BOOK = "POA 2021 pegado desde PDF.xlsx";
/** Putting a shifted row back may let its texts be joined; more rounds than these would be going in circles. */
const MOST_ROUNDS = 10;

/** Applies what row-is-in-its-columns offers, one fix at a time, until it offers nothing more. */
function seated(grid: Grid): { grid: Grid; fixes: number } {
  let now = grid;
  for (let fixes = 0; fixes < MOST_ROUNDS; fixes++) {
    const offered = checkSheet(now).findings.find(
      ({ rule, fix }) => rule === "row-is-in-its-columns" && fix
    );
    if (!offered) return { grid: now, fixes };
    const { grid: mended, stale } = applyTo(now, offered.fix!.edits);
    expect(stale).toEqual([]);
    now = mended;
  }
  throw new Error(`${grid.ref.sheet} is never done`);
}

const figures = (grid: Grid) => {
  const { plans, findings } = checkSheet(grid);
  const [plan] = plans as [(typeof plans)[0]];
  return {
    sheet: grid.ref.sheet,
    area: plan.area?.value,
    actions: plan.actions.length,
    operations: operationsOf(plan).length,
    tasks: tasksOf(plan).length,
    rows: [...rowsOf(plan)].length,
    total: weightOfPlan(plan),
    slipped: findings.filter(({ rule }) => rule === "row-is-in-its-columns").length,
  };
};

const meant = expected.map((one) => ({
  sheet: one.sheetInWorkbook,
  area: one.area,
  actions: one.actions,
  operations: one.operations,
  tasks: one.tasks,
  rows: one.rows,
  total: one.weightTotalPercent,
}));

let grids: readonly Grid[];
beforeAll(async () => {
  const bytes = readFileSync(path.join(__dirname, "..", "workbooks", BOOK));
  ({ grids } = await readBook(new Uint8Array(bytes), BOOK));
});

test("the raw paste is read as it is meant, and its slipped rows are told", () => {
  const read = grids.map(figures);
  expect(read.map(({ slipped: _, ...figure }) => figure)).toEqual(meant);
  expect(read.filter(({ slipped }) => slipped > 0).length).toBeGreaterThan(10);
});

test("with every row put back into its columns it reads the same, and nothing is told any more", () => {
  const mended = grids.map(seated);
  expect(mended.reduce((sum, { fixes }) => sum + fixes, 0)).toBeGreaterThan(25);
  expect(mended.map(({ grid }) => figures(grid))).toEqual(
    meant.map((figure) => ({ ...figure, slipped: 0 }))
  );
});
