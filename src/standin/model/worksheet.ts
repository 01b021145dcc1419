import { ensureWritable, sheetOf } from "./access";
import { addressParts, parseAddress, WHOLE_SHEET } from "./address";
import { chartsClass } from "./charts";
import { commentsClass } from "./comments";
import { SHEET_EVENTS } from "./events";
import {
  excelClass,
  ExcelError,
  flagArgument,
  invalidArgument,
  notImplemented,
  numberArgument,
  read,
  textArgument,
  type Scalar,
  type Thing,
  type ExcelClass,
} from "./kind";
import { notesClass } from "./notes";
import { rangeArgument, rangeThing } from "./range";
import { rangeAreasClass } from "./rangeAreas";
import type { Scope } from "./scope";
import { tablesClass } from "./tables";
import {
  autoFilterClass,
  freezePanesClass,
  pageLayoutClass,
  protectionClass,
} from "./worksheetParts";

export interface SheetSelf {
  readonly id: string;
}

const MAX_ADDRESS = 8192;

/** The name, when a sheet may be called so; nobody else may bear it. */
export function sheetName(scope: Scope, value: unknown, id: string | null): string {
  const name = textArgument(value);
  if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument();
  const isTaken = scope.book
    .sheets()
    .some((sheet) => sheet.id !== id && sheet.name.toLowerCase() === name.toLowerCase());
  if (isTaken)
    throw new ExcelError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists."
    );
  return name;
}

function ensureAnotherIsSeen(scope: Scope, id: string): void {
  const others = scope.book
    .sheets()
    .filter((sheet) => sheet.id !== id && sheet.visibility === "Visible");
  if (others.length === 0) {
    throw new ExcelError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet."
    );
  }
}

function getRange(self: SheetSelf, address: unknown, scope: Scope): Thing {
  const range =
    address === null || address === undefined ? WHOLE_SHEET : rangeIn(self, address, scope);
  return rangeThing(scope, self.id, range);
}

const rangeIn = (self: SheetSelf, address: unknown, scope: Scope) =>
  rangeArgument({ sheet: self.id }, address, scope);

function getRanges(self: SheetSelf, address: unknown, scope: Scope): Thing {
  if (address === null || address === undefined) {
    return rangeAreasClass.of({ areas: [scope.range(self.id, WHOLE_SHEET)], referenceId: null });
  }
  const list = textArgument(address);
  const parts = list.length > MAX_ADDRESS ? [] : addressParts(list);
  if (parts.length === 0) throw invalidArgument();
  const areas = parts.map((part) => scope.range(self.id, rangeIn(self, part, scope)));
  return rangeAreasClass.of({ areas, referenceId: null });
}

function byIndexes(self: SheetSelf, args: readonly unknown[], scope: Scope): Thing {
  const [top, left, rows, columns] = args.map(numberArgument) as [number, number, number, number];
  return rangeThing(scope, self.id, {
    top,
    left,
    bottom: top + rows - 1,
    right: left + columns - 1,
  });
}

function usedRange({ id }: SheetSelf, valuesOnly: unknown, scope: Scope): Thing | null {
  const used = scope.book.usedRange(id, valuesOnly === true);
  return used && rangeThing(scope, id, used);
}

function remove({ id }: SheetSelf, scope: Scope): void {
  if (sheetOf(scope, id).visibility === "VeryHidden") {
    throw new ExcelError("InvalidOperation", "A very hidden worksheet cannot be deleted.");
  }
  ensureAnotherIsSeen(scope, id);
  scope.book.deleteSheet(id);
}

