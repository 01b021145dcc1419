import type { Severity } from "../poa/rule";
import { sayPoints } from "../poa/weights";
import { english } from "./wording";
import type { Words } from "./words.es";

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

const { n, counted, listed } = english;
const percent = (points: number): string => sayPoints(points, "en");

const named = (name: string): string => (name === "" ? "" : ` “${name}”`);

const counts = ({ error, warning, hint }: Readonly<Record<Severity, number>>): string => {
  const parts: string[] = [];
  if (error > 0) parts.push(counted(error, "error", "errors"));
  if (warning > 0) parts.push(counted(warning, "warning", "warnings"));
  if (hint > 0) parts.push(counted(hint, "matter of form", "matters of form"));
  return parts.length === 0 ? "nothing to correct" : listed(parts);
};

/** Everything the pane says in English. */
export const en = {
  n,
  percent,
  counts,
  clock: (at) => clock.format(at),
  severities: {
    error: { one: "Error", many: "Errors" },
    warning: { one: "Warning", many: "Warnings" },
    hint: { one: "Matter of form", many: "Matters of form" },
  },
  failures: {
    "sheet-is-gone": (sheet) => ({
      what: `The sheet${named(sheet)} is no longer in the workbook.`,
      toDo: "Check the workbook again to see the sheets it has now.",
    }),
    "cell-is-being-edited": () => ({
      what: "Excel is waiting for you to finish typing in a cell.",
      toDo: "Press Enter or Esc in the sheet and try again.",
    }),
    "sheet-is-protected": (sheet) => ({
      what: `The sheet${named(sheet)} is protected and cannot be written to.`,
      toDo: "On Excel’s Review tab choose “Unprotect Sheet” and try again.",
    }),
    "book-is-read-only": () => ({
      what: "The workbook is open for reading only.",
      toDo: "Press “Enable editing”, or save a copy and open that.",
    }),
    "sheet-is-filtered": (sheet) => ({
      what: `The sheet${named(sheet)} is filtered and its rows cannot be moved.`,
      toDo: "Clear the filter (Data tab, “Clear”) and try again.",
    }),
    "book-is-locked": () => ({
      what: "The workbook is protected or open for reading only and keeps no decisions.",
      toDo: "Save a copy, or unprotect the workbook, and try again. What you chose is still here.",
    }),
    "too-large": (what) => ({
      what: `It is too large to be read at once${what === "" ? "" : ` (${what})`}.`,
      toDo: "Delete the empty formatted rows and columns below the table and try again.",
    }),
    "host-is-busy": () => ({
      what: "Excel is busy with something else.",
      toDo: "Wait a few seconds and try again.",
    }),
    "not-supported": (what) => ({
      what: `This version of Excel cannot do it${what === "" ? "" : ` (${what})`}.`,
      toDo: "Update Office, or open the workbook in Excel on the web.",
    }),
    failed: (words) => ({
      what: words === "" ? "Excel could not, and did not say why." : `Excel answered: “${words}”.`,
      toDo: "Try again. If it happens again, save the workbook, close it and open it again.",
    }),
    ours: (words) => ({
      what: `This add-in failed, not your sheet${words === "" ? "" : ` (“${words}”)`}.`,
      toDo: "The workbook is as it was. Try again; if it happens again, tell whoever installed the add-in.",
    }),
  },
  noPlan: {
    empty: "The sheet is empty.",
    "no-headings":
      "The headings of the table were not found: code and text of the action, operation, weight, task.",
    national: "The sheets it comes from are checked, not this one.",
  },
  shortNoPlan: {
    empty: "is empty",
    "no-headings": "lacks the headings of the table",
    national: "is the sheet that brings the areas together",
  },
  tabs: { all: "Parts of the pane", review: "Check", edit: "Edit", consolidate: "Consolidate" },
  asides: { settings: "Settings", help: "Help" },
  loading: "Opening…",
  retry: "Try again",
  reload: "Open the pane again",
  cancel: "Cancel",
  dismiss: "Close the message",
  diagnosis: {
    ask: "Save a diagnosis…",
    notHere: "Not possible now: look at your connection and open the pane again.",
  },

  readOnly:
    "Workbook open for reading only: you can check and consolidate it; to mark or correct it, enable editing or save a copy.",
  firstRun: {
    title: "Check the POA before you send it",
    does: "Looks for codes repeated or skipped, weights that do not add to 100% and stray rows, and marks each cell worth a look.",
    keeps: "Nothing you wrote is changed; one button takes the marks away.",
  },
  reviewSheet: "Check sheet",
  reviewBook: "Check workbook",
  unmark: "Clear marks",
  commands: "Checking commands",

  busy: {
    sheet: "Reading the sheet…",
    book: "Reading the workbook…",
    unmark: "Clearing the marks…",
    keep: "Keeping your correction…",
    repair: "Making the change…",
    at: (sheet, done, of) =>
      of === 1 ? `Checking ${sheet}…` : `Checking ${sheet}… ${n(done)} of ${n(of)}`,
  },
  notice: {
    cancelled: "Check cancelled. The workbook is as it was.",
    unmarked: (sheets) =>
      sheets === 0
        ? "There were no marks to clear."
        : `Marks cleared from ${counted(sheets, "sheet", "sheets")}.`,
    sheetReviewed: (sheet, found) => `Check finished. ${sheet}: ${counts(found)}.`,
    bookReviewed: (areas, found) =>
      `Check finished. ${counted(areas, "area", "areas")}: ${counts(found)}.`,
    followed: (found) => `Up to date: ${counts(found)}.`,
    unnoted: (cells) => `${counted(cells, "cell", "cells")} without a note.`,
    nothingToReview: "Check finished. No POA was found.",
  },
  reviewedAt: (time) => `Checked at ${time}`,
  could: {
    sheet: "The sheet could not be checked",
    book: "The workbook could not be checked",
    unmark: "The marks could not be cleared",
    keep: "Your correction could not be kept",
    repair: "The change could not be made",
    go: "The cell could not be shown",
  },

  noArea: "Area without a name",
  noYear: "No year",
  year: (year) => `Year ${year}`,
  sheet: (name) => `sheet ${name}`,
  size: (actions, operations, tasks) =>
    [
      counted(actions, "action", "actions"),
      counted(operations, "operation", "operations"),
      counted(tasks, "task", "tasks"),
    ].join(" · "),
  weight: {
    total: (points) => `${percent(points).replace("%", "")} of 100%`,
    missing: (points) => `${percent(points)} missing`,
    extra: (points) => `${percent(points)} too much`,
    complete: "complete",
    fullActions: (full, of) => `${n(full)} of ${counted(of, "action", "actions")} with 100%`,
    ofActions: (full, of) => `${n(full)} of ${n(of)}`,
    offActions: (count) =>
      count === 1 ? "1 action does not add to 100%" : `${n(count)} actions do not add to 100%`,
    noCode: "no code",
    label: (parts, total, rest) =>
      `Weights by action: ${parts.length === 0 ? "none" : parts.join("; ")}. Total: ${total}, ${rest}.`,
  },

  scheme: {
    correct: "Correct…",
    parts: {
      taskHangsFrom: "what tasks hang from",
      operationsRunPer: "how operations are numbered",
      tasksRunPer: "how tasks are numbered",
      base: "the base of the 100",
      weightOn: "repeated weights",
      action: "the action code",
      operation: "the operation code",
      task: "the task code",
    },
    chosen: {
      sheet: (parts) => `Chosen: ${listed(parts)}.`,
      all: (parts) => `Chosen for all sheets: ${listed(parts)}.`,
    },
    closes: {
      area: "The whole sheet adds to 100: use that base",
      action: "Each action adds to 100 by itself: use that base",
    },
  },

  book: {
    title: "Workbook",
    titleOf: (year) => `Workbook · Year ${year}`,
    areas: (count) => counted(count, "area", "areas"),
    full: (count) => `${n(count)} ${count === 1 ? "adds" : "add"} to 100%`,
    notFull: (count) => `${n(count)} ${count === 1 ? "does" : "do"} not`,
    list: "Areas of the workbook",
    back: (count) => `All ${counted(count, "area", "areas")}`,
    everything: (count) => `See all ${counted(count, "finding", "findings")} together`,
    everythingTitle: "All findings",
    noPlans: "No sheet of this workbook is a POA",
    noPlansToDo: "Open the workbook with the POA, or prepare a new sheet in the tab “Edit”.",
    row: (area, total, found) => `${area}: ${total}; ${found}`,
    fine: "nothing to correct",
  },
  notAPlan: {
    title: (sheet, reason) =>
      reason === "national" ? `“${sheet}” brings the areas together` : `“${sheet}” is no POA`,
    toDo: (reason) =>
      reason === "empty"
        ? "Go to the sheet with the POA and press “Check sheet”, or prepare a new one in the tab “Edit”."
        : "Go to the sheet with the POA and press “Check sheet”, or check the whole workbook.",
  },
  clean: {
    title: "All in order",
    looked: (size) => `Looked at ${size.replaceAll(" · ", ", ").replace(/, ([^,]*)$/, " and $1")}.`,
    at: "Codes, weights, texts and header: nothing to correct.",
  },

  unchecked: {
    title: (count) => `What was not checked: ${n(count)}`,
    otherAreas: "The other areas: “Check workbook” compares them with this one.",
    everywhere: (but) => (but.length === 0 ? "In all areas" : `In all areas but ${listed(but)}`),
    sheet: (name) => `Sheet ${name}`,
    skipped: (reason) => `No POA: ${reason}.`,
  },
  findings: {
    list: "Findings",
    detail: "About the finding",
    goTo: (cell) => `Go to ${cell}`,
    cellIn: (cell, sheet) => `${cell} of ${sheet}`,
    why: "Why it matters",
    seeAlso: "See also",
    canBeFixed: "It can be corrected",
    nth: (index, of) => `${n(index)} of ${n(of)} in this cell`,
    previous: "Previous",
    next: "Next",
  },

  outside: {
    title: "This pane lives inside Excel",
    does: "It checks the POA sheet, marks what is wrong in the very cell, and brings the areas together in one national sheet.",
    how: "To open it:",
    steps: [
      "Open the POA workbook in Excel.",
      "On the Home tab look for the group “POA”.",
      "Press “Panel”.",
    ],
  },
} satisfies Words;
