import type { Cell } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import { HostError, type Host } from "../sheet/host";
import { standingAt, type Level, type Refusal, type Standing } from "../poa/edit/ground";
import { siblingsOf } from "../poa/edit/move";
import { isOnlyOne } from "../poa/edit/remove";
import { COLUMN_IDS } from "../poa/form";
import type { Plan } from "../poa/plan";
import { read } from "../poa/read";
import { chosenFor, settingsFrom, type Settings } from "../poa/settings";

/** A sheet as it was read for showing where one stands: without its merged areas, which only an edit needs. */
export interface SheetReading {
  readonly sheet: string;
  readonly grid: Grid;
  readonly plans: readonly Plan[];
  readonly settings: Settings;
}

/** What can be asked for at a place. */
export type PlaceVerb =
  | { readonly kind: "insert"; readonly level: Level }
  | { readonly kind: "remove"; readonly level: Level }
  | { readonly kind: "move"; readonly level: Level; readonly direction: "up" | "down" };

/** Where the selected cell stands in a plan. */
export interface Place {
  readonly reading: SheetReading;
  readonly at: Cell;
  /** Null where the cell lies in no plan. */
  readonly plan: Plan | null;
  /** Null where no part of the plan stands. */
  readonly standing: Standing | null;
  /** The part of which the cell's own column speaks; null where none stands. */
  readonly level: Level | null;
}

/** The sheet in front, or another one of that name: all of the book are read then. Rejects with a HostError. */
export async function readNamed(host: Host, sheet: string): Promise<Grid> {
  const inFront = await host.readActiveSheet();
  if (inFront.ref.sheet === sheet) return inFront;
  const found = (await host.readBook()).find(({ ref }) => ref.sheet === sheet);
  if (!found) throw new HostError("sheet-is-gone", sheet);
  return found;
}

/** Reads a sheet in as few round trips as can be. Leaves Excel's list of undos alone. */
export async function readForPlaces(host: Host, sheet: string): Promise<SheetReading> {
  const settings = settingsFrom(await host.readSettings());
  const grid = await readNamed(host, sheet);
  const { plans } = read(grid, chosenFor(settings, sheet));
  return { sheet, grid, plans, settings };
}

/** Where a cell of the sheet stands. */
export function placeAt(reading: SheetReading, at: Cell): Place {
  const plan = reading.plans.findLast(({ headerRow }) => headerRow <= at.row) ?? null;
  const grid = { ...reading.grid, merges: [] };
  const standing = plan && standingAt({ plan, grid }, at);
  return { reading, at, plan, standing, level: plan && standing && levelAt(plan, standing, at) };
}

const OF_COLUMN: Readonly<Record<(typeof COLUMN_IDS)[number], Level>> = {
  actionCode: "action",
  actionText: "action",
  operationCode: "operation",
  operationText: "operation",
  weight: "operation",
  taskCode: "task",
  taskText: "task",
};

/** What the column speaks of, or the deepest part there is. */
function levelAt(plan: Plan, standing: Standing, { column }: Cell): Level {
  const id = COLUMN_IDS.find((one) => plan.headings.get(one)?.at.column === column);
  const level: Level = id ? OF_COLUMN[id] : "task";
  if (standing[level]) return level;
  return standing.task ? "task" : standing.operation ? "operation" : "action";
}

/** Why something cannot be done there, as far as it is seen without the merged areas; null where nothing is seen against it. */
export function obstacleTo(place: Place, { kind, level, ...rest }: PlaceVerb): Refusal | null {
  const { plan, standing } = place;
  if (!plan) return "no-plan";
  if (!standing) return "nothing-here";
  const unfit = unfitness(plan);
  if (unfit) return unfit;
  if (kind === "insert") {
    return level === "task" && !standing.operation ? "task-is-loose" : null;
  }
  const part = standing[level];
  if (!part) return "nothing-here";
  if (kind === "remove") return isOnlyOne({ plan }, level, standing) ? "only-one" : null;
  if (level === "task" && !standing.operation) return "task-is-loose";
  const siblings = siblingsOf({ plan }, level, standing);
  const end = "direction" in rest && rest.direction === "up" ? 0 : siblings.length - 1;
  if (siblings.indexOf(part) !== end) return null;
  return end === 0 && "direction" in rest && rest.direction === "up" ? "is-first" : "is-last";
}

function unfitness(plan: Plan): Refusal | null {
  if (plan.repeatedHeadings.length > 0) return "side-by-side";
  if (COLUMN_IDS.some((id) => id !== "weight" && !plan.headings.has(id))) return "columns-missing";
  return plan.misplaced.length > 0 ? "misplaced-rows" : null;
}
