import { bottomOf, isBlank, textOf, type Grid } from "../sheet/grid";
import { readActions } from "./actions";
import { fold } from "./form";
import { readHeader } from "./header";
import { columnsOf, findHeadings, type HeadingRow } from "./headings";
import { leavesDoubt } from "./doubt";
import type { Plan } from "./plan";

/** Why a sheet holds no plan. */
export type NoPlanReason = "empty" | "no-headings" | "national";

/** What reading one sheet gave. */
export interface Reading {
  readonly plans: readonly Plan[];
  readonly notAPlan: NoPlanReason | null;
  /** Whether only the sheet's merged areas can tell under which operation some task stands. */
  readonly needsMerges: boolean;
}

/** Finds the plans of a sheet. Never throws, whatever the grid holds. */
export function read(grid: Grid): Reading {
  if (grid.values.every((row) => row.every(isBlank))) return nothing("empty");
  const headings = findHeadings(grid);
  if (headings.length === 0) return nothing("no-headings");
  if (headings.some(({ row }) => isNationalHeading(grid, row))) return nothing("national");
  const plans: Plan[] = [];
  let from = grid.top;
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1];
    const end = next ? headerStart(grid, heading.row + 1, next.row) - 1 : bottomOf(grid);
    plans.push(readPlan(grid, heading, from, end));
    from = end + 1;
  }
  return { plans, notAPlan: null, needsMerges: grid.merges === null && plans.some(leavesDoubt) };
}

/** The first row between two tables that carries a label such as GESTIÓN DEL POA: the head of the lower one begins there. */
function headerStart(grid: Grid, fromRow: number, toRow: number): number {
  for (let row = fromRow; row < toRow; row++) {
    if (readHeader(grid, row, row + 1).entries.length > 0) return row;
  }
  return toRow;
}

/** Whether the row heads a table of ours: its last columns say from which sheet and cell each row came. */
function isNationalHeading(grid: Grid, row: number): boolean {
  const texts = grid.values[row - grid.top]?.map((value) => fold(textOf(value))) ?? [];
  return ["HOJA", "CELDA"].every((title) => texts.includes(title));
}

const nothing = (notAPlan: NoPlanReason): Reading => ({ plans: [], notAPlan, needsMerges: false });

/** One table with the rows above it, from `fromRow` to the last row that may belong to it. */
function readPlan(grid: Grid, heading: HeadingRow, fromRow: number, toRow: number): Plan {
  const { entries, area, fiscalYear } = readHeader(grid, fromRow, heading.row);
  const { actions, lastRow, filledRows } = readActions(
    grid,
    columnsOf(heading),
    heading.row + 1,
    toRow
  );
  return {
    ref: grid.ref,
    area,
    fiscalYear,
    header: entries,
    headings: heading.columns,
    headingRow: heading.row,
    lastRow,
    filledRows,
    actions,
    merges: grid.merges,
  };
}
