import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { checkSheet, checkTogether } from "../../src/poa/check";
import { appliedTo, editsOf, repairSafely, safeFindings } from "../../src/poa/repair";
import { operationsOf, tasksOf, weightOfPlan, type Plan } from "../../src/poa/plan";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { a1 } from "../../src/sheet/cell";
import type { SheetChange } from "../../src/sheet/change";
import { undoOf } from "../../src/sheet/edit";
import { contentAt, type Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { RECEIVED, sample, workbook } from "../workbooks/received";
import { anyChaos, anyTable } from "./grids";
import { groundOf, type Planting } from "./planting";
import { PLANTINGS_OF_CODES } from "./plantingsOfCodes";
import { PLANTINGS_OF_FORM } from "./plantingsOfForm";
import { PLANTINGS_OF_WEIGHTS } from "./plantingsOfWeights";
import { sketch } from "./sketch";

const PLANTINGS = [...PLANTINGS_OF_FORM, ...PLANTINGS_OF_CODES, ...PLANTINGS_OF_WEIGHTS];

/** What takes a change back, on the sheet that it gave. */
const backOf = ({ edits, showRows = [] }: SheetChange): SheetChange => ({
  edits: undoOf(edits),
  hideRows: showRows,
});

/** The cells in which two sheets differ, in value or format. */
function differences(a: Grid, b: Grid): string[] {
  const rows = Math.max(a.top + a.values.length, b.top + b.values.length);
  const columns = Math.max(...[a, b].map((grid) => grid.left + (grid.values[0]?.length ?? 0)));
  const found: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = { row, column };
      if (JSON.stringify(contentAt(a, at)) !== JSON.stringify(contentAt(b, at))) found.push(a1(at));
    }
  }
  return found.sort();
}

/** What a safe fix must not change of a plan. */
const sizeOf = (plan: Plan) => ({
  actions: plan.actions.length,
  operations: operationsOf(plan).length,
  tasks: tasksOf(plan).length,
  total: weightOfPlan(plan),
});

/** All that must hold of a repair, on any sheet. */
function expectRepaired(grid: Grid): void {
  const { grid: after, change, check, fixed } = repairSafely(grid);
  expect(safeFindings([check])).toEqual([]);
  const edited = change.edits.map(({ at }) => a1(at)).sort();
  expect(new Set(edited).size).toBe(edited.length);
  expect(differences(grid, after)).toEqual(edited);
  expect(fixed.length > 0).toBe(edited.length > 0);
  expect(check.plans.map(sizeOf)).toEqual(checkSheet(grid).plans.map(sizeOf));
  expect(differences(appliedTo(grid, change), after)).toEqual([]);
  const again = repairSafely(after);
  expect(again.change.edits).toEqual([]);
  expect(again.grid).toBe(after);
  expect(differences(appliedTo(after, backOf(change)), grid)).toEqual([]);
}

const gridsOf = async (file: string): Promise<readonly Grid[]> =>
  (await readBook(new Uint8Array(readFileSync(file)), path.basename(file))).grids;

test.each(RECEIVED)(
  "%s: safe fixes mend all they can, nothing else changes, and undo gives it back",
  async (name) => {
    for (const grid of await gridsOf(workbook(path.join("recibidos", name)))) expectRepaired(grid);
  }
);

test("the book pasted from a PDF too", async () => {
  for (const grid of await gridsOf(workbook("POA 2021 pegado desde PDF.xlsx")))
    expectRepaired(grid);
});

test("what a repair leaves of a received sheet are its findings without a safe fix", async () => {
  const file = RECEIVED.find((name) => name.startsWith("03"))!;
  const [sheet] = await gridsOf(workbook(path.join("recibidos", file)));
  const before = checkSheet(sheet!).findings;
  const { fixed, check } = repairSafely(sheet!);
  expect(fixed.map(({ rule }) => rule).sort()).toEqual([
    "code-is-stored-as-text",
    ...Array<string>(6).fill("weight-is-stored-as-a-percentage"),
  ]);
  expect(check.findings).toHaveLength(before.length - fixed.length);
});

