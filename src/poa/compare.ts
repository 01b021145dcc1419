import { nameOf } from "./consolidate";
import { fold } from "./form";
import { counterparts, pairRows, type RowPair } from "./pairRows";
import {
  inOrder,
  LEVELS,
  levelOf,
  namePart,
  rowsOf,
  weightOfPlan,
  type Operation,
  type Plan,
  type PlanRow,
  type ShortTermAction,
} from "./plan";
import { movesBetween, type WeightMove } from "./weightMoves";
import type { Points } from "./weights";

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

/** What has rows under it, or had them. */
export type PlanPart =
  | { readonly level: "action"; readonly part: ShortTermAction }
  | { readonly level: "operation"; readonly part: Operation; readonly action: ShortTermAction };

/** How the later of two versions of one area's plan differs from the earlier. */
export interface PlanDifference {
  readonly area: string;
  readonly before: Plan;
  readonly after: Plan;
  /** Actions and operations above the rows that are new with them, and those that are gone; one without rows under it is a row itself. */
  readonly newParts: readonly PlanPart[];
  readonly goneParts: readonly PlanPart[];
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
  const actions = counterparts(both, ({ action }) => action);
  const come = inOrder([...added, ...both.filter(isFilled).map((pair) => pair.after)]);
  const gone = inOrder([...removed, ...both.filter(isEmptied).map((pair) => pair.before)]);
  return {
    area: nameOf(after),
    before,
    after,
    newParts: partsBut([...actions.values(), ...operations.values()], after, come),
    goneParts: partsBut([...actions.keys(), ...operations.keys()], before, gone),
    added: come,
    removed: gone,
    changed: changedRows(both, operations, actions),
    moves: movesBetween(before, after, { operations, pairs: both }),
    weightBefore: weightOfPlan(before),
    weightAfter: weightOfPlan(after),
  };
}

/** The actions and operations of a plan but those of the other version, and those that are told with a row of their own. */
function partsBut(
  known: readonly PlanPart["part"][],
  { actions }: Plan,
  told: readonly PlanRow[]
): PlanPart[] {
  const left = new Set([...known, ...told.map((row) => row.task ?? row.operation ?? row.action)]);
  return actions
    .flatMap((action): PlanPart[] => [
      { level: "action", part: action },
      ...action.operations.map((part) => ({ level: "operation" as const, part, action })),
    ])
    .filter(({ part }) => !left.has(part));
}

/** Whether an operation or action has got what stood nowhere under it before, and whether it has lost all of it. */
const isFilled = ({ before, after }: RowPair): boolean => depthOf(after) > depthOf(before);
const isEmptied = ({ before, after }: RowPair): boolean => depthOf(after) < depthOf(before);

const depthOf = (row: PlanRow): number => LEVELS.indexOf(levelOf(row));

/** Whether the two versions say the same. */
export const saysTheSame = ({ added, removed, changed, moves }: PlanDifference): boolean =>
  // A new part, or one that is gone, never comes without one of these.
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
  operations: ReadonlyMap<Operation, Operation>,
  actions: ReadonlyMap<ShortTermAction, ShortTermAction>
): RowChange[] {
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
