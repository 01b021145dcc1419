import type { Refusal } from "../../poa/edit/ground";
import { sayPoints } from "../../poa/weights";
import { english } from "../wording";
import type { RepairWords } from "./words.es";

const { n, counted, listed } = english;

const percent = (points: number): string => sayPoints(points, "en");
const cells = (count: number): string => counted(count, "cell", "cells");
const sheetsOf = (sheets: readonly string[]): string =>
  sheets.length <= 3 ? listed(sheets) : `${n(sheets.length)} sheets`;
const when = new Intl.DateTimeFormat("en-US", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const refusals: Readonly<Record<Refusal, string>> = {
  "no-plan": "The table of the POA is no longer found on this sheet.",
  "nothing-here": "There is no action, operation or task in that row.",
  "columns-missing": "The table lacks one of its columns.",
  "side-by-side": "Two tables stand side by side and their rows cannot move by themselves.",
  "misplaced-rows": "Some rows are out of their columns: mend them first.",
  "hidden-values": "Values are hidden under merged cells: mend them first.",
  "hidden-rows": "Rows that would have to move are hidden or filtered out: show them first.",
  "task-is-loose": "The action has tasks without an operation: mend them first.",
  "only-one": "It is the only one of its kind there.",
  "is-first": "It is the first already.",
  "is-last": "It is the last already.",
  "rows-between": "There are totals or headings between those rows.",
  "merge-in-the-way": "A merged cell is in the way: take it apart first.",
  "needs-a-text": "Nobody can tell its code, and it has no text.",
  "not-here": "The action it belongs to is not on this sheet.",
  "reads-otherwise": "The sheet would no longer be read as it should; insert the row by hand.",
};

/** Everything the corrections of the tab "Check" say, in English. */
export const en: RepairWords = {
  n,
  percent,
  cells,
  apply: "Apply",
  cancel: "Cancel",
  close: "Close",
  retry: "Try again",
  undo: "Undo",
  loading: "Reading the workbook…",
  showAll: (count) => `See all ${cells(count)}`,

  actions: {
    label: "What you can do",
    fixCell: (cell) => `Fix ${cell}…`,
    fixCells: (count) => `Fix ${cells(count)}…`,
    showRows: (count) => (count === 1 ? "Show the row…" : `Show ${n(count)} rows…`),
    why100: "Why is it not 100?",
    years: (year, count) => `Carry the ${cells(count)} with this text to ${year}…`,
    texts: "Choose the official text…",
    ignore: "Ignore…",
  },
  lines: {
    label: "Corrections",
    safe: (count) => `Fix ${count === 1 ? "1 safe detail" : `${n(count)} safe details`}…`,
    changes: (count) => `Changes made (${n(count)})`,
    ignored: (count) => `Ignored (${n(count)})`,
    unmarked: "What was found could not be marked in the cells.",
  },
  preview: {
    label: "What changes",
    before: "Before: ",
    after: "After: ",
    kinds: {
      empty: "empty",
      text: "text",
      number: "number",
      percentage: "percentage",
      date: "date",
      logical: "logical",
      error: "an error",
    },
    show: (list) =>
      `${list.length === 1 ? "Row" : "Rows"} ${listed(list.map((row) => String(row + 1)))} will be shown again.`,
    stale: "this cell has changed",
    whole: (count, sheets) =>
      `${cells(count)} of ${sheetsOf(sheets)} ${count === 1 ? "changes" : "change"}.`,
  },
  fix: {
    title: (place) => `Fix ${place}`,
  },
  ignore: {
    title: (place) => `Ignore at ${place}`,
    about:
      "Nothing changes on the sheet. The finding is kept in the workbook with its reason and comes back when the cell changes.",
    reason: "Reason",
    example: "For example: approved like this in the RE-SPO",
    needed: "Write the reason: whoever receives the workbook will want to know.",
    apply: "Ignore",
  },
  ignored: {
    title: "Ignored findings",
    none: "No findings are ignored here.",
    reason: (reason, on) => `Reason (${on}): ${reason}`,
    day: (on) => on,
    tell: "Show again",
    tellAll: "Show all again",
  },
  safe: {
    title: "Safe details",
    about: "They mend the form and leave what the plan says. Clear those you do not want.",
    scope: "Where",
    sheet: (sheet) => `Only ${sheet}`,
    book: "The whole workbook",
    none: "No safe detail is left to fix.",
    apply: (count) => `Apply ${n(count)}`,
    rule: (matter, chosen, of) =>
      `${matter} (${chosen === of ? n(of) : `${n(chosen)} of ${n(of)}`})`,
    each: "See each one",
    hide: "Hide",
  },
  closing: {
    title: "Why is it not 100?",
    sum: (scope, total, missing) =>
      `${scope === "" ? "The area" : `Action ${scope}`} adds to ${percent(total)}: ` +
      (missing > 0 ? `${percent(missing)} missing.` : `${percent(-missing)} too much.`),
    ways: "How to come to 100",
    after: (before, after) => `Sum: ${percent(before)} → ${percent(after)}`,
    fine: "This sum is 100% already.",
    insert: (code, text, weight) => `Insert task ${code} “${text}” with ${weight}`,
    fillIn: (code, text) => `Write task ${code} “${text}” into its operation`,
    reweigh: (code, text, weight) => `Give ${weight} to ${code} “${text}”`,
    carriers: (carriers, sisters) =>
      `${n(carriers)} of ${counted(sisters, "sister area", "sister areas")} ${carriers === 1 ? "carries" : "carry"} it.`,
    below: (row) => `New row below row ${n(row + 1)}`,
    inAction: (code) => `New row in action ${code}`,
    code: "Code",
    codeGoesOn: (code) => `${code}, if the numbering of the sheet goes on like that`,
    task: "Task",
    weight: "Weight",
    noWeight: "no weight",
    asks: "Inserting the row changes these codes as well. Press “Apply” again if you agree.",
    noInsert: "The row could not be inserted.",
    proportional: "In proportion, among all rows",
    row: "All of it in one row",
    chooseRow: "Row",
    others: "Among the rows that are not held",
    fixed: "Mark those that must not change",
    cannot: "Not like that: some weight would become 0% or lie outside of 0 to 100%.",
    readings: {
      base: {
        area: "Read the sheet otherwise: the whole area adds to 100",
        action: "Read the sheet otherwise: each action adds to 100",
      },
      weightOn: {
        repeated: "Read the sheet otherwise: a weight repeated on each row is one",
        task: "Read the sheet otherwise: the weight of each row counts by itself",
      },
      both: (parts) => listed(parts),
    },
    readingKeeps: "No cell changes; the decision is kept in the workbook.",
    tasksAlone: "Leave the weight on the tasks alone and empty that of their operations",
  },
  changes: {
    title: "Changes made",
    about:
      "They are kept in the workbook: they can be undone another day as well, except rows that were inserted.",
    none: "No changes have been made from this pane yet.",
    done: {
      fix: "Fix",
      closing: "Weights brought to 100%",
      years: "Deadlines carried to the year",
      "official-text": "Official text of the action",
      other: "Change",
    },
    details: (matters, count) => `${listed(matters)} (${counted(count, "finding", "findings")})`,
    where: (sheets, count, cell) =>
      count === 1 && sheets.length === 1
        ? `${cell} of ${sheets[0]!}`
        : `${cells(count)} of ${sheetsOf(sheets)}`,
    when: (at) => when.format(new Date(at)),
    stale: (place, now) => `${place} was changed later: now it says ${now}.`,
    gone: (sheet) => `Sheet “${sheet}” is no longer in sight.`,
    more: (count) => `And ${n(count)} more.`,
    cannot: "It cannot be undone:",
  },
  years: {
    title: (year) => `Deadlines before ${year}`,
    carry: (from, to) => `Change ${from} to ${to}`,
    keep: "Leave them as they are, with a reason",
    what: "What to do",
    sheet: (sheet, count) => `Only on ${sheet} (${cells(count)})`,
    book: (count) => `In the whole workbook (${cells(count)})`,
    cut: (count) =>
      `${counted(count, "text is", "texts are")} cut over two cells and ${count === 1 ? "stays" : "stay"} as ${count === 1 ? "it is" : "they are"}.`,
  },
  texts: {
    title: (code) => `Text of action ${code}`,
    choose: "Which is the official one",
    writes: (areas) => `Written by: ${listed(areas)}.`,
    sheets: "On which sheets it is written",
    one: "This action has one text already.",
    cut: (areas) =>
      `Not touched: ${listed(areas)}. Their text is cut over several cells; join it first.`,
  },
  told: {
    changed: (count, sheets) => `Done: ${cells(count)} of ${sheetsOf(sheets)} changed.`,
    shown: (sheets) => `Done: the rows of ${sheetsOf(sheets)} are shown.`,
    inserted: (text, sheet) => `Done: task “${text}” was inserted into ${sheet}.`,
    undone: (count, sheets) =>
      `Undone: ${cells(count)} of ${sheetsOf(sheets)} ${count === 1 ? "says" : "say"} again what ${count === 1 ? "it" : "they"} said.`,
    takenOut: (sheet) => `Undone: the row that had been inserted into ${sheet} is gone.`,
    ignored: (count) =>
      count === 1
        ? "Finding ignored; the reason is kept in the workbook."
        : `${n(count)} findings ignored; the reason is kept in the workbook.`,
    tells: (count) =>
      count === 1 ? "The finding is shown again." : `${n(count)} findings are shown again.`,
    notKept: "It is too large to be kept: only Ctrl+Z takes it back.",
    notReviewed: "The change is made, but it could not be checked again.",
    review: "Check sheet",
    stale: "Nothing was changed, because the sheet is no longer the one that was checked.",
    staleCell: (place, was, now) =>
      `${place} said ${was} and now ${now === "" ? "is empty" : `says ${now}`}.`,
    quoted: (text) => (text === "" ? "nothing" : `“${text}”`),
    more: (count) => `And ${cells(count)} more.`,
    place: (cell, sheet) => `${cell} of ${sheet}`,
    refused: "Nothing was changed.",
    refusals,
    nothing: "There was nothing to change.",
    forgotten: "That change is no longer kept in the workbook.",
  },
};
