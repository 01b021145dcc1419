import { nameOf } from "./consolidate";
import { fold } from "./form";
import { counterparts, pairRows, type RowPair } from "./pairRows";
import {
  inOrder,
  LEVELS,
  levelOf,
  namePart,
  operationsOf,
  rowsOf,
  weightOf,
  weightOfPlan,
  type Operation,
  type Plan,
  type PlanRow,
  type ShortTermAction,
} from "./plan";
import { differenceOfPoints, type Points } from "./weights";

/** What of a row of the plan may differ between two versions; `operation` and `action` where it stands under another one than before. */
export type Aspect =
  | "taskCode"
  | "taskText"
  | "taskWeight"
  | "operation"
  | "operationCode"
  | "operationText"
  | "operationWeight"
  | "action"
  | "actionCode"
  | "actionText";

type Value = string | Points | null;

export interface AspectChange {
  readonly aspect: Aspect;
  readonly before: Value;
  readonly after: Value;
}

/** One row that is in both versions, and what differs. */
export interface RowChange extends RowPair {
  readonly changes: readonly AspectChange[];
}

/** Weight that left one operation for another; null on the side where it was not there before, or is there no more. */
export interface WeightMove {
  readonly from: Operation | null;
  readonly to: Operation | null;
  readonly points: Points;
}

/** How the later of two versions of one area's plan differs from the earlier. */
export interface PlanDifference {
  readonly area: string;
  readonly before: Plan;
  readonly after: Plan;
  readonly added: readonly PlanRow[];
  readonly removed: readonly PlanRow[];
  readonly changed: readonly RowChange[];
  readonly moves: readonly WeightMove[];
  readonly weightBefore: Points;
  readonly weightAfter: Points;
}

/** How a national set of plans differs from an earlier one. */
export interface NationalDifference {
  readonly added: readonly Plan[];
  readonly removed: readonly Plan[];
  /** Areas in both sets whose plans do not say the same. */
  readonly replaced: readonly PlanDifference[];
  /** How many areas say the same in both. */
  readonly unchanged: number;
  /** Areas of both sets of which the earlier plan is known no more. */
  readonly unknown: readonly string[];
}

/** Compares two versions of one area's plan. Where its cells lie plays no part. */
export function comparePlans(before: Plan, after: Plan): PlanDifference {
  const { both, added, removed } = pairRows(rowsOf(before), rowsOf(after));
  const operations = counterparts(both, ({ operation }) => operation);
  return {
    area: nameOf(after),
    before,
    after,
    added: inOrder([...added, ...both.filter(isFilled).map((pair) => pair.after)]),
    removed: inOrder([...removed, ...both.filter(isEmptied).map((pair) => pair.before)]),
    changed: changedRows(both, operations),
    moves: movesBetween(before, after, operations),
    weightBefore: weightOfPlan(before),
    weightAfter: weightOfPlan(after),
  };
}

/** Whether an operation or action has got what stood nowhere under it before, and whether it has lost all of it. */
const isFilled = ({ before, after }: RowPair): boolean => depthOf(after) > depthOf(before);
const isEmptied = ({ before, after }: RowPair): boolean => depthOf(after) < depthOf(before);

const depthOf = (row: PlanRow): number => LEVELS.indexOf(levelOf(row));

/** Whether the two versions say the same. */
export const saysTheSame = ({ added, removed, changed, moves }: PlanDifference): boolean =>
  added.length + removed.length + changed.length + moves.length === 0;

/**
 * Compares two national sets, area by area; areas are the same when their names read the same. `lost` names areas of the
 * earlier set whose plans are known no more: they are neither new nor gone, and cannot be compared.
 */
export function compareNational(
  before: readonly Plan[],
  after: readonly Plan[],
  lost: readonly string[] = []
): NationalDifference {
  const keyOf = (plan: Plan) => fold(nameOf(plan));
  const isLost = new Set(lost.map(fold));
  const earlier = new Map(before.map((plan) => [keyOf(plan), plan]));
  const later = new Set(after.map(keyOf));
  const both = after.flatMap((plan) => {
    const old = earlier.get(keyOf(plan));
    return old ? [comparePlans(old, plan)] : [];
  });
  const replaced = both.filter((difference) => !saysTheSame(difference));
  const fresh = after.filter((plan) => !earlier.has(keyOf(plan)));
  return {
    added: fresh.filter((plan) => !isLost.has(keyOf(plan))),
    removed: before.filter((plan) => !later.has(keyOf(plan))),
    replaced,
    unchanged: both.length - replaced.length,
    unknown: fresh.filter((plan) => isLost.has(keyOf(plan))).map(nameOf),
  };
}

