import type { SheetCheck } from "../../poa/check";
import type { Progress } from "../../commands/review";
import type { Earlier } from "../../poa/national/earlier";
import type { FileReading } from "../../poa/receptionFiles";
import { freeName } from "../../poa/receptionFiles";
import type { Words } from "../../poa/rule";
import { DEFAULT_SETTINGS, type Settings } from "../../poa/settings";
import type { Reason } from "../failure";
import type { ReadAnswer } from "./order";

/** Where a file that arrived stands. "stopped" is one that was not read because the planner cancelled. */
export type ArrivalState =
  | { readonly kind: "waiting" | "reading" | "stopped" }
  | { readonly kind: "refused"; readonly reason: Words }
  | { readonly kind: "read"; readonly reading: FileReading; readonly readOn: Date }
  | { readonly kind: "national"; readonly sha256: string; readonly earlier: Earlier };

/** A file that the planner has given to the reception. */
export interface Arrival {
  /** What its plans know their book by; no other arrival is called so. */
  readonly book: string;
  readonly name: string;
  readonly file: File;
  readonly state: ArrivalState;
}

/** The plans of the open workbook, as they were when they were read. */
export interface OpenBook {
  readonly checks: readonly SheetCheck[];
  /** What the workbook still knows of a national book that was painted into it. */
  readonly earlier: Earlier | null;
}

/** What is written: the whole book with or without a sheet for each area, or only the national table. */
export type Content = "with-area-sheets" | "without-area-sheets" | "table-only";

/** Long work besides the reading of files. */
export type Job =
  | { readonly kind: "open-book" | "book" | "paint" | "download" | "notes" | "expected" }
  | { readonly kind: "note"; readonly area: string }
  | { readonly kind: "go"; readonly sheet: string; readonly row: number; readonly column: number };

/** What was done last, until something changes. */
export interface Done {
  readonly kind: "opened" | "painted" | "downloaded" | "downloaded-instead" | "noted";
  /** The file, or the sheet to go to. */
  readonly name: string;
  readonly areas: number;
  readonly tasks: number;
  readonly rowsIn: number;
  readonly rowsOut: number;
}

/** Sheets of the open workbook that bear the names of those to be painted. */
export interface Clash {
  /** "ours" were painted by this program and may be replaced; "theirs" were not, and never are. */
  readonly kind: "ours" | "theirs";
  readonly sheets: readonly string[];
}

/** Everything the tab "Consolidar" knows. */
export interface ReceptionState {
  readonly arrivals: readonly Arrival[];
  readonly openBook: OpenBook | null;
  /** What the workbook keeps; its list of expected areas is the one in force here, kept or not. */
  readonly settings: Settings;
  /** Where the list of expected areas comes from. */
  readonly expectedFrom: "workbook" | "earlier";
  readonly chosen: ReadonlyMap<string, string>;
  readonly keepsEarlier: boolean;
  readonly withObservations: boolean;
  readonly content: Content;
  readonly job: Job | null;
  readonly progress: Progress | null;
  readonly wasCancelled: boolean;
  readonly clash: Clash | null;
  readonly done: Done | null;
  readonly failure: { readonly job: Job; readonly reason: Reason } | null;
}

export type ReceptionEvent =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "arrived"; readonly files: readonly File[] }
  | { readonly kind: "reading"; readonly book: string }
  | {
      readonly kind: "answered";
      readonly book: string;
      readonly answer: ReadAnswer;
      readonly at: Date;
    }
  | { readonly kind: "stopped" | "resumed" | "cleared" | "dismissed" }
  | { readonly kind: "removed"; readonly book: string }
  | { readonly kind: "open-book"; readonly openBook: OpenBook | null }
  | { readonly kind: "chosen"; readonly key: string; readonly id: string }
  | { readonly kind: "keeps-earlier"; readonly keeps: boolean }
  | { readonly kind: "with-observations"; readonly accepted: boolean }
  | { readonly kind: "content"; readonly content: Content }
  | { readonly kind: "started"; readonly job: Job }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "clashed"; readonly clash: Clash }
  | { readonly kind: "done"; readonly done: Done | null }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly job: Job; readonly reason: Reason };

export const NOTHING_YET: ReceptionState = {
  arrivals: [],
  openBook: null,
  settings: DEFAULT_SETTINGS,
  expectedFrom: "workbook",
  chosen: new Map(),
  keepsEarlier: true,
  withObservations: false,
  content: "with-area-sheets",
  job: null,
  progress: null,
  wasCancelled: false,
  clash: null,
  done: null,
  failure: null,
};

export const isPending = ({ state }: Arrival): boolean =>
  state.kind === "waiting" || state.kind === "reading";

