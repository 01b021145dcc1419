import { ensureWritable, sheetOf } from "./access";
import { isWholeRows, parseAddress, rowCount } from "./address";
import {
  excelClass,
  ExcelError,
  invalidArgument,
  notImplemented,
  numberArgument,
  read,
  textArgument,
  type ExcelClass,
} from "./kind";
import { rangeArgument, rangeThing } from "./range";
import type { Scope } from "./scope";
import type { SheetSelf } from "./worksheet";

const countArgument = (value: unknown): number => {
  const count = value === null || value === undefined ? 1 : numberArgument(value);
  if (count < 1 || !Number.isInteger(count)) throw invalidArgument();
  return count;
};

const freeze = (scope: Scope, { id }: SheetSelf, rows: number, columns: number): void =>
  scope.book.changeSheet(id, { frozenRows: rows, frozenColumns: columns });

/** WorksheetFreezePanes. Each call replaces what was frozen before. */
export const freezePanesClass: ExcelClass<SheetSelf> = excelClass("WorksheetFreezePanes", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  methods: {
    freezeRows: (self, [count], scope) => freeze(scope, self, countArgument(count), 0),
    freezeColumns: (self, [count], scope) => freeze(scope, self, 0, countArgument(count)),
    freezeAt: (self, [range], scope) => {
      const { bottom, right } = rangeArgument({ sheet: self.id }, range, scope);
      freeze(scope, self, bottom + 1, right + 1);
    },
    unfreeze: (self, _, scope) => freeze(scope, self, 0, 0),
    getLocationOrNullObject: ({ id }, _, scope) => {
      const { frozenRows, frozenColumns } = sheetOf(scope, id);
      if (frozenRows === 0 && frozenColumns === 0) return null;
      const bottom = Math.max(frozenRows, 1) - 1;
      return rangeThing(scope, id, {
        top: 0,
        left: 0,
        bottom,
        right: Math.max(frozenColumns, 1) - 1,
      });
    },
  },
});

/** AutoFilter: where its buttons are. Filtering by criteria is not modelled. */
export const autoFilterClass: ExcelClass<SheetSelf> = excelClass("AutoFilter", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  scalars: {
    enabled: read(({ id }, scope) => scope.book.extras(id).filter !== undefined),
    isDataFiltered: read(() => false),
  },
  methods: {
    apply: ({ id }, [range, column, criteria], scope) => {
      if (typeof column === "number" || criteria)
        throw notImplemented("AutoFilter.apply with criteria");
      ensureWritable(scope, id);
      scope.book.changeExtras(id, { filter: rangeArgument({ sheet: id }, range, scope) });
    },
    getRangeOrNullObject: ({ id }, _, scope) => {
      const { filter } = scope.book.extras(id);
      return filter ? rangeThing(scope, id, filter) : null;
    },
  },
});

function zoomArgument(value: unknown): Record<string, number> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const known = ["horizontalFitToPages", "scale", "verticalFitToPages"];
  return Object.fromEntries(
    Object.entries(value).map(([key, size]) => {
      if (!known.includes(key)) throw invalidArgument();
      return [key, numberArgument(size)];
    })
  );
}

/** PageLayout: what printing needs. */
export const pageLayoutClass: ExcelClass<SheetSelf> = excelClass("PageLayout", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  scalars: {
    orientation: {
      get: ({ id }, scope) => scope.book.extras(id).orientation ?? "Portrait",
      set: ({ id }, value, scope) => {
        if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
        scope.book.changeExtras(id, { orientation: value });
      },
    },
    zoom: {
      get: ({ id }, scope) => scope.book.extras(id).zoom ?? { scale: 100 },
      set: ({ id }, value, scope) => scope.book.changeExtras(id, { zoom: zoomArgument(value) }),
    },
  },
  methods: {
    setPrintTitleRows: ({ id }, [rows], scope) => {
      const range =
        typeof rows === "string"
          ? parseAddress(rows).range
          : rangeArgument({ sheet: id }, rows, scope);
      if (!isWholeRows(range) || range.top !== 0)
        throw notImplemented("PageLayout.setPrintTitleRows below the top");
      scope.book.changeExtras(id, { repeatRows: rowCount(range) });
    },
  },
});

/** WorksheetProtection, without passwords and without options. */
export const protectionClass: ExcelClass<SheetSelf> = excelClass("WorksheetProtection", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  scalars: { protected: read(({ id }, scope) => sheetOf(scope, id).isProtected) },
  methods: {
    protect: {
      run: ({ id }, [options, password], scope) => {
        if (options || password) throw notImplemented("WorksheetProtection.protect with options");
        if (sheetOf(scope, id).isProtected) {
          throw new ExcelError("InvalidOperation", "The worksheet is protected already.");
        }
        scope.book.changeSheet(id, { isProtected: true });
      },
      losesUndo: true,
    },
    unprotect: {
      run: ({ id }, [password], scope) => {
        if (password) textArgument(password);
        scope.book.changeSheet(id, { isProtected: false });
      },
      losesUndo: true,
    },
  },
});
