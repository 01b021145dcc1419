import { codeKey, codeNumber, commonForm, hangsFrom, type CodeForm } from "./codes";
import {
  operationsOf,
  rowsOf,
  tasksOf,
  weightOfAction,
  weightOfPlan,
  type Operation,
  type Plan,
  type ShortTermAction,
  type Task,
} from "./plan";
import { CLOSES, differenceOfPoints, sumOfPoints } from "./weights";

/** Whose code a task's code begins with; "both" is action.operation-number.task. */
export type TaskParent = "action" | "operation" | "both";

/** Within what a code must not come twice and its numbers run on. */
export type Scope = "plan" | "action" | "operation";

/**
 * What the codes and weights of a plan have in common, learned from the plan itself. A part that is null could not be
 * learned, and nothing is held to it.
 */
export interface Scheme {
  readonly action: CodeForm | null;
  readonly operation: CodeForm | null;
  readonly task: CodeForm | null;
  readonly taskHangsFrom: TaskParent | null;
  readonly operationsRunPer: Exclude<Scope, "operation">;
  readonly tasksRunPer: Scope;
  /** Where the weights sit. */
  readonly weightOn: "operation" | "task";
  /** What the weights add to 100 over. */
  readonly base: "area" | "action";
}

/** Parts of the scheme that the planner has decided. */
export type ChosenScheme = Partial<
  Pick<Scheme, "taskHangsFrom" | "operationsRunPer" | "tasksRunPer" | "base">
>;

/** The scheme that most of the plan follows, with what the planner has decided in its place. */
export function learnScheme(plan: Plan, chosen: ChosenScheme = {}): Scheme {
  const operations = operationsOf(plan);
  const taskHangsFrom = chosen.taskHangsFrom ?? parentOfTasks(plan);
  const byAction = plan.actions.map(({ operations: own }) => written(own));
  const operationsRunPer = chosen.operationsRunPer ?? (restarts(byAction) ? "action" : "plan");
  return {
    action: commonForm(written(plan.actions)),
    operation: commonForm(written(operations)),
    task: commonForm(written(tasksOf(plan))),
    taskHangsFrom,
    operationsRunPer,
    tasksRunPer: scopeOfTasks(plan, taskHangsFrom, operationsRunPer),
    weightOn: levelOfWeights(operations),
    base: baseOf(plan),
    ...chosen,
  };
}

/** Codes that are there; an error such as #REF! is no code. */
const written = (coded: readonly { readonly code: { readonly value: string } }[]): string[] =>
  coded.map(({ code }) => code.value).filter((code) => code !== "" && !code.startsWith("#"));

/** What the codes of most tasks begin with. */
function parentOfTasks(plan: Plan): TaskParent | null {
  const counts: Record<TaskParent, number> = { action: 0, operation: 0, both: 0 };
  let tasks = 0;
  for (const action of plan.actions) {
    for (const operation of action.operations) {
      for (const { code } of operation.tasks) {
        if (codeKey(code.value) === "") continue;
        tasks += 1;
        for (const parent of ["action", "operation", "both"] as const) {
          if (hangsFrom(code.value, parentCode(parent, action, operation))) counts[parent] += 1;
        }
      }
    }
  }
  const isMost = (parent: TaskParent) => counts[parent] * 2 > tasks;
  if (isMost("both") && counts.both * 10 >= counts.action * 6) return "both";
  if (isMost("operation") && counts.operation > counts.action) return "operation";
  return isMost("action") ? "action" : null;
}

/** What the code of a task has to begin with; "" where the parent has no code itself. */
export function parentCode(
  parent: TaskParent,
  action: ShortTermAction,
  operation: Operation | null
): string {
  const key = codeKey(action.code.value);
  if (parent === "action") return key;
  if (!operation) return "";
  if (parent === "operation") return codeKey(operation.code.value);
  const number = codeNumber(operation.code.value);
  return key === "" || Number.isNaN(number) ? "" : `${key}.${number}`;
}

/** Whether the codes begin anew at 1 in most of the groups: in each the first code is that of the first group. */
function restarts(groups: readonly (readonly string[])[]): boolean {
  const firsts = groups.flatMap((codes) => (codes[0] === undefined ? [] : [codeKey(codes[0])]));
  const again = firsts.filter((first) => first === firsts[0]).length;
  return firsts.length > 1 && again * 2 > firsts.length && codeNumber(firsts[0]!) <= 1;
}

/** A code that carries its action's code comes once in the plan; one that carries its operation's as often as that does. */
function scopeOfTasks(
  { actions }: Plan,
  hangsFromWhat: TaskParent | null,
  operationsRunPer: Scheme["operationsRunPer"]
): Scope {
  if (hangsFromWhat) return hangsFromWhat === "operation" ? operationsRunPer : "plan";
  const operations = actions.flatMap((action) => action.operations);
  if (restarts(operations.map(({ tasks }) => written(tasks)))) return "operation";
  const byAction = actions.map((action) =>
    action.operations.flatMap((operation) => written(operation.tasks))
  );
  return restarts(byAction) ? "action" : "plan";
}

function levelOfWeights(operations: readonly Operation[]): Scheme["weightOn"] {
  const onOperation = operations.filter(({ weight }) => weight.value !== null).length;
  const onTasks = operations.filter(({ tasks }) =>
    tasks.some(({ weight }) => weight.value !== null)
  );
  return onTasks.length > onOperation ? "task" : "operation";
}

/** Per action only where that closes 100 better than the area does: no text fixes it, and per area is the custom. */
function baseOf(plan: Plan): Scheme["base"] {
  const off = (total: number) => Math.abs(differenceOfPoints(100, total));
  const byArea = off(weightOfPlan(plan));
  const byAction = sumOfPoints(plan.actions.map((action) => off(weightOfAction(action))));
  return plan.actions.length > 1 && byArea > CLOSES && byAction < byArea ? "action" : "area";
}

/** The tasks whose codes share one count. */
export function tasksByScope(plan: Plan, scope: Scope): Task[][] {
  const groups = new Map<number, Task[]>();
  for (const { action, operation, task } of rowsOf(plan)) {
    if (!task) continue;
    const of = { plan: 0, action: action.row, operation: operation?.row ?? action.row }[scope];
    groups.set(of, [...(groups.get(of) ?? []), task]);
  }
  return [...groups.values()];
}
