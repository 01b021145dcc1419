import { a1, MAX_COLUMNS, type Cell } from "../sheet/cell";
import type { ChangesBySheet } from "../sheet/change";
import type { Edit } from "../sheet/edit";
import { isError, isSameValue, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { readBook } from "./read";

/** Dates are read to the millisecond, which is this much of a day. */
const MILLISECOND = 2e-8;

/**
 * Reads a patched book again and holds it against what was asked: every cell as it was, or as its edit says. Throws when it is
 * not so, which is our mistake, before anybody is given such a book.
 */
export async function proveRead(
  bytes: Uint8Array,
  name: string,
  before: readonly Grid[],
  changes: ChangesBySheet
): Promise<void> {
  const { grids } = await readBook(bytes, name);
  if (grids.length !== before.length) throw new Error(`${name}: sheets lost in patching`);
  for (const [i, grid] of before.entries()) {
    const edits = changes.get(grid.ref.sheet)?.edits ?? [];
    const different = firstDifference(grids[i]!, grid, edits);
    if (different) throw new Error(`${name}: ${grid.ref.sheet}!${a1(different)} patched wrong`);
  }
}

const keyOf = ({ row, column }: Cell): number => row * MAX_COLUMNS + column;

/** The first cell that reads neither as before nor as its edit says; what a formula gives is for Excel to find. */
function firstDifference(now: Grid, before: Grid, edits: readonly Edit[]): Cell | null {
  const wanted = new Map(edits.map((edit) => [keyOf(edit.at), edit]));
  for (const { at, to } of wanted.values()) {
    if (to.formula === undefined && !isSameReading(valueAt(now, at), to.value)) return at;
  }
  for (const grid of [now, before]) {
    for (const [r, values] of grid.values.entries()) {
      for (let c = 0; c < values.length; c++) {
        const at = { row: grid.top + r, column: grid.left + c };
        if (isSameReading(valueAt(now, at), valueAt(before, at))) continue;
        if (!wanted.has(keyOf(at))) return at;
      }
    }
  }
  return null;
}

function isSameReading(now: CellValue, wanted: CellValue): boolean {
  if (isSameValue(now === "" ? null : now, wanted === "" ? null : wanted)) return true;
  if (typeof wanted !== "number") return false;
  // A number that its format shows as a date that does not exist.
  if (isError(now)) return true;
  return typeof now === "number" && Math.abs(now - wanted) <= MILLISECOND;
}
