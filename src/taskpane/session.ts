import { isSameCell, type Cell } from "../sheet/cell";
import type { SelectedCell } from "../sheet/host";
import type { SheetCheck } from "../poa/check";
import type { Finding } from "../poa/rule";
import type { Settings } from "../poa/settings";
import type { Progress, Review } from "../commands/review";
import type { Decision } from "./decision";
import { reasonOf, type Reason } from "./failure";
import { keysAbove } from "./findingRows";
import { followed } from "./live/follow";
import type { RepairJob, RepairResult, RepairView } from "./repair/repairJob";

/** What the planner asked for. */
export type Job =
  | {
      readonly kind: "review";
      readonly scope: Review["scope"];
      /** The sheet to review, or to go on showing; the one in front, or all of the book, when there is none. */
      readonly sheet?: string;
    }
  | { readonly kind: "unmark" }
  | { readonly kind: "keep"; readonly decision: Decision }
  | { readonly kind: "repair"; readonly repair: RepairJob }
  | {
      readonly kind: "go";
      readonly sheet: string;
      readonly at: Cell;
      /** The last cell of a range; missing where one cell is enough. */
      readonly to?: Cell | undefined;
    };

/** A job that did not get done, and why. */
export interface Failure {
  readonly job: Job;
  readonly reason: Reason;
}

/** Which part of what was checked is in front. */
export type View =
  | { readonly kind: "overview" }
  | { readonly kind: "everything" }
  | { readonly kind: "sheet"; readonly sheet: string };

/** What has just happened, to be told once; unnoted are cells that got no note and should have one. */
export type Notice =
  | { readonly kind: "reviewed"; readonly scope: Review["scope"]; readonly unnoted: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "followed" }
  | { readonly kind: "unmarked"; readonly sheets: number };

/** The last check of each sheet, and when the last of them was made. */
export interface Checked {
  readonly scope: Review["scope"];
  readonly checks: readonly SheetCheck[];
  readonly settings: Settings;
  /** Why some of it is not marked in the cells; null when all is. */
  readonly unmarked: Reason | null;
  /** milliseconds since 1970 */
  readonly at: number;
}

/** Everything the tab "Revisar" knows. Idle is: not busy and nothing checked. */
export interface Session {
  readonly busy: { readonly job: Job; readonly progress: Progress | null } | null;
  readonly checked: Checked | null;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
  readonly view: View;
  /** The finding that is unfolded. */
  readonly active: Finding | null;
  /** The header the keyboard stands on; null when it stands on the active finding. */
  readonly header: string | null;
  /** Keys of the headers that are closed. */
  readonly closed: ReadonlySet<string>;
  /** The sheet whose scheme the planner is correcting. */
  readonly correcting: string | null;
  /** What the planner is looking at before it is done, in the place of the list. */
  readonly repairing: RepairView | null;
  /** What became of the last repair, until something else is asked for. */
  readonly repaired: RepairResult | null;
}

