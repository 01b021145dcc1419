import type { Cell, CellRange } from "./cell";
import type { Edit } from "./edit";
import type { CellContent } from "./grid";

/** What is to be changed on one sheet without moving a row. */
export interface SheetChange {
  readonly edits: readonly Edit[];
  /** Rows to be shown again. */
  readonly showRows?: readonly number[];
  /** Rows to be hidden again: how a showing is taken back. */
  readonly hideRows?: readonly number[];
}

/** Changes by the name of their sheet. */
export type ChangesBySheet = ReadonlyMap<string, SheetChange>;

/** A cell that no longer holds what somebody expected of it. */
export interface StaleCell {
  readonly sheet: string;
  readonly at: Cell;
  readonly expected: CellContent;
  readonly now: CellContent;
}

/** What a cell held just before it was written over, its formula included. */
export interface ReplacedCell {
  readonly sheet: string;
  readonly at: Cell;
  readonly content: CellContent;
}

/** Makes, of what is about to be replaced, the history that is kept in the workbook by the same stroke. */
export type Remember = (replaced: readonly ReplacedCell[]) => unknown;

/** Whole rows of a sheet that come, go or change places. Rows count as they lie after the steps before it. */
export type RowStep =
  /** Empty rows before `row`, with the formats, the height and the formulas of row `like`, counted before the insertion. */
  | { readonly kind: "insert"; readonly row: number; readonly count: number; readonly like: number }
  | { readonly kind: "delete"; readonly row: number; readonly count: number }
  /** Rows with everything on them go before row `to`, which lies outside of them and is counted before they leave. */
  | {
      readonly kind: "move";
      readonly row: number;
      readonly count: number;
      readonly to: number;
    };

/** A change of the rows of one sheet: its parts are done in the order of these fields, all of them or none. */
export interface Reshape {
  /** Cells that must hold this before anything moves. */
  readonly expects: readonly { readonly at: Cell; readonly content: CellContent }[];
  /** Merged areas to take apart, where they lie before the steps. */
  readonly unmerge: readonly CellRange[];
  readonly steps: readonly RowStep[];
  /** Cells to write, where they lie after the steps. */
  readonly writes: readonly { readonly at: Cell; readonly to: CellContent }[];
  /** Merged areas to make, where they lie after the steps. */
  readonly merge: readonly CellRange[];
}
