import type { EditRequest, PreparedCodes, PreparedEdit } from "../../commands/edit";
import { placeAt, type Place, type SheetReading } from "../../commands/editPlace";
import type { YearSource } from "../../commands/newSheets";
import type { Level, Refused } from "../../poa/edit/ground";
import type { Cell } from "../../sheet/cell";
import type { Reason } from "../failure";

/** Whether one sheet is meant, or all of the book that are of its year. */
export type YearScope = "sheet" | "book";

/** What is under way. */
export type JobKind = "place" | "edit" | "codes" | "table" | "new-sheet" | "next-year" | "go";

export interface Failure {
  readonly job: JobKind;
  readonly reason: Reason;
}

/** What stands in the place of the buttons until the planner has decided. */
export type Panel =
  | { readonly kind: "confirm"; readonly prepared: PreparedEdit }
  /** No code can be told for what is to be inserted: it needs a text, or nothing of it would be seen. */
  | { readonly kind: "text"; readonly request: Extract<EditRequest, { kind: "insert" }> }
  | { readonly kind: "codes"; readonly prepared: PreparedCodes }
  | {
      readonly kind: "new-sheet";
      readonly taken: { readonly sheet: string; readonly free: string } | null;
    }
  | {
      readonly kind: "next-year";
      readonly sheet: string;
      readonly scope: YearScope;
      readonly sources: readonly YearSource[];
    };

/** What came of the last thing that was asked for. */
export type Notice =
  | { readonly kind: "edited"; readonly prepared: PreparedEdit }
  | { readonly kind: "renumbered"; readonly codes: number; readonly table: string | null }
  | { readonly kind: "in-order" }
  | { readonly kind: "painted"; readonly sheets: readonly string[] }
  | { readonly kind: "no-years" }
  | { readonly kind: "refused"; readonly sheet: string; readonly refused: Refused }
  | { readonly kind: "stale"; readonly sheet: string; readonly at: Cell };

/** Everything the tab "Editar" knows. */
export interface EditState {
  /** Null until a sheet has been read. */
  readonly place: Place | null;
  /** The part that the planner has chosen; null follows the column of the selected cell. */
  readonly level: Level | null;
  /** Whether what is inserted goes before the chosen part. */
  readonly isBefore: boolean;
  readonly busy: JobKind | null;
  /** Sheets painted, where several are. */
  readonly progress: { readonly done: number; readonly of: number; readonly sheet: string } | null;
  readonly failure: Failure | null;
  readonly panel: Panel | null;
  readonly notice: Notice | null;
}

export type EditEvent =
  | { readonly kind: "read"; readonly reading: SheetReading; readonly at: Cell }
  | { readonly kind: "moved"; readonly at: Cell }
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "before"; readonly isBefore: boolean }
  | { readonly kind: "started"; readonly job: JobKind }
  | { readonly kind: "progressed"; readonly progress: NonNullable<EditState["progress"]> }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "asked"; readonly panel: Panel }
  | { readonly kind: "told"; readonly notice: Notice }
  | { readonly kind: "closed" }
  | { readonly kind: "dismissed" };

export const NOTHING_YET: EditState = {
  place: null,
  level: null,
  isBefore: false,
  busy: null,
  progress: null,
  failure: null,
  panel: null,
  notice: null,
};

/** The state after an event. Pure: the same state and event give the same answer. */
export function reduceEdit(state: EditState, event: EditEvent): EditState {
  switch (event.kind) {
    case "read":
      return stoodAt(state, placeAt(event.reading, event.at));
    case "moved":
      return state.place ? stoodAt(state, placeAt(state.place.reading, event.at)) : state;
    case "level":
      return { ...state, level: event.level };
    case "before":
      return { ...state, isBefore: event.isBefore };
    case "started":
      return { ...state, busy: event.job, progress: null, failure: null, notice: null };
    case "progressed":
      return { ...state, progress: event.progress };
    case "failed":
      return { ...state, ...AT_REST, failure: event.failure };
    case "asked":
      return { ...state, ...AT_REST, panel: event.panel, notice: null };
    case "told":
      return { ...state, ...AT_REST, panel: null, notice: event.notice };
    case "closed":
      return { ...state, ...AT_REST, panel: null };
    case "dismissed":
      return { ...state, failure: null, notice: null };
  }
}

const AT_REST = { busy: null, progress: null } as const;

/** Who goes to another row, or another part of it, means that part; a refusal of the old place is over. */
function stoodAt(state: EditState, place: Place): EditState {
  const was = state.place;
  const isElsewhere =
    was === null ||
    was.reading.sheet !== place.reading.sheet ||
    was.at.row !== place.at.row ||
    was.at.column !== place.at.column;
  const isOver = isElsewhere && state.notice?.kind === "refused";
  const { failure } = state;
  return {
    ...state,
    place,
    level: isElsewhere ? null : state.level,
    notice: isOver ? null : state.notice,
    failure: failure?.job === "place" ? null : failure,
  };
}

/** The part that moving and deleting are about: the chosen one, if it is here, or the one of the cell's column. */
export function levelOf({ place, level }: EditState): Level | null {
  return level !== null && place?.standing?.[level] ? level : (place?.level ?? null);
}

/**
 * Whether an edit may be done without asking: nothing is lost, nothing is decided, and no codes change but those of the two
 * parts that change places.
 */
export function isPlain({ request, edited }: PreparedEdit): boolean {
  if (edited.lost.length > 0 || edited.lostCells.length > 0 || edited.decide) return false;
  if (request.kind !== "move") return request.kind === "insert" && edited.codes.length === 0;
  return edited.codes.length <= 2 && edited.codes.every(({ level }) => level === request.level);
}
