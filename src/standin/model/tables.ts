import type { CellRange } from "../../sheet/cell";
import type { BookTable } from "../book";
import { ensureWritable, sheetOf } from "./access";
import { intersection, isUnbounded, parseAddress } from "./address";
import {
  excelClass,
  ExcelError,
  flagArgument,
  invalidArgument,
  isThing,
  itemNotFound,
  notImplemented,
  read,
  textArgument,
  type ExcelClass,
  type Thing,
} from "./kind";
import { rangeClass, rangeThing } from "./range";
import type { Scope } from "./scope";
import { worksheetClass } from "./worksheet";
import { isFiltered } from "./worksheetParts";

interface TableSelf {
  readonly id: string;
}

/** Those of one sheet, or of the workbook. */
interface TablesSelf {
  readonly sheet: string | null;
}

type Placed = BookTable & { readonly sheet: string };

function tablesOf(scope: Scope, { sheet }: TablesSelf): Placed[] {
  return scope.book
    .sheets()
    .filter(({ id }) => sheet === null || id === sheet)
    .flatMap(({ id }) => {
      const { table } = scope.book.extras(id);
      return table ? [{ ...table, sheet: id }] : [];
    });
}

function tableOf(scope: Scope, { id }: TableSelf): Placed {
  const table = tablesOf(scope, { sheet: null }).find((one) => one.id === id);
  if (!table) throw itemNotFound();
  return table;
}

function change(scope: Scope, self: TableSelf, part: Partial<Omit<BookTable, "id">>): void {
  const { sheet, ...table } = tableOf(scope, self);
  ensureWritable(scope, sheet);
  scope.book.changeExtras(sheet, { table: { ...table, ...part } });
}

const TAKEN = "A resource with the same name or identifier already exists.";

/** A name as Excel allows it for tables and names; no other table or name of the workbook may have it. */
function tableName(scope: Scope, value: unknown, id: string): string {
  const name = textArgument(value);
  const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name);
  const isAddress = /^[a-z]{1,3}\d+$/i.test(name) || /^(r|c)\d*$/i.test(name);
  if (!isName || isAddress) throw invalidArgument();
  const others = [
    ...tablesOf(scope, { sheet: null }).filter((table) => table.id !== id),
    ...scope.book.names(),
  ];
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw new ExcelError("ItemAlreadyExists", TAKEN);
  return name;
}

/** Tabla1, Tabla2, … as Excel calls them in Spanish. */
function freshName(scope: Scope): string {
  const taken = new Set(tablesOf(scope, { sheet: null }).map(({ name }) => name.toLowerCase()));
  let count = 1;
  while (taken.has(`tabla${count}`)) count += 1;
  return `Tabla${count}`;
}

function placeOf(scope: Scope, self: TablesSelf, value: unknown): [string, CellRange] {
  if (isThing(value)) {
    const { sheet, range } = value.self(rangeClass);
    if (self.sheet !== null && sheet !== self.sheet) throw invalidArgument();
    return [sheet, range];
  }
  const { sheetName, range } = parseAddress(textArgument(value));
  // As Excel does it: an address without a sheet is one of the sheet in front, whichever sheet is asked.
  if (sheetName === null) return [scope.book.activeSheet(), range];
  const named = scope.book.sheets().find(({ name }) => name === sheetName);
  if (!named) throw invalidArgument();
  return [named.id, range];
}

function ensureFree(scope: Scope, sheet: string, range: CellRange): void {
  const { table, filter } = scope.book.extras(sheet);
  const inTheWay = [...scope.book.merges(sheet), ...(filter ? [filter] : [])];
  if (inTheWay.some((other) => intersection(other, range)))
    throw new ExcelError("InvalidOperation", "A table cannot lie over merged cells or a filter.");
  if (table) throw notImplemented("TableCollection.add of a second table on a sheet");
}

