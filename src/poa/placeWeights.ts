import type { Cell } from "../sheet/cell";
import type { WeightField } from "./field";
import type { Operation, ShortTermAction, Task } from "./plan";
import { sumOfPoints, type Points } from "./weights";

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An operation while its table is being read. */
export type OpenOperation = Mutable<Omit<Operation, "tasks">> & { tasks: Mutable<Task>[] };

/** An action while its table is being read. */
export type OpenAction = Mutable<Omit<ShortTermAction, "operations" | "looseTasks">> & {
  operations: OpenOperation[];
  looseTasks: Task[];
};

/** What is known besides of where weights sit. */
export interface WeightHints {
  /** Whether the cell is merged with cells below it; never where the merged areas are not known. */
  isMergedDown(at: Cell): boolean;
  /** What the planner says of equal weights on all rows of an operation. */
  readonly chosen?: "task" | "repeated" | undefined;
}

/**
 * Settles where the weights of a table sit, so that none is added twice. Each operation arrives with the weight of its first
 * row standing both on the operation and on its first task; afterwards it stands on one of them.
 *
 * A weight that no other row of the operation follows is the operation's, unless most operations have theirs on the tasks;
 * weights on several rows are the tasks'. The same weight on every row of every operation is the operation's, repeated, when
 * that reading comes nearer to 100 or the planner says so. Answers whether they are repeated.
 */
export function placeWeights(
  actions: readonly OpenAction[],
  { isMergedDown, chosen }: WeightHints
): boolean {
  const operations = actions.flatMap((action) => action.operations);
  const several = operations.filter((operation) => operation.tasks.length > 1);
  const isByTask = (operation: OpenOperation) =>
    operation.tasks.slice(1).some(({ weight }) => weight.raw.value !== null);
  const isRepeated = chosen ? chosen === "repeated" : areRepeated(actions, several);
  const tasksCarry = several.filter(isByTask).length * 2 > several.length && !isRepeated;
  for (const operation of operations) {
    // An operation on a row of its own says its weight there, and its tasks say theirs: nothing is in doubt.
    if (operation.tasks[0]?.row !== operation.row) continue;
    const isOnTasks = tasksCarry && !isMergedDown(operation.weight.at);
    const onTasks = !isRepeated && (isByTask(operation) || isOnTasks);
    if (onTasks) operation.weight = emptied(operation.weight);
    else for (const task of operation.tasks) task.weight = emptied(task.weight);
  }
  return isRepeated;
}

/** The same cell, saying nothing: its weight is told elsewhere. */
const emptied = (weight: WeightField): WeightField =>
  weight.value === null ? weight : { value: null, at: weight.at, raw: weight.raw };

function areRepeated(actions: readonly OpenAction[], several: readonly OpenOperation[]): boolean {
  const isRepeated = (operation: OpenOperation) =>
    operation.weight.value !== null &&
    operation.tasks.every(({ weight }) => weight.value === operation.weight.value);
  if (several.length === 0 || !several.every(isRepeated)) return false;
  const offBy = (weights: (operation: OpenOperation) => readonly WeightField[]) =>
    off(
      actions.map(({ operations, looseTasks }) =>
        sumOfPoints(
          [...operations.flatMap(weights), ...looseTasks.map(({ weight }) => weight)].map(
            ({ value }) => value ?? 0
          )
        )
      )
    );
  return offBy(({ weight }) => [weight]) < offBy(({ tasks }) => tasks.map(({ weight }) => weight));
}

/** How far the totals of the actions are from the custom, 100 over the area, or from 100 over each action. */
function off(totals: readonly Points[]): number {
  const ofArea = Math.abs(sumOfPoints(totals) - 100);
  return Math.min(ofArea, sumOfPoints(totals.map((total) => Math.abs(total - 100))));
}
