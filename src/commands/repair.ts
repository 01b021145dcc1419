import { closingsOf, readingsThatClose, type Closing, type Reading } from "../poa/closing";
import { checkSheet } from "../poa/check";
import {
  entryIn,
  entryOf,
  historyFrom,
  undoOf,
  withEntry,
  withoutEntry,
  type About,
  type HistoryEntry,
} from "../poa/history";
import { isNothing } from "../poa/repair";
import type { Finding } from "../poa/rule";
import { settingsFrom, type Settings } from "../poa/settings";
import type { ChangesBySheet, StaleCell } from "../sheet/change";
import type { Grid } from "../sheet/grid";
import { HostError, type Host } from "../sheet/host";
import { reviewBook, reviewSheet, type CheckOptions, type Review } from "./review";

export interface RepairOptions extends CheckOptions {
  /** What was reviewed before: what is looked at again takes its place in it. */
  readonly before?: Review | null;
}

/** What became of a change. */
export type Outcome =
  | {
      readonly kind: "done";
      readonly changes: ChangesBySheet;
      /** The entry by which it can be taken back; null for a taking back, and for a change too large to be kept. */
      readonly entry: HistoryEntry | null;
      /** What was looked at again, and marked; null when that failed although the change was made. */
      readonly review: Review | null;
      readonly failure: unknown;
    }
  /** Somebody has changed these cells since: nothing was done. */
  | { readonly kind: "stale"; readonly cells: readonly StaleCell[] }
  /** There is nothing to change. */
  | { readonly kind: "nothing" }
  /** The change that was to be taken back is no longer kept. */
  | { readonly kind: "forgotten" };

/** Applies a change that can be taken back, as a stroke of its own, and looks again at what it bears on. */
export async function applyChange(
  host: Host,
  changes: ChangesBySheet,
  about: About,
  options: RepairOptions = {}
): Promise<Outcome> {
  const asked = new Map([...changes].filter(([, change]) => !isNothing(change)));
  if (asked.size === 0) return { kind: "nothing" };
  const now = new Date();
  const id = freshId(now);
  let entry: HistoryEntry | null = null;
  const stale = await host.apply(asked, (replaced, kept) => {
    const made = entryOf(id, now.toISOString(), about, asked, replaced);
    const history = withEntry(historyFrom(kept), made);
    entry = entryIn(history, id);
    return history;
  });
  if (stale.length > 0) return { kind: "stale", cells: stale };
  return { ...(await lookAgain(host, asked, options)), entry };
}

/** Takes a change back and forgets it, in one stroke, and looks again at what it bears on. */
export async function undoEntry(
  host: Host,
  id: string,
  options: RepairOptions = {}
): Promise<Outcome> {
  const history = historyFrom(await host.readHistory());
  const entry = entryIn(history, id);
  if (!entry) return { kind: "forgotten" };
  const changes = undoOf(entry);
  const stale = await host.apply(changes, (_, kept) => withoutEntry(historyFrom(kept), id));
  if (stale.length > 0) return { kind: "stale", cells: stale };
  return { ...(await lookAgain(host, changes, options)), entry: null };
}

/** The changes that can be taken back, the latest first. */
export async function readEntries(host: Host): Promise<readonly HistoryEntry[]> {
  return [...historyFrom(await host.readHistory()).entries].reverse();
}

/** The visible sheets as they are now, or the named one alone, to work out what could be changed; nothing is. */
export async function readToRepair(
  host: Host,
  sheet: string | null,
  options: CheckOptions = {}
): Promise<{ readonly grids: readonly Grid[]; readonly settings: Settings }> {
  const settings = await settingsOf(host, options);
  const grids = await bookOf(host, settings, () => false);
  return { grids: sheet === null ? grids : [sheetIn(grids, sheet)], settings };
}

/** Why the totals of a sheet are not 100, and all that may bring them there; the other sheets of the book are its sisters. */
export async function explainTotals(
  host: Host,
  sheet: string,
  options: CheckOptions = {}
): Promise<{ readonly closings: readonly Closing[]; readonly readings: readonly Reading[] }> {
  const settings = await settingsOf(host, options);
  const grids = await bookOf(host, settings, (one) => one === sheet);
  const grid = sheetIn(grids, sheet);
  const checks = grids.map((one) => checkSheet(one, settings));
  const own = checks.find(({ ref }) => ref.sheet === sheet)!;
  const closings = closingsOf(own, checks, settings);
  return { closings, readings: closings.length > 0 ? readingsThatClose(grid, settings) : [] };
}

/** What is kept of a set of mended findings. */
export const aboutFixes = (findings: readonly Finding[], kind: About["kind"] = "fix"): About => ({
  kind,
  rules: [...new Set(findings.map(({ rule }) => rule))],
  findings: findings.length,
  facts: findings.length === 1 ? findings[0]!.facts : null,
});

const settingsOf = async (host: Host, { settings }: CheckOptions): Promise<Settings> =>
  settings ?? settingsFrom(await host.readSettings());

/** Every visible sheet. Asking for merged areas may empty Excel's list of undos: it is done for the sheets in doubt among the given. */
async function bookOf(
  host: Host,
  settings: Settings,
  isToSettle: (sheet: string) => boolean
): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const grid of await host.readBook()) {
    const { sheet } = grid.ref;
    const isDoubtful = isToSettle(sheet) && checkSheet(grid, settings).needsMerges;
    grids.push(isDoubtful ? { ...grid, merges: await host.readMerges(sheet) } : grid);
  }
  return grids;
}

function sheetIn(grids: readonly Grid[], sheet: string): Grid {
  const grid = grids.find(({ ref }) => ref.sheet === sheet);
  if (!grid) throw new HostError("sheet-is-gone", sheet);
  return grid;
}

/** The change is made: whatever fails from now on must not look as if it were not. */
async function lookAgain(host: Host, changes: ChangesBySheet, options: RepairOptions) {
  const made = { kind: "done" as const, changes };
  const { before, ...checking } = options;
  const sheets = [...changes.keys()];
  try {
    const review =
      sheets.length === 1
        ? await reviewSheet(host, { ...checking, sheet: sheets[0], before: before ?? null })
        : await reviewBook(host, checking);
    return { ...made, review, failure: null };
  } catch (failure) {
    return { ...made, review: null, failure };
  }
}

let lastId = 0;

/** Unlike every other of this workbook, and of this run. */
const freshId = (now: Date): string =>
  `${now.getTime().toString(36)}-${(lastId++).toString(36)}-${Math.floor(Math.random() * 1e9).toString(36)}`;
