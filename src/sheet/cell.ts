/** One cell of a sheet. Rows and columns count from zero inside the program; people see A1, and only this file knows both. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four bounds belong to it. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Which sheet of which book. `book` is the file's name, and empty for the workbook that is open in Excel. */
export interface SheetRef {
  readonly book: string;
  readonly sheet: string;
}

/** A cell together with the sheet it lies on. */
export interface Place {
  readonly in: SheetRef;
  readonly at: Cell;
}

/** Excel's grid: cells beyond it do not exist. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const cell = (row: number, column: number): Cell => ({ row, column });

export const isSameCell = (a: Cell, b: Cell): boolean => a.row === b.row && a.column === b.column;

export const isSameSheet = (a: SheetRef, b: SheetRef): boolean =>
  a.book === b.book && a.sheet === b.sheet;

/** Reading order: row by row, left to right. */
export const byReadingOrder = (a: Cell, b: Cell): number => a.row - b.row || a.column - b.column;

export const contains = (range: CellRange, at: Cell): boolean =>
  at.row >= range.top &&
  at.row <= range.bottom &&
  at.column >= range.left &&
  at.column <= range.right;

/** Letters of a column counted from zero: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The name people use: {row: 4, column: 1} → B5. */
export const a1 = (at: Cell): string => `${columnLetters(at.column)}${at.row + 1}`;

/** B5 for one cell, B5:C9 for more. */
export function a1Range(range: CellRange): string {
  const from = a1({ row: range.top, column: range.left });
  const to = a1({ row: range.bottom, column: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** Reads B5, $B$5 or Hoja1!B5; null when it is no cell of Excel's grid. */
export function parseA1(text: string): Cell | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim());
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return column <= MAX_COLUMNS && row < MAX_ROWS ? { row, column: column - 1 } : null;
}

/** Reads B5:C9, B5, $B$5:$C$9 or Hoja1!B5:C9; null when it is no range. */
export function parseA1Range(text: string): CellRange | null {
  const [from, to = from] = text.replace(/^.*!/, "").split(":");
  const a = parseA1(from ?? "");
  const b = parseA1(to ?? "");
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The fewest vertical runs that cover the cells, in reading order of their first cells; repeated cells count once. */
export function verticalRuns(cells: Iterable<Cell>): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs.sort((a, b) => a.top - b.top || a.left - b.left);
}
