import fc from "fast-check";
import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { rowsOf } from "../../src/poa/plan";
import { say } from "../../src/poa/report";
import { sayScheme } from "../../src/poa/sayScheme";
import { sayUnchecked } from "../../src/poa/sayUnchecked";
import type { Grid } from "../../src/sheet/grid";
import { filledCells, lookedAt, lostCells } from "./accounting";
import { anyChaos, anyLong, anyTable } from "./grids";

const SEED = 2021;

/** Far above what any sheet this small takes, even where other work goes on beside. */
const LONGEST = 2000;

/** What is wrong with checking the sheet; nothing, for any sheet at all. One assertion a sheet keeps this quick. */
function faultsOf(grid: Grid): string[] {
  const start = performance.now();
  const check = checkSheet(grid);
  const lasted = performance.now() - start;
  const faults = lasted < LONGEST ? [] : [`took ${lasted} ms`];
  if (check.plans.length === 0 && check.notAPlan === null) faults.push("no plan and no reason");
  const outside = check.unchecked.find(({ kind }) => kind === "outside");
  const cells = outside?.kind === "outside" ? outside.cells : 0;
  const filled = [...filledCells(grid)].length;
  const known = lookedAt(grid, check).size + cells;
  if (check.plans.length > 0 && known !== filled) faults.push(`${known} of ${filled} cells known`);
  for (const plan of check.plans) {
    faults.push(...lostCells(grid, plan).map((cell) => `lost: ${cell}`));
    const rows = [...rowsOf(plan)].length;
    if (rows !== plan.filledRows) faults.push(`${plan.filledRows} rows in, ${rows} out`);
  }
  return [...faults, ...wordsOf(check).filter((words) => words === "" || UNREADABLE.test(words))];
}

const UNREADABLE = /undefined|NaN|\[object|\bnull\b|«»(?!\|)|“”/;

function wordsOf({ findings, unchecked, schemes }: SheetCheck): string[] {
  const languages = ["es", "en"] as const;
  return languages.flatMap((language) => [
    ...findings.map((finding) => {
      const { message, fixTitle } = say(finding, language);
      return fixTitle === null ? message : `${message} ${fixTitle}`;
    }),
    ...unchecked.map((one) => sayUnchecked(one)[language]),
    ...schemes.map((scheme) => sayScheme(scheme)[language]),
  ]);
}

const holdsFor = (sheets: fc.Arbitrary<Grid>, numRuns: number): void =>
  fc.assert(
    fc.property(sheets, (grid) => expect(faultsOf(grid)).toEqual([])),
    { numRuns, seed: SEED }
  );

test("12,000 sheets that look like tables: nothing throws, lingers or gets lost", () =>
  holdsFor(anyTable, 12_000));

test("9,000 sheets that look like nothing", () => holdsFor(anyChaos, 9_000));

test("300 sheets whose cells are as long as Excel allows", () => holdsFor(anyLong, 300));
