import { ignoreFindings, stopIgnoring } from "../../commands/ignore";
import { applyChange, undoEntry, type Outcome } from "../../commands/repair";
import { reviewSheet, type CheckOptions, type Review } from "../../commands/review";
import { insertGiven } from "../../poa/edit/insertGiven";
import { chosenFor, settingsFrom, withChosen } from "../../poa/settings";
import { HostError, type Host } from "../../sheet/host";
import { reasonOf } from "../failure";
import { reshapeBack } from "./reshapeBack";
import type { RepairJob, RepairResult } from "./repairJob";

/** What was done, and what was looked at again; null where nothing was. */
export interface Repaired {
  readonly result: RepairResult;
  readonly review: Review | null;
}

export interface RepairContext extends Pick<CheckOptions, "onProgress"> {
  /** What was reviewed before. */
  readonly before: Review | null;
  /** Today, as 2026-11-22. */
  readonly today: string;
}

/** Does what the planner has asked for. Rejects where the host refuses; nothing is done then. */
export async function doRepair(
  host: Host,
  job: RepairJob,
  context: RepairContext
): Promise<Repaired> {
  const { before, today, onProgress } = context;
  const options = { before, ...(onProgress && { onProgress }) };
  switch (job.kind) {
    case "apply":
      return told(job, await applyChange(host, job.changes, job.about, options));
    case "undo":
      return told(job, await undoEntry(host, job.id, options));
    case "insert":
      return insert(host, job, context);
    case "take-out": {
      const stale = await host.reshape(job.sheet, job.change);
      if (stale.length > 0) return { result: { kind: "stale", cells: stale }, review: null };
      return lookAgain(host, { ...doneWith(job, [job.sheet], 0), undo: null }, context);
    }
    case "ignore": {
      const review = await ignoreFindings(host, job.findings, job.reason, today, before);
      const entries = review.settings.ignored.filter(
        ({ on, reason }) => on === today && reason === job.reason.trim()
      );
      const own = entries.slice(-job.findings.length);
      const done = doneWith(job, namesIn(job.findings.map((one) => one.in.sheet)), 0);
      return { result: { ...done, undo: { kind: "tell", entries: own } }, review };
    }
    case "tell": {
      const review = await stopIgnoring(host, job.entries, before);
      const sheets = namesIn(job.entries.map(({ sheet }) => sheet));
      return { result: doneWith(job, sheets, 0), review };
    }
  }
}

type Done = Extract<RepairResult, { kind: "done" }>;

const namesIn = (sheets: readonly string[]): string[] => [...new Set(sheets)];

const doneWith = (job: RepairJob, sheets: readonly string[], cells: number): Done => ({
  kind: "done",
  job,
  undo: null,
  cells,
  sheets,
  failure: null,
});

function told(job: RepairJob, outcome: Outcome): Repaired {
  if (outcome.kind !== "done") return { result: outcome, review: null };
  const { changes, entry, review, failure } = outcome;
  const cells = [...changes.values()].reduce((sum, { edits }) => sum + edits.length, 0);
  const result: Done = {
    ...doneWith(job, [...changes.keys()], cells),
    undo: entry ? { kind: "undo", id: entry.id } : null,
    failure: review ? null : reasonOf(failure),
  };
  return { result, review };
}

/** Reads the sheet anew with its merged areas, works the row out, and moves the rows. */
async function insert(
  host: Host,
  job: Extract<RepairJob, { kind: "insert" }>,
  context: RepairContext
): Promise<Repaired> {
  const { sheet, at, given } = job;
  const settings = settingsFrom(await host.readSettings());
  const grid = (await host.readBook()).find(({ ref }) => ref.sheet === sheet);
  if (!grid) throw new HostError("sheet-is-gone", sheet);
  const merges = await host.readMerges(sheet);
  if (!merges) throw new HostError("not-supported", "");
  const edited = insertGiven({ grid, merges, at, chosen: chosenFor(settings, sheet) }, given);
  if (edited.kind === "refused") {
    return { result: { kind: "refused", why: edited.why, at: edited.at }, review: null };
  }
  if (edited.codes.length > 0 && !job.agreed) {
    return { result: { kind: "asks", codes: edited.codes }, review: null };
  }
  const stale = await host.reshape(sheet, edited.change);
  if (stale.length > 0) return { result: { kind: "stale", cells: stale }, review: null };
  const back = reshapeBack({ ...grid, merges }, edited.change);
  const undo: RepairJob | null = back && { kind: "take-out", sheet, change: back };
  const done = { ...doneWith(job, [sheet], edited.change.writes.length), undo };
  return lookAgain(host, done, context, async () => {
    if (edited.decide) await host.keepSettings(withChosen(settings, sheet, edited.decide));
  });
}

/** The rows have moved: whatever fails from now on must not look as if they had not. */
async function lookAgain(
  host: Host,
  done: Done,
  { before, onProgress }: RepairContext,
  first: () => Promise<void> = () => Promise.resolve()
): Promise<Repaired> {
  try {
    await first();
    const [sheet] = done.sheets;
    const review = await reviewSheet(host, { sheet, before, ...(onProgress && { onProgress }) });
    return { result: done, review };
  } catch (thrown) {
    return { result: { ...done, failure: reasonOf(thrown) }, review: null };
  }
}
