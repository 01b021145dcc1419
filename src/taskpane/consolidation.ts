import type { Progress } from "../commands/review";
import type { Reason } from "./failure";
import type { Gathered } from "./gather";

/** What the tab "Consolidar" can be asked to do. */
export type ConsolidateJob = "read" | "paint" | "go";

/** Everything the tab "Consolidar" knows. */
export interface Consolidation {
  /** The long work under way. */
  readonly busy: "read" | "paint" | null;
  readonly progress: Progress | null;
  /** What the book gives; null until it was read. */
  readonly gathered: Gathered | null;
  /** Whether the planner chose to go on although areas have errors. */
  readonly accepted: boolean;
  /** Whether the national sheet holds what was gathered. */
  readonly isCreated: boolean;
  readonly wasCancelled: boolean;
  readonly failure: { readonly job: ConsolidateJob; readonly reason: Reason } | null;
}

export type ConsolidateEvent =
  | { readonly kind: "started"; readonly job: "read" | "paint" }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "gathered"; readonly gathered: Gathered }
  | { readonly kind: "accepted"; readonly accepted: boolean }
  | { readonly kind: "created" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly job: ConsolidateJob; readonly reason: Reason }
  | { readonly kind: "dismissed" };

export const NOTHING_YET: Consolidation = {
  busy: null,
  progress: null,
  gathered: null,
  accepted: false,
  isCreated: false,
  wasCancelled: false,
  failure: null,
};

/** The tab after an event. Pure: the same state and event give the same answer. */
export function reduceConsolidation(state: Consolidation, event: ConsolidateEvent): Consolidation {
  switch (event.kind) {
    case "started":
      return { ...state, busy: event.job, progress: null, failure: null, wasCancelled: false };
    case "progressed":
      return state.busy ? { ...state, progress: event.progress } : state;
    case "gathered":
      return { ...NOTHING_YET, gathered: event.gathered };
    case "accepted":
      return { ...state, accepted: event.accepted };
    case "created":
      return { ...state, busy: null, progress: null, isCreated: true };
    case "cancelled":
      return { ...state, busy: null, progress: null, wasCancelled: true };
    case "failed":
      return {
        ...state,
        busy: event.job === "go" ? state.busy : null,
        progress: null,
        failure: { job: event.job, reason: event.reason },
      };
    case "dismissed":
      return { ...state, failure: null };
  }
}

/** Areas whose errors the planner should know of before going on. */
export const areasWithErrors = ({ areas }: Gathered): string[] =>
  areas.flatMap(({ count, errors }) => (errors > 0 ? [count.plan.ref.sheet] : []));

/** Whether the national sheet may be created: every row is there, and errors were accepted. */
export function canCreate({ busy, gathered, accepted }: Consolidation): boolean {
  if (busy || !gathered || gathered.areas.length === 0) return false;
  const { rowsIn, rowsOut } = gathered.national;
  return rowsIn === rowsOut && (accepted || areasWithErrors(gathered).length === 0);
}
