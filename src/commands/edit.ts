import { isSameSheet, type Cell, type CellRange } from "../sheet/cell";
import { isSameValue, rightOf, valueAt, type Grid } from "../sheet/grid";
import { HostError, type Host } from "../sheet/host";
import type { Edited } from "../poa/edit/edited";
import { drawEquivalences, EQUIVALENCES } from "../poa/edit/equivalences";
import type { EditTarget, Level, Refused } from "../poa/edit/ground";
import { insertPart, type NewPart } from "../poa/edit/insert";
import { movePart } from "../poa/edit/move";
import { removePart } from "../poa/edit/remove";
import { renumber, type Renumbered } from "../poa/edit/renumber";
import { sheetName } from "../poa/national/names";
import { chosenFor, settingsFrom, withChosen } from "../poa/settings";
import { readNamed } from "./editPlace";
import { applyChange, type Outcome } from "./repair";
import { reviewSheet, type Review } from "./review";

/** What a planner asks for at the selected cell. */
export type EditRequest =
  | { readonly kind: "insert"; readonly level: Level; readonly part?: NewPart }
  | { readonly kind: "remove"; readonly level: Level }
  | { readonly kind: "move"; readonly level: Level; readonly direction: "up" | "down" };

/** A cell of a sheet, and what the planner sees there. */
export interface EditPlace {
  readonly sheet: string;
  readonly at: Cell;
  /** The sheet as it was shown: when the row says something else by now, nothing is prepared. */
  readonly seen?: Grid;
}

/** An edit worked out and not yet done: all that a preview needs to tell. */
export interface PreparedEdit {
  readonly kind: "ready";
  readonly sheet: string;
  readonly request: EditRequest;
  readonly edited: Edited;
}

/** Somebody has changed the sheet since: nothing was done. */
export interface Changed {
  readonly kind: "stale";
  /** The first cell that says something else. */
  readonly at: Cell;
}

/** An edit that was done. */
export interface EditDone {
  readonly kind: "done";
  /** What was looked at again, and marked; null where the sheet had not been reviewed, or looking again failed. */
  readonly review: Review | null;
  /** What went wrong after the edit was made; null when nothing did. */
  readonly failure: unknown;
}

/** Reads the sheet anew and works out what the request does there. Writes nothing. Rejects with a HostError. */
export async function prepareEdit(
  host: Host,
  place: EditPlace,
  request: EditRequest
): Promise<PreparedEdit | Refused | Changed> {
  const target = await targetOf(host, place);
  if ("kind" in target) return target;
  const edited = editedBy(target, request);
  return edited.kind === "refused"
    ? edited
    : { kind: "ready", sheet: place.sheet, request, edited };
}

function editedBy(target: EditTarget, request: EditRequest): Edited | Refused {
  if (request.kind === "insert") return insertPart(target, request.level, request.part);
  if (request.kind === "remove") return removePart(target, request.level);
  return movePart(target, request.level, request.direction);
}

/** The sheet with its merged areas; asking for them may empty Excel's list of undos, so only who is about to edit asks. */
async function targetOf(host: Host, { sheet, at, seen }: EditPlace): Promise<EditTarget | Changed> {
  const settings = settingsFrom(await host.readSettings());
  const grid = await readNamed(host, sheet);
  const other = seen && otherIn(seen, grid, at.row);
  if (other) return { kind: "stale", at: other };
  const merges = await host.readMerges(sheet);
  if (!merges) throw new HostError("not-supported", "");
  return { grid, merges, at, chosen: chosenFor(settings, sheet) };
}

/** The first cell of the row that says something else; null when none does. */
function otherIn(seen: Grid, now: Grid, row: number): Cell | null {
  if (!isSameSheet(seen.ref, now.ref)) return { row, column: 0 };
  const last = Math.max(rightOf(seen), rightOf(now));
  for (let column = Math.min(seen.left, now.left); column <= last; column++) {
    const at = { row, column };
    if (!isSameValue(valueAt(seen, at), valueAt(now, at))) return at;
  }
  return null;
}

