import type { Cell, CellRange, SheetRef } from "./cell";

/** A cell that shows an error such as #REF! or #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds; null when it is empty. Dates arrive as the serial numbers Excel keeps. */
export type CellValue = string | number | boolean | null | CellError;

/** What a cell holds together with its number format code, written in Excel's en-US grammar. */
export interface CellContent {
  readonly value: CellValue;
  readonly format: string;
  /** What calculates the value, with its leading "="; only where somebody asked for it. */
  readonly formula?: string;
}

/**
 * One sheet as it was read, never changed afterwards.
 * `values` and `formats` are rows of equal length; their first cell lies at (top, left) of the sheet.
 */
export interface Grid {
  readonly ref: SheetRef;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
  /** Merged areas in sheet coordinates; null when nobody asked for them, which is not the same as none. */
  readonly merges: readonly CellRange[] | null;
  /** Rows and columns of the sheet that are hidden or filtered out; null when nobody asked. */
  readonly hiddenRows: readonly number[] | null;
  readonly hiddenColumns: readonly number[] | null;
}

export const GENERAL = "General";
export const TEXT = "@";

export const isError = (value: CellValue): value is CellError =>
  typeof value === "object" && value !== null;

/** Empty, or text of nothing but white space. */
export const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && value.trim() === "");

export const bottomOf = (grid: Grid): number => grid.top + grid.values.length - 1;

export const rightOf = (grid: Grid): number => grid.left + (grid.values[0]?.length ?? 0) - 1;

/** The value of a cell of the sheet; null outside what was read. */
export const valueAt = (grid: Grid, at: Cell): CellValue =>
  grid.values[at.row - grid.top]?.[at.column - grid.left] ?? null;

export const formatAt = (grid: Grid, at: Cell): string =>
  grid.formats[at.row - grid.top]?.[at.column - grid.left] ?? GENERAL;

export const contentAt = (grid: Grid, at: Cell): CellContent => ({
  value: valueAt(grid, at),
  format: formatAt(grid, at),
});

/** The value as text, as a person would type it; numbers with a point, errors by their name. */
export function textOf(value: CellValue): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  return String(value);
}

export const isSameValue = (a: CellValue, b: CellValue): boolean =>
  isError(a) ? isError(b) && a.error === b.error : a === b;

/** Whether a number format shows a percentage: 0% does, 0.00"%" and 0.00\% only look like it. */
export function isPercentFormat(format: string): boolean {
  if (!format.includes("%")) return false;
  if (!/["\\_*;]/.test(format)) return true;
  const [positive = ""] = format.split(";");
  return positive.replace(/"[^"]*"|\\.|_.|\*./g, "").includes("%");
}

/** A grid with nothing in it, for sheets that hold nothing. */
export const emptyGrid = (ref: SheetRef): Grid => ({
  ref,
  top: 0,
  left: 0,
  values: [],
  formats: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});
