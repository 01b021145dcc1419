import type { BookSheet } from "../book";
import { findSheet } from "./access";
import { COLLECTION_EVENTS } from "./events";
import { excelClass, itemNotFound, type Thing, type ExcelClass } from "./kind";
import type { Scope } from "./scope";
import { sheetName, worksheetClass } from "./worksheet";

const thing = (sheet: BookSheet | undefined): Thing => {
  if (!sheet) throw itemNotFound();
  return worksheetClass.of({ id: sheet.id });
};

const seen = (scope: Scope, visibleOnly: unknown): readonly BookSheet[] =>
  scope.book.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

/** The next free name of the kind Excel gives in Spanish. */
function freshName(scope: Scope): string {
  const taken = new Set(scope.book.sheets().map((sheet) => sheet.name.toLowerCase()));
  let count = 1;
  while (taken.has(`hoja${count}`)) count += 1;
  return `Hoja${count}`;
}

/** WorksheetCollection: the sheets in the order of their tabs. The workbook is the only one that has it. */
export const worksheetsClass: ExcelClass<null> = excelClass("WorksheetCollection", {
  events: COLLECTION_EVENTS,
  items: (_, scope) => scope.book.sheets().map(thing),
  item: (_, key, scope) => thing(findSheet(scope, key)),
  methods: {
    add: (_, [name], scope) => {
      const called =
        name === null || name === undefined ? freshName(scope) : sheetName(scope, name, null);
      return worksheetClass.of({ id: scope.book.addSheet(called) });
    },
    getActiveWorksheet: (_, __, scope) => worksheetClass.of({ id: scope.book.activeSheet() }),
    getCount: (_, [visibleOnly], scope) => seen(scope, visibleOnly).length,
    getFirst: (_, [visibleOnly], scope) => thing(seen(scope, visibleOnly)[0]),
    getLast: (_, [visibleOnly], scope) => thing(seen(scope, visibleOnly).at(-1)),
    getItemOrNullObject: (_, [key], scope) => {
      const found = findSheet(scope, key);
      return found ? thing(found) : null;
    },
  },
});
