import { sheetOf } from "./access";
import { excelClass, itemNotFound, read, type ExcelClass, type Thing } from "./kind";
import { rangeThing } from "./range";
import type { Scope } from "./scope";
import type { SheetSelf } from "./worksheet";

interface CommentSelf {
  readonly sheet: string;
  readonly id: string;
}

function talkOf({ sheet, id }: CommentSelf, scope: Scope) {
  const talk = (scope.book.extras(sheet).talks ?? []).find((one) => one.id === id);
  if (!talk) throw itemNotFound();
  return talk;
}

/** Comment: a talk between people, begun at a cell. Only its place is told. */
const commentClass: ExcelClass<CommentSelf> = excelClass("Comment", {
  identity: ({ id }) => ({ Id: id }),
  ensure: (self, scope) => void talkOf(self, scope),
  scalars: { id: read(({ id }) => id) },
  methods: {
    getLocation: (self, _, scope) => {
      const { row, column } = talkOf(self, scope).at;
      return rangeThing(scope, self.sheet, { top: row, left: column, bottom: row, right: column });
    },
  },
});

const commentsOn = ({ id: sheet }: SheetSelf, scope: Scope): Thing[] =>
  (scope.book.extras(sheet).talks ?? []).map(({ id }) => commentClass.of({ sheet, id }));

/** CommentCollection of one sheet. */
export const commentsClass: ExcelClass<SheetSelf> = excelClass("CommentCollection", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  items: commentsOn,
  item: ({ id: sheet }, key) => commentClass.of({ sheet, id: String(key) }),
});
