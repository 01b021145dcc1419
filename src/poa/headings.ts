import { contentAt, type Grid } from "../sheet/grid";
import { columnOf, COLUMN_IDS, type ColumnId } from "./form";
import type { Field } from "./plan";

/** Headings that stand in one row and name enough columns of the form for the table below them to be read. */
export interface HeadingRow {
  readonly row: number;
  /** How many rows below `row` belong to the headings too. */
  readonly below: number;
  /** The first heading of each column that was found. */
  readonly columns: ReadonlyMap<ColumnId, Field<string>>;
  /** Headings that came a second time in the same row. */
  readonly repeated: readonly Field<string>[];
}

/** Fewer headings than these and a row is taken for prose that happens to use the words. */
const ENOUGH = 4;

/** The rows of the sheet that head a POA table, from top to bottom. */
export function findHeadings(grid: Grid): HeadingRow[] {
  const found: HeadingRow[] = [];
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    const heading = headingsIn(grid, row);
    if (heading.columns.size >= ENOUGH) found.push(heading);
  }
  return found;
}

function headingsIn(grid: Grid, row: number): HeadingRow {
  const columns = new Map<ColumnId, Field<string>>();
  const repeated: Field<string>[] = [];
  const values = grid.values[row - grid.top] ?? [];
  for (const [index, value] of values.entries()) {
    if (typeof value !== "string") continue;
    const id = columnOf(value);
    if (!id) continue;
    const at = { row, column: grid.left + index };
    const field = { value: value.trim(), at, raw: contentAt(grid, at) };
    if (columns.has(id)) repeated.push(field);
    else columns.set(id, field);
  }
  return { row, below: 0, columns, repeated };
}

/** Where each column of the table stands; columns without a heading are left out. */
export function columnsOf(heading: HeadingRow): Map<ColumnId, number> {
  return new Map(
    COLUMN_IDS.flatMap((id) => {
      const field = heading.columns.get(id);
      return field ? [[id, field.at.column] as const] : [];
    })
  );
}
