import type { CellRange } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import {
  HostError,
  NotesRefused,
  type Host,
  type HostFailure,
  type MarksBySheet,
  type NotesBySheet,
} from "../sheet/host";
import { checkSheet, checkTogether, type SheetCheck } from "../poa/check";
import { marksOf } from "../poa/report";
import { settingsFrom, type Settings } from "../poa/settings";
import { spokenLanguage } from "./speech";

/** How far a long piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** The sheet at hand. */
  readonly sheet: string;
}

export interface CheckOptions {
  /** What the planner has decided; when left out, what the workbook keeps. */
  readonly settings?: Settings;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops before the next sheet; nothing has been marked then. */
  readonly signal?: AbortSignal;
}

export interface SheetOptions extends CheckOptions {
  /** The sheet to look at; the one in front when left out. */
  readonly sheet?: string | undefined;
  /** What was reviewed before. Where that was the book, the sheet takes its place in it and is looked at beside the others. */
  readonly before?: Review | null;
}

/** What was found, before anybody marks it. */
export interface Checks {
  /** The settings the checks were made with. */
  readonly settings: Settings;
  readonly checks: readonly SheetCheck[];
  /** The merged areas of those sheets that were asked for them, to settle a doubt. */
  readonly merges?: Merges | undefined;
}

type Merges = ReadonlyMap<string, readonly CellRange[] | null>;

/** What the planner asked to have looked at. */
export interface Review extends Checks {
  /** What `checks` are of: one sheet, or the book; the book also after one sheet of a reviewed book was looked at again. */
  readonly scope: "sheet" | "book";
  /** The sheet that was asked for; null when it was the book. */
  readonly sheet: string | null;
  /** Why some of what was found is not marked in the cells, such as a protected sheet; null when all of it is. */
  readonly unmarked: HostError | null;
  /** How many marked cells should have a note and got none, because there are too many or the host refused them. */
  readonly unnoted?: number;
}

/** What became of the marks. */
export type Marked = Pick<Review, "unmarked" | "unnoted">;

/** Reads every visible sheet of the workbook and checks them, each for itself and all together. Marks nothing. */
export async function checkBook(host: Host, options: CheckOptions = {}): Promise<Checks> {
  const grids = await host.readBook();
  const { settings, checks, merges } = await checkEach(host, grids, options);
  return { settings, checks: checkTogether(checks, settings), merges };
}

/** Checks every visible sheet of the workbook; all marks are made in one step at the end. */
export async function reviewBook(host: Host, options: CheckOptions = {}): Promise<Review> {
  const { settings, checks, merges } = await checkBook(host, options);
  const marked = await markFindings(host, checks, settings);
  return { scope: "book", sheet: null, settings, checks, merges, ...marked };
}

/** Reads one sheet, checks it and marks it. Rejects with a HostError, or with the signal's reason when cancelled. */
export async function reviewSheet(host: Host, options: SheetOptions = {}): Promise<Review> {
  const grid = await readSheet(host, options.sheet);
  const { settings, checks, merges } = await checkEach(host, [grid], options);
  const own = checks[0]!;
  const { sheet } = grid.ref;
  if (options.before?.scope !== "book") {
    const marked = await markFindings(host, checks, settings);
    return { scope: "sheet", sheet, settings, checks, merges, ...marked };
  }
  const together = await markAmong(host, options.before.checks, own, settings);
  const known = new Map([...(options.before.merges ?? [])].filter(([name]) => name !== sheet));
  return {
    scope: "book",
    sheet,
    settings,
    merges: new Map([...known, ...(merges ?? [])]),
    ...together,
  };
}

/** The named sheet, which need not be the one in front: then it is found among all of the book, and stays where it is. */
async function readSheet(host: Host, sheet: string | undefined): Promise<Grid> {
  const inFront = await host.readActiveSheet();
  if (sheet === undefined || inFront.ref.sheet === sheet) return inFront;
  const found = (await host.readBook()).find(({ ref }) => ref.sheet === sheet);
  if (!found) throw new HostError("sheet-is-gone", sheet);
  return found;
}

async function checkEach(
  host: Host,
  grids: readonly Grid[],
  { settings: given, onProgress, signal }: CheckOptions
): Promise<Checks> {
  const settings = given ?? settingsFrom(await host.readSettings());
  const checks: SheetCheck[] = [];
  const merges = new Map<string, readonly CellRange[] | null>();
  for (const [index, grid] of grids.entries()) {
    onProgress?.({ done: index, of: grids.length, sheet: grid.ref.sheet });
    // Lets the pane paint and the planner press "Cancelar" between two sheets.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const check = checkSheet(grid, settings);
    if (check.needsMerges) {
      // Checks again with the merged areas that the values alone leave in doubt.
      const asked = await host.readMerges(grid.ref.sheet);
      merges.set(grid.ref.sheet, asked);
      checks.push(checkSheet({ ...grid, merges: asked }, settings));
    } else checks.push(check);
  }
  signal?.throwIfAborted();
  return { settings, checks, merges };
}

