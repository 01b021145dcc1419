import type { EditRequest } from "../../commands/edit";
import type { Level } from "../../poa/edit/ground";
import { english } from "../wording";
import type { EditWords } from "./words.es";

const { n, counted, listed } = english;

const levels: EditWords["levels"] = { action: "action", operation: "operation", task: "task" };

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const the = (level: Level, code: string): string =>
  code === "" ? `the ${levels[level]}` : `${levels[level]} ${code}`;

const refusals: EditWords["refusals"] = {
  "no-plan": () => ({
    what: "The selected cell is not in the table of a POA.",
    toDo: "Select a cell of the table, on the POA’s sheet.",
  }),
  "nothing-here": () => ({
    what: "This row holds no action, operation or task.",
    toDo: "Select a row of the table in which something is written.",
  }),
  "columns-missing": () => ({
    what: "The table lacks one of its columns of codes or texts.",
    toDo: "Write the missing headings; “Check sheet” says which they are.",
  }),
  "side-by-side": () => ({
    what: "Two tables stand side by side, and moving a row would move the other one too.",
    toDo: "Put one of the two on another sheet.",
  }),
  "misplaced-rows": () => ({
    what: "Some rows slipped out of their columns, or texts were cut in two.",
    toDo: "Mend them first in the tab Check.",
  }),
  "hidden-values": () => ({
    what: "A merged cell hides a value that would be lost.",
    toDo: "Mend it first in the tab Check.",
  }),
  "hidden-rows": () => ({
    what: "Some of the rows that would change are hidden.",
    toDo: "Show them (right click on the row numbers, “Unhide”) and try again.",
  }),
  "task-is-loose": () => ({
    what: "There is no operation here to which the task could belong.",
    toDo: "Insert the operation first, or write its code and text on the sheet.",
  }),
  "only-one": (level) => ({
    what: `It is the only ${level ? levels[level] : "row"} here: what is above it would be left empty.`,
    toDo:
      level === "action"
        ? "A POA needs at least one action."
        : `Delete the whole ${level === "operation" ? "action" : "operation"}, or write another one over it.`,
  }),
  "is-first": (level) => ({
    what: `It is the first ${level ? levels[level] : "row"} of its group already.`,
    toDo:
      level === "action"
        ? "There is no other action above."
        : `It only moves within its ${level === "task" ? "operation" : "action"}.`,
  }),
  "is-last": (level) => ({
    what: `It is the last ${level ? levels[level] : "row"} of its group already.`,
    toDo:
      level === "action"
        ? "There is no other action below."
        : `It only moves within its ${level === "task" ? "operation" : "action"}.`,
  }),
  "rows-between": () => ({
    what: "A total, a repeated heading or an empty row stands between the rows.",
    toDo: "Take that row away, or do it by hand on the sheet.",
  }),
  "merge-in-the-way": () => ({
    what: "A merged cell joins rows that would have to part.",
    toDo: "Unmerge it in Excel (Home, “Merge & Center”) and try again.",
  }),
  "needs-a-text": () => ({
    what: "Nobody can tell which code comes next here.",
    toDo: "Write the text of what you are going to insert.",
  }),
  "not-here": () => ({
    what: "The action or the operation is no longer on the sheet.",
    toDo: "Select another row.",
  }),
  "reads-otherwise": () => ({
    what: "After the change the sheet would no longer be read as it is now, so it was not made.",
    toDo: "Do first what “Check sheet” asks for, or do it by hand on the sheet.",
  }),
};

const done = ({ kind, level, ...rest }: EditRequest, code: string): string => {
  const it = capital(the(level, code));
  if (kind === "insert") return `${it} was inserted.`;
  if (kind === "remove") return `${it} was deleted.`;
  return `${it} moved ${"direction" in rest && rest.direction === "up" ? "up" : "down"}.`;
};

