import type { CellRange } from "../sheet/cell";

/** One piece of painting, with what it adds to the request at most. */
export interface Stroke {
  readonly bytes: number;
  draw(sheet: Excel.Worksheet): void;
}

/** Roughly what a call with its path weighs, beside its arguments. */
export const CALL_BYTES = 400;

export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange) =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
