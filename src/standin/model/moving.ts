import type { CellRange } from "../../sheet/cell";
import type { BookEvent } from "../book";
import type { RangeSelf } from "./scope";

type Change = Extract<BookEvent, { kind: "changed" }>;

/** One edge pair after `count` lines came at `at`. */
function grown([from, to]: readonly [number, number], at: number, count: number): [number, number] {
  return [from >= at ? from + count : from, to >= at ? to + count : to];
}

/** One edge pair after the lines from `at` to `last` went; null when nothing is left. */
function shrunk(
  [from, to]: readonly [number, number],
  at: number,
  last: number
): [number, number] | null {
  const count = last - at + 1;
  const left = from > last ? from - count : Math.min(from, at);
  const right = to > last ? to - count : to >= at ? at - 1 : to;
  const start = from >= at && from <= last ? at : left;
  return start <= right ? [start, right] : null;
}

const withRows = (range: CellRange, rows: readonly [number, number] | null): CellRange | null =>
  rows && { ...range, top: rows[0], bottom: rows[1] };

const withColumns = (
  range: CellRange,
  columns: readonly [number, number] | null
): CellRange | null => columns && { ...range, left: columns[0], right: columns[1] };

/** Where the range lies when the lines have come or gone; null when nothing of it is left. */
export function rangeAfter(
  range: CellRange,
  { change, range: lines }: Pick<Change, "change" | "range">
): CellRange | null {
  const rows = [range.top, range.bottom] as const;
  const columns = [range.left, range.right] as const;
  switch (change) {
    case "RowInserted":
      return withRows(range, grown(rows, lines.top, lines.bottom - lines.top + 1));
    case "RowDeleted":
      return withRows(range, shrunk(rows, lines.top, lines.bottom));
    case "ColumnInserted":
      return withColumns(range, grown(columns, lines.left, lines.right - lines.left + 1));
    case "ColumnDeleted":
      return withColumns(range, shrunk(columns, lines.left, lines.right));
    default:
      return range;
  }
}

/** Keeps a range on its cells when rows or columns of its sheet come or go. */
export function follows(self: RangeSelf, event: Change): void {
  if (event.sheet !== self.sheet || self.isGone) return;
  const moved = rangeAfter(self.range, event);
  if (moved) self.range = moved;
  else self.isGone = true;
}
