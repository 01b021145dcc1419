import type { Grid } from "../sheet/grid";
import { HostError, type Host, type HostChange, type HostFailure } from "../sheet/host";
import { checkSheet, checkTogether, type SheetCheck } from "../poa/check";
import { latestReview, onLive, onReview, onUnmark, publishFailure, publishLive } from "./latest";
import { markFindings, marksIn, type Marked, type Review } from "./review";

export interface FollowOptions {
  /** How long nobody may have typed before the sheet is looked at again, in milliseconds; never later than twice that. */
  readonly pause?: number;
}

const PAUSE = 400;

/** How much longer to wait while Excel lets nobody in, as it does while somebody writes in a cell. */
const PATIENCE = 3;

/**
 * Looks again at a reviewed sheet as the planner types on it, and publishes what it finds: 1 round trip for the sheets that were
 * changed, and nothing is written to the workbook unless its settings ask for marks that follow. The workbook is watched from the
 * first review on, for as long as its settings want it. Answers how to stop.
 */
export function followTyping(host: Host, { pause = PAUSE }: FollowOptions = {}): () => void {
  const marks = followMarks(host);
  const typed = sheetsTyped(pause, async (sheets, rowsMoved) => {
    const before = latestReview();
    if (!before?.settings.live.on) return "done";
    const review = await lookAgain(host, before, sheets, rowsMoved);
    // Somebody has reviewed in the meantime, and it is not known who read first.
    if (latestReview() !== before) return "again";
    publishLive(review);
    const marked = await marks.follow(review);
    // Said where a review says it; what somebody has reviewed in the meantime says it for itself.
    if (marked?.unmarked && latestReview() === review) publishLive({ ...review, ...marked });
    return "done";
  });
  const watch = watchWhile(host, (change) => {
    const isReviewed = latestReview()?.checks.some(({ ref }) => ref.sheet === change.sheet);
    if (change.sheet !== null && isReviewed) typed.tell(change.sheet, change.kind);
  });
  const attend = (review: Review | null) => watch(review?.settings.live.on ?? false);
  const stops = [onReview(attend), onLive(attend), marks.stop, typed.stop, () => watch(false)];
  attend(latestReview());
  return () => stops.forEach((stop) => stop());
}

/** The review with the named sheets read and checked anew; those that are gone leave it. */
async function lookAgain(
  host: Host,
  before: Review,
  sheets: readonly string[],
  rowsMoved: ReadonlySet<string>
): Promise<Review> {
  // Merged areas that were asked for before hold until rows move; asking again would empty the planner's list of undos.
  const merges = new Map([...(before.merges ?? [])].filter(([sheet]) => !rowsMoved.has(sheet)));
  const { grids, gone } = await readThose(host, sheets);
  const fresh = new Map<string, SheetCheck>();
  for (const [sheet, grid] of grids) {
    const known = merges.get(sheet);
    fresh.set(sheet, checkSheet(known ? { ...grid, merges: known } : grid, before.settings));
  }
  const all = before.checks
    .filter(({ ref }) => !gone.has(ref.sheet))
    .map((check) => fresh.get(check.ref.sheet) ?? check);
  const checks = before.scope === "book" ? checkTogether(all, before.settings) : all;
  return { ...before, checks, merges };
}

/** Reads the sheets by the names they were asked for; deleted ones are told as gone. */
async function readThose(
  host: Host,
  sheets: readonly string[]
): Promise<{ readonly grids: ReadonlyMap<string, Grid>; readonly gone: ReadonlySet<string> }> {
  const gone = new Set<string>();
  for (;;) {
    const left = sheets.filter((sheet) => !gone.has(sheet));
    if (left.length === 0) return { grids: new Map(), gone };
    try {
      const grids = await host.readSheets(left);
      // One that was renamed a moment ago is found, and is another sheet now.
      return { grids: new Map(left.map((sheet, index) => [sheet, grids[index]!])), gone };
    } catch (thrown) {
      if (!(thrown instanceof HostError) || thrown.failure !== "sheet-is-gone") throw thrown;
      const named = new Set([thrown.detail, ...thrown.detail.split(", ")]);
      const missing = left.filter((sheet) => named.has(sheet));
      if (missing.length === 0) throw thrown;
      for (const sheet of missing) gone.add(sheet);
    }
  }
}

