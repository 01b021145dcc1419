import type { Cell, CellRange } from "../sheet/cell";
import type {
  CellStyle,
  DrawnChart,
  DrawnLink,
  DrawnNote,
  DrawnRule,
  DrawnTable,
  DrawnValidation,
  SheetDrawing,
} from "../sheet/drawing";
import type { CellValue } from "../sheet/grid";

/** What one cell holds: its value, the formula that gave it ("" when none) and its number format. */
export interface BookCell {
  readonly value: CellValue;
  readonly formula: string;
  readonly format: string;
  /** Where a click on it leads, and the note that lies on it. */
  readonly link?: DrawnLink;
  readonly note?: string;
}

/** What to put into one cell; what is left out stays, and a null takes away. */
export interface CellWrite {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly link?: DrawnLink | null;
  readonly note?: string | null;
}

/** Style keys to change; null brings the sheet's default back. */
export type StyleChange = { readonly [Key in keyof CellStyle]?: CellStyle[Key] | null };

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface BookSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  /** #RRGGBB, or "" for none. */
  readonly tabColor: string;
  readonly isProtected: boolean;
  readonly showsGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** What may be changed of a sheet as a whole. */
export type SheetChange = Partial<Omit<BookSheet, "id">>;

export interface BookTable extends DrawnTable {
  readonly id: string;
  readonly style: string;
  readonly hasFilter: boolean;
}

/** A chart of one series. Nobody draws it: it is there to be asked for and to be saved. */
export interface BookChart extends Omit<DrawnChart, "categories"> {
  readonly id: string;
  /** Null until they are told. */
  readonly categories: CellRange | null;
  readonly seriesName: string;
  readonly color: string;
  readonly gapWidth: number;
  /** Where its axis of values begins; null leaves that to Excel. */
  readonly least: number | null;
  readonly hasLegend: boolean;
}

/** What a sheet remembers for files and printing, and Univer does not draw. */
export interface SheetExtras {
  readonly filter?: CellRange;
  readonly table?: BookTable | null;
  readonly charts?: readonly BookChart[];
  readonly validations?: readonly DrawnValidation[];
  /** Cells about which people talk (threaded comments). What they say is not kept, and no file carries it. */
  readonly talks?: readonly { readonly id: string; readonly at: Cell }[];
  /** Points from the edges of the page, and what stands at its head and foot, by Excel's names for them. */
  readonly margins?: Readonly<Record<string, number>>;
  readonly headersFooters?: Readonly<Record<string, string>>;
  readonly repeatRows?: number;
  readonly orientation?: "Portrait" | "Landscape";
  readonly zoom?: Readonly<Record<string, number>>;
}

/** A conditional format by formula. Those of another kind carry an empty formula and are only kept. */
export interface BookRule extends DrawnRule {
  readonly id: string;
  readonly kind: "Custom" | "Other";
  readonly stopIfTrue: boolean;
}

export type RuleChange = Partial<Omit<BookRule, "id" | "kind">>;

export interface BookName {
  readonly name: string;
  readonly formula: string;
}

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Something that happened in the workbook, whoever caused it. */
export type BookEvent =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly range: CellRange;
      readonly change: ChangeType;
      /** Only of single cells. */
      readonly before?: CellValue;
      readonly after?: CellValue;
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly ranges: readonly CellRange[] }
  | { readonly kind: "activated"; readonly sheet: string; readonly previous: string }
  | { readonly kind: "added"; readonly sheet: string }
  | { readonly kind: "deleted"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly name: string };

/** Selected areas of the sheet in front; the first one holds the active cell in its first cell. */
export interface Selection {
  readonly sheet: string;
  readonly ranges: readonly CellRange[];
}

/**
 * The one truth of the open workbook: all the host needs of a spreadsheet. Sheets go by their id, which outlives a new
 * name. Rows and columns count from zero; widths and heights are in points. Writes are done when the call returns, but
 * formulas follow later: wait for `settled` before reading what they give.
 */
export interface Book {
  /** Replaces the whole workbook; what could be undone is forgotten. */
  load(drawings: readonly SheetDrawing[]): void;
  /** All sheets as they are now, hidden ones included. */
  drawings(): SheetDrawing[];
  /** An id that nothing in the book has had. */
  newId(): string;

