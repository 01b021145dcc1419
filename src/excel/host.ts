import type { Host } from "../sheet/host";
import { watchChanges } from "./changes";
import { mark } from "./mark";
import { emptyMemory, type Memory } from "./memory";
import { asOurs } from "./own";
import { knows } from "./failure";
import { readActiveSheet, readBook, readMerges, readSheets } from "./read";
import { readSelection, readSheetNames, select } from "./select";
import { keepHistory, keepSettings, readHistory, readSettings } from "./settings";
import { unmark } from "./unmark";
import { watchSelection } from "./watch";

/** The add-in has one workbook, so the pane and the ribbon remember the same things of it. */
const ofThisWorkbook = emptyMemory();

/**
 * The workbook that is open in Excel. Verbs that change it wait for one another, so that a button pressed twice does not
 * mark twice at the same time.
 */
export function excelHost(memory: Memory = ofThisWorkbook): Host {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  return {
    readActiveSheet: () => inTurn(() => readActiveSheet(memory)),
    readSheets: (sheets) => inTurn(() => readSheets(memory, sheets)),
    readBook: () => inTurn(() => readBook(memory)),
    readSheetNames: () => inTurn(() => readSheetNames(memory)),
    readMerges: (sheet) => inTurn(() => readMerges(memory, sheet)),
    mark: (marks) => inTurn(() => mark(memory, marks)),
    unmark: () => inTurn(() => unmark(memory)),
    select: (sheet, at) => select(memory, sheet, at),
    readSelection: () => readSelection(memory),
    watchSelection: (onSelect) => watchSelection(memory, onSelect),
    watchChanges: (onChange) => watchChanges(memory, onChange),
    readSettings: () => inTurn(readSettings),
    keepSettings: (settings) => inTurn(() => keepSettings(settings)),
    // Few paint, and none as the first thing: what it takes is loaded when it is asked for.
    paint: (drawings, options) =>
      inTurn(async () => {
        const { paint } = await import("./paint");
        // The sheets there are: whatever happens on others in the meantime, we paint there.
        const areas = new Map(memory.sheets.map(({ id }) => [id, []]));
        await asOurs(memory.own, { areas, movesSheets: true }, () =>
          paint(memory, drawings, options)
        );
      }),
    apply: (changes, remember) =>
      inTurn(async () => (await import("./apply")).apply(memory, changes, remember)),
    reshape: (sheet, change) =>
      inTurn(async () => (await import("./reshape")).reshape(memory, sheet, change)),
    readHistory: () => inTurn(readHistory),
    keepHistory: (history) => inTurn(() => keepHistory(history)),
    openBook: (bytes) => inTurn(async () => (await import("./openBook")).openBook(bytes)),
    undoes: () => knows("1.19"),
  };
}
