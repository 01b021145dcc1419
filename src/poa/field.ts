import type { Cell } from "../sheet/cell";
import type { CellContent } from "../sheet/grid";
import type { Points } from "./weights";

/**
 * Something the sheet says, together with the cell that says it. A missing text has the value "" and still knows the empty
 * cell where it should stand.
 */
export interface Field<T> {
  readonly value: T;
  readonly at: Cell;
  /** What the cell holds, letter by letter: what an edit has to find there. */
  readonly raw: CellContent;
}

/** A weight: its points of 100, or null where the cell is empty or holds no number. */
export type WeightField = Field<Points | null>;
