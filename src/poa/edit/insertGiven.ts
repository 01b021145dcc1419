import { codeKey, codeNumber, codeStem } from "../codes";
import { fold } from "../form";
import type { Operation, ShortTermAction, Task } from "../plan";
import type { Points } from "../weights";
import type { Edited } from "./edited";
import { groundAt, refuse, type EditTarget, type Refused } from "./ground";
import { insertOperation, insertTask } from "./insert";

/** A task that somebody else has and that is to be written here too. */
export interface GivenTask {
  readonly actionCode: string;
  /** The operation it goes under, by its code or its text; a new one where none of them is here. Left out, the likeliest. */
  readonly operation?: { readonly code?: string; readonly text?: string };
  readonly taskText: string;
  /** The code it has elsewhere: it tells its place among the tasks here. The code itself goes on as the plan counts. */
  readonly taskCode?: string;
  readonly weight: Points | null;
}

/** Inserts the task where it belongs. The selected cell only tells which plan of the sheet is meant. */
export function insertGiven(target: EditTarget, given: GivenTask): Edited | Refused {
  const ground = groundAt(target);
  if ("why" in ground) return ground;
  const action = ground.plan.actions.find(
    ({ code }) => codeKey(code.value) === codeKey(given.actionCode) && code.value !== ""
  );
  if (!action) return refuse("not-here");
  const operation = operationFor(action, given);
  const weight = given.weight === null ? {} : { weight: given.weight };
  if (!operation) {
    const beside = action.operations.at(-1) ?? null;
    const text = given.operation?.text ?? "";
    const near = { ...ground, at: (beside ?? action).code.at };
    return insertOperation(near, action, beside, { text, taskText: given.taskText, ...weight });
  }
  const above = taskAbove(operation, given.taskCode ?? "");
  const beside = above ?? operation.tasks[0] ?? null;
  const near = { ...ground, at: (beside ?? operation).code.at };
  return insertTask(near, operation, beside, {
    text: given.taskText,
    before: above === null,
    ...weight,
  });
}

/** Null where the operation has to be new. */
function operationFor(
  { operations }: ShortTermAction,
  { operation, taskCode = "" }: GivenTask
): Operation | null {
  const { code, text } = operation ?? {};
  const named = operations.find(
    (one) =>
      (code !== undefined && codeKey(one.code.value) === codeKey(code)) ||
      (text !== undefined && fold(one.text.value) === fold(text))
  );
  if (named || operation) return named ?? null;
  const empty = operations.filter(({ tasks }) => tasks.length === 0);
  return (
    operations.findLast((one) => taskAbove(one, taskCode) !== null && taskCode !== "") ??
    empty[0] ??
    operations.at(-1) ??
    null
  );
}

/** The task after which one with such a code comes: the last with a smaller number; the last of all where no code says. */
function taskAbove({ tasks }: Operation, code: string): Task | null {
  const number = codeNumber(code);
  if (Number.isNaN(number)) return tasks.at(-1) ?? null;
  const isSmaller = (task: Task) =>
    codeStem(task.code.value) === codeStem(code) && codeNumber(task.code.value) < number;
  const isOfRun = tasks.some((task) => codeStem(task.code.value) === codeStem(code));
  return tasks.findLast(isSmaller) ?? (isOfRun ? null : (tasks.at(-1) ?? null));
}