  /** In the order of their tabs. */
  sheets(): readonly BookSheet[];
  activeSheet(): string;
  activate(sheet: string): void;
  /** Adds an empty sheet behind the last one and leaves the sheet in front where it is. */
  addSheet(name: string): string;
  deleteSheet(sheet: string): void;
  /** Answers the id of the copy, which stands right behind the original. */
  copySheet(sheet: string): string;
  moveSheet(sheet: string, position: number): void;
  changeSheet(sheet: string, change: SheetChange): void;
  extras(sheet: string): SheetExtras;
  changeExtras(sheet: string, change: SheetExtras): void;

  cells(sheet: string, range: CellRange): BookCell[][];
  /** What the cells show. */
  texts(sheet: string, range: CellRange): string[][];
  /** In reading order. */
  notes(sheet: string): readonly DrawnNote[];
  /** The look of one cell; the number format is in `format`. */
  style(sheet: string, row: number, column: number): CellStyle;
  /** Null leaves the cell; rows and columns of `contents` are those of the range. */
  write(
    sheet: string,
    range: CellRange,
    contents: readonly (readonly (CellWrite | null)[])[]
  ): void;
  restyle(sheet: string, ranges: readonly CellRange[], change: StyleChange): void;
  /** The rectangle of all cells that hold something, or, unless values only, look like something. */
  usedRange(sheet: string, valuesOnly: boolean, within?: CellRange): CellRange | null;

  merges(sheet: string): readonly CellRange[];
  merge(sheet: string, range: CellRange): void;
  /** Takes apart every merged area that touches the range. */
  unmerge(sheet: string, range: CellRange): void;
  /** Whole rows or columns; what lies behind them moves. */
  insert(sheet: string, what: "rows" | "columns", at: number, count: number): void;
  remove(sheet: string, what: "rows" | "columns", at: number, count: number): void;
  /** Cuts cells and puts them down so many rows and columns away; formulas that name them follow. */
  moveCells(sheet: string, range: CellRange, rows: number, columns: number): void;
  columnWidth(sheet: string, column: number): number;
  rowHeight(sheet: string, row: number): number;
  resizeColumns(sheet: string, from: number, to: number, width: number): void;
  resizeRows(sheet: string, from: number, to: number, height: number): void;
  /** As high or wide as what they hold, where there is a screen to measure it; elsewhere nothing happens. */
  autofit(sheet: string, what: "rows" | "columns", from: number, to: number): void;
  /** All that are hidden, in order. */
  hidden(sheet: string, what: "rows" | "columns"): readonly number[];
  hide(sheet: string, what: "rows" | "columns", from: number, to: number, hidden: boolean): void;

  /** First those that count first. */
  rules(sheet: string): readonly BookRule[];
  rule(sheet: string, id: string): BookRule | null;
  /** Adds the rule above all others; answers its id. */
  addRule(sheet: string, rule: DrawnRule): string;
  changeRule(sheet: string, id: string, change: RuleChange): void;
  deleteRule(sheet: string, id: string): void;

  names(): readonly BookName[];
  /** Kept inside the workbook beside its sheets; never part of what can be undone. */
  setting(key: string): unknown;
  settingKeys(): readonly string[];
  /** Undefined takes the setting away. */
  changeSetting(key: string, value: unknown): void;

  selection(): Selection;
  /** Selects on the sheet in front, and scrolls there when there is a screen. */
  select(ranges: readonly CellRange[]): void;
  /** Whether somebody is typing into a cell at this moment. */
  isEditing(): boolean;

  /** Whatever `work` changes becomes one step of the undo list. */
  grouped<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Steps that can be undone. */
  undoDepth(): number;
  undo(): boolean;
  redo(): boolean;
  forgetUndo(): void;

  /** When every formula shows the result of what was written so far. */
  settled(): Promise<void>;
  /** When no formula is being reckoned at this moment; some may have to be, a little later. */
  idle(): Promise<void>;
  /** Answers how to stop listening. */
  listen(listener: (event: BookEvent) => void): () => void;
  close(): void;
}