/** What an event does to the arrivals; everything that was said of the others no longer holds then. */
function arrivalsAfter(
  arrivals: readonly Arrival[],
  event: ReceptionEvent
): readonly Arrival[] | null {
  switch (event.kind) {
    case "arrived":
      return withFiles(arrivals, event.files);
    case "reading":
      return put(arrivals, event.book, { kind: "reading" });
    case "answered":
      return put(arrivals, event.book, stateAfter(event.answer, event.at));
    case "removed":
      return withoutOne(arrivals, event.book);
    case "stopped":
      return arrivals.map((one) => (isPending(one) ? { ...one, state: { kind: "stopped" } } : one));
    case "resumed":
      return arrivals.map((one) =>
        one.state.kind === "stopped" ? { ...one, state: { kind: "waiting" } } : one
      );
    default:
      return null;
  }
}

function withFiles(arrivals: readonly Arrival[], files: readonly File[]): Arrival[] {
  const taken = new Set(arrivals.map(({ book }) => book));
  const fresh = files.map((file): Arrival => {
    const book = freeName(file.name, taken);
    taken.add(book);
    return { book, name: file.name, file, state: { kind: "waiting" } };
  });
  return [...arrivals, ...fresh];
}

const put = (arrivals: readonly Arrival[], book: string, state: ArrivalState): Arrival[] =>
  arrivals.map((one) => (one.book === book && isPending(one) ? { ...one, state } : one));

function stateAfter(answer: ReadAnswer, at: Date): ArrivalState {
  if (answer.kind === "refused") return { kind: "refused", reason: answer.reason };
  if (answer.kind === "national") {
    return { kind: "national", sha256: answer.sha256, earlier: answer.earlier };
  }
  return { kind: "read", reading: answer, readOn: at };
}

/** With an earlier national book gone, the files that were taken from it have to be read after all. */
function withoutOne(arrivals: readonly Arrival[], book: string): Arrival[] {
  const left = arrivals.filter((one) => one.book !== book);
  const wasNational = arrivals.some((one) => one.book === book && one.state.kind === "national");
  if (!wasNational) return left;
  return left.map((one) =>
    one.state.kind === "read" && one.state.reading.kind === "known"
      ? { ...one, state: { kind: "waiting" } }
      : one
  );
}

/** The tab after an event. Pure: the same state and event give the same answer. */
export function reduceReception(state: ReceptionState, event: ReceptionEvent): ReceptionState {
  const arrivals = arrivalsAfter(state.arrivals, event);
  if (arrivals) {
    const wasCancelled = event.kind === "stopped";
    return learned(changed({ ...state, arrivals, wasCancelled }), event);
  }
  switch (event.kind) {
    case "settings":
      return { ...state, settings: event.settings, expectedFrom: "workbook" };
    case "cleared":
      return { ...NOTHING_YET, settings: state.settings, expectedFrom: state.expectedFrom };
    case "open-book":
      return changed({ ...state, openBook: event.openBook, ...IDLE });
    case "chosen":
      return changed({ ...state, chosen: new Map([...state.chosen, [event.key, event.id]]) });
    case "keeps-earlier":
      return changed({ ...state, keepsEarlier: event.keeps });
    case "with-observations":
      return { ...state, withObservations: event.accepted };
    case "content":
      return { ...state, content: event.content, done: null, clash: null };
    default:
      return afterWork(state, event);
  }
}

const IDLE = { job: null, progress: null } as const;

/** What was accepted and written was so of what was there then. */
const changed = (state: ReceptionState): ReceptionState => ({
  ...state,
  withObservations: false,
  clash: null,
  done: null,
});

/** An institution that has told nobody its areas has told them in its earlier national book. */
function learned(state: ReceptionState, event: ReceptionEvent): ReceptionState {
  if (event.kind !== "answered" || event.answer.kind !== "national") return state;
  if (state.settings.expectedAreas.length > 0) return state;
  const { plans, lost } = event.answer.earlier;
  const named = plans.flatMap(({ plan }) => (plan.area ? plan.area.value : []));
  const settings = { ...state.settings, expectedAreas: [...named, ...lost] };
  return { ...state, settings, expectedFrom: "earlier" };
}

function afterWork(state: ReceptionState, event: ReceptionEvent): ReceptionState {
  switch (event.kind) {
    case "started":
      return {
        ...state,
        job: event.job,
        progress: null,
        failure: null,
        clash: null,
        wasCancelled: false,
      };
    case "progressed":
      return state.job ? { ...state, progress: event.progress } : state;
    case "clashed":
      return { ...state, ...IDLE, clash: event.clash };
    case "done":
      return { ...state, ...IDLE, done: event.done ?? state.done };
    case "cancelled":
      return { ...state, ...IDLE, wasCancelled: true };
    case "failed":
      return { ...state, ...IDLE, failure: { job: event.job, reason: event.reason } };
    case "dismissed":
      return { ...state, failure: null, clash: null };
    default:
      return state;
  }
}