/** Hoja1 → Hoja1 (2), as Excel calls its copies. */
function copyName(scope: Scope, name: string): string {
  const taken = new Set(scope.book.sheets().map((sheet) => sheet.name.toLowerCase()));
  for (let count = 2; ; count++) {
    const tail = ` (${count})`;
    const candidate = `${name.slice(0, 31 - tail.length)}${tail}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function copy({ id }: SheetSelf, [where, relativeTo]: readonly unknown[], scope: Scope): Thing {
  const added = scope.book.copySheet(id);
  scope.book.changeSheet(added, { name: copyName(scope, sheetOf(scope, id).name) });
  const position = (other: string) => scope.book.sheets().findIndex((sheet) => sheet.id === other);
  if (where === "End") scope.book.moveSheet(added, scope.book.sheets().length - 1);
  else if (where === "Beginning") scope.book.moveSheet(added, 0);
  else if (where !== null && where !== undefined && where !== "None") {
    throw notImplemented(`Worksheet.copy(${String(where)}, ${relativeTo ? "worksheet" : "none"})`);
  }
  if (position(added) < 0) throw new Error("the copy of the sheet is gone");
  return worksheetClass.of({ id: added });
}

const gridlines: Scalar<SheetSelf> = {
  get: ({ id }, scope) => sheetOf(scope, id).showsGridlines,
  set: ({ id }, value, scope) =>
    scope.book.changeSheet(id, { showsGridlines: flagArgument(value) }),
};

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** Worksheet: one sheet, by its id. */
export const worksheetClass: ExcelClass<SheetSelf> = excelClass("Worksheet", {
  identity: ({ id }) => ({ Id: id }),
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  events: SHEET_EVENTS,
  scalars: {
    id: read(({ id }) => id),
    name: {
      get: ({ id }, scope) => sheetOf(scope, id).name,
      set: ({ id }, value, scope) =>
        scope.book.changeSheet(id, { name: sheetName(scope, value, id) }),
      losesUndo: true,
    },
    position: {
      get: ({ id }, scope) => scope.book.sheets().findIndex((sheet) => sheet.id === id),
      set: ({ id }, value, scope) => {
        const position = numberArgument(value);
        if (position < 0 || position >= scope.book.sheets().length) throw invalidArgument();
        scope.book.moveSheet(id, position);
      },
      losesUndo: true,
    },
    visibility: {
      get: ({ id }, scope) => sheetOf(scope, id).visibility,
      set: ({ id }, value, scope) => {
        const visibility = VISIBILITIES.find((word) => word === value);
        if (!visibility) throw invalidArgument();
        if (visibility !== "Visible") ensureAnotherIsSeen(scope, id);
        scope.book.changeSheet(id, { visibility });
      },
      losesUndo: true,
    },
    tabColor: {
      get: ({ id }, scope) => sheetOf(scope, id).tabColor,
      set: ({ id }, value, scope) => {
        const color = textArgument(value);
        if (color !== "" && !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
        scope.book.changeSheet(id, { tabColor: color.toUpperCase() });
      },
    },
    showGridlines: gridlines,
    // The client sets the property under another name than it asks for it.
    gridlines,
  },
  links: {
    freezePanes: (self) => freezePanesClass.of(self),
    autoFilter: (self) => autoFilterClass.of(self),
    pageLayout: (self) => pageLayoutClass.of(self),
    protection: (self) => protectionClass.of(self),
    tables: ({ id }) => tablesClass.of({ sheet: id }),
    charts: (self) => chartsClass.of(self),
    notes: (self) => notesClass.of(self),
    comments: (self) => commentsClass.of(self),
  },
  methods: {
    activate: ({ id }, _, scope) => {
      if (sheetOf(scope, id).visibility !== "Visible") {
        throw new ExcelError("InvalidOperation", "A hidden worksheet cannot be activated.");
      }
      scope.book.activate(id);
    },
    delete: { run: (self, _, scope) => remove(self, scope), losesUndo: true },
    copy: { run: copy, losesUndo: true },
    getRange: (self, [address], scope) => getRange(self, address, scope),
    getRanges: (self, [address], scope) => getRanges(self, address, scope),
    getRangeByIndexes: byIndexes,
    getCell: (self, [row, column], scope) => byIndexes(self, [row, column, 1, 1], scope),
    getUsedRange: (self, [valuesOnly], scope) =>
      usedRange(self, valuesOnly, scope) ?? rangeThing(scope, self.id, parseAddress("A1").range),
    getUsedRangeOrNullObject: (self, [valuesOnly], scope) => usedRange(self, valuesOnly, scope),
    getNextOrNullObject: (self, [visibleOnly], scope) => neighbour(self, 1, visibleOnly, scope),
    getPreviousOrNullObject: (self, [visibleOnly], scope) =>
      neighbour(self, -1, visibleOnly, scope),
    calculate: ({ id }, _, scope) => {
      ensureWritable(scope, id);
      return scope.book.settled();
    },
  },
});

function neighbour(
  { id }: SheetSelf,
  step: 1 | -1,
  visibleOnly: unknown,
  scope: Scope
): Thing | null {
  const sheets = scope.book.sheets();
  const from = sheets.findIndex((sheet) => sheet.id === id);
  for (let at = from + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at]!;
    if (visibleOnly !== true || sheet.visibility === "Visible")
      return worksheetClass.of({ id: sheet.id });
  }
  return null;
}
