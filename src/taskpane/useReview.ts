import { useEffect, useMemo, useReducer, useState, type Dispatch } from "react";
import type { Cell } from "../sheet/cell";
import type { Host } from "../sheet/host";
import {
  latestFailure,
  latestReview,
  onFailure,
  onLive,
  onReview,
  onUnmark,
  publishReview,
  publishUnmark,
  type Asked,
} from "../commands/latest";
import { reviewBook, reviewSheet, type Progress, type Review } from "../commands/review";
import { settingsFrom } from "../poa/settings";
import { decided, type Decision } from "./decision";
import { reasonOf, reasonOfKeeping } from "./failure";
import type { RepairJob } from "./repair/repairJob";
import { standingNowhere, type Standing } from "./standing";
import { IDLE, reduce, type Event, type Job, type Session } from "./session";

/** What the tab "Revisar" knows and can do. The verbs never reject: what goes wrong is in the session. */
export interface ReviewWork {
  /** The workbook, for what is asked of it seldom enough to be no verb here. */
  readonly host: Host;
  readonly session: Session;
  readonly dispatch: Dispatch<Event>;
  readonly review: (scope: Review["scope"], sheet?: string) => void;
  readonly unmark: () => void;
  /** Keeps a decision in the workbook, and reviews again what it bears on. */
  readonly keep: (decision: Decision) => void;
  /** Changes cells of the workbook, or what is ignored of it, and reviews again what that bears on. */
  readonly repair: (repair: RepairJob) => void;
  /** Brings a cell of the workbook to the front and selects it, or all that lies between it and `to`. */
  readonly go: (sheet: string, at: Cell, to?: Cell) => void;
  /** Where the planner stands in the workbook. */
  readonly standing: Standing;
  /** Does a job that failed once more. */
  readonly retry: (job: Job) => void;
  readonly cancel: () => void;
}

export function useReview(host: Host): ReviewWork {
  const [session, dispatch] = useReducer(reduce, IDLE);
  useReviewsFromAnywhere(dispatch);
  const [standing] = useState(standingNowhere);
  useSelection(host, dispatch, standing);
  const verbs = useMemo(() => verbsOver(host, dispatch), [host]);
  return useMemo(
    () => ({ host, session, dispatch, standing, ...verbs }),
    [host, session, standing, verbs]
  );
}

/** Going to a cell is over before anybody could want to stop it. */
const NEVER = new AbortController().signal;

type Verbs = Omit<ReviewWork, "host" | "session" | "dispatch" | "standing">;

function verbsOver(host: Host, dispatch: Dispatch<Event>): Verbs {
  let running = new AbortController();
  const run = (job: Job, work: (signal: AbortSignal) => Promise<void>): void => {
    running = new AbortController();
    dispatch({ kind: "started", job });
    void attempt(job, running.signal, dispatch, work);
  };
  const review = (scope: Review["scope"], sheet?: string): void => {
    const job: Job = { kind: "review", scope, ...(sheet === undefined ? {} : { sheet }) };
    run(job, async (signal) => publishReview(await reviewed(job, host, signal, dispatch)));
  };
  const unmark = (): void =>
    run({ kind: "unmark" }, async () => publishUnmark(await host.unmark()));
  const keep = (decision: Decision): void =>
    run({ kind: "keep", decision }, async () => {
      // Read anew: somebody else may have decided something since the last review.
      const settings = settingsFrom(await host.readSettings());
      await host.keepSettings(decided(settings, decision));
      dispatch({ kind: "correcting", sheet: null });
      const isOfBook = decision.isForAll && latestReview()?.scope === "book";
      review(isOfBook ? "book" : "sheet", decision.sheet);
    });
  const repair = (asked: RepairJob): void =>
    run({ kind: "repair", repair: asked }, () => repaired(asked, host, dispatch));
  const go = (sheet: string, at: Cell, to?: Cell): void => {
    const job: Job = { kind: "go", sheet, at, to };
    dispatch({ kind: "dismissed" });
    void attempt(job, NEVER, dispatch, () => host.select(sheet, at, to));
  };
  const retry = (job: Job): void => {
    if (job.kind === "review") review(job.scope, job.sheet);
    else if (job.kind === "keep") keep(job.decision);
    else if (job.kind === "unmark") unmark();
    else if (job.kind === "repair") repair(job.repair);
    else go(job.sheet, job.at, job.to);
  };
  return { review, unmark, keep, repair, go, retry, cancel: () => running.abort() };
}

