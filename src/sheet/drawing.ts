import type { Cell, CellRange } from "./cell";
import { GENERAL, type CellValue, type Grid } from "./grid";

export type BorderStyle = "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";

export interface Border {
  readonly style: BorderStyle;
  /** #RRGGBB */
  readonly color: string;
}

/** How a drawn cell looks; what is left out is as the sheet has it by default. Colours are #RRGGBB. */
export interface CellStyle {
  readonly format?: string;
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly top?: Border;
  readonly right?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
}

/**
 * One cell to be written. Text is text whatever it begins with: only `formula` (with its leading "=") calculates, and then
 * `value` is the result it should give.
 */
export interface DrawnCell {
  readonly at: Cell;
  readonly value: CellValue;
  readonly formula?: string;
  readonly style?: CellStyle;
  /** Where a click on the cell leads, in the same book. */
  readonly link?: DrawnLink;
}

/** A cell of the same book, by the name of its sheet. */
export interface DrawnLink {
  readonly sheet: string;
  readonly cell: Cell;
}

/** A note on a cell, shown when one points at it. */
export interface DrawnNote {
  readonly at: Cell;
  readonly text: string;
}

/** A rectangle that Excel keeps as a table. Its first row holds the headings: texts, all different. The name is the book's alone. */
export interface DrawnTable {
  readonly name: string;
  readonly range: CellRange;
}

/** One row of values as columns or bars; the ranges lie on the same sheet. */
export interface DrawnChart {
  readonly kind: "column" | "bar";
  readonly title: string;
  readonly categories: CellRange;
  readonly values: CellRange;
  /** The cells it lies over. */
  readonly anchor: CellRange;
}

/** A conditional format by formula, as files and Excel keep it. */
export interface DrawnRule {
  readonly ranges: readonly CellRange[];
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
}

/** A sentence with a heading, as a message box shows them; Excel keeps 32 letters of the heading and 255 of the text. */
export interface DrawnMessage {
  readonly title: string;
  readonly text: string;
}

/** What may be typed into cells. What stands there already is not looked at. */
export interface DrawnValidation {
  readonly ranges: readonly CellRange[];
  readonly allows:
    | { readonly kind: "decimal"; readonly least: number; readonly most: number }
    /** One of these texts, offered in a list; none with a comma. */
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** With its leading "=", written for the first cell of the first range. */
    | { readonly kind: "custom"; readonly formula: string };
  /** Whether anything else is refused, or only warned of. An empty cell is always allowed. */
  readonly otherwise: "stop" | "warning" | "information";
  readonly error: DrawnMessage;
  /** Shown while the cell is selected. */
  readonly prompt?: DrawnMessage;
}

/** A sheet to be written, described once and painted into Excel or into a file. */
export interface SheetDrawing {
  readonly name: string;
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly CellRange[];
  /** Widths by column, in characters of the default font. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights by row, in points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly rules?: readonly DrawnRule[];
  readonly validations?: readonly DrawnValidation[];
  /** A sheet nobody sees until it is shown. */
  readonly hidden?: boolean;
  /** The rectangle with a filter button on each cell of its first row. A table over it brings the buttons itself. */
  readonly filter?: CellRange;
  readonly table?: DrawnTable;
  readonly notes?: readonly DrawnNote[];
  readonly charts?: readonly DrawnChart[];
  /** Landscape print, as wide as one page, repeating these first rows on each. */
  readonly print?: { readonly repeatRows: number };
}

/** The grid one would read from the sheet if it were painted: what a drawing says, without a host. */
export function gridOf(drawing: SheetDrawing, book = ""): Grid {
  const rows = 1 + drawing.cells.reduce((most, { at }) => Math.max(most, at.row), -1);
  const columns = 1 + drawing.cells.reduce((most, { at }) => Math.max(most, at.column), -1);
  const values = Array.from({ length: rows }, () => Array<CellValue>(columns).fill(null));
  const formats = Array.from({ length: rows }, () => Array<string>(columns).fill(GENERAL));
  for (const { at, value, style } of drawing.cells) {
    values[at.row]![at.column] = value;
    formats[at.row]![at.column] = style?.format ?? GENERAL;
  }
  return {
    ref: { book, sheet: drawing.name },
    top: 0,
    left: 0,
    values,
    formats,
    merges: drawing.merges,
    hiddenRows: drawing.hiddenRows ?? [],
    hiddenColumns: drawing.hiddenColumns ?? [],
  };
}
