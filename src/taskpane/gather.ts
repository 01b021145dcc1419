import type { Grid } from "../sheet/grid";
import type { Host } from "../sheet/host";
import { checkSheet, checkTogether, type SheetCheck } from "../poa/check";
import { consolidate, type AreaCount, type National } from "../poa/consolidate";
import { NATIONAL_SHEET } from "../poa/national";
import { settingsFrom, type Settings } from "../poa/settings";
import type { Progress } from "../commands/review";
import type { WeightShape } from "./weightShape";
import { bookSummaryOf, type BookSummary } from "./bookSummary";

/** One area on its way into the national table. */
export interface GatheredArea {
  readonly count: AreaCount;
  readonly shape: WeightShape;
  readonly errors: number;
}

/** What a book gives to the national table, before anything is written. */
export interface Gathered {
  readonly national: National;
  readonly areas: readonly GatheredArea[];
  /** Sheets that give nothing, and why. */
  readonly skipped: BookSummary["skipped"];
  /** Whether the book has a national table already, which a new one would replace. */
  readonly hasNational: boolean;
}

export interface GatherOptions {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Reads and checks the sheets of the open book and puts their plans into one table. Writes nothing to the book. */
export async function gather(host: Host, options: GatherOptions): Promise<Gathered> {
  const settings = settingsFrom(await host.readSettings());
  const grids = await host.readBook();
  const inputs = grids.filter(({ ref }) => ref.sheet !== NATIONAL_SHEET);
  const checks: SheetCheck[] = [];
  for (const [index, grid] of inputs.entries()) {
    options.onProgress({ done: index, of: inputs.length, sheet: grid.ref.sheet });
    // Lets the pane paint and the planner press "Cancelar" between two sheets.
    await new Promise((resolve) => setTimeout(resolve));
    options.signal.throwIfAborted();
    checks.push(await checkForSure(host, grid, settings));
  }
  return { ...gathered(checks, settings), hasNational: inputs.length < grids.length };
}

/** Checks again with the merged areas where the values alone leave a doubt. */
async function checkForSure(host: Host, grid: Grid, settings: Settings): Promise<SheetCheck> {
  const check = checkSheet(grid, settings);
  if (!check.needsMerges) return check;
  return checkSheet({ ...grid, merges: await host.readMerges(grid.ref.sheet) }, settings);
}

function gathered(
  checks: readonly SheetCheck[],
  settings: Settings
): Omit<Gathered, "hasNational"> {
  const national = consolidate(checks.flatMap(({ plans }) => plans));
  const { rows, skipped } = bookSummaryOf(checkTogether(checks, settings), settings);
  const areas = national.areas.map((count, index) => {
    const { shape, counts } = rows[index]!;
    return { count, shape, errors: counts.error };
  });
  return { national, areas, skipped };
}

/** Tasks of the table; an operation that has none still takes a row. */
export const tasksIn = ({ rows }: National): number =>
  rows.filter(({ taskCode, taskText }) => taskCode !== "" || taskText !== "").length;
