import { ensureWritable, sheetOf } from "./access";
import { isOnGrid } from "./address";
import {
  excelClass,
  ExcelError,
  invalidArgument,
  itemNotFound,
  numberArgument,
  read,
  textArgument,
  type ExcelClass,
  type Thing,
} from "./kind";
import { rangeArgument, rangeThing } from "./range";
import type { Scope } from "./scope";
import type { SheetSelf } from "./worksheet";

interface NoteSelf {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const rangeOf = ({ row, column }: NoteSelf) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const textOf = (self: NoteSelf, scope: Scope): string | undefined =>
  scope.book.cells(self.sheet, rangeOf(self))[0]?.[0]?.note;

function write(self: NoteSelf, note: string | null, scope: Scope): void {
  ensureWritable(scope, self.sheet);
  scope.book.write(self.sheet, rangeOf(self), [[{ note }]]);
}

/** Note: by its cell. */
const noteClass: ExcelClass<NoteSelf> = excelClass("Note", {
  ensure: (self, scope) => {
    if (textOf(self, scope) === undefined) throw itemNotFound();
  },
  scalars: {
    content: {
      get: textOf,
      set: (self, value, scope) => write(self, textArgument(value), scope),
    },
    authorName: read(() => ""),
    // Nobody draws notes here, and no file of ours says how large they are.
    width: { get: () => 0, set: (_, value) => void numberArgument(value) },
    height: { get: () => 0, set: (_, value) => void numberArgument(value) },
  },
  methods: {
    delete: (self, _, scope) => write(self, null, scope),
    getLocation: (self, _, scope) => rangeThing(scope, self.sheet, rangeOf(self)),
  },
});

function placeOf({ id }: SheetSelf, cell: unknown, scope: Scope): NoteSelf {
  const range = rangeArgument({ sheet: id }, cell, scope);
  const { top: row, left: column } = range;
  if (!isOnGrid(range) || range.bottom !== row || range.right !== column) throw invalidArgument();
  return { sheet: id, row, column };
}

function find(self: SheetSelf, cell: unknown, scope: Scope): Thing | null {
  const place = placeOf(self, cell, scope);
  return textOf(place, scope) === undefined ? null : noteClass.of(place);
}

const notesOn = ({ id }: SheetSelf, scope: Scope): Thing[] =>
  scope.book.notes(id).map(({ at }) => noteClass.of({ sheet: id, ...at }));

/** NoteCollection of one sheet (ExcelApi 1.18). */
export const notesClass: ExcelClass<SheetSelf> = excelClass("NoteCollection", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  items: notesOn,
  item: (self, key, scope) => {
    const found = find(self, key, scope);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: (self, [cell, content], scope) => {
      const place = placeOf(self, cell, scope);
      const talks = scope.book.extras(self.id).talks ?? [];
      if (talks.some(({ at }) => at.row === place.row && at.column === place.column)) {
        throw new ExcelError("InvalidOperation", "There is a comment on the cell.");
      }
      if (textOf(place, scope) !== undefined) {
        throw new ExcelError("InvalidOperation", "The cell has a note already.");
      }
      write(place, textArgument(content), scope);
      return noteClass.of(place);
    },
    getCount: (self, _, scope) => notesOn(self, scope).length,
    getItemOrNullObject: (self, [key], scope) => find(self, key, scope),
    getItemAt: (self, [index], scope) => {
      const note = notesOn(self, scope)[numberArgument(index)];
      if (!note) throw itemNotFound();
      return note;
    },
  },
});
