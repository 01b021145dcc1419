import type { Operation, Task } from "./plan";
import { CLOSES, sumOfPoints, type Points } from "./weights";

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An operation while its table is being read. */
export type OpenOperation = Mutable<Omit<Operation, "tasks">> & { tasks: Mutable<Task>[] };

/**
 * Settles where the weights of a table sit, so that none is added twice. Each operation arrives with the weight of its first
 * row standing both on the operation and on its first task; afterwards it stands on one of them.
 *
 * A weight that no other row of the operation follows is the operation's; weights on several rows are the tasks'. The same
 * weight on every row of every operation is the operation's, repeated, when only that reading closes 100.
 */
export function placeWeights(operations: readonly OpenOperation[]): void {
  const several = operations.filter((operation) => operation.tasks.length > 1);
  const isByTask = (operation: OpenOperation) =>
    operation.tasks.slice(1).some(({ weight }) => weight.raw.value !== null);
  const isRepeated = areRepeated(operations, several);
  const tasksCarry = several.some(isByTask) && !isRepeated;
  for (const operation of operations) {
    // An operation on a row of its own says its weight there, and its tasks say theirs: nothing is in doubt.
    if (operation.tasks[0]?.row !== operation.row) continue;
    const onTasks = !isRepeated && (operation.tasks.length > 1 ? isByTask(operation) : tasksCarry);
    if (onTasks) operation.weight = emptied(operation.weight);
    else for (const task of operation.tasks) task.weight = emptied(task.weight);
  }
}

/** The same cell, saying nothing: its weight is told elsewhere. */
const emptied = <T extends { readonly value: Points | null }>(weight: T): T => ({
  ...weight,
  value: null,
});

function areRepeated(
  operations: readonly OpenOperation[],
  several: readonly OpenOperation[]
): boolean {
  const isRepeated = (operation: OpenOperation) =>
    operation.weight.value !== null &&
    operation.tasks.every(({ weight }) => weight.value === operation.weight.value);
  if (several.length === 0 || !several.every(isRepeated)) return false;
  const once = sumOfPoints(operations.map(({ weight }) => weight.value ?? 0));
  const byRow = sumOfPoints(
    operations.flatMap(({ tasks }) => tasks.map(({ weight }) => weight.value ?? 0))
  );
  return isFull(once) && !isFull(byRow);
}

/** A total of one hundred, or of several: where each action adds to 100. */
const isFull = (total: Points): boolean =>
  total > 0 &&
  Math.abs(total / 100 - Math.round(total / 100)) * 100 <= CLOSES &&
  total >= 100 - CLOSES;
