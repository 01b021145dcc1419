import type { Cell } from "../../sheet/cell";
import type { Reshape, RowStep } from "../../sheet/change";
import { contentAt, isBlank, textOf, type Grid } from "../../sheet/grid";
import { reshaped } from "../../sheet/reshape";
import type { Plan } from "../plan";
import { read } from "../read";
import {
  linesOfAction,
  linesOfOperation,
  tasksOfAction,
  type Draft,
  type DraftAction,
  type DraftOperation,
  type DraftTask,
} from "./draft";
import type { AddedPart, CodeChange, Edited, LostCell, LostPart } from "./edited";
import { filledCells, furtherCells, refuse, type Ground, type Level, type Refused } from "./ground";
import { readsAs } from "./readsAs";
import { areasAfter, seated, seatsAfter, type AreaChange, type SeatOf } from "./seats";
import { idsOf, writesOf, type Write } from "./writes";

/** What the planner asked for, as a draft that has it already. */
export interface Wish {
  readonly draft: Draft;
  /** How the rows move; null when none does. */
  readonly step: RowStep | null;
  /** The part the planner will want to go on with. */
  readonly focus: DraftAction | DraftOperation | DraftTask;
  readonly lost?: readonly LostPart[];
}

/** The edit, tried out on the grid: it is offered only if the plan read from the result is the draft. */
export function compose(ground: Ground, wish: Wish): Edited | Refused {
  const { draft, step } = wish;
  const seatOf = seatsAfter(step);
  const fresh = step?.kind === "insert" ? freshLines(step.count) : [];
  const areas = areasAfter(ground, draft, step, fresh);
  if ("why" in areas) return areas;
  const steps = step ? [step] : [];
  const bare = { expects: [], unmerge: areas.unmerge, steps, writes: [], merge: [] };
  const moved = reshaped(ground.grid, bare).grid;
  const writes = [...writesOf(ground, draft, moved, seatOf), ...headsOf(ground, areas, seatOf)];
  const expects = expectsOf(ground, step, writes, seatOf);
  const change: Reshape = { ...bare, expects, writes, merge: areas.merge };
  const { grid } = reshaped(ground.grid, change);
  const result = readBack(ground, draft, grid, seatOf);
  if (!result) return refuse("reads-otherwise", ground.at);
  return {
    kind: "edited",
    change,
    select: focusCell(ground, wish, seatOf),
    codes: codeChanges(draft, ground, seatOf),
    added: addedParts(draft, ground, seatOf),
    lost: wish.lost ?? [],
    lostCells: step?.kind === "delete" ? lostCells(ground, step, areas) : [],
    grid,
    ...result,
  };
}

/** The plan read from the result, if it is the draft, and what has to be decided for that. */
function readBack(
  ground: Ground,
  draft: Draft,
  grid: Grid,
  seatOf: SeatOf
): Pick<Edited, "plan" | "decide"> | null {
  const weightOn = ground.plan.areWeightsRepeated ? "repeated" : "task";
  const ways = [null, ...(ground.chosen.weightOn ? [] : [{ weightOn } as const])];
  for (const decide of ways) {
    const plan = read(grid, { ...ground.chosen, ...decide }).plans[ground.index];
    if (plan && readsAs(ground, draft, plan, seatOf)) return { plan, decide };
  }
  return null;
}

const freshLines = (count: number): number[] => Array.from({ length: count }, (_, i) => -1 - i);

/** What stood in the first cell of a merged area that begins elsewhere now goes there; the form's columns see to themselves. */
function headsOf({ grid, columns }: Ground, { shifted }: AreaChange, seatOf: SeatOf): Write[] {
  const own = new Set(columns.values());
  return shifted.flatMap(({ was, now }) => {
    const column = was.left;
    const content = contentAt(grid, { row: was.top, column });
    if (own.has(column) || isBlank(content.value)) return [];
    const left = seatOf(was.top);
    const emptied = { at: { row: left ?? -1, column }, to: { ...content, value: null } };
    return [{ at: { row: now.top, column }, to: content }, ...(left === null ? [] : [emptied])];
  });
}

