import type { Earlier } from "../../poa/national/earlier";
import { receive, type Reception } from "../../poa/reception";
import { heldUpBy, type HeldUp } from "../../poa/receptionBlocks";
import { receivedFrom, sorted, type Received } from "../../poa/receptionFiles";
import type { Language } from "../../poa/rule";
import { isPending, type Arrival, type ReceptionState } from "./state";

/** What the tab shows of its state. */
export interface View {
  /** Null while nothing has been read that holds a plan. */
  readonly reception: Reception | null;
  readonly earlier: Earlier | null;
  /** The name of the file that the earlier national book is; null when it is the open workbook itself. */
  readonly earlierName: string | null;
  /** Files with the same bytes as another that came before: they are taken once. By book, the other's name. */
  readonly twins: ReadonlyMap<string, string>;
  readonly pending: number;
  readonly heldUp: readonly HeldUp[];
  /** Whether versions wait to be chosen. */
  readonly isUndecided: boolean;
  /** Whether the national book may be written now. */
  readonly isReady: boolean;
}

/** The earlier national book in force: the one that came last. */
export function earlierOf({ arrivals, openBook }: ReceptionState): {
  readonly earlier: Earlier | null;
  readonly name: string | null;
} {
  const last = arrivals.findLast(({ state }) => state.kind === "national");
  if (last?.state.kind === "national") return { earlier: last.state.earlier, name: last.name };
  return { earlier: openBook?.earlier ?? null, name: null };
}

/** What was received, put together: the part of the view that takes time. */
export type Gathered = Pick<View, "reception" | "earlier" | "earlierName" | "twins">;

export function gatheredOf(state: ReceptionState, language: Language): Gathered {
  const { earlier, name } = earlierOf(state);
  const { received, twins } = receivedOf(state, earlier);
  const hasPlans = received.length > 0 || (earlier?.plans.length ?? 0) > 0;
  const { settings, chosen, keepsEarlier } = state;
  const isPartial = state.arrivals.some(isPending);
  const arrived = { received, settings, chosen, earlier, keepsEarlier, isPartial };
  const reception = hasPlans ? receive(arrived, language) : null;
  return { reception, earlier, earlierName: name, twins };
}

/** What the state comes to, once it is gathered. */
export function viewOf(state: ReceptionState, gathered: Gathered): View {
  const { reception } = gathered;
  const pending = state.arrivals.filter(isPending).length;
  const isUndecided = reception?.versions.some((one) => one.chosen === null) ?? false;
  const heldUp = reception ? heldUpIn(reception, state.withObservations) : [];
  const isIdle = pending === 0 && state.job === null;
  const isReady = isIdle && reception !== null && reception.areas.length > 0 && heldUp.length === 0;
  return { ...gathered, pending, heldUp, isUndecided, isReady };
}

const heldUpIn = ({ national, areas }: Reception, withObservations: boolean): HeldUp[] =>
  heldUpBy(
    national,
    areas.flatMap(({ remarks }) => remarks),
    withObservations
  );

function receivedOf(
  { arrivals, openBook }: ReceptionState,
  earlier: Earlier | null
): { received: Received[]; twins: Map<string, string> } {
  const twins = new Map<string, string>();
  const firsts = new Map<string, Arrival>();
  const received: Received[] = openBook
    ? [{ file: null, ...sorted(openBook.checks), carried: [], origin: "new" }]
    : [];
  for (const arrival of arrivals) {
    const { state, book, name } = arrival;
    if (state.kind !== "read") continue;
    const first = firsts.get(state.reading.sha256);
    if (first) {
      twins.set(book, first.name);
      continue;
    }
    firsts.set(state.reading.sha256, arrival);
    received.push(receivedFrom(state.reading, { book, name, readOn: state.readOn }, earlier));
  }
  return { received: received.filter(({ checks }) => checks.length > 0), twins };
}
