import type { Host } from "../sheet/host";
import { mark } from "./mark";
import { emptyMemory, type Memory } from "./memory";
import { readActiveSheet, readBook, readMerges } from "./read";
import { select } from "./select";
import { keepSettings, readSettings } from "./settings";
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
    readBook: () => inTurn(() => readBook(memory)),
    readMerges: (sheet) => inTurn(() => readMerges(memory, sheet)),
    mark: (marks) => inTurn(() => mark(memory, marks)),
    unmark: () => inTurn(() => unmark(memory)),
    select: (sheet, at) => select(memory, sheet, at),
    watchSelection: (onSelect) => watchSelection(memory, onSelect),
    readSettings: () => inTurn(readSettings),
    keepSettings: (settings) => inTurn(() => keepSettings(settings)),
    // Few paint, and none as the first thing: what it takes is loaded when it is asked for.
    paint: (drawing) => inTurn(async () => (await import("./paint")).paint(memory, drawing)),
  };
}
