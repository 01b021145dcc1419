import type { CellRange } from "../../sheet/cell";
import type { Book } from "../book";
import type { Thing } from "./kind";

/** A range of one sheet. It moves with its cells when rows or columns come and go, and is gone with the last of them. */
export interface RangeSelf {
  readonly sheet: string;
  range: CellRange;
  isGone: boolean;
  referenceId: string | null;
  /** Whether somebody refers to it beyond the batch it was made in. */
  isKept: boolean;
}

/** Whether the pane of the add-in is seen, and whether it starts with the workbook. */
export interface AddinState {
  visibility: "Visible" | "Background" | "Inactive";
  startup: "Background" | "Inactive";
}

/** What every member of the model may use: the workbook, and what the host remembers between batches. */
export interface Scope {
  readonly book: Book;
  readonly addin: AddinState;
  /** Whether events go out to the add-in. */
  eventsEnabled: boolean;
  /** Keeps an object and the ranges it is made of beyond this batch; answers under which id. */
  keep(thing: Thing, ranges: readonly RangeSelf[]): string;
  release(referenceId: string): void;
  reference(referenceId: string): Thing | undefined;
  /** Makes a range and keeps it in step with its cells for this batch, or for as long as it is referred to. */
  range(sheet: string, range: CellRange): RangeSelf;
  /** Called after every member of Excel that empties the undo list. */
  loseUndo(member: string): void;
  /** Opens the file as a workbook beside this one. */
  openBook(bytes: Uint8Array): void;
  /** Called when `Office.addin.showAsTaskpane` or `hide` was. */
  onVisibility(visibility: AddinState["visibility"]): void;
}
