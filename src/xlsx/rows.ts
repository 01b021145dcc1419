import { columnLetters } from "../sheet/cell";
import type { CellStyle, DrawnCell, SheetDrawing } from "../sheet/drawing";
import { isError, type CellValue } from "../sheet/grid";
import { fileFormula } from "./formula";
import { fileText } from "./text";

/** The errors that files know; every other text of that kind stays text. */
const ERRORS = new Set(
  "#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC!".split(" ")
);

/** The texts of a book, each kept once and known by its number. */
export class TextTable {
  private readonly numbers = new Map<string, number>();

  /** The number of a text as people see it. */
  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }

  /** The part of the file that holds them. */
  xml(): string {
    const texts = [...this.numbers.keys()].map((text) => `<si>${textXml(fileText(text))}</si>`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.length}" uniqueCount="${texts.length}">${texts.join("")}</sst>`;
  }
}

/** What a row of the file says of itself besides its cells. */
export interface RowLook {
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface Rows {
  /** In reading order. */
  readonly cells: readonly DrawnCell[];
  readonly looks: ReadonlyMap<number, RowLook>;
}

/** What rows need to know of the book they lie in. */
export interface RowsOf {
  readonly texts: TextTable;
  /** The number the file gives a style; 0 is no style at all. */
  readonly styleNumber: (style: CellStyle) => number;
}

/** The cells in reading order, each place once: where two claim it the later one has it. */
export function inReadingOrder({ cells }: SheetDrawing): readonly DrawnCell[] {
  let row = -1;
  let column = -1;
  for (const { at } of cells) {
    if (at.row < row || (at.row === row && at.column <= column)) return sorted(cells);
    ({ row, column } = at);
  }
  return cells;
}

function sorted(cells: readonly DrawnCell[]): DrawnCell[] {
  const inOrder = [...cells].sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  return inOrder.filter(({ at }, i) => {
    const next = inOrder[i + 1]?.at;
    return next?.row !== at.row || next.column !== at.column;
  });
}

/** The rows of a sheet as its part holds them: the cells, which come in reading order, and what is said of the rows. */
export function rowsXml({ cells, looks }: Rows, book: RowsOf): string {
  const rows: string[] = [];
  const lookedAt = [...looks.keys()].sort((a, b) => a - b);
  let next = 0;
  let at = 0;
  while (at < cells.length || next < lookedAt.length) {
    const row = Math.min(cells[at]?.at.row ?? Infinity, lookedAt[next] ?? Infinity);
    let own = "";
    for (; cells[at]?.at.row === row; at++) own += cellXml(cells[at]!, book);
    const look = lookedAt[next] === row ? looks.get(lookedAt[next++]!)! : {};
    rows.push(rowXml(row, own, look));
  }
  return rows.join("");
}

function rowXml(row: number, cells: string, { height, hidden }: RowLook): string {
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const look = `${tall}${hidden ? ' hidden="1"' : ""}`;
  if (cells === "") return look === "" ? "" : `<row r="${row + 1}"${look}/>`;
  return `<row r="${row + 1}"${look}>${cells}</row>`;
}

const letters: string[] = [];
const lettersOf = (column: number): string => (letters[column] ??= columnLetters(column));

function cellXml({ at, value, formula, style }: DrawnCell, book: RowsOf): string {
  const number = style ? book.styleNumber(style) : 0;
  const place = `<c r="${lettersOf(at.column)}${at.row + 1}"`;
  const look = number === 0 ? "" : ` s="${number}"`;
  if (formula !== undefined) return `${place}${look}${formulaXml(formula, value)}`;
  if (value === null) return number === 0 ? "" : `${place}${look}/>`;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return `${place}${look}><v>${value}</v></c>`;
    return `${place} t="e"${look}><v>#NUM!</v></c>`;
  }
  if (typeof value === "boolean") return `${place} t="b"${look}><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") {
    // A text such as "#N/A" would be taken for the error; as rich text it stays the text it is.
    if (ERRORS.has(value))
      return `${place} t="inlineStr"${look}><is><r>${textXml(value)}</r></is></c>`;
    return `${place} t="s"${look}><v>${book.texts.numberOf(value)}</v></c>`;
  }
  if (ERRORS.has(value.error)) return `${place} t="e"${look}><v>${value.error}</v></c>`;
  return `${place} t="s"${look}><v>${book.texts.numberOf(value.error)}</v></c>`;
}

/** A formula with the result it should give, from the end of the cell's start tag on. An error is left for Excel to find. */
function formulaXml(formula: string, value: CellValue): string {
  const shown = `<f>${escaped(fileFormula(formula))}</f>`;
  if (typeof value === "string") return ` t="str">${shown}<v>${escaped(fileText(value))}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${shown}<v>${value ? 1 : 0}</v></c>`;
  const isResult = value !== null && !isError(value) && Number.isFinite(value);
  return isResult ? `>${shown}<v>${value}</v></c>` : `>${shown}</c>`;
}

function textXml(inFile: string): string {
  if (inFile === "") return "<t/>";
  const isKept = /^ | $|[\n\t]/.test(inFile);
  return `<t${isKept ? ' xml:space="preserve"' : ""}>${escaped(inFile)}</t>`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Formulas may hold letters that XML cannot; of texts `fileText` has left none. */
const UNWRITTEN = new RegExp("[&<>\\0-\\x08\\x0b-\\x1f]", "g");

const escaped = (text: string): string =>
  text.replace(UNWRITTEN, (letter) => {
    const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return ESCAPES[letter] ?? `_x${code}_`;
  });