/** Keeps what is marked in the cells, and marks only the sheets on which that is no longer what is listed. */
function followMarks(host: Host) {
  let marked: Map<string, string> | null = null;
  const remember = (review: Review | null) => {
    marked =
      review &&
      new Map(review.checks.map((check) => [check.ref.sheet, marksIn(check, review.settings)]));
  };
  remember(latestReview());
  // Whoever took the marks away does not want them back before the next review.
  const stops = [onReview(remember), onUnmark(() => remember(null))];
  return {
    stop: () => stops.forEach((stop) => stop()),
    /** Answers what became of the marks; what could not be marked is tried again when something is typed. */
    async follow({ checks, settings }: Review): Promise<Marked | null> {
      const known = marked;
      if (!settings.live.marks || !known) return null;
      const others = checks.filter(
        (check) => known.get(check.ref.sheet) !== marksIn(check, settings)
      );
      if (others.length === 0) return null;
      const done = await markFindings(host, others, settings);
      if (done.unmarked) return done;
      for (const check of others) known.set(check.ref.sheet, marksIn(check, settings));
      return null;
    },
  };
}

/** Watches the workbook for as long as it is told to. */
function watchWhile(
  host: Host,
  onChange: (change: HostChange) => void
): (isWanted: boolean) => void {
  let watching: Promise<(() => Promise<void>) | null> | null = null;
  return (isWanted) => {
    if (isWanted === (watching !== null)) return;
    if (isWanted) {
      // A host that cannot tell of changes still reviews; it is asked again with the next review.
      const started = host.watchChanges(onChange).catch(() => null);
      watching = started;
      void started.then((stop) => {
        if (stop === null && watching === started) watching = null;
      });
    } else {
      void watching?.then((stop) => stop?.()).catch(() => undefined);
      watching = null;
    }
  };
}

type Followed = "done" | "again";

/** Gathers the sheets on which somebody types, and hands them over when the typing pauses; never twice at the same time. */
function sheetsTyped(
  pause: number,
  follow: (sheets: readonly string[], rowsMoved: ReadonlySet<string>) => Promise<Followed>
) {
  const waiting = { sheets: new Set<string>(), rowsMoved: new Set<string>() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  let isFollowing = false;
  let wasTold = false;
  const plan = (longer = 1): void => {
    since ??= Date.now();
    clearTimeout(timer);
    const latest = since + 2 * pause * longer - Date.now();
    timer = setTimeout(() => void hand(), Math.max(0, Math.min(pause * longer, latest)));
  };
  const hand = async (): Promise<void> => {
    if (isFollowing || waiting.sheets.size === 0) return;
    const [sheets, rowsMoved] = [[...waiting.sheets], new Set(waiting.rowsMoved)];
    since = null;
    waiting.sheets.clear();
    waiting.rowsMoved.clear();
    isFollowing = true;
    const outcome = await follow(sheets, rowsMoved).catch((thrown: unknown) => thrown);
    isFollowing = false;
    const isAgain = outcome === "again" || isPassing(outcome);
    if (isAgain) {
      for (const sheet of sheets) waiting.sheets.add(sheet);
      for (const sheet of rowsMoved) waiting.rowsMoved.add(sheet);
    } else if (outcome !== "done" && !wasTold) {
      // Told once and not with every cell that is typed.
      publishFailure(outcome, { kind: "review", scope: "sheet" });
    }
    wasTold = !isAgain && outcome !== "done";
    if (waiting.sheets.size > 0) plan(isPassing(outcome) ? PATIENCE : 1);
  };
  return {
    tell(sheet: string, kind: HostChange["kind"]): void {
      waiting.sheets.add(sheet);
      if (kind !== "cells") waiting.rowsMoved.add(sheet);
      plan();
    },
    stop: () => clearTimeout(timer),
  };
}

const PASSING: readonly HostFailure[] = ["cell-is-being-edited", "host-is-busy"];

const isPassing = (thrown: unknown): boolean =>
  thrown instanceof HostError && PASSING.includes(thrown.failure);
