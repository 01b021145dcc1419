import type { CellRange } from "../../sheet/cell";
import type { BookSheet, StyleChange } from "../book";
import { intersection } from "./address";
import { ExcelError, itemNotFound } from "./kind";
import type { RangeSelf, Scope } from "./scope";

/** Everything a style can say, said as "no longer". */
export const NO_STYLE: StyleChange = {
  format: null,
  fontName: null,
  fontSize: null,
  bold: null,
  italic: null,
  underline: null,
  strike: null,
  fontColor: null,
  fill: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  top: null,
  right: null,
  bottom: null,
  left: null,
};

/** The sheet of that id; ItemNotFound once it is deleted. */
export function sheetOf(scope: Scope, id: string): BookSheet {
  const sheet = scope.book.sheets().find((other) => other.id === id);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** By id or by name, names as Excel compares them: whatever their case. */
export function findSheet(scope: Scope, key: unknown): BookSheet | undefined {
  const text = String(key);
  const sheets = scope.book.sheets();
  return (
    sheets.find((sheet) => sheet.id === text) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === text.toLowerCase())
  );
}

export function ensureWritable(scope: Scope, sheet: string): void {
  if (!sheetOf(scope, sheet).isProtected) return;
  throw new ExcelError(
    "AccessDenied",
    "You can't perform the requested operation because the sheet is protected."
  );
}

export function ensureRange(self: RangeSelf, scope: Scope): void {
  sheetOf(scope, self.sheet);
  if (self.isGone) {
    throw new ExcelError(
      "InvalidReference",
      "This reference is not valid for the current operation."
    );
  }
}

/** The part of a range that can differ from an empty sheet, and whether there is more of it. */
export function livelyPart(
  scope: Scope,
  { sheet, range }: RangeSelf
): { part: CellRange | null; hasMore: boolean } {
  const used = scope.book.usedRange(sheet, false);
  const part = used && intersection(used, range);
  const isWhole =
    part !== null &&
    part.top === range.top &&
    part.left === range.left &&
    part.bottom === range.bottom &&
    part.right === range.right;
  return { part, hasMore: !isWhole };
}

/** What all of them are, or null when they differ, which is how Excel tells mixed formats. */
export function common<Value>(values: Iterable<Value>): Value | null {
  let first: { value: Value } | undefined;
  for (const value of values) {
    if (!first) first = { value };
    else if (first.value !== value) return null;
  }
  return first ? first.value : null;
}