function ensureHeadings(scope: Scope, sheet: string, range: CellRange): void {
  const [headings = []] = scope.book.cells(sheet, { ...range, bottom: range.top });
  const texts = headings.map(({ value }) => (typeof value === "string" ? value.toLowerCase() : ""));
  // Excel would write its own words into such cells.
  if (texts.includes("") || new Set(texts).size < texts.length)
    throw notImplemented("TableCollection.add over headings that are no names");
}

function add(self: TablesSelf, [where, hasHeaders]: readonly unknown[], scope: Scope): Thing {
  const [sheet, range] = placeOf(scope, self, where);
  ensureWritable(scope, sheet);
  if (isUnbounded(range) || range.bottom === range.top) throw invalidArgument();
  if (hasHeaders !== true) throw notImplemented("TableCollection.add without headings");
  ensureFree(scope, sheet, range);
  ensureHeadings(scope, sheet, range);
  const id = scope.book.newId();
  const name = freshName(scope);
  const table = { id, name, range, style: "TableStyleMedium2", hasFilter: true };
  scope.book.changeExtras(sheet, { table });
  return tableClass.of({ id });
}

/** The filter that a table brings with it. */
const tableFilterClass: ExcelClass<TableSelf> = excelClass("AutoFilter", {
  ensure: (self, scope) => void tableOf(scope, self),
  scalars: {
    enabled: read((self, scope) => tableOf(scope, self).hasFilter),
    isDataFiltered: read((self, scope) => {
      const { sheet, range, hasFilter } = tableOf(scope, self);
      return hasFilter && isFiltered(scope, sheet, range);
    }),
  },
});

/** Table, by its id. What it does to the cells under it is only kept. */
const tableClass: ExcelClass<TableSelf> = excelClass("Table", {
  identity: ({ id }) => ({ Id: id }),
  ensure: (self, scope) => void tableOf(scope, self),
  scalars: {
    id: read(({ id }) => id),
    name: {
      get: (self, scope) => tableOf(scope, self).name,
      set: (self, value, scope) => change(scope, self, { name: tableName(scope, value, self.id) }),
    },
    style: {
      get: (self, scope) => tableOf(scope, self).style,
      set: (self, value, scope) => change(scope, self, { style: textArgument(value) }),
    },
    showFilterButton: {
      get: (self, scope) => tableOf(scope, self).hasFilter,
      set: (self, value, scope) => change(scope, self, { hasFilter: flagArgument(value) }),
    },
  },
  links: {
    worksheet: (self, scope) => worksheetClass.of({ id: tableOf(scope, self).sheet }),
    autoFilter: (self) => tableFilterClass.of(self),
  },
  methods: {
    getRange: (self, _, scope) => {
      const { sheet, range } = tableOf(scope, self);
      return rangeThing(scope, sheet, range);
    },
    convertToRange: (self, _, scope) => {
      const { sheet, range } = tableOf(scope, self);
      scope.book.changeExtras(sheet, { table: null });
      return rangeThing(scope, sheet, range);
    },
  },
});

function find(self: TablesSelf, key: unknown, scope: Scope): Thing | null {
  const text = String(key).toLowerCase();
  const tables = tablesOf(scope, self);
  const found = tables.find(({ id, name }) => id === key || name.toLowerCase() === text);
  return found ? tableClass.of({ id: found.id }) : null;
}

/** TableCollection: the tables of one sheet or of the workbook. */
export const tablesClass: ExcelClass<TablesSelf> = excelClass("TableCollection", {
  ensure: ({ sheet }, scope) => void (sheet !== null && sheetOf(scope, sheet)),
  items: (self, scope) => tablesOf(scope, self).map(({ id }) => tableClass.of({ id })),
  item: (self, key, scope) => {
    const found = find(self, key, scope);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add,
    getCount: (self, _, scope) => tablesOf(scope, self).length,
    getItemOrNullObject: (self, [key], scope) => find(self, key, scope),
  },
});
