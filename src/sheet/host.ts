import type { Cell, CellRange } from "./cell";
import type { ChangesBySheet, Remember, Reshape, StaleCell } from "./change";
import type { DrawnNote, SheetDrawing } from "./drawing";
import type { Grid } from "./grid";
import type { Mark } from "./mark";

/** A cell that the planner has selected. */
export interface SelectedCell {
  readonly sheet: string;
  readonly at: Cell;
}

/** Something that somebody has changed in the open workbook. */
export interface HostChange {
  /** The sheet by the name it was last known under; null when that cannot be told any more. */
  readonly sheet: string | null;
  /** The smallest rectangle around what changed; null where that may be anything on the sheet. */
  readonly range: CellRange | null;
  /** Whether somebody else did it, who works on the same workbook at the same time. */
  readonly isRemote: boolean;
  /** Contents of cells; rows, columns or cells that came or went; sheets that came, went or were renamed. */
  readonly kind: "cells" | "rows" | "sheets";
}

/** Marks by the name of their sheet. A sheet that is named with no marks loses those it had. */
export type MarksBySheet = ReadonlyMap<string, readonly Mark[]>;

/** Texts for notes of ours (see note.ts) by the name of their sheet. A sheet that is named with none loses those of ours. */
export type NotesBySheet = ReadonlyMap<string, readonly DrawnNote[]>;

/**
 * A workbook that is open somewhere: Excel, or the page that stands in for it. Each verb ends with the workbook finished or
 * as it was, never half done; it rejects with a HostError when it cannot.
 */
export interface Host {
  /** The sheet in front, in 1 round trip. Merged areas are not asked for: asking empties the undo list on desktop. */
  readActiveSheet(): Promise<Grid>;
  /** The named sheets in this order, in 1 round trip; none of them need be in front. Rejects as sheet-is-gone for one that is not there. */
  readSheets(sheets: readonly string[]): Promise<readonly Grid[]>;
  /** Every visible sheet, in 2 round trips, in the order of their tabs. */
  readBook(): Promise<readonly Grid[]>;
  /** What every sheet is called, hidden ones too; 1 round trip. */
  readSheetNames(): Promise<readonly string[]>;
  /** The merged areas of one sheet: only for a doubt that the values leave. Null where the host cannot tell. */
  readMerges(sheet: string): Promise<readonly CellRange[] | null>;
  /**
   * Replaces our marks on the named sheets and leaves the other sheets alone; 1 round trip. With notes it also writes those of
   * ours that appear, vanish or say something else, never into a cell with a note or a talk of somebody else's: 1 round trip
   * more, and a further one where notes of ours are elsewhere than they were left. Rejects with NotesRefused when the marks
   * alone would do; where the host takes no notes, it makes the marks alone.
   */
  mark(marks: MarksBySheet, notes?: NotesBySheet): Promise<void>;
  /** Whether the host takes notes. */
  takesNotes(): boolean;
  /**
   * Takes away every mark and note of ours in the workbook; answers how many sheets had some. 1 round trip after any reading or
   * marking where there are no notes.
   */
  unmark(): Promise<number>;
  /** Brings the sheet to the front and selects the cell, or all that lies between it and `to`, which is below and right of it. */
  select(sheet: string, at: Cell, to?: Cell): Promise<void>;
  /** The cell that the planner stands on; 1 round trip. */
  readSelection(): Promise<SelectedCell>;
  /** Calls back with each new selection; answers how to stop. */
  watchSelection(onSelect: (selected: SelectedCell) => void): Promise<() => Promise<void>>;
  /**
   * Calls back with every change that is not our own: what the planner types, undoes, inserts or deletes, and what others do
   * to the workbook at the same time. Marking, applying, reshaping and painting do not call back. Answers how to stop.
   */
  watchChanges(onChange: (change: HostChange) => void): Promise<() => Promise<void>>;
  /** What keepSettings kept in the workbook, wherever it has travelled since; null when nothing was. 1 round trip. */
  readSettings(): Promise<unknown>;
  /** Keeps settings, as plain JSON, in the workbook itself. 1 round trip. */
  keepSettings(settings: unknown): Promise<void>;
  /**
   * Writes the edits of all sheets, or none: when a cell holds no longer what its edit expects, nothing is written and those
   * cells are answered; none when it is done. What `remember` makes of the replaced contents becomes the history. 2 round trips.
   */
  apply(changes: ChangesBySheet, remember?: Remember): Promise<readonly StaleCell[]>;
  /** Moves rows of a sheet, all of the change or nothing; answers the cells that hold no longer what it expects. */
  reshape(sheet: string, change: Reshape): Promise<readonly StaleCell[]>;
  /** What apply's `remember` or keepHistory kept last; null when nothing was. 1 round trip. */
  readHistory(): Promise<unknown>;
  keepHistory(history: unknown): Promise<void>;
  /**
   * Paints new sheets, in this order behind the others, and swaps each in for the one of its name, if there is one: all of
   * them or none.
   */
  paint(drawings: readonly SheetDrawing[], options?: PaintOptions): Promise<void>;
  /** Opens the file as a new workbook beside this one. Rejects as not-supported where the host cannot. */
  openBook(bytes: Uint8Array): Promise<void>;
  /** Whether the host's own undo takes back what these verbs write. Where it does not, they empty its list. */
  undoes(): boolean;
  /** Whether the workbook was opened only to be read: what writes may be refused then, as book-is-read-only. */
  isReadOnly(): boolean;
  /** What was done last and on what kind of host, with nothing of what the workbook holds; left out by hosts that keep no record. */
  diagnose?(): HostDiagnosis;
}

/** One verb that was asked of the host, as a diagnosis may tell it. */
export interface HostStep {
  readonly verb: string;
  /** Not what they are called: "hoja 1" is the first that was ever asked for. */
  readonly sheets: readonly string[];
  /** ISO date. */
  readonly at: string;
  readonly milliseconds: number;
  /** Round trips meanwhile, those of other verbs included. */
  readonly syncs: number;
  /** Null when it was done. */
  readonly failure: HostFailure | "ours" | null;
  /** The host's own code, one word; empty when it was done, or had none. */
  readonly code: string;
}

export interface HostDiagnosis {
  /** What it is called, its version, and what it runs on. */
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  /** The sets of calls that it offers, such as "ExcelApi 1.16". */
  readonly offers: readonly string[];
  /** The last ones, the latest at the end. */
  readonly steps: readonly HostStep[];
}

/** The part of an AbortSignal that is asked. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

export interface PaintOptions {
  /** Before each sheet: how many are painted, of how many, and the name of the next. */
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly of: number;
    readonly sheet: string;
  }) => void;
  /** Stops before the next sheet; the workbook is then as it was. */
  readonly signal?: StopSignal;
}

/** Why a host could not do what it was asked to. */
export type HostFailure =
  | "sheet-is-gone"
  | "cell-is-being-edited"
  | "sheet-is-protected"
  | "book-is-read-only"
  | "sheet-is-filtered"
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

/** The host refuses a note and nothing is marked; marks without notes may be taken. */
export class NotesRefused extends HostError {}
