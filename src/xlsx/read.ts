import type { Sheet } from "hucre/xlsx";
import type { CellRange, SheetRef } from "../sheet/cell";
import { emptyGrid, GENERAL, type CellValue, type Grid } from "../sheet/grid";
import { isHiddenColumn, isHiddenRow, openWorkbook, valueOf } from "./workbook";

/** What `readBook` found in a file. */
export interface ReadBook {
  /** The visible sheets, in the order of their tabs. */
  readonly grids: Grid[];
  /** The names of the sheets that were skipped because nobody sees them. */
  readonly hiddenSheets: string[];
}

/**
 * Reads the visible sheets of a book. Each grid spans the cells that hold anything; text is kept letter by letter; a formula
 * gives the result the file keeps, or NOT_CALCULATED. Merged areas and hidden rows and columns are those of the grid's
 * rectangle. Throws XlsxRefused, with the file's name.
 */
export async function readBook(bytes: Uint8Array, fileName: string): Promise<ReadBook> {
  const hiddenSheets: string[] = [];
  const { workbook } = await openWorkbook(bytes, fileName, "values", ({ name, isHidden }) => {
    if (isHidden) hiddenSheets.push(name);
    return !isHidden;
  });
  const grids = workbook.sheets.map((sheet) =>
    gridOf(sheet, { book: fileName, sheet: sheet.name })
  );
  return { grids, hiddenSheets };
}

function gridOf(sheet: Sheet, ref: SheetRef): Grid {
  const rows = valuesOf(sheet);
  const used = usedRange(rows);
  if (!used) return emptyGrid(ref);
  const { top, left, bottom, right } = used;
  return {
    ref,
    top,
    left,
    values: rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
    formats: formatsOf(sheet, used),
    merges: mergesOf(sheet, used),
    hiddenRows: numbers(top, bottom).filter((row) => isHiddenRow(sheet, row)),
    hiddenColumns: numbers(left, right).filter((column) => isHiddenColumn(sheet, column)),
  };
}

/** Where the library keeps the details of a cell. */
function placeOf(key: string): { row: number; column: number } {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}

/** The values row by row from A1 on: the library's own rows, with errors, dates and results told apart. */
function valuesOf(sheet: Sheet): CellValue[][] {
  const rows = sheet.rows as CellValue[][];
  for (const [key, cell] of sheet.cells ?? []) {
    const { value } = cell;
    const isPlain =
      typeof value !== "object"
        ? cell.type !== "error"
        : value === null && cell.formula === undefined;
    if (isPlain) continue;
    const { row, column } = placeOf(key);
    const values = rows[row];
    if (values) values[column] = valueOf(cell);
  }
  return rows;
}

/** The rectangle around everything that is not empty. */
function usedRange(rows: readonly (readonly CellValue[])[]): CellRange | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [row, values] of rows.entries()) {
    const first = values.findIndex((value) => value !== null);
    if (first < 0) continue;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(
      right,
      values.findLastIndex((value) => value !== null)
    );
  }
  return top < 0 ? null : { top, left, bottom, right };
}

/** The number format of each cell. Rows where all are General share one row. */
function formatsOf(sheet: Sheet, { top, left, bottom, right }: CellRange): string[][] {
  const plain = Array<string>(right - left + 1).fill(GENERAL);
  const formats = Array<string[]>(bottom - top + 1).fill(plain);
  for (const [key, { style }] of sheet.cells ?? []) {
    if (style?.numFmt === undefined) continue;
    const { row, column } = placeOf(key);
    if (row < top || row > bottom || column < left || column > right) continue;
    if (formats[row - top] === plain) formats[row - top] = [...plain];
    formats[row - top]![column - left] = style.numFmt;
  }
  return formats;
}

/** The merged areas inside the rectangle; an area may claim the whole sheet. */
function mergesOf(sheet: Sheet, used: CellRange): CellRange[] {
  return (sheet.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) => {
    const top = Math.max(startRow, used.top);
    const left = Math.max(startCol, used.left);
    const bottom = Math.min(endRow, used.bottom);
    const right = Math.min(endCol, used.right);
    const isArea = bottom >= top && right >= left && (bottom > top || right > left);
    return isArea ? [{ top, left, bottom, right }] : [];
  });
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