/**
 * Does a prepared edit, all of it or nothing; selects the cell where one goes on, and reviews the sheet again if it was among what
 * was reviewed `before`. Rejects with a HostError when nothing was done; what fails afterwards is told in the answer.
 */
export async function performEdit(
  host: Host,
  { sheet, edited }: PreparedEdit,
  before: Review | null = null
): Promise<EditDone | Changed> {
  const [stale] = await host.reshape(sheet, edited.change);
  if (stale) return { kind: "stale", at: stale.at };
  try {
    await keepDecision(host, sheet, edited);
    await host.select(sheet, edited.select);
    const knowing = knowingMerges(host, sheet, edited.grid.merges);
    const review = wasReviewed(before, sheet)
      ? await reviewSheet(knowing, { sheet, before })
      : null;
    return { kind: "done", review, failure: null };
  } catch (failure) {
    return { kind: "done", review: null, failure };
  }
}

/** A sheet that nobody asked to have checked gets no marks by being edited. */
const wasReviewed = (before: Review | null, sheet: string): boolean =>
  before?.checks.some(({ ref }) => ref.sheet === sheet) ?? false;

async function keepDecision(host: Host, sheet: string, { decide }: Edited): Promise<void> {
  if (!decide) return;
  const settings = settingsFrom(await host.readSettings());
  await host.keepSettings(withChosen(settings, sheet, decide));
}

/** The host, which is not asked for merged areas that are known: asking might empty the list of undos in which the edit now is. */
function knowingMerges(host: Host, sheet: string, merges: readonly CellRange[] | null): Host {
  if (!merges) return host;
  return {
    ...host,
    readMerges: (asked) => (asked === sheet ? Promise.resolve(merges) : host.readMerges(asked)),
  };
}

/** New codes worked out and not yet written. */
export interface PreparedCodes {
  readonly kind: "ready";
  readonly sheet: string;
  readonly renumbered: Renumbered;
  readonly merges: readonly CellRange[];
}

/** Works out the codes of the plan in which the cell lies, counted anew. No codes mean that all are as they should be. */
export async function prepareCodes(
  host: Host,
  place: EditPlace
): Promise<PreparedCodes | Refused | Changed> {
  const target = await targetOf(host, place);
  if ("kind" in target) return target;
  const renumbered = renumber(target);
  if (renumbered.kind === "refused") return renumbered;
  return { kind: "ready", sheet: place.sheet, renumbered, merges: target.merges };
}

/**
 * Writes the new codes as one change that can be taken back, and reviews the sheet again if it was among what was reviewed
 * `before`; the answer's review is null otherwise.
 */
export async function performCodes(
  host: Host,
  { sheet, renumbered, merges }: PreparedCodes,
  before: Review | null = null
): Promise<Outcome> {
  const about = { kind: "other", rules: [], findings: 0, facts: null } as const;
  const changes = new Map([[sheet, { edits: renumbered.edits }]]);
  const knowing = knowingMerges(host, sheet, merges);
  if (wasReviewed(before, sheet)) return applyChange(knowing, changes, about, { before });
  const unmarking = { ...knowing, mark: () => Promise.resolve() };
  const outcome = await applyChange(unmarking, changes, about);
  return outcome.kind === "done" ? { ...outcome, review: null } : outcome;
}

/**
 * Paints a sheet that keeps which code became which, beside any that is there from before; answers its name. Rejects with a
 * HostError.
 */
export async function keepTable(
  host: Host,
  { sheet, renumbered: { plan, codes } }: PreparedCodes
): Promise<string> {
  const taken = new Set((await host.readSheetNames()).map((name) => name.toLowerCase()));
  const name = sheetName(EQUIVALENCES, taken);
  const drawing = drawEquivalences(codes, {
    area: plan.area?.value ?? "",
    fiscalYear: plan.fiscalYear?.value ?? null,
    sheet,
  });
  await host.paint([{ ...drawing, name }]);
  return name;
}
