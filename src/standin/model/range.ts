import type { CellRange } from "../../sheet/cell";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/cell";
import { ensureRange, ensureWritable, NO_STYLE, sheetOf } from "./access";
import {
  bounding,
  columnCount,
  fullAddress,
  intersection,
  isOnGrid,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  parseAddress,
  rowCount,
} from "./address";
import { conditionalFormatsClass, cutRules } from "./conditionalFormats";
import {
  excelClass,
  ExcelError,
  invalidArgument,
  isThing,
  itemNotFound,
  notImplemented,
  numberArgument,
  read,
  textArgument,
  type Thing,
  type ExcelClass,
} from "./kind";
import { dataValidationClass } from "./dataValidation";
import { hyperlink } from "./links";
import { copyFrom, insert, moveTo, shiftLines } from "./lines";
import { rangeAreasClass } from "./rangeAreas";
import { rangeFormatClass } from "./rangeFormat";
import { cellScalars } from "./rangeValues";
import type { RangeSelf, Scope } from "./scope";
import { worksheetClass } from "./worksheet";

/** A range of the sheet as the add-in gets it; InvalidArgument beyond Excel's grid. */
export function rangeThing(scope: Scope, sheet: string, range: CellRange): Thing {
  if (!isOnGrid(range)) throw invalidArgument();
  return rangeClass.of(scope.range(sheet, range));
}

/** An address or a range of the same sheet. */
export function rangeArgument(
  self: { readonly sheet: string },
  value: unknown,
  scope: Scope
): CellRange {
  if (isThing(value)) {
    const other = value.self(rangeClass);
    if (other.sheet !== self.sheet) throw invalidArgument();
    return other.range;
  }
  const { sheetName, range } = parseAddress(textArgument(value));
  if (
    sheetName !== null &&
    sheetName.toLowerCase() !== sheetOf(scope, self.sheet).name.toLowerCase()
  ) {
    throw invalidArgument();
  }
  return range;
}

const sized = (range: CellRange, rows: number, columns: number): CellRange => ({
  ...range,
  bottom: range.top + rows - 1,
  right: range.left + columns - 1,
});

const moved = (range: CellRange, rows: number, columns: number): CellRange => ({
  top: range.top + rows,
  left: range.left + columns,
  bottom: range.bottom + rows,
  right: range.right + columns,
});

const optionalNumber = (value: unknown): number =>
  value === null || value === undefined ? 0 : numberArgument(value);

function usedPart(self: RangeSelf, valuesOnly: unknown, scope: Scope): Thing | null {
  const used = scope.book.usedRange(self.sheet, valuesOnly === true, self.range);
  return used && rangeThing(scope, self.sheet, used);
}

/** Takes away what the range holds or looks like: All, Formats, Contents. */
export function clearRange(sheet: string, range: CellRange, applyTo: unknown, scope: Scope): void {
  ensureWritable(scope, sheet);
  const what = applyTo ?? "All";
  if (what !== "All" && what !== "Formats" && what !== "Contents")
    throw notImplemented(`Range.clear(${String(what)})`);
  const used = scope.book.usedRange(sheet, false);
  const part = used && intersection(used, range);
  if (part && what !== "Formats") {
    const rest = what === "All" ? { link: null, note: null } : {};
    const empty = Array.from({ length: columnCount(part) }, () => ({ value: null, ...rest }));
    scope.book.write(
      sheet,
      part,
      Array.from({ length: rowCount(part) }, () => empty)
    );
  }
  if (what === "Contents") return;
  scope.book.unmerge(sheet, range);
  if (part) scope.book.restyle(sheet, [part], NO_STYLE);
  cutRules(scope, sheet, [range]);
}