/** Everything the tab "Edit" says in English. */
export const en: EditWords = {
  jobs: {
    place: "Reading the sheet…",
    edit: "One moment…",
    codes: "Counting the codes…",
    table: "Keeping the table…",
    "new-sheet": "Making the sheet…",
    "next-year": "Preparing next year…",
    go: "One moment…",
  },
  could: {
    place: "The sheet could not be read",
    edit: "Nothing was changed",
    codes: "No code was changed",
    table: "The codes changed, but the table could not be kept",
    "new-sheet": "The sheet was not made",
    "next-year": "The sheets were not made",
    go: "Could not go to the cell",
  },
  refusals,
  part: (level, code) => `${capital(levels[level])} ${code === "" ? "without a code" : code}`,
  levels,
  close: "Close the message",
  cancel: "Cancel",
  goTo: (cell) => `Go to ${cell}`,
  at: (sheet, cell) => `Sheet ${sheet}, cell ${cell}`,

  where: {
    title: "Where you are",
    choose: "What is moved or deleted",
    noText: "no text",
    before: "Insert before the chosen one, not after it",
    noPlan: "Select a cell in the table of a POA to insert, move or delete.",
    nothing: "This row holds no action, operation or task.",
  },

  tools: {
    insert: "Insert",
    change: "Move or delete",
    sheets: "Codes and sheets",
    insertTask: "Insert task",
    insertOperation: "Insert operation",
    insertAction: "Insert action",
    up: "Move up",
    down: "Move down",
    remove: "Delete…",
    upOf: (level, code) => `Move up ${the(level, code)} (Alt + up arrow)`,
    downOf: (level, code) => `Move down ${the(level, code)} (Alt + down arrow)`,
    removeOf: (level, code) => `Delete ${the(level, code)}`,
    renumber: "Renumber…",
    newSheet: "New POA sheet…",
    nextYear: "Next year’s POA…",
  },

  done,
  codesChanged: (count) =>
    count === 1 ? "1 code changed." : count === 0 ? "" : `${n(count)} codes changed.`,
  undo: "Ctrl+Z on the sheet takes it back; press it twice if marks changed.",
  noUndo: "In this version of Excel, Ctrl+Z may not take it back.",
  undoCodes: "It can be taken back in the tab Check, under “Changes made”.",
  renumbered: (codes, table) =>
    `${counted(codes, "code", "codes")} changed.${
      table === null ? "" : ` The table is on the sheet “${table}”.`
    }`,
  inOrder: "The codes are in order already: there is nothing to renumber.",
  painted: (sheets) =>
    sheets.length === 1
      ? `The sheet “${sheets[0]}” was made.`
      : `${n(sheets.length)} sheets were made: ${listed(sheets)}.`,
  noYears: "This sheet holds no POA to begin with.",
  stale: (sheet, cell) => ({
    what: `Cell ${cell} of “${sheet}” changed meanwhile. Nothing was done.`,
    toDo: "Look at the sheet as it is now and ask again.",
  }),

  confirm: {
    title: ({ kind, level }) =>
      `${kind === "insert" ? "Insert" : kind === "remove" ? "Delete" : "Move"} ${levels[level]}`,
    lost: (_, rows) => `This will be deleted (${counted(rows, "row", "rows")} of the sheet):`,
    lostCells: "These cells of the same rows are lost as well:",
    noTitle: "no heading",
    weight: (points) => `weight ${points}`,
    added: "This will be inserted:",
    noCode: "no code",
    codes: (count) =>
      count === 0 ? "No other code changes." : `${counted(count, "code changes", "codes change")}:`,
    decide: "The workbook will also remember how the repeated weights of this sheet are read.",
    noUndo:
      "This version of Excel may not be able to take it back. When in doubt, save a copy first.",
    does: { insert: "Insert", remove: "Delete", move: "Move" },
  },
  text: {
    title: (level) => `Insert ${levels[level]}`,
    about: "Nobody can tell which code comes next here; write the text at least.",
    text: "Text",
    code: "Code",
    missing: "Write the text.",
    does: "Insert",
  },
  table: {
    label: "Codes that change",
    from: "Old code",
    to: "New code",
    what: "What it is",
  },
  codes: {
    title: "Renumber",
    about: (count) =>
      `${counted(count, "code changes", "codes change")}, in the order of the sheet. Those of actions belong to the whole institution and keep their number.`,
    keep: "Keep the table on the sheet “Equivalencias”",
    does: "Renumber",
  },
  newSheet: {
    title: "New POA sheet",
    about:
      "An empty sheet in the familiar layout, with cells ready for the weights and the total at the foot.",
    area: "Organisational area",
    year: "Fiscal year",
    name: "Name of the sheet",
    actions: "Actions",
    operations: "Operations per action",
    tasks: "Tasks per operation",
    weightOn: "The weight stands on",
    on: { operation: "the operation", task: "each task" },
    noArea: "Write the name of the area.",
    noYear: "Write a year of four digits.",
    noName: "Write a name.",
    noCount: (most) => `From 1 to ${n(most)}.`,
    taken: (name, free) => `There is a sheet “${name}” already. “${free}” is free.`,
    nameFor: (year) => `POA for ${year}`,
    does: "Make the sheet",
  },
  nextYear: {
    title: "Next year’s POA",
    about: "New sheets are made with the same codes and texts; this year’s stay as they are.",
    from: "Made from",
    scopes: {
      sheet: (sheet) => `the sheet “${sheet}”`,
      book: "all POA sheets of this year",
    },
    year: "New fiscal year",
    weights: "Weights",
    weightsAs: { kept: "Keep them", emptied: "Leave them empty" },
    texts: (count) =>
      count === 0
        ? "No text names a year that would change."
        : `${counted(count, "text names", "texts name")} a year. Untick those that must stay as they are:`,
    times: (count) => `${n(count)} times`,
    becomes: { before: "Says: ", after: "Becomes: " },
    noYear: "Write a year of four digits.",
    does: (count) => (count === 1 ? "Make the sheet" : `Make ${n(count)} sheets`),
    at: (sheet, done, of) => `Making ${sheet}… ${n(done)} of ${n(of)}`,
  },
};
