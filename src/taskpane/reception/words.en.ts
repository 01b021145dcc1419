import { sayPoints } from "../../poa/weights";
import { english } from "../wording";
import type { ConsolidateWords } from "./words.es";

const { n, counted, listed } = english;

const areas = (count: number): string => counted(count, "area", "areas");
/** The first of many, and how many more there are. */
const fewOf = (names: readonly string[]): string =>
  names.length <= 6
    ? listed(names)
    : `${names.slice(0, 5).join(", ")} and ${n(names.length - 5)} more`;
const percent = (points: number): string => sayPoints(points, "en");

/** Everything the tab "Consolidar" says, in English. */
export const en: ConsolidateWords = {
  title: "Receive the POAs of the areas",
  intro:
    "Drop the .xlsx workbooks that the areas sent here, or choose them. They are read, checked and brought together in the national workbook.",
  keeps: "Nothing is written to any workbook until you ask for it.",
  drop: "Drop the workbooks of the areas here",
  choose: "Choose files…",
  openBook: "Sheets of this workbook",
  openBookAgain: "Read this workbook again",
  clear: "Clear all",
  tools: "What is received",
  reading: (name, done, of) =>
    name === "" ? `Reading… ${n(done)} of ${n(of)}` : `Reading ${name}… ${n(done)} of ${n(of)}`,
  jobs: {
    "open-book": "Reading this workbook…",
    book: "Preparing the national workbook…",
    paint: "Writing to this workbook…",
    download: "Preparing the file…",
    notes: "Preparing the remarks…",
    note: "Preparing the remarks…",
    expected: "Keeping the list in this workbook…",
    go: "Opening the sheet…",
  },
  sheetAt: (sheet, done, of) => `${sheet}… ${n(done)} of ${n(of)}`,
  could: {
    "open-book": "This workbook could not be read",
    book: "The national workbook could not be made",
    paint: "This workbook could not be written to",
    download: "The file could not be prepared",
    notes: "The remarks could not be prepared",
    note: "The remarks could not be prepared",
    expected: "The list of areas could not be kept",
    go: "The sheet could not be opened",
  },
  cancelled: "Cancelled. What was read is still here; nothing was written.",
  stopped: (count) => counted(count, "file was not read", "files were not read"),
  resume: "Read the rest",
  gathered: (count, rows) => `Reading finished: ${areas(count)}, ${counted(rows, "row", "rows")}.`,

  columns: {
    area: "Area",
    sigla: "Short",
    year: "Year",
    actions: "Act.",
    operations: "Ops.",
    tasks: "Tasks",
    total: "Sum",
    errors: "Errors",
    warnings: "Warn.",
    file: "File",
    state: "State",
  },
  list: "Areas received",
  tasks: (count) => counted(count, "task", "tasks"),
  errors: (count) => counted(count, "error", "errors"),
  warnings: (count) => counted(count, "warning", "warnings"),
  states: {
    undecided: "Choose version",
    errors: "With errors",
    warnings: "With warnings",
    fine: "In order",
  },
  origins: { new: "", unchanged: "unchanged", kept: "from the earlier" },
  thisBook: "this workbook",
  sheetOf: (sheet, file) => `Sheet ${sheet} · ${file}`,
  rows: (rowsIn, rowsOut) =>
    `${counted(rowsIn, "row read", "rows read")}, ${n(rowsOut)} consolidated`,
  sum: (count, tasks) => `${areas(count)} · ${counted(tasks, "task", "tasks")}`,
  noFindings: "No errors and no warnings.",
  more: (count) => `and ${n(count)} more`,
  goTo: (cell) => `Go to ${cell}`,
  saveNote: "Download remarks",
  remove: (name) => `Remove ${name}`,
  removeFile: "Remove file",
  removeOpenBook: "Remove this workbook",

  notTaken: "Left out",
  twin: (name, other) => `“${name}” is the same file as “${other}”: it is taken once.`,
  otherSheets: (count) => counted(count, "sheet that is no POA", "sheets that are no POA"),

  versions: {
    title: (area) => `Several versions of ${area} arrived`,
    ask: "Choose the one to take. The other is noted on the sheet “Fuentes”.",
    same: (area, file) =>
      `The plan of ${area} arrived more than once with the same content: the one in ${file} is taken.`,
    saved: (when) => `saved on ${when}`,
    size: (tasks, total) => `${counted(tasks, "task", "tasks")} · ${percent(total)}`,
    differences: (from, to) => `What changes from ${from} to ${to}`,
    year: (before, after) => `Year: ${before} → ${after}`,
  },
  change: {
    none: "They say the same.",
    total: (before, after) => `Sum: ${percent(before)} → ${percent(after)}`,
    added: { task: "New task", operation: "New operation", action: "New action" },
    removed: { task: "Task removed", operation: "Operation removed", action: "Action removed" },
    changed: "Changes",
    moved: (points, from, to) => `${percent(points)} moves from ${from} to ${to}`,
    gained: (points, to) => `Gains ${percent(points)}: ${to}`,
    lost: (points, from) => `Loses ${percent(points)}: ${from}`,
    empty: "(empty)",
    value: percent,
    aspects: {
      taskCode: "the code of the task",
      taskText: "the text of the task",
      taskWeight: "the weight of the task",
      operation: "its operation",
      operationCode: "the code of the operation",
      operationText: "the text of the operation",
      operationWeight: "the weight of the operation",
      action: "its action",
      actionCode: "the code of the action",
      actionText: "the text of the action",
    },
    areas: {
      added: "New area",
      removed: "Area no longer there",
      unknown: "Not compared: the earlier workbook does not keep its sheet",
    },
  },

  expected: {
    none: "There is no list of expected areas.",
    waits: (count) => `${areas(count)} expected.`,
    all: (count) =>
      count === 1
        ? "The only expected area has arrived."
        : `All ${n(count)} expected areas arrived.`,
    missing: (missing, of, isWhole) =>
      `${n(missing.length)} of ${areas(of)} ${missing.length === 1 ? "is" : "are"} missing: ${(isWhole ? listed : fewOf)(missing)}.`,
    seeAll: "See them all",
    learned: "The list comes from the earlier national workbook.",
    edit: "Edit the list",
    make: "Make the list",
    label: "Expected areas, one per line",
    fromReceived: "Put those received",
    save: "Keep in this workbook",
  },

  earlier: {
    from: (name) =>
      name === null
        ? "This workbook holds a national plan already: it is compared with it."
        : `Compared with the earlier national workbook “${name}”.`,
    unchanged: (count) => counted(count, "unchanged file.", "unchanged files."),
    keep: (count) =>
      count === 1
        ? "Keep the area of the earlier one that did not arrive today"
        : `Keep the ${n(count)} areas of the earlier one that did not arrive today`,
    counts: (added, removed, replaced, unchanged) =>
      [
        ...(added > 0 ? [counted(added, "new area", "new areas")] : []),
        ...(removed > 0 ? [`${areas(removed)} no longer there`] : []),
        ...(replaced > 0 ? [`${areas(replaced)} changed`] : []),
        `${areas(unchanged)} unchanged`,
      ].join(" · "),
    details: "See the changes",
  },

  same: (rows) =>
    rows === 1
      ? "The row that was read is consolidated."
      : `All ${n(rows)} rows that were read are consolidated.`,
  notSame: (rowsIn, rowsOut) =>
    `${n(rowsIn)} rows were read and ${n(rowsOut)} would pass: they differ. Do not write the workbook, and tell whoever installed the add-in.`,
  heldUp: (count) =>
    count === 1
      ? "1 area with errors holds the consolidation up:"
      : `${n(count)} areas with errors hold the consolidation up:`,
  chooseFirst: (listedAreas) => `First choose the version of ${fewOf(listedAreas)}.`,
  accepted: (count) =>
    `The first sheet will say that ${counted(count, "error is", "errors are")} left.`,
  accept: "Go on with remarks",
  content: "Content",
  contents: {
    "with-area-sheets": "National workbook with a sheet per area",
    "without-area-sheets": "National workbook without area sheets",
    "table-only": "Only the sheet “POA Nacional”",
  },
  openNew: "New workbook",
  paint: "In this workbook",
  save: "Download .xlsx",
  write: "Write the national workbook",
  saveNotes: (count) =>
    `Download the remarks ${count === 1 ? "for the area that has them" : `for ${n(count)} areas`} (.zip)`,
  clash: {
    ours: (sheets) =>
      sheets.length === 1
        ? `The sheet ${sheets[0]} of this workbook will be replaced.`
        : `${n(sheets.length)} sheets of this workbook will be replaced: ${fewOf(sheets)}.`,
    theirs: (sheets) =>
      `This workbook already has ${sheets.length === 1 ? "a sheet" : "sheets"} of yours called ${listed(sheets)}. Rename it, or use “New workbook”.`,
    replace: "Replace",
  },
  done: {
    opened: (tasks, rowsOut, rowsIn) =>
      `National workbook opened: ${counted(tasks, "task", "tasks")}, ${n(rowsOut)} rows of ${n(rowsIn)}. Save it from its window.`,
    painted: (tasks, rowsOut, rowsIn) =>
      `Written to this workbook: ${counted(tasks, "task", "tasks")}, ${n(rowsOut)} rows of ${n(rowsIn)}.`,
    downloaded: (name, tasks, rowsOut, rowsIn) =>
      `“${name}” downloaded: ${counted(tasks, "task", "tasks")}, ${n(rowsOut)} rows of ${n(rowsIn)}.`,
    instead: (name, tasks, rowsOut, rowsIn) =>
      `This Excel opens no new workbooks from the pane: “${name}” was downloaded with ${counted(tasks, "task", "tasks")}, ${n(rowsOut)} rows of ${n(rowsIn)}.`,
  },
  open: "Go to the sheet",
  nothing: "There is no POA to consolidate",
  nothingHint: "Neither the files nor the sheets of this workbook that were read hold one.",
};