function merge(self: RangeSelf, across: unknown, scope: Scope): void {
  ensureWritable(scope, self.sheet);
  if (isUnbounded(self.range)) throw invalidArgument();
  scope.book.unmerge(self.sheet, self.range);
  const { top, bottom } = self.range;
  const lines = across === true ? Array.from({ length: bottom - top + 1 }, (_, r) => top + r) : [];
  const areas =
    across === true ? lines.map((row) => ({ ...self.range, top: row, bottom: row })) : [self.range];
  for (const area of areas) {
    if (rowCount(area) * columnCount(area) === 1) continue;
    // Only the first cell of a merged area keeps what it holds.
    const rest = scope.book
      .cells(self.sheet, area)
      .map((line, r) =>
        line.map(({ value, formula }, c) =>
          (r > 0 || c > 0) && (value !== null || formula !== "") ? { value: null } : null
        )
      );
    scope.book.write(self.sheet, area, rest);
    scope.book.merge(self.sheet, area);
  }
}

function select({ sheet, range }: RangeSelf, scope: Scope): void {
  if (sheetOf(scope, sheet).visibility !== "Visible") {
    throw new ExcelError(
      "InvalidOperation",
      "The sheet is hidden, so nothing on it can be selected."
    );
  }
  if (scope.book.activeSheet() !== sheet) scope.book.activate(sheet);
  // A merged area is selected as a whole, and may touch further ones.
  let whole = range;
  for (let grown = true; grown;) {
    const next = scope.book
      .merges(sheet)
      .filter((merged) => intersection(merged, whole))
      .reduce(bounding, whole);
    grown = JSON.stringify(next) !== JSON.stringify(whole);
    whole = next;
  }
  scope.book.select([whole]);
}

function mergedAreas(self: RangeSelf, scope: Scope): Thing | null {
  const merged = scope.book.merges(self.sheet).filter((area) => intersection(area, self.range));
  return merged.length === 0
    ? null
    : rangeAreasClass.of({
        areas: merged.map((area) => scope.range(self.sheet, area)),
        referenceId: null,
      });
}

function hiddenFlag(what: "rows" | "columns") {
  const bounds = ({ range }: RangeSelf) =>
    what === "rows" ? ([range.top, range.bottom] as const) : ([range.left, range.right] as const);
  return {
    get: (self: RangeSelf, scope: Scope) => {
      const [from, to] = bounds(self);
      const hidden = scope.book
        .hidden(self.sheet, what)
        .filter((index) => index >= from && index <= to);
      return hidden.length === 0 ? false : hidden.length === to - from + 1 ? true : null;
    },
    set: (self: RangeSelf, value: unknown, scope: Scope) => {
      ensureWritable(scope, self.sheet);
      scope.book.hide(self.sheet, what, ...bounds(self), value === true);
    },
  };
}

