import type { Host } from "../sheet/host";
import { diagnose } from "./diagnose";
import { mark } from "./mark";
import { emptyMemory, type Memory } from "./memory";
import { asOurs } from "./own";
import { isReadOnly, knows, NOTES } from "./failure";
import { patiently } from "./patience";
import { readActiveSheet, readBook, readMerges, readSheets } from "./read";
import { readSelection, readSheetNames, select } from "./select";
import { keepHistory, keepSettings, readHistory, readSettings } from "./settings";
import { watchSelection } from "./watch";

/** The add-in has one workbook, so the pane and the ribbon remember the same things of it. */
const ofThisWorkbook = emptyMemory();

/** A verb by its name, the sheets it is about, and what it does. */
type Doing = <Result>(
  verb: keyof Host,
  sheets: readonly string[],
  work: () => Promise<Result>
) => Promise<Result>;

/**
 * The workbook that is open in Excel. Verbs that change it wait for one another, so that a button pressed twice does not
 * mark twice at the same time, be it in the pane or on the ribbon. Each is tried again for a moment while Excel is busy or
 * somebody writes in a cell.
 */
export function excelHost(memory: Memory = ofThisWorkbook): Host {
  const atOnce: Doing = (verb, sheets, work) =>
    memory.steps.step(verb, sheets, () => patiently(work));
  const inTurn: Doing = (verb, sheets, work) => {
    const mine = () => atOnce(verb, sheets, work);
    const turn = memory.lastTurn.then(mine, mine);
    memory.lastTurn = turn;
    return turn;
  };
  return {
    ...readingVerbs(memory, inTurn),
    ...writingVerbs(memory, inTurn),
    select: (sheet, at, to) => atOnce("select", [sheet], () => select(memory, sheet, at, to)),
    readSelection: () => atOnce("readSelection", [], () => readSelection(memory)),
    watchSelection: (onSelect) =>
      atOnce("watchSelection", [], () => watchSelection(memory, onSelect)),
    watchChanges: (onChange) =>
      atOnce("watchChanges", [], async () =>
        (await import("./changes")).watchChanges(memory, onChange)
      ),
    undoes: () => knows("1.19"),
    takesNotes: () => knows(NOTES),
    isReadOnly,
    diagnose: () => diagnose(memory.steps),
  };
}

const readingVerbs = (memory: Memory, inTurn: Doing) =>
  ({
    readActiveSheet: () => inTurn("readActiveSheet", [], () => readActiveSheet(memory)),
    readSheets: (sheets) => inTurn("readSheets", sheets, () => readSheets(memory, sheets)),
    readBook: () => inTurn("readBook", [], () => readBook(memory)),
    readSheetNames: () => inTurn("readSheetNames", [], () => readSheetNames(memory)),
    readMerges: (sheet) => inTurn("readMerges", [sheet], () => readMerges(memory, sheet)),
    readSettings: () => inTurn("readSettings", [], readSettings),
    readHistory: () => inTurn("readHistory", [], readHistory),
  }) satisfies Partial<Host>;

const writingVerbs = (memory: Memory, inTurn: Doing) =>
  ({
    mark: (marks, notes) =>
      inTurn("mark", [...marks.keys()], async () =>
        notes && knows(NOTES)
          ? (await import("./notes")).markWithNotes(memory, marks, notes)
          : mark(memory, marks)
      ),
    unmark: () => inTurn("unmark", [], async () => (await import("./unmark")).unmark(memory)),
    keepSettings: (settings) => inTurn("keepSettings", [], () => keepSettings(settings)),
    keepHistory: (history) => inTurn("keepHistory", [], () => keepHistory(history)),
    // Few paint, and none as the first thing: what it takes is loaded when it is asked for.
    paint: (drawings, options) =>
      inTurn(
        "paint",
        drawings.map(({ name }) => name),
        async () => {
          const { paint } = await import("./paint");
          // The sheets there are: whatever happens on others in the meantime, we paint there.
          const areas = new Map(memory.sheets.map(({ id }) => [id, []]));
          await asOurs(memory.own, { areas, movesSheets: true }, () =>
            paint(memory, drawings, options)
          );
        }
      ),
    apply: (changes, remember) =>
      inTurn("apply", [...changes.keys()], async () =>
        (await import("./apply")).apply(memory, changes, remember)
      ),
    reshape: (sheet, change) =>
      inTurn("reshape", [sheet], async () =>
        (await import("./reshape")).reshape(memory, sheet, change)
      ),
    openBook: (bytes) =>
      inTurn("openBook", [], async () => (await import("./openBook")).openBook(bytes)),
  }) satisfies Partial<Host>;