export type Event =
  | { readonly kind: "started"; readonly job: Job }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "reviewed"; readonly review: Review; readonly at: number }
  | { readonly kind: "followed"; readonly review: Review; readonly at: number }
  | { readonly kind: "forgotten" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unmarked"; readonly sheets: number }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "dismissed" }
  | { readonly kind: "correcting"; readonly sheet: string | null }
  | { readonly kind: "repairing"; readonly view: RepairView | null }
  | { readonly kind: "repaired"; readonly result: RepairResult | null }
  | { readonly kind: "viewed"; readonly view: View }
  | { readonly kind: "activated"; readonly finding: Finding }
  | { readonly kind: "headed"; readonly key: string }
  | { readonly kind: "toggled"; readonly key: string }
  | { readonly kind: "selected"; readonly cell: SelectedCell };

export const IDLE: Session = {
  busy: null,
  checked: null,
  failure: null,
  notice: null,
  view: { kind: "overview" },
  active: null,
  header: null,
  closed: new Set(),
  correcting: null,
  repairing: null,
  repaired: null,
};

/** The session after an event. Pure: the same session and event give the same answer. */
export function reduce(session: Session, event: Event): Session {
  switch (event.kind) {
    case "started":
      return started(session, event.job);
    case "progressed":
      return session.busy
        ? { ...session, busy: { ...session.busy, progress: event.progress } }
        : session;
    case "reviewed":
      return reviewed(session, event.review, event.at);
    case "followed":
      return followed(session, event.review, event.at);
    case "forgotten":
      return { ...IDLE, closed: session.closed, busy: session.busy, notice: session.notice };
    case "cancelled":
      return { ...session, busy: null, notice: { kind: "cancelled" } };
    case "unmarked":
      return {
        ...session,
        busy: stillBusy(session, "unmark"),
        notice: { kind: "unmarked", sheets: event.sheets },
      };
    case "failed":
      return {
        ...session,
        busy: stillBusy(session, event.failure.job.kind),
        failure: event.failure,
      };
    case "dismissed":
      return { ...session, failure: null };
    case "correcting":
      return { ...session, correcting: event.sheet, repairing: null, repaired: null };
    case "repairing":
      return { ...session, repairing: event.view, repaired: null, failure: null };
    case "repaired":
      return repaired(session, event.result);
    default:
      return looked(session, event);
  }
}

const started = (session: Session, job: Job): Session => ({
  ...session,
  busy: { job, progress: null },
  failure: null,
  notice: null,
  repaired: null,
});

/** The end of one job leaves another at hand alone: a button of the ribbon was pressed, or a cell could not be shown. */
const stillBusy = ({ busy }: Session, ended: Job["kind"]): Session["busy"] =>
  busy?.job.kind === ended ? null : busy;

/** What the planner does with what was checked; nothing of it needs the host. */
function looked(
  session: Session,
  event: Extract<Event, { kind: "viewed" | "activated" | "headed" | "toggled" | "selected" }>
): Session {
  switch (event.kind) {
    case "viewed":
      return {
        ...session,
        view: event.view,
        active: null,
        header: null,
        notice: null,
        correcting: null,
        repairing: null,
        repaired: null,
      };
    case "activated":
      return { ...session, active: event.finding, header: null };
    case "headed":
      return { ...session, header: event.key };
    case "toggled":
      return { ...session, closed: toggled(session.closed, event.key), header: event.key };
    case "selected":
      return selected(session, event.cell);
  }
}

function reviewed(session: Session, review: Review, at: number): Session {
  const { scope, sheet, checks, settings, unnoted = 0 } = review;
  const asked: View = sheet === null ? { kind: "overview" } : { kind: "sheet", sheet };
  // Who mends something goes on looking at what they were looking at.
  const isRepair = session.busy?.job.kind === "repair";
  const view = isRepair && isAmong(session.view, checks) ? session.view : asked;
  const unmarked = review.unmarked ? reasonOf(review.unmarked) : null;
  const checked = { scope, checks, settings, unmarked, at };
  return {
    ...session,
    busy: null,
    failure: null,
    notice: isRepair
      ? null
      : { kind: "reviewed", scope: sheet === null ? "book" : "sheet", unnoted },
    checked,
    view,
    active: view.kind === "overview" ? null : stillThere(session.active, findingsIn(checked, view)),
    header: null,
    correcting: session.correcting === sheet ? sheet : null,
    repairing: isRepair ? session.repairing : stillOpen(session.repairing, checked),
  };
}

const isAmong = (view: View, checks: readonly SheetCheck[]): boolean =>
  view.kind !== "sheet" || checks.some(({ ref }) => ref.sheet === view.sheet);

/** What is open stays open while what it is about is still so. */
function stillOpen(open: RepairView | null, { checks }: Checked): RepairView | null {
  if (!open || !("finding" in open)) return open;
  const finding = stillThere(
    open.finding,
    checks.flatMap(({ findings }) => findings)
  );
  return finding && { ...open, finding };
}

/** A repair that is done closes what was open; the lists of what was done, and of what is ignored, stay. */
function repaired(session: Session, result: RepairResult | null): Session {
  const { repairing } = session;
  const isList = repairing?.kind === "changes" || repairing?.kind === "ignored";
  return {
    ...session,
    busy: result ? stillBusy(session, "repair") : session.busy,
    repairing: result?.kind === "done" && !isList ? null : repairing,
    repaired: result,
  };
}

/** The finding of a new check that says the same as one of an older check. */
const stillThere = (finding: Finding | null, findings: readonly Finding[]): Finding | null =>
  (finding &&
    findings.find(
      (other) =>
        other.rule === finding.rule &&
        other.in.sheet === finding.in.sheet &&
        isSameCell(other.at, finding.at)
    )) ??
  null;

const toggled = (closed: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  closed.has(key)
    ? new Set([...closed].filter((other) => other !== key))
    : new Set([...closed, key]);

/** Selecting a cell that has findings unfolds the first of them, unless one of them is unfolded already. */
function selected(session: Session, { sheet, at }: SelectedCell): Session {
  // Whoever is correcting something looks at cells of the sheet, and loses nothing by it.
  if (session.correcting !== null || session.repairing !== null) return session;
  const here = findingsAt(session.checked, sheet, at);
  const [first] = here;
  if (!first || (session.active && here.includes(session.active))) return session;
  const shows =
    session.view.kind === "everything" ||
    (session.view.kind === "sheet" && session.view.sheet === sheet);
  const open = keysAbove(first);
  return {
    ...session,
    view: shows ? session.view : { kind: "sheet", sheet },
    active: first,
    header: null,
    closed: new Set([...session.closed].filter((key) => !open.includes(key))),
  };
}

/** The findings of one cell, in the order in which they are told. */
export function findingsAt(checked: Checked | null, sheet: string, at: Cell): Finding[] {
  const check = checked?.checks.find(({ ref }) => ref.sheet === sheet);
  return (check?.findings ?? []).filter((finding) => isSameCell(finding.at, at));
}

/** The findings that a view lists. */
export function findingsIn({ checks }: Checked, view: View): readonly Finding[] {
  if (view.kind === "sheet") {
    return checks.find(({ ref }) => ref.sheet === view.sheet)?.findings ?? [];
  }
  return checks.flatMap(({ findings }) => findings);
}
