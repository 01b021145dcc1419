import type { Cell, CellRange } from "../sheet/cell";
import { isBlank, rightOf, type Grid } from "../sheet/grid";
import type { Plan } from "./plan";
import type { Words } from "./rule";

/** Something on the sheet that no rule looked at. Rows and columns are those of the sheet. */
export type Unchecked =
  | { readonly kind: "further-column"; readonly title: string; readonly column: number }
  | { readonly kind: "total-row" | "title-row" | "foot-row"; readonly row: number }
  | { readonly kind: "loose-weight"; readonly at: Cell }
  | { readonly kind: "outside"; readonly range: CellRange; readonly cells: number }
  | { readonly kind: "hidden-column"; readonly column: number }
  | { readonly kind: "merges-not-asked" | "hidden-rows-not-asked" }
  /** A rule that the planner has switched off, and what it is about. */
  | { readonly kind: "rule-off"; readonly rule: string; readonly about: Words };

/** What was read of the sheet besides, so that a green result says no more than it can. */
export function uncheckedIn(grid: Grid, plans: readonly Plan[]): Unchecked[] {
  const list: Unchecked[] = [];
  for (const plan of plans) {
    for (const { title, column } of plan.furtherColumns)
      list.push({ kind: "further-column", title, column });
    for (const { row, kind } of plan.asides) list.push({ kind: `${kind}-row`, row });
    for (const { at } of plan.looseWeights) list.push({ kind: "loose-weight", at });
  }
  list.push(...outside(grid, plans));
  for (const column of grid.hiddenColumns ?? []) list.push({ kind: "hidden-column", column });
  if (grid.merges === null) list.push({ kind: "merges-not-asked" });
  if (grid.hiddenRows === null) list.push({ kind: "hidden-rows-not-asked" });
  return list;
}

/** Filled cells of the sheet that belong to nothing that was read, as one range. */
function outside(grid: Grid, plans: readonly Plan[]): Unchecked[] {
  const known = new Uint8Array(grid.values.length * (grid.values[0]?.length ?? 0));
  const width = grid.values[0]?.length ?? 0;
  for (const plan of plans) {
    for (const { row, column } of cellsOf(grid, plan)) {
      known[(row - grid.top) * width + column - grid.left] = 1;
    }
  }
  let cells = 0;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let r = 0; r < grid.values.length; r++) {
    const values = grid.values[r]!;
    for (let c = 0; c < values.length; c++) {
      if (known[r * width + c] || isBlank(values[c]!)) continue;
      cells += 1;
      [top, left] = [Math.min(top, r + grid.top), Math.min(left, c + grid.left)];
      [bottom, right] = [Math.max(bottom, r + grid.top), Math.max(right, c + grid.left)];
    }
  }
  return cells === 0 ? [] : [{ kind: "outside", range: { top, left, bottom, right }, cells }];
}

/** Every cell that reading the plan has looked at: its head, its headings, its rows, what it carries along or sets aside. */
export function* cellsOf(grid: Grid, plan: Plan): Generator<Cell> {
  // Titles above the table and headings repeated within it belong to the form.
  for (const row of [...rowsFrom(plan.headerRow, plan.headingRow), ...plan.repeatedRows]) {
    for (let column = grid.left; column <= rightOf(grid); column++) yield { row, column };
  }
  const columns = [
    ...[...plan.headings.values()].map(({ at }) => at.column),
    ...plan.furtherColumns.map(({ column }) => column),
  ];
  for (let row = plan.headingRow + 1; row <= plan.lastRow; row++) {
    for (const column of columns) yield { row, column };
  }
  for (const { row } of plan.asides) {
    for (let column = grid.left; column <= rightOf(grid); column++) yield { row, column };
  }
  for (const { seats } of plan.misplaced) for (const { at } of seats) yield at;
}

const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
