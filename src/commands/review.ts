import type { CellRange } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import type { Host } from "../sheet/host";
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

export interface ReviewOptions {
  /** What the planner has decided; when left out, what the workbook keeps. */
  readonly settings?: Settings;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops before the next sheet; nothing has been marked then. */
  readonly signal?: AbortSignal;
}

/** What the planner asked to have looked at. */
export interface Review {
  readonly scope: "sheet" | "book";
  /** The settings the checks were made with. */
  readonly settings: Settings;
  readonly checks: readonly SheetCheck[];
}

/** Reads the sheet in front, checks it and marks it. Rejects with a HostError, or with the signal's reason when cancelled. */
export async function reviewSheet(host: Host, options: ReviewOptions = {}): Promise<Review> {
  return review("sheet", [await host.readActiveSheet()], host, options);
}

/** The same for every visible sheet of the workbook; all marks are made in one step at the end. */
export async function reviewBook(host: Host, options: ReviewOptions = {}): Promise<Review> {
  return review("book", await host.readBook(), host, options);
}

async function review(
  scope: Review["scope"],
  grids: readonly Grid[],
  host: Host,
  { settings: given, onProgress, signal }: ReviewOptions
): Promise<Review> {
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
  const together = scope === "book" ? checkTogether(checks, settings) : checks;
  await host.mark(marksOf(together));
  return { scope, settings, checks: together };
}

/** Checks again with the merged areas that the values alone leave in doubt. */
async function settle(host: Host, grid: Grid, settings: Settings): Promise<SheetCheck> {
  const merges: readonly CellRange[] | null = await host.readMerges(grid.ref.sheet);
  return checkSheet({ ...grid, merges }, settings);
}
