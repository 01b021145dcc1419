import {
  a1Range,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  parseA1Range,
  type CellRange,
} from "../../sheet/cell";
import { columnLetters } from "../../sheet/cell";
import { invalidArgument } from "./kind";

export const WHOLE_SHEET: CellRange = {
  top: 0,
  left: 0,
  bottom: MAX_ROWS - 1,
  right: MAX_COLUMNS - 1,
};

export const isWholeColumns = (range: CellRange): boolean =>
  range.top === 0 && range.bottom === MAX_ROWS - 1;
export const isWholeRows = (range: CellRange): boolean =>
  range.left === 0 && range.right === MAX_COLUMNS - 1;
/** Ranges whose cells Excel neither reads nor writes one by one. */
export const isUnbounded = (range: CellRange): boolean =>
  isWholeColumns(range) || isWholeRows(range);

export const rowCount = (range: CellRange): number => range.bottom - range.top + 1;
export const columnCount = (range: CellRange): number => range.right - range.left + 1;

export const isOnGrid = (range: CellRange): boolean =>
  range.top >= 0 &&
  range.left >= 0 &&
  range.bottom < MAX_ROWS &&
  range.right < MAX_COLUMNS &&
  range.top <= range.bottom &&
  range.left <= range.right;

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

export const bounding = (a: CellRange, b: CellRange): CellRange => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of the first range without the second, in at most four pieces. */
export function without(range: CellRange, hole: CellRange): CellRange[] {
  const cut = intersection(range, hole);
  if (!cut) return [range];
  const pieces: CellRange[] = [
    { ...range, bottom: cut.top - 1 },
    { ...range, top: cut.bottom + 1 },
    { ...cut, left: range.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: range.right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** B5:C9, A:C or 2:5, without the sheet. */
export function localAddress(range: CellRange): string {
  if (isWholeRows(range)) return `${range.top + 1}:${range.bottom + 1}`;
  if (isWholeColumns(range)) return `${columnLetters(range.left)}:${columnLetters(range.right)}`;
  return a1Range(range);
}

/** Excel puts quotes around names that could be taken for something else. */
export function quotedSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseA1(name) && !/^(r|c)\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const fullAddress = (sheetName: string, range: CellRange): string =>
  `${quotedSheet(sheetName)}!${localAddress(range)}`;

export interface ParsedAddress {
  /** Null when the address names no sheet. */
  readonly sheetName: string | null;
  readonly range: CellRange;
}

const columnOf = (letters: string): number => parseA1(`${letters}1`)?.column ?? NaN;

function parseLocal(text: string): CellRange | null {
  const plain = text.replaceAll("$", "").trim();
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns) {
    const [a, b] = [columnOf(columns[1]!), columnOf(columns[2]!)];
    return Number.isNaN(a + b)
      ? null
      : { ...WHOLE_SHEET, left: Math.min(a, b), right: Math.max(a, b) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const [a, b] = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const range = { ...WHOLE_SHEET, top: Math.min(a, b), bottom: Math.max(a, b) };
    return isOnGrid(range) ? range : null;
  }
  return parseA1Range(plain);
}

/** Reads B5:C9, $A:$C, 2:5 or 'Hoja 1'!B5; throws InvalidArgument for anything else. */
export function parseAddress(text: string): ParsedAddress {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  const range = match ? parseLocal(match[3]!) : null;
  if (!match || !range) throw invalidArgument();
  return { sheetName: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, range };
}

/** The parts of an address list; commas inside quoted names are no separators. */
export function addressParts(list: string): string[] {
  return (list.match(/(?:'[^']*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter(Boolean);
}
