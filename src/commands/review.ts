import type { CellRange } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import { HostError, type Host } from "../sheet/host";
import { checkSheet, checkTogether, type SheetCheck } from "../poa/check";
import { marksOf } from "../poa/report";
import { settingsFrom, type Settings } from "../poa/settings";

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
}

/** What the planner asked to have looked at. */
export interface Review extends Checks {
  /** What `checks` are of: one sheet, or the book; the book also after one sheet of a reviewed book was looked at again. */
  readonly scope: "sheet" | "book";
  /** The sheet that was asked for; null when it was the book. */
  readonly sheet: string | null;
}

/** Reads every visible sheet of the workbook and checks them, each for itself and all together. Marks nothing. */
export async function checkBook(host: Host, options: CheckOptions = {}): Promise<Checks> {
  const grids = await host.readBook();
  const { settings, checks } = await checkEach(host, grids, options);
  return { settings, checks: checkTogether(checks, settings) };
}

/** Checks every visible sheet of the workbook; all marks are made in one step at the end. */
export async function reviewBook(host: Host, options: CheckOptions = {}): Promise<Review> {
  const { settings, checks } = await checkBook(host, options);
  await host.mark(marksOf(checks));
  return { scope: "book", sheet: null, settings, checks };
}

/** Reads one sheet, checks it and marks it. Rejects with a HostError, or with the signal's reason when cancelled. */
export async function reviewSheet(host: Host, options: SheetOptions = {}): Promise<Review> {
  const grid = await readSheet(host, options.sheet);
  const { settings, checks } = await checkEach(host, [grid], options);
  const own = checks[0]!;
  const { sheet } = grid.ref;
  if (options.before?.scope !== "book") {
    await host.mark(marksOf(checks));
    return { scope: "sheet", sheet, settings, checks };
  }
  const together = await markAmong(host, options.before.checks, own, settings);
  return { scope: "book", sheet, settings, checks: together };
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
  for (const [index, grid] of grids.entries()) {
    onProgress?.({ done: index, of: grids.length, sheet: grid.ref.sheet });
    // Lets the pane paint and the planner press "Cancelar" between two sheets.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const check = checkSheet(grid, settings);
    checks.push(check.needsMerges ? await settle(host, grid, settings) : check);
  }
  signal?.throwIfAborted();
  return { settings, checks };
}

/** Checks again with the merged areas that the values alone leave in doubt. */
async function settle(host: Host, grid: Grid, settings: Settings): Promise<SheetCheck> {
  const merges: readonly CellRange[] | null = await host.readMerges(grid.ref.sheet);
  return checkSheet({ ...grid, merges }, settings);
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
): Promise<SheetCheck[]> {
  const together = among(before, own, settings);
  const known = new Map(before.map((check) => [check.ref.sheet, marksIn(check)]));
  const changed = together.filter(
    (check) => check.ref.sheet === own.ref.sheet || known.get(check.ref.sheet) !== marksIn(check)
  );
  try {
    await host.mark(marksOf(changed));
    return together;
  } catch (thrown) {
    const gone = goneFrom(before, thrown).filter((sheet) => sheet !== own.ref.sheet);
    if (gone.length === 0) throw thrown;
    const left = before.filter(({ ref }) => !gone.includes(ref.sheet));
    return markAmong(host, left, own, settings);
  }
}

/** The checks of the book with one made anew in its old place; what is wrong between sheets is looked at again. */
function among(before: readonly SheetCheck[], own: SheetCheck, settings: Settings): SheetCheck[] {
  const isKnown = before.some(({ ref }) => ref.sheet === own.ref.sheet);
  const all = before.map((check) => (check.ref.sheet === own.ref.sheet ? own : check));
  if (!isKnown) all.push(own);
  return checkTogether(all, settings);
}

const marksIn = (check: SheetCheck): string => JSON.stringify([...marksOf([check]).values()]);

/** The sheets of which the host says that they are no longer in the book. */
function goneFrom(checks: readonly SheetCheck[], thrown: unknown): string[] {
  if (!(thrown instanceof HostError) || thrown.failure !== "sheet-is-gone") return [];
  const { detail } = thrown;
  const names = new Set([detail, ...detail.split(", ")]);
  return checks.map(({ ref }) => ref.sheet).filter((sheet) => names.has(sheet));
}
