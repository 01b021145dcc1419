import type { CellRange } from "../../sheet/cell";
import { GENERAL, isError, type CellValue } from "../../sheet/grid";
import type { BookCell, CellWrite } from "../book";
import { ensureWritable } from "./access";
import { columnCount, isUnbounded, rowCount } from "./address";
import { inputOf } from "./input";
import { ExcelError, invalidArgument, textArgument, type Scalar } from "./kind";
import type { RangeSelf, Scope } from "./scope";

/** As `values` tells it: errors by their name, nothing as empty text. */
export const shownValue = (value: CellValue): string | number | boolean =>
  value === null ? "" : isError(value) ? value.error : value;

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

/** Whole rows and columns answer null for what belongs to single cells. */
const perCell =
  (of: (cell: BookCell) => unknown): Scalar<RangeSelf>["get"] =>
  ({ sheet, range }, scope) =>
    isUnbounded(range) ? null : scope.book.cells(sheet, range).map((row) => row.map(of));

/** One value for all cells, or a matrix exactly as large as the range. */
function matrixOf(value: unknown, range: CellRange): (row: number, column: number) => unknown {
  if (isUnbounded(range)) {
    throw new ExcelError(
      "InvalidArgument",
      "Cells of whole rows and columns cannot be set one by one."
    );
  }
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rowCount(range) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(range));
  if (!fits) throw invalidArgument();
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

/** Cells that a merged area covers; what is written to them is lost. */
function coveredBy(merges: readonly CellRange[]): (row: number, column: number) => boolean {
  return (row, column) =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top &&
        row <= bottom &&
        column >= left &&
        column <= right &&
        (row > top || column > left)
    );
}

function writeEach(
  { sheet, range }: RangeSelf,
  value: unknown,
  scope: Scope,
  say: (value: unknown, old: BookCell) => CellWrite | null
): void {
  ensureWritable(scope, sheet);
  const valueAt = matrixOf(value, range);
  const isCovered = coveredBy(scope.book.merges(sheet));
  const contents = scope.book
    .cells(sheet, range)
    .map((line, r) =>
      line.map((old, c) =>
        isCovered(range.top + r, range.left + c) ? null : say(valueAt(r, c), old)
      )
    );
  scope.book.write(sheet, range, contents);
}

const setContents: Scalar<RangeSelf>["set"] = (self, value, scope) =>
  writeEach(self, value, scope, (entry, { format }) => inputOf(entry, format));

function setFormats({ sheet, range }: RangeSelf, value: unknown, scope: Scope): void {
  ensureWritable(scope, sheet);
  const formatAt = matrixOf(value, range);
  const contents = Array.from({ length: rowCount(range) }, (_, r) =>
    Array.from({ length: columnCount(range) }, (__, c) => {
      const format = formatAt(r, c);
      return format === null ? null : { format: textArgument(format) || GENERAL };
    })
  );
  scope.book.write(sheet, range, contents);
}

/** The properties of a range that tell or set its cells one by one. */
export const cellScalars = {
  values: { get: perCell(({ value }) => shownValue(value)), set: setContents, settles: true },
  valueTypes: { get: perCell(({ value }) => valueType(value)), settles: true },
  formulas: {
    get: perCell(({ value, formula }) => formula || shownValue(value)),
    set: setContents,
    settles: true,
  },
  numberFormat: { get: perCell(({ format }) => format), set: setFormats },
  text: {
    get: ({ sheet, range }, scope) => (isUnbounded(range) ? null : scope.book.texts(sheet, range)),
    settles: true,
  },
} satisfies Record<string, Scalar<RangeSelf>>;
