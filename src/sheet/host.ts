import type { Cell, CellRange } from "./cell";
import type { SheetDrawing } from "./drawing";
import type { Grid } from "./grid";
import type { Mark } from "./mark";

/** What the sheets of the open workbook are called and whether they are shown. */
export interface SelectedCell {
  readonly sheet: string;
  readonly at: Cell;
}

/** Marks by the name of their sheet. A sheet that is named with no marks loses those it had. */
export type MarksBySheet = ReadonlyMap<string, readonly Mark[]>;

/**
 * A workbook that is open somewhere: Excel, or the page that stands in for it. Each verb ends with the workbook finished or
 * as it was, never half done; it rejects with a HostError when it cannot.
 */
export interface Host {
  /** The sheet in front, in 1 round trip. Merged areas are not asked for: asking empties the undo list on desktop. */
  readActiveSheet(): Promise<Grid>;
  /** Every visible sheet, in 2 round trips, in the order of their tabs. */
  readBook(): Promise<readonly Grid[]>;
  /** The merged areas of one sheet: only for a doubt that the values leave. Null where the host cannot tell. */
  readMerges(sheet: string): Promise<readonly CellRange[] | null>;
  /** Replaces our marks on the named sheets and leaves the other sheets alone; 1 round trip. */
  mark(marks: MarksBySheet): Promise<void>;
  /** Takes away every mark of ours in the workbook; answers how many sheets had some. 1 round trip after any reading or marking. */
  unmark(): Promise<number>;
  /** Brings the sheet to the front and selects the cell. */
  select(sheet: string, at: Cell): Promise<void>;
  /** Calls back with each new selection; answers how to stop. */
  watchSelection(onSelect: (selected: SelectedCell) => void): Promise<() => Promise<void>>;
  /** What keepSettings kept in the workbook, wherever it has travelled since; null when nothing was. 1 round trip. */
  readSettings(): Promise<unknown>;
  /** Keeps settings, as plain JSON, in the workbook itself. 1 round trip. */
  keepSettings(settings: unknown): Promise<void>;
  /** Paints a new sheet and swaps it in for the one of the same name, if there is one. */
  paint(drawing: SheetDrawing): Promise<void>;
}

/** Why a host could not do what it was asked to. */
export type HostFailure =
  | "sheet-is-gone"
  | "cell-is-being-edited"
  | "sheet-is-protected"
  | "too-large"
  | "host-is-busy"
  | "not-supported"
  | "failed";

export class HostError extends Error {
  constructor(
    readonly failure: HostFailure,
    /** The sheet or the host's own words, for the sentence shown to the planner. */
    readonly detail: string,
    options?: ErrorOptions
  ) {
    super(`${failure}: ${detail}`, options);
    this.name = "HostError";
  }
}