/** What changed row by row. A change of an operation or action is told once, on the first of its rows. */
function changedRows(
  pairs: readonly RowPair[],
  operations: ReadonlyMap<Operation, Operation>
): RowChange[] {
  const actions = counterparts(pairs, ({ action }) => action);
  const told = new Set<Operation | ShortTermAction>();
  const tell = <Part extends Operation | ShortTermAction>(
    aspect: "operation" | "action",
    one: Part | null,
    other: Part | null,
    known: ReadonlyMap<Part, Part>,
    says: (part: Part) => Said
  ): AspectChange[] => {
    if (!one || !other || known.get(one) !== other)
      return differences({ [aspect]: namePart(one) }, { [aspect]: namePart(other) });
    if (told.has(other)) return [];
    told.add(other);
    return differences(says(one), says(other));
  };
  return pairs.flatMap((pair) => {
    const { before, after } = pair;
    const isSame = !isFilled(pair) && !isEmptied(pair);
    const areBoth = before.operation !== null && after.operation !== null;
    const changes = [
      ...(isSame ? differences(taskSays(before), taskSays(after)) : []),
      ...(isSame || areBoth
        ? tell("operation", before.operation, after.operation, operations, operationSays)
        : []),
      ...tell("action", before.action, after.action, actions, actionSays),
    ];
    return changes.length > 0 ? [{ before, after, changes }] : [];
  });
}

type Said = Partial<Record<Aspect, Value>>;

const taskSays = ({ task }: PlanRow): Said => ({
  taskCode: task?.code.value ?? "",
  taskText: task?.text.value ?? "",
  taskWeight: task?.weight.value ?? null,
});

const operationSays = ({ code, text, weight }: Operation): Said => ({
  operationCode: code.value,
  operationText: text.value,
  operationWeight: weight.value,
});

const actionSays = ({ code, text }: ShortTermAction): Said => ({
  actionCode: code.value,
  actionText: text.value,
});

function differences(before: Said, after: Said): AspectChange[] {
  return (Object.keys(after) as Aspect[]).flatMap((aspect) => {
    const [one = null, other = null] = [before[aspect], after[aspect]];
    return one === other ? [] : [{ aspect, before: one, after: other }];
  });
}

interface Delta {
  readonly operation: Operation;
  points: Points;
}

/** Which operations gave weight and which took it, the largest parts first; what is left over came from nowhere or is gone. */
function movesBetween(
  before: Plan,
  after: Plan,
  known: ReadonlyMap<Operation, Operation>
): WeightMove[] {
  const [givers, takers] = deltas(before, after, known);
  const moves: WeightMove[] = [];
  while (givers.length > 0 && takers.length > 0) {
    const [giver, taker] = [givers[0]!, takers[0]!];
    const points = Math.min(giver.points, taker.points);
    moves.push({ from: giver.operation, to: taker.operation, points });
    giver.points = differenceOfPoints(giver.points, points);
    taker.points = differenceOfPoints(taker.points, points);
    if (giver.points === 0) givers.shift();
    if (taker.points === 0) takers.shift();
  }
  return [
    ...moves,
    ...givers.map(({ operation, points }) => ({ from: operation, to: null, points })),
    ...takers.map(({ operation, points }) => ({ from: null, to: operation, points })),
  ];
}

function deltas(
  before: Plan,
  after: Plan,
  known: ReadonlyMap<Operation, Operation>
): [givers: Delta[], takers: Delta[]] {
  const givers: Delta[] = [];
  const takers: Delta[] = [];
  const weigh = (operation: Operation, had: Points, has: Points) => {
    const points = differenceOfPoints(has, had);
    if (points < 0) givers.push({ operation, points: -points });
    if (points > 0) takers.push({ operation, points });
  };
  const weight = (operation: Operation | undefined) => (operation && weightOf(operation)) ?? 0;
  for (const operation of operationsOf(before)) {
    const now = known.get(operation);
    weigh(now ?? operation, weight(operation), weight(now));
  }
  const found = new Set(known.values());
  for (const operation of operationsOf(after)) {
    if (!found.has(operation)) weigh(operation, 0, weight(operation));
  }
  const largestFirst = (a: Delta, b: Delta) => b.points - a.points;
  return [givers.sort(largestFirst), takers.sort(largestFirst)];
}
