import type { CellRange } from "../../sheet/cell";
import type { RowStep } from "../../sheet/change";
import { mergeAfter, seatAfter } from "../../sheet/reshape";
import { isOfActions, customOf, ownsWeight } from "./custom";
import {
  linesOfAction,
  linesOfOperation,
  type Draft,
  type DraftAction,
  type DraftOperation,
} from "./draft";
import type { ColumnId } from "../form";
import { lastLineOf, linesOfPart, refuse, rowsOfPart, type Ground, type Refused } from "./ground";

/** Where each line of a draft lies after the step; null for a row that goes. */
export type SeatOf = (line: number) => number | null;

export function seatsAfter(step: RowStep | null): SeatOf {
  if (!step) return (line) => line;
  const seat = seatAfter(step);
  return (line) => (line < 0 ? step.row - line - 1 : seat(line));
}

/** The seats of the lines that are there after the step, from top to bottom. */
export const seated = (lines: readonly number[], seatOf: SeatOf): number[] =>
  lines.flatMap((line) => seatOf(line) ?? []).sort((a, b) => a - b);

/** What becomes of the merged areas, and of what those that are not of the form's columns say. */
export interface AreaChange {
  readonly unmerge: CellRange[];
  readonly merge: CellRange[];
  /** Areas whose first row is another one now. */
  readonly shifted: { readonly was: CellRange; readonly now: CellRange }[];
}

/** Merged areas grow and shrink with what they stand for, as a planner would have them. */
export function areasAfter(
  ground: Ground,
  draft: Draft,
  step: RowStep | null,
  fresh: readonly number[]
): AreaChange | Refused {
  const seatOf = seatsAfter(step);
  const change: AreaChange = { unmerge: [], merge: [], shifted: [] };
  const freshSeats = new Set(seated(fresh, seatOf));
  const owners = ownersIn(draft);
  for (const area of ground.grid.merges) {
    if (area.top === area.bottom || !isInTable(ground, area)) continue;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
    const kept = seated(rows, seatOf);
    if (kept.length === 0) continue;
    const all = [...kept, ...seated(freshLinesOf(ground, draft, owners, area), seatOf)];
    const [top, bottom] = [Math.min(...all), Math.max(...all)];
    const taken = new Set(all);
    for (let row = top; row <= bottom; row++) {
      if (!taken.has(row) && !freshSeats.has(row)) {
        return refuse("merge-in-the-way", { row: area.top, column: area.left });
      }
    }
    const wanted = { ...area, top, bottom };
    const isOne = top === bottom && area.left === area.right;
    if (top !== seatOf(area.top)) change.shifted.push({ was: area, now: wanted });
    if (isSame(naturally(area, step, seatOf), isOne ? null : wanted)) continue;
    change.unmerge.push(area);
    if (!isOne) change.merge.push(wanted);
  }
  change.merge.push(...newAreas(ground, draft, seatOf));
  return change;
}

const isInTable = ({ plan }: Ground, { top, bottom }: CellRange): boolean =>
  bottom > plan.headingRow && top <= plan.lastRow;

const isSame = (one: CellRange | null, other: CellRange | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.top === other.top && one.bottom === other.bottom);

/** What the step alone makes of the area; null also for one that it would cut. */
function naturally(area: CellRange, step: RowStep | null, seatOf: SeatOf): CellRange | null {
  if (!step) return area;
  if (step.kind !== "move") return mergeAfter(area, step);
  for (let row = area.top; row < area.bottom; row++) {
    if (seatOf(row + 1) !== seatOf(row)! + 1) return null;
  }
  return mergeAfter(area, step);
}

/** The old blocks of a draft by their first rows. */
interface Owners {
  readonly actions: ReadonlyMap<number, DraftAction>;
  readonly operations: ReadonlyMap<number, DraftOperation>;
}

const ownersIn = ({ actions }: Draft): Owners => ({
  actions: new Map(actions.flatMap((one) => (one.was ? [[one.was.row, one] as const] : []))),
  operations: new Map(
    actions.flatMap(({ operations }) =>
      operations.flatMap((one) => (one.was ? [[one.was.row, one] as const] : []))
    )
  ),
});

/** The new rows that belong to what the area stands for. */
function freshLinesOf(ground: Ground, draft: Draft, owners: Owners, area: CellRange): number[] {
  const owner = ownerOf(ground, owners, area);
  if (!owner) return [];
  const lines =
    owner === "table"
      ? draft.actions.flatMap(linesOfAction)
      : "operations" in owner
        ? linesOfAction(owner)
        : linesOfOperation(owner);
  return lines.filter((line) => line < 0);
}

/** Whose whole block the area covers; null for one that covers something else. */
function ownerOf(
  ground: Ground,
  { actions, operations }: Owners,
  area: CellRange
): DraftAction | DraftOperation | "table" | null {
  const { plan, columns } = ground;
  const [id] = [...columns].find(([, column]) => column === area.left) ?? [];
  const [action, operation] = [actions.get(area.top), operations.get(area.top)];
  if (id && isOfActions(id)) {
    return action && area.bottom >= lastLineOf(action.was!) ? action : null;
  }
  if (id === "operationCode" || id === "operationText" || id === "weight") {
    return operation && area.bottom >= lastLineOf(operation.was!) ? operation : null;
  }
  if (id) return null;
  if (operation && area.bottom === rowsOfPart(ground, "operation", operation.was!).last) {
    return operation;
  }
  if (action && area.bottom === rowsOfPart(ground, "action", action.was!).last) return action;
  const first = plan.actions[0]?.row ?? Infinity;
  return area.top <= first && area.bottom >= plan.lastRow ? "table" : null;
}

/** Areas for what had one row and has several now, where the sheet merges such cells. */
function newAreas(ground: Ground, draft: Draft, seatOf: SeatOf): CellRange[] {
  const areas: CellRange[] = [];
  const add = (id: ColumnId, was: { readonly row: number } | null, lines: readonly number[]) => {
    const seats = seated(lines, seatOf);
    const column = ground.columns.get(id);
    const [top, bottom] = [seats[0]!, seats.at(-1)!];
    if (column === undefined || seats.length < 2 || customOf(ground, id) !== "merged") return;
    if (was && isMergedAt(ground, was.row, column)) return;
    areas.push({ top, left: column, bottom, right: column });
  };
  for (const action of draft.actions) {
    if (!action.was || linesOfPart(action.was).length < 2) {
      for (const id of ["actionCode", "actionText"] as const)
        add(id, action.was, linesOfAction(action));
    }
    for (const operation of action.operations) {
      if (operation.was && linesOfPart(operation.was).length > 1) continue;
      const ids: ColumnId[] = ["operationCode", "operationText"];
      if (isWeightMerged(ground, operation)) ids.push("weight");
      for (const id of ids) add(id, operation.was, linesOfOperation(operation));
    }
  }
  return areas;
}

const isMergedAt = ({ grid }: Ground, row: number, column: number): boolean =>
  grid.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right
  );

const isWeightMerged = (ground: Ground, { was }: DraftOperation): boolean =>
  !ground.plan.areWeightsRepeated &&
  ground.scheme.weightOn === "operation" &&
  (was === null || ownsWeight(ground, was));
