import { useMemo, useReducer, type Dispatch } from "react";
import type { Host } from "../sheet/host";
import { drawNational, NATIONAL_SHEET } from "../poa/national";
import type { Progress } from "../commands/review";
import {
  NOTHING_YET,
  reduceConsolidation,
  type ConsolidateEvent,
  type ConsolidateJob,
  type Consolidation,
} from "./consolidation";
import { reasonOf } from "./failure";
import { gather, type Gathered } from "./gather";

/** What the tab "Consolidar" knows and can do. The verbs never reject: what goes wrong is in the state. */
export interface ConsolidateWork {
  readonly state: Consolidation;
  readonly dispatch: Dispatch<ConsolidateEvent>;
  readonly read: () => void;
  readonly create: (gathered: Gathered) => void;
  readonly open: () => void;
  readonly cancel: () => void;
}

export function useConsolidation(host: Host): ConsolidateWork {
  const [state, dispatch] = useReducer(reduceConsolidation, NOTHING_YET);
  const verbs = useMemo(() => verbsOver(host, dispatch), [host]);
  return useMemo(() => ({ state, dispatch, ...verbs }), [state, verbs]);
}

function verbsOver(
  host: Host,
  dispatch: Dispatch<ConsolidateEvent>
): Omit<ConsolidateWork, "state" | "dispatch"> {
  let running = new AbortController();
  const attempt = async (job: ConsolidateJob, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      if (job === "read" && running.signal.aborted) dispatch({ kind: "cancelled" });
      else dispatch({ kind: "failed", job, reason: reasonOf(thrown) });
    }
  };
  const read = (): void => {
    running = new AbortController();
    const { signal } = running;
    const onProgress = (progress: Progress) => dispatch({ kind: "progressed", progress });
    dispatch({ kind: "started", job: "read" });
    void attempt("read", async () =>
      dispatch({ kind: "gathered", gathered: await gather(host, { signal, onProgress }) })
    );
  };
  const create = ({ national }: Gathered): void => {
    dispatch({ kind: "started", job: "paint" });
    void attempt("paint", async () => {
      await host.paint(drawNational(national));
      dispatch({ kind: "created" });
    });
  };
  const open = (): void => {
    dispatch({ kind: "dismissed" });
    void attempt("go", () => host.select(NATIONAL_SHEET, { row: 0, column: 0 }));
  };
  return { read, create, open, cancel: () => running.abort() };
}
