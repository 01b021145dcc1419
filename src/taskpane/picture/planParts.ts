import {
  rowsOf,
  weightOf,
  weightOfAction,
  type Operation,
  type Plan,
  type PlanRow,
  type ShortTermAction,
} from "../../poa/plan";
import type { ColumnId } from "../../poa/form";
import { sumOfPoints, type Points } from "../../poa/weights";
import type { CellRange } from "../../sheet/cell";
import type { Stretch, WeightShape } from "../weightShape";

/** A part of the plan with its place in the picture, in percent of the bar, and in the sheet. */
export interface PlanPart extends Stretch {
  /** `loose` are the tasks of an action that hang from no operation. */
  readonly kind: "action" | "operation" | "loose";
  /** As the sheet writes it; empty where it writes none. */
  readonly code: string;
  readonly text: string;
  /** Null where nothing is written. */
  readonly points: Points | null;
  /** How many operations an action has, or tasks an operation. */
  readonly holds: number;
  /** Its rows, and of them the columns that are its own: none that are merged with what it belongs to. */
  readonly range: CellRange;
}

export interface ActionPart extends PlanPart {
  readonly parts: readonly PlanPart[];
}

/** The actions of a plan in their order, each with its operations; those without a weight have a place and no length. */
export function planPartsOf(plan: Plan, shape: WeightShape): ActionPart[] {
  const rows = rowsByAction(plan);
  const drawn = new Map(shape.segments.map((segment) => [segment.action, segment]));
  let end = 0;
  return plan.actions.map((action, index) => {
    const room = 100 / plan.actions.length;
    const start = shape.base === "action" ? index * room : end;
    const { from, length } = drawn.get(action) ?? { from: start, length: 0 };
    end = from + length;
    const own = rows.get(action) ?? [];
    return {
      kind: "action",
      code: action.code.value,
      text: action.text.value,
      points: weightsUnder(action).some((points) => points !== null)
        ? weightOfAction(action)
        : null,
      holds: action.operations.length,
      range: rangeOf(plan, [action.row, ...own.map(({ row }) => row)], "actionCode"),
      from,
      length,
      parts: operationsIn({ from, length }, action, own, plan),
    };
  });
}

const weightsUnder = ({ operations, looseTasks }: ShortTermAction): (Points | null)[] => [
  ...operations.map(weightOf),
  ...looseTasks.map(({ weight }) => weight.value),
];

function rowsByAction(plan: Plan): Map<ShortTermAction, PlanRow[]> {
  const rows = new Map<ShortTermAction, PlanRow[]>();
  for (const row of rowsOf(plan)) {
    const own = rows.get(row.action);
    if (own) own.push(row);
    else rows.set(row.action, [row]);
  }
  return rows;
}

type Weighed = Omit<PlanPart, keyof Stretch>;

/** The operations of an action share its stretch, as their weights are. */
function operationsIn(
  { from, length }: Stretch,
  action: ShortTermAction,
  rows: readonly PlanRow[],
  plan: Plan
): PlanPart[] {
  const parts = [
    ...action.operations.map((operation) => operationPart(operation, plan)),
    ...loosePart(action, rows, plan),
  ];
  const shown = parts.map(({ points }) => Math.max(0, points ?? 0));
  const whole = sumOfPoints(shown);
  let before = 0;
  return parts.map((part, index) => {
    const start = from + (whole > 0 ? before / whole : 0) * length;
    before = sumOfPoints([before, shown[index]!]);
    return { ...part, from: start, length: whole > 0 ? (shown[index]! / whole) * length : 0 };
  });
}

const operationPart = (operation: Operation, plan: Plan): Weighed => ({
  kind: "operation",
  code: operation.code.value,
  text: operation.text.value,
  points: weightOf(operation),
  holds: operation.tasks.length,
  range: rangeOf(plan, [operation.row, ...operation.tasks.map(({ row }) => row)], "operationCode"),
});

function loosePart({ looseTasks }: ShortTermAction, rows: readonly PlanRow[], plan: Plan) {
  if (looseTasks.length === 0) return [];
  const points = looseTasks.flatMap(({ weight }) => weight.value ?? []);
  const own = rows.filter(({ operation }) => operation === null).map(({ row }) => row);
  const part: Weighed = {
    kind: "loose",
    code: "",
    text: "",
    points: points.length > 0 ? sumOfPoints(points) : null,
    holds: looseTasks.length,
    range: rangeOf(plan, own, "taskCode"),
  };
  return [part];
}

const FROM: Readonly<Record<"actionCode" | "operationCode" | "taskCode", readonly ColumnId[]>> = {
  actionCode: ["actionCode", "actionText", "operationCode", "operationText", "weight", "taskCode"],
  operationCode: ["operationCode", "operationText", "weight", "taskCode"],
  taskCode: ["weight", "taskCode"],
};

/** The rows from the first to the last, over the columns from one of the form on. */
function rangeOf(plan: Plan, rows: readonly number[], from: keyof typeof FROM): CellRange {
  const ids: readonly ColumnId[] = [...FROM[from], "taskText"];
  const columns = ids.flatMap((id) => plan.headings.get(id)?.at.column ?? []);
  return {
    top: lowest(rows),
    left: lowest(columns),
    bottom: -lowest(rows.map((row) => -row)),
    right: -lowest(columns.map((column) => -column)),
  };
}

const lowest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);

/** A part among the others: an action, or one of what it holds. */
export interface PartAt {
  readonly action: number;
  /** Null for the action itself. */
  readonly part: number | null;
}

export const partAt = (
  parts: readonly ActionPart[],
  { action, part }: PartAt
): PlanPart | undefined => (part === null ? parts[action] : parts[action]?.parts[part]);

/** What a row of the sheet belongs to, down to its operation; null for a row outside of the plan. */
export function partOfRow(parts: readonly ActionPart[], row: number): PartAt | null {
  const isIn = ({ range }: PlanPart) => row >= range.top && row <= range.bottom;
  const action = parts.findIndex(isIn);
  if (action < 0) return null;
  const part = parts[action]!.parts.findIndex(isIn);
  return { action, part: part < 0 ? null : part };
}

/**
 * Where a key leads from a part: left and right among those of its kind, over the ends of the actions, too; down from an
 * action to what it holds, and up again. Null where it leads nowhere.
 */
export function nextPart(parts: readonly ActionPart[], at: PartAt, key: string): PartAt | null {
  if (key === "ArrowDown") {
    const holds = at.part === null && (parts[at.action]?.parts.length ?? 0) > 0;
    return holds ? { ...at, part: 0 } : null;
  }
  if (key === "ArrowUp") return at.part === null ? null : { ...at, part: null };
  const row = parts.flatMap(({ parts: own }, action): PartAt[] =>
    at.part === null ? [{ action, part: null }] : own.map((_, part) => ({ action, part }))
  );
  const here = row.findIndex(({ action, part }) => action === at.action && part === at.part);
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: row.length - 1 }[key] ?? -1;
  return row[to] ?? null;
}
