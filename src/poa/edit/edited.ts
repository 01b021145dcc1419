import type { Cell } from "../../sheet/cell";
import type { Reshape } from "../../sheet/change";
import type { CellContent, Grid } from "../../sheet/grid";
import type { Plan } from "../plan";
import type { ChosenScheme } from "../scheme";
import type { Points } from "../weights";
import type { Level } from "./ground";

/** A code that becomes another one. */
export interface CodeChange {
  readonly level: Level;
  /** Where the code lies after the edit. */
  readonly at: Cell;
  /** "" where there was none. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Something the edit brings. */
export interface AddedPart {
  readonly level: Level;
  readonly at: Cell;
  /** "" where the scheme does not tell it. */
  readonly code: string;
  readonly text: string;
}

/** Something that is deleted, from the outermost part to its last task. */
export interface LostPart {
  readonly level: Level;
  readonly code: string;
  readonly text: string;
  /** The weight that goes with it; null where none does. */
  readonly weight: Points | null;
}

/** A filled cell beside the form's columns that goes with its row. */
export interface LostCell {
  readonly at: Cell;
  /** The heading over it; "" under none. */
  readonly title: string;
  readonly content: CellContent;
}

/** An edit that is ready to be done, and what it does. */
export interface Edited {
  readonly kind: "edited";
  readonly change: Reshape;
  /** The cell where the planner will want to go on. */
  readonly select: Cell;
  /** The parts whose codes change, from top to bottom. */
  readonly codes: readonly CodeChange[];
  readonly added: readonly AddedPart[];
  readonly lost: readonly LostPart[];
  readonly lostCells: readonly LostCell[];
  /**
   * What has to be decided for the sheet as well, or it would no longer be read as it is now; null when nothing has. Removing a
   * row may leave weights of which nobody can see any more whether they are one or several.
   */
  readonly decide: Pick<ChosenScheme, "weightOn"> | null;
  /** The sheet and its plan as they will be. */
  readonly grid: Grid;
  readonly plan: Plan;
}