async function reviewed(
  { scope, sheet }: Extract<Job, { kind: "review" }>,
  host: Host,
  signal: AbortSignal,
  dispatch: Dispatch<Event>
): Promise<Review> {
  const onProgress = (progress: Progress) => dispatch({ kind: "progressed", progress });
  if (scope === "sheet") {
    return reviewSheet(host, { signal, onProgress, sheet, before: latestReview() });
  }
  const review = await reviewBook(host, { signal, onProgress });
  // Who was looking at one sheet goes on looking at it.
  return sheet === undefined ? review : { ...review, sheet };
}

/** Whether the job writes to the workbook's settings, and to no cell. */
const isKeeping = (job: Job): boolean =>
  job.kind === "keep" ||
  (job.kind === "repair" && (job.repair.kind === "ignore" || job.repair.kind === "tell"));

/** The day of the planner, as 2026-11-22. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Does what was asked for and shows what became of it. What does it is loaded when something is first repaired. */
async function repaired(asked: RepairJob, host: Host, dispatch: Dispatch<Event>): Promise<void> {
  const { doRepair } = await import("./repair/doRepair");
  const onProgress = (progress: Progress) => dispatch({ kind: "progressed", progress });
  const context = { before: latestReview(), today: today(), onProgress };
  const { review, result } = await doRepair(host, asked, context);
  if (review) publishReview(review);
  dispatch({ kind: "repaired", result });
}

/** Does the work and tells when it did not get done, and whether the planner wanted that. */
async function attempt(
  job: Job,
  signal: AbortSignal,
  dispatch: Dispatch<Event>,
  work: (signal: AbortSignal) => Promise<void>
): Promise<void> {
  try {
    await work(signal);
  } catch (thrown) {
    if (signal.aborted) dispatch({ kind: "cancelled" });
    else {
      const reason = isKeeping(job) ? reasonOfKeeping(thrown) : reasonOf(thrown);
      dispatch({ kind: "failed", failure: { job, reason } });
    }
  }
}

/** Shows every review, every failure and every removal of the marks, whether the pane or a ribbon button asked for it. */
function useReviewsFromAnywhere(dispatch: Dispatch<Event>): void {
  useEffect(() => {
    const show = (review: Review | null) =>
      dispatch(review ? { kind: "reviewed", review, at: Date.now() } : { kind: "forgotten" });
    const tell = (error: unknown, job: Asked) =>
      dispatch({ kind: "failed", failure: { job, reason: reasonOf(error) } });
    const before = latestReview();
    if (before) show(before);
    const failed = latestFailure();
    if (failed) tell(failed.error, failed.asked);
    const stops = [
      onReview(show),
      onLive((review) => dispatch({ kind: "followed", review, at: Date.now() })),
      onFailure(tell),
      onUnmark((sheets) => dispatch({ kind: "unmarked", sheets })),
    ];
    return () => stops.forEach((stop) => stop());
  }, [dispatch]);
}

/** Follows the selection of the workbook. */
function useSelection(host: Host, dispatch: Dispatch<Event>, standing: Standing): void {
  useEffect(() => {
    let isOver = false;
    let stop: (() => Promise<void>) | null = null;
    const end = () => void stop?.().catch(() => undefined);
    host
      .watchSelection((cell) => {
        standing.move(cell);
        dispatch({ kind: "selected", cell });
      })
      .then((stopWatching) => {
        stop = stopWatching;
        if (isOver) end();
      })
      // Following the selection is a comfort: a host that cannot tell it still reviews, so nobody is troubled with it.
      .catch(() => undefined);
    return () => {
      isOver = true;
      end();
    };
  }, [host, dispatch, standing]);
}