/** All that the plan and its further columns say in the rows which go, move or are written to. */
function expectsOf(
  ground: Ground,
  step: RowStep | null,
  writes: readonly Write[],
  seatOf: SeatOf
): Reshape["expects"] {
  const { grid, plan } = ground;
  const written = new Set(writes.map(({ at }) => at.row));
  const rows = new Set<number>();
  for (let row = plan.headingRow + 1; row <= plan.lastRow; row++) {
    const seat = seatOf(row);
    if (seat === null || written.has(seat)) rows.add(row);
  }
  if (step && step.kind !== "insert") {
    for (let i = 0; i < step.count; i++) rows.add(step.row + i);
  }
  if (step?.kind === "insert") rows.add(step.like);
  const ids = idsOf(ground);
  return [...rows]
    .sort((one, other) => one - other)
    .flatMap((row) => [
      ...ids.map((id) => ({ row, column: ground.columns.get(id)! })),
      ...furtherCells(ground, row),
    ])
    .map((at) => ({ at, content: contentAt(grid, at) }));
}

function focusCell(ground: Ground, { focus }: Wish, seatOf: SeatOf): Cell {
  const [lines, id] =
    "operations" in focus
      ? ([linesOfAction(focus), "actionText"] as const)
      : "tasks" in focus
        ? ([linesOfOperation(focus), "operationText"] as const)
        : ([[focus.line], "taskText"] as const);
  return { row: seated(lines, seatOf)[0]!, column: ground.columns.get(id)! };
}

interface Part {
  readonly level: Level;
  readonly part: DraftAction | DraftOperation | DraftTask;
  readonly lines: readonly number[];
}

function partsOf({ actions }: Draft): Part[] {
  return actions.flatMap((action) => [
    { level: "action" as const, part: action, lines: linesOfAction(action) },
    ...action.operations.map((part) => ({
      level: "operation" as const,
      part,
      lines: linesOfOperation(part),
    })),
    ...tasksOfAction(action).map((part) => ({
      level: "task" as const,
      part,
      lines: [part.line],
    })),
  ]);
}

const codeCell = (ground: Ground, { level, lines }: Part, seatOf: SeatOf): Cell => ({
  row: seated(lines, seatOf)[0]!,
  column: ground.columns.get(`${level}Code`)!,
});

const byCell = (one: { readonly at: Cell }, other: { readonly at: Cell }): number =>
  one.at.row - other.at.row || one.at.column - other.at.column;

/** The old codes and the new ones, from top to bottom. */
export function codeChanges(draft: Draft, ground: Ground, seatOf: SeatOf): CodeChange[] {
  return partsOf(draft)
    .flatMap((one) => {
      const { was, code: to, text } = one.part;
      const from = was?.code.value;
      if (from === undefined || from === to) return [];
      return [{ level: one.level, at: codeCell(ground, one, seatOf), from, to, text }];
    })
    .sort(byCell);
}

const addedParts = (draft: Draft, ground: Ground, seatOf: SeatOf): AddedPart[] =>
  partsOf(draft)
    .filter(({ part }) => part.was === null)
    .map((one) => {
      const { code, text } = one.part;
      return { level: one.level, at: codeCell(ground, one, seatOf), code, text };
    })
    .sort(byCell);

/**
 * What the rows hold beside the form's columns, and those that are no part of the plan at all; what a merged area says that goes on
 * without its first row stays.
 */
function lostCells(
  ground: Ground,
  { row, count }: { row: number; count: number },
  { shifted }: AreaChange
): LostCell[] {
  const { grid, plan } = ground;
  const stays = (at: Cell) =>
    shifted.some(({ was }) => was.top === at.row && was.left === at.column);
  const isAside = (at: number) => plan.asides.some((aside) => aside.row === at);
  return Array.from({ length: count }, (_, i) => row + i)
    .flatMap((at) => (isAside(at) ? filledCells(grid, at) : furtherCells(ground, at)))
    .filter((at) => !stays(at))
    .map((at) => ({ at, title: titleOver(plan, grid, at), content: contentAt(grid, at) }));
}

const titleOver = ({ furtherColumns, headingRow }: Plan, grid: Grid, { column }: Cell): string =>
  furtherColumns.find((further) => further.column === column)?.title ??
  textOf(contentAt(grid, { row: headingRow, column }).value);
