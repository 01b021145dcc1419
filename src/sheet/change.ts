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

/**
 * Makes, of what is about to be replaced, the history that is kept in the workbook by the same stroke. `kept` is the one kept so
 * far, null when there is none: somebody else may have added to it a moment ago. It may be called more than once.
 */
export type Remember = (replaced: readonly ReplacedCell[], kept: unknown) => unknown;

/**
 * Whole rows of a sheet that come, go or change places. Rows count as they lie after the steps before it. `reshaped` does the
 * same to a Grid.
 */
export type RowStep =
  /**
   * Empty rows before `row`, with the formats, the height and the formulas of row `like`, counted before the insertion. A
   * merged area that the rows come into widens; one that ends right above or begins at `row` does not.
   */
  | { readonly kind: "insert"; readonly row: number; readonly count: number; readonly like: number }
  /** Rows go with all that is on them. A merged area that loses some of its rows shrinks; what its first row held is gone. */
  | { readonly kind: "delete"; readonly row: number; readonly count: number }
  /**
   * Rows with everything on them go before row `to`, which lies outside of them and is counted before they leave. Merged
   * areas must not be cut by it, neither at the edges of the rows nor at `to`: they are taken apart first.
   */
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
  /** Merged areas to make, where they lie after the steps. They cover no other merged area and hide no value. */
  readonly merge: readonly CellRange[];
}
