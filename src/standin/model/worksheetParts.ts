import type { CellRange } from "../../sheet/cell";
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
  type Scalar,
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

/** Whether rows under the buttons of a filter are hidden. Those that the filter hides are not told from those hidden by hand. */
export const isFiltered = (scope: Scope, sheet: string, filter: CellRange | undefined): boolean =>
  filter !== undefined &&
  scope.book.hidden(sheet, "rows").some((row) => row > filter.top && row <= filter.bottom);

/** AutoFilter: where its buttons are. Filtering by criteria is not modelled. */
export const autoFilterClass: ExcelClass<SheetSelf> = excelClass("AutoFilter", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  scalars: {
    enabled: read(({ id }, scope) => scope.book.extras(id).filter !== undefined),
    isDataFiltered: read(({ id }, scope) => isFiltered(scope, id, scope.book.extras(id).filter)),
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

const MARGINS = [
  "topMargin",
  "bottomMargin",
  "leftMargin",
  "rightMargin",
  "headerMargin",
  "footerMargin",
] as const;

/** How far from the edges of the page printing stays, in points. */
const margin = (name: string): Scalar<SheetSelf> => ({
  get: ({ id }, scope) => scope.book.extras(id).margins?.[name] ?? 0,
  set: ({ id }, value, scope) => {
    const margins = { ...scope.book.extras(id).margins, [name]: numberArgument(value) };
    scope.book.changeExtras(id, { margins });
  },
});

const PLACES = ["Left", "Center", "Right"].flatMap((side) =>
  ["Header", "Footer"].map((end) => `${side.toLowerCase()}${end}`)
);

const foot = (name: string): Scalar<SheetSelf> => ({
  get: ({ id }, scope) => scope.book.extras(id).headersFooters?.[name] ?? "",
  set: ({ id }, value, scope) => {
    const now = scope.book.extras(id).headersFooters;
    scope.book.changeExtras(id, { headersFooters: { ...now, [name]: textArgument(value) } });
  },
});

const headerFooterClass: ExcelClass<SheetSelf> = excelClass("HeaderFooter", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  scalars: Object.fromEntries(PLACES.map((name) => [name, foot(name)])),
});

const headersFootersClass: ExcelClass<SheetSelf> = excelClass("HeaderFooterGroup", {
  links: { defaultForAllPages: (self) => headerFooterClass.of(self) },
});

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
    ...Object.fromEntries(MARGINS.map((name) => [name, margin(name)])),
  },
  links: { headersFooters: (self) => headersFootersClass.of(self) },
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
