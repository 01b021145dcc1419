import type { CellRange } from "../sheet/cell";
import { hostErrorOf } from "./failure";

/** What a strip can be asked for: contents and formats of its cells, row by row. */
export type CellProperty = "values" | "formulas" | "numberFormat";
export type Lines = Readonly<Record<CellProperty, readonly (readonly unknown[])[]>>;

/** Cells that are asked for in one round trip when a sheet is too large for a single answer. */
const CELLS_AT_ONCE = 40_000;

/**
 * Reads the cells of a sheet that is too large for one answer, in as many round trips as it takes: strips of whole rows, which
 * get lower where texts are long. Rejects as too-large only when a single row is. What was not asked for is empty.
 */
export async function readStrips(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: CellRange,
  asked: readonly CellProperty[]
): Promise<Lines> {
  const read: Record<CellProperty, unknown[][]> = { values: [], formulas: [], numberFormat: [] };
  const columns = right - left + 1;
  let height = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  for (let row = top; row <= bottom;) {
    const rows = Math.min(height, bottom - row + 1);
    const strip = sheet.getRangeByIndexes(row, left, rows, columns);
    // The rule cannot see that there is always something asked for.
    // eslint-disable-next-line office-addins/no-empty-load
    strip.load(asked.join());
    try {
      // One answer with all strips is exactly what was too large.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (error) {
      if (hostErrorOf(error).failure !== "too-large" || rows === 1) throw error;
      height = Math.ceil(rows / 2);
      continue;
    }
    // The properties were asked for, by names that the rule cannot follow.
    // eslint-disable-next-line office-addins/load-object-before-read
    const lines = asked.map((property) => ({ property, rows: strip[property] as unknown[][] }));
    // Not spread into the call: a strip may have more rows than a call has room for.
    for (const { property, rows: those } of lines)
      for (const line of those) read[property].push(line);
    row += rows;
  }
  return read;
}

/** Where a range lies whose place and size were asked for. */
export const areaOf = ({
  rowIndex: top,
  columnIndex: left,
  rowCount,
  columnCount,
}: Excel.Range): CellRange => ({
  top,
  left,
  bottom: top + rowCount - 1,
  right: left + columnCount - 1,
});