/**
 * Puts a new check among those of the book and marks its sheet, and with it the sheets that are right or wrong in another way
 * now, so that the cells show what the pane lists. Sheets that have left the book meanwhile leave the checks too.
 */
async function markAmong(
  host: Host,
  before: readonly SheetCheck[],
  own: SheetCheck,
  settings: Settings
): Promise<Pick<Review, "checks"> & Marked> {
  const together = among(before, own, settings);
  const known = new Map(before.map((check) => [check.ref.sheet, marksIn(check, settings)]));
  const changed = together.filter(
    (check) =>
      check.ref.sheet === own.ref.sheet || known.get(check.ref.sheet) !== marksIn(check, settings)
  );
  try {
    return { checks: together, ...(await markFindings(host, changed, settings)) };
  } catch (thrown) {
    const gone = goneFrom(before, thrown).filter((sheet) => sheet !== own.ref.sheet);
    if (gone.length === 0) throw thrown;
    const left = before.filter(({ ref }) => !gone.includes(ref.sheet));
    return markAmong(host, left, own, settings);
  }
}

/** Failures that would meet every marking again, and are no reason to keep what was found from the planner. */
const LASTING: readonly HostFailure[] = [
  "sheet-is-protected",
  "too-large",
  "not-supported",
  "failed",
];

/**
 * Marks what was found, and where the settings ask for it and the host can, says it in notes too. Marks what the host lets us
 * mark; answers why the rest is not. Rejects over what may be over in a moment.
 */
export async function markFindings(
  host: Host,
  checks: readonly SheetCheck[],
  settings: Settings
): Promise<Marked> {
  const marks = marksOf(checks);
  if (!settings.notes || !host.takesNotes()) return { unmarked: await markWhatCanBe(host, marks) };
  const { notesOf } = await import("../poa/notes");
  const { notes, leftOut } = notesOf(checks, spokenLanguage());
  try {
    return { unmarked: await markWhatCanBe(host, marks, notes), unnoted: leftOut };
  } catch (thrown) {
    if (!(thrown instanceof NotesRefused)) throw thrown;
    const all = [...notes.values()].reduce((sum, { length }) => sum + length, leftOut);
    return { unmarked: await markWhatCanBe(host, marks), unnoted: all };
  }
}

async function markWhatCanBe(
  host: Host,
  marks: MarksBySheet,
  notes?: NotesBySheet
): Promise<HostError | null> {
  try {
    await host.mark(marks, notes);
    return null;
  } catch (thrown) {
    // Said once of the whole workbook, and by no failure each time.
    if (thrown instanceof HostError && thrown.failure === "book-is-read-only") return null;
    const isLasting = thrown instanceof HostError && LASTING.includes(thrown.failure);
    if (!isLasting || thrown instanceof NotesRefused) throw thrown;
    const named = new Set(namedIn([...marks.keys()], thrown));
    const others = without(marks, named);
    if (named.size > 0 && others.size > 0) {
      await markWhatCanBe(host, others, notes && without(notes, named));
    }
    return thrown;
  }
}

const without = <Value>(
  bySheet: ReadonlyMap<string, Value>,
  sheets: ReadonlySet<string>
): Map<string, Value> => new Map([...bySheet].filter(([sheet]) => !sheets.has(sheet)));

/** The checks of the book with one made anew in its old place; what is wrong between sheets is looked at again. */
function among(before: readonly SheetCheck[], own: SheetCheck, settings: Settings): SheetCheck[] {
  const isKnown = before.some(({ ref }) => ref.sheet === own.ref.sheet);
  const all = before.map((check) => (check.ref.sheet === own.ref.sheet ? own : check));
  if (!isKnown) all.push(own);
  return checkTogether(all, settings);
}

/** The marks of a sheet in one word, and what its notes say, to tell whether they are others than before. */
export const marksIn = (check: SheetCheck, { notes }: Settings): string =>
  JSON.stringify([
    ...marksOf([check]).values(),
    notes && check.findings.map(({ rule, facts, fix }) => [rule, facts, fix !== null]),
  ]);

/** The sheets of which the host says that they are no longer in the book. */
function goneFrom(checks: readonly SheetCheck[], thrown: unknown): string[] {
  if (!(thrown instanceof HostError) || thrown.failure !== "sheet-is-gone") return [];
  return namedIn(
    checks.map(({ ref }) => ref.sheet),
    thrown
  );
}

/** Those of the sheets that the failure is about. */
function namedIn(sheets: readonly string[], { detail }: HostError): string[] {
  const names = new Set([detail, ...detail.split(", ")]);
  return sheets.filter((sheet) => names.has(sheet));
}