test("what only the sister sheets tell is told after repairing, too", async () => {
  const checks = checkTogether((await gridsOf(sample())).map((grid) => repairSafely(grid).check));
  expect(checks).toHaveLength(19);
  expect(safeFindings(checks)).toEqual([]);
  const tarija = checks.find(({ ref }) => ref.sheet === "Tarija")!;
  expect(tarija.findings.map(({ rule }) => rule)).toContain("sister-plans-agree");
});

const planted = fc
  .tuple(fc.constantFrom(...PLANTINGS), fc.integer({ min: 1, max: 5000 }))
  .map(
    ([planting, seed]: [Planting, number]) => planting.plant(groundOf(planting, seed))?.grid ?? null
  )
  .filter((grid) => grid !== null);

test("whatever is planted, repairing safely ends, keeps to its cells, and is taken back", () => {
  fc.assert(fc.property(planted, expectRepaired), { numRuns: 150 });
});

test("whatever is planted, any set of fixes is applied, taken back and applied again alike", () => {
  fc.assert(
    fc.property(planted, fc.infiniteStream(fc.boolean()), (grid, coins) => {
      const findings = checkSheet(grid).findings.filter(() => coins.next().value);
      const change = editsOf(findings).changes.get(grid.ref.sheet);
      if (!change) return;
      const after = appliedTo(grid, change);
      const back = appliedTo(after, backOf(change));
      expect(differences(back, grid)).toEqual([]);
      expect(back.hiddenRows).toEqual(grid.hiddenRows);
      expect(appliedTo(back, change)).toEqual(after);
      expect(differences(after, grid)).toEqual(change.edits.map(({ at }) => a1(at)).sort());
    }),
    { numRuns: 150 }
  );
});

test("sheets nobody would draw are repaired without end or error", () => {
  fc.assert(
    fc.property(fc.oneof(anyTable, anyChaos), (grid) => {
      const { check, change, grid: after } = repairSafely(grid);
      expect(safeFindings([check])).toEqual([]);
      expect(differences(appliedTo(after, backOf(change)), grid)).toEqual([]);
    }),
    { numRuns: 300 }
  );
});

test("where the action is written on every row, all of its cells are mended at once", () => {
  const { grid } = sketch`
    4.1. | Ampliar  la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    4.1. | Ampliar  la lectura | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
  `;
  const { change, check } = repairSafely(grid);
  expect(change.edits.map(({ at, to }) => [a1(at), to.value])).toEqual(
    expect.arrayContaining([
      ["A5", "4.1"],
      ["A6", "4.1"],
      ["B5", "Ampliar la lectura"],
      ["B6", "Ampliar la lectura"],
    ])
  );
  expect(check.plans[0]!.actions).toHaveLength(1);
  expect(check.findings).toEqual([]);
});

test("of two fixes for one cell the first is taken; the other is told", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.1 | Abrir la sala
    "   | "                  | DNB 3 | Forrar libros  |  0% | 4.1.1 | Cuidar el depósito
  `;
  const findings = checkSheet(grid).findings.filter(
    ({ rule }) => rule === "task-code-is-not-repeated"
  );
  expect(findings).toHaveLength(2);
  const { changes, taken, leftOut } = editsOf(findings);
  // Both would be 4.1.2: the second waits for the next check.
  expect(taken).toEqual([findings[0]]);
  expect(leftOut).toEqual([findings[1]]);
  expect(changes.get("POA")!.edits.map(({ to }) => to.value)).toEqual(["4.1.2"]);
});

test("a fix that shows a row changes no cell", () => {
  const { grid } = sketch`
     4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    ~    |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
  `;
  const { changes } = editsOf(checkSheet(grid).findings);
  expect(changes).toEqual(new Map([["POA", { edits: [], showRows: [5] }]]));
  const shown = appliedTo(grid, changes.get("POA")!);
  expect(checkSheet(shown).findings).toEqual([]);
  expect(appliedTo(shown, { edits: [], hideRows: [5] })).toEqual(grid);
});

test("a sheet that is no plan, and one that is empty, are left as they are", () => {
  const { grid } = sketch`
    Lista de libros | Autor
    ---
    Raza de bronce  | Alcides Arguedas
  `;
  expect(repairSafely(grid, DEFAULT_SETTINGS)).toMatchObject({ change: { edits: [] }, fixed: [] });
});
