import { useEffect, useMemo, useReducer, type Dispatch } from "react";
import type { Cell } from "../sheet/cell";
import type { Host } from "../sheet/host";
import {
  latestFailure,
  latestReview,
  onFailure,
  onReview,
  publishReview,
  type Asked,
} from "../commands/latest";
import { reviewBook, reviewSheet, type Progress, type Review } from "../commands/review";
import { reasonOf } from "./failure";
import { IDLE, reduce, type Event, type Job, type Session } from "./session";

/** What the tab "Revisar" knows and can do. The verbs never reject: what goes wrong is in the session. */
export interface ReviewWork {
  readonly session: Session;
  readonly dispatch: Dispatch<Event>;
  readonly review: (scope: Review["scope"]) => void;
  readonly unmark: () => void;
  /** Brings a cell of the workbook to the front and selects it. */
  readonly go: (sheet: string, at: Cell) => void;
  /** Does a job that failed once more. */
  readonly retry: (job: Job) => void;
  readonly cancel: () => void;
}

export function useReview(host: Host): ReviewWork {
  const [session, dispatch] = useReducer(reduce, IDLE);
  useReviewsFromAnywhere(dispatch);
  useSelection(host, dispatch);
  const verbs = useMemo(() => verbsOver(host, dispatch), [host]);
  return useMemo(() => ({ session, dispatch, ...verbs }), [session, verbs]);
}

/** Going to a cell is over before anybody could want to stop it. */
const NEVER = new AbortController().signal;

type Verbs = Omit<ReviewWork, "session" | "dispatch">;

function verbsOver(host: Host, dispatch: Dispatch<Event>): Verbs {
  let running = new AbortController();
  const run = (job: Job, work: (signal: AbortSignal) => Promise<void>): void => {
    running = new AbortController();
    dispatch({ kind: "started", job });
    void attempt(job, running.signal, dispatch, work);
  };
  const review = (scope: Review["scope"]): void =>
    run({ kind: "review", scope }, async (signal) => {
      const ask = scope === "sheet" ? reviewSheet : reviewBook;
      const onProgress = (progress: Progress) => dispatch({ kind: "progressed", progress });
      publishReview(await ask(host, { signal, onProgress }));
    });
  const unmark = (): void =>
    run({ kind: "unmark" }, async () =>
      dispatch({ kind: "unmarked", sheets: await host.unmark() })
    );
  const go = (sheet: string, at: Cell): void => {
    const job: Job = { kind: "go", sheet, at };
    dispatch({ kind: "dismissed" });
    void attempt(job, NEVER, dispatch, () => host.select(sheet, at));
  };
  const retry = (job: Job): void => {
    if (job.kind === "review") review(job.scope);
    else if (job.kind === "unmark") unmark();
    else go(job.sheet, job.at);
  };
  return { review, unmark, go, retry, cancel: () => running.abort() };
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
    else dispatch({ kind: "failed", failure: { job, reason: reasonOf(thrown) } });
  }
}

/** Shows every review and every failure, whether the pane or a ribbon button asked for it. */
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
    const stops = [onReview(show), onFailure(tell)];
    return () => stops.forEach((stop) => stop());
  }, [dispatch]);
}

/** Follows the selection of the workbook. */
function useSelection(host: Host, dispatch: Dispatch<Event>): void {
  useEffect(() => {
    let isOver = false;
    let stop: (() => Promise<void>) | null = null;
    const end = () => void stop?.().catch(() => undefined);
    host
      .watchSelection((cell) => dispatch({ kind: "selected", cell }))
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
  }, [host, dispatch]);
}