/** Range: a rectangle of cells of one sheet. */
export const rangeClass: ExcelClass<RangeSelf> = excelClass("Range", {
  identity: ({ referenceId }) => (referenceId ? { _ReferenceId: referenceId } : {}),
  ensure: ensureRange,
  scalars: {
    address: read((self, scope) => fullAddress(sheetOf(scope, self.sheet).name, self.range)),
    cellCount: read(({ range }) => {
      const cells = rowCount(range) * columnCount(range);
      return cells > 2 ** 31 - 1 ? -1 : cells;
    }),
    rowCount: read(({ range }) => rowCount(range)),
    columnCount: read(({ range }) => columnCount(range)),
    rowIndex: read(({ range }) => range.top),
    columnIndex: read(({ range }) => range.left),
    isEntireRow: read(({ range }) => isWholeRows(range)),
    isEntireColumn: read(({ range }) => isWholeColumns(range)),
    rowHidden: hiddenFlag("rows"),
    columnHidden: hiddenFlag("columns"),
    hyperlink,
    ...cellScalars,
  },
  links: {
    worksheet: (self) => worksheetClass.of({ id: self.sheet }),
    format: (self) => rangeFormatClass.of({ areas: [self] }),
    conditionalFormats: (self) => conditionalFormatsClass.of({ areas: [self] }),
    dataValidation: (self) => dataValidationClass.of({ areas: [self] }),
  },
  methods: {
    getCell: ({ sheet, range }, [row, column], scope) => {
      const at = moved(sized(range, 1, 1), numberArgument(row), numberArgument(column));
      return rangeThing(scope, sheet, at);
    },
    getRow: ({ sheet, range }, [row], scope) => {
      const top = range.top + numberArgument(row);
      if (top > range.bottom) throw invalidArgument();
      return rangeThing(scope, sheet, { ...range, top, bottom: top });
    },
    getColumn: ({ sheet, range }, [column], scope) => {
      const left = range.left + numberArgument(column);
      if (left > range.right) throw invalidArgument();
      return rangeThing(scope, sheet, { ...range, left, right: left });
    },
    getLastRow: ({ sheet, range }, _, scope) =>
      rangeThing(scope, sheet, { ...range, top: range.bottom }),
    getLastColumn: ({ sheet, range }, _, scope) =>
      rangeThing(scope, sheet, { ...range, left: range.right }),
    getLastCell: ({ sheet, range }, _, scope) =>
      rangeThing(scope, sheet, { ...range, top: range.bottom, left: range.right }),
    getEntireRow: ({ sheet, range }, _, scope) =>
      rangeThing(scope, sheet, { ...range, left: 0, right: MAX_COLUMNS - 1 }),
    getEntireColumn: ({ sheet, range }, _, scope) =>
      rangeThing(scope, sheet, { ...range, top: 0, bottom: MAX_ROWS - 1 }),
    getBoundingRect: (self, [other], scope) =>
      rangeThing(scope, self.sheet, bounding(self.range, rangeArgument(self, other, scope))),
    getOffsetRange: ({ sheet, range }, [rows, columns], scope) =>
      rangeThing(scope, sheet, moved(range, numberArgument(rows), numberArgument(columns))),
    getResizedRange: ({ sheet, range }, [rows, columns], scope) => {
      const height = rowCount(range) + optionalNumber(rows);
      const width = columnCount(range) + optionalNumber(columns);
      return rangeThing(scope, sheet, sized(range, height, width));
    },
    getAbsoluteResizedRange: ({ sheet, range }, [rows, columns], scope) =>
      rangeThing(scope, sheet, sized(range, numberArgument(rows), numberArgument(columns))),
    getIntersection: (self, [other], scope) => {
      const shared = intersection(self.range, rangeArgument(self, other, scope));
      if (!shared) throw itemNotFound();
      return rangeThing(scope, self.sheet, shared);
    },
    getIntersectionOrNullObject: (self, [other], scope) => {
      const shared = intersection(self.range, rangeArgument(self, other, scope));
      return shared && rangeThing(scope, self.sheet, shared);
    },
    getUsedRange: (self, [valuesOnly], scope) =>
      usedPart(self, valuesOnly, scope) ?? rangeThing(scope, self.sheet, sized(self.range, 1, 1)),
    getUsedRangeOrNullObject: (self, [valuesOnly], scope) => usedPart(self, valuesOnly, scope),
    getMergedAreasOrNullObject: {
      run: (self, _, scope) => mergedAreas(self, scope),
      losesUndo: true,
    },
    select: (self, _, scope) => select(self, scope),
    clear: ({ sheet, range }, [applyTo], scope) => clearRange(sheet, range, applyTo, scope),
    merge: (self, [across], scope) => merge(self, across, scope),
    unmerge: ({ sheet, range }, _, scope) => {
      ensureWritable(scope, sheet);
      scope.book.unmerge(sheet, range);
    },
    insert: (self, [direction], scope) => insert(self, direction, scope),
    moveTo: (self, [target], scope) => moveTo(self, target, scope),
    copyFrom: (self, args, scope) => copyFrom(self, args, scope),
    delete: (self, [direction], scope) => shiftLines(self, "remove", direction, scope),
    _KeepReference: (self, _, scope) => {
      self.referenceId ??= scope.keep(rangeClass.of(self), [self]);
    },
    // The client asks this before it sends a large write in pieces.
    _ValidateArraySize: ({ range }, [rows, columns]) => {
      if (rows !== rowCount(range) || columns !== columnCount(range)) throw invalidArgument();
    },
  },
});
