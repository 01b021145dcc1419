import { isError } from "../sheet/grid";
import { codeKey, codeNumber, commonForm, isKeyBelow, withNumber, type CodeForm } from "./codes";
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
  /** Where the weights sit; "repeated" is the operation's weight on every row of its tasks, counted once. */
  readonly weightOn: "operation" | "task" | "repeated";
  /** What the weights add to 100 over. */
  readonly base: "area" | "action";
}

/** Parts of the scheme that the planner has decided. */
export type ChosenScheme = Partial<Omit<Scheme, "weightOn">> & {
  /** Whether equal weights on all rows of an operation are one weight or several; "operation" cannot be chosen: it is seen. */
  readonly weightOn?: "task" | "repeated";
};

/** Whether operations count anew in each action: so do those that carry its number, such as 4.1, and not plain numbers that run on. */
export const countPerAction = ({ operation: form, operationsRunPer }: Scheme): boolean =>
  operationsRunPer === "action" || (form?.prefix === "" && form.parts > 1);

/** The scheme that most of the plan follows, with what the planner has decided in its place. */
export function learnScheme(plan: Plan, chosen: ChosenScheme = {}): Scheme {
  const operations = operationsOf(plan);
  const taskHangsFrom = chosen.taskHangsFrom ?? parentOfTasks(plan);
  const byAction = plan.actions.map(({ operations: own }) => codesOf(own));
  const operationsRunPer = chosen.operationsRunPer ?? (restarts(byAction) ? "action" : "plan");
  return {
    action: commonForm(written(plan.actions)),
    operation: commonForm(written(operations)),
    task: commonForm(written(tasksOf(plan))),
    taskHangsFrom,
    operationsRunPer,
    tasksRunPer: scopeOfTasks(plan, taskHangsFrom, operationsRunPer),
    weightOn: plan.areWeightsRepeated ? "repeated" : levelOfWeights(operations),
    base: baseOf(plan),
    ...chosen,
  };
}

type Coded = { readonly code: { readonly value: string } };

/** What each says as its code; an error such as #REF! is no code. */
const codesOf = (coded: readonly Coded[]): string[] =>
  coded.map(({ code }) => (code.value.startsWith("#") ? "" : code.value));

/** The codes that are there. */
const written = (coded: readonly Coded[]): string[] => codesOf(coded).filter((code) => code !== "");

const PARENTS: readonly TaskParent[] = ["action", "operation", "both"];

/** What the codes of most tasks begin with. */
function parentOfTasks(plan: Plan): TaskParent | null {
  const counts: Record<TaskParent, number> = { action: 0, operation: 0, both: 0 };
  let tasks = 0;
  for (const action of plan.actions) {
    for (const operation of action.operations) {
      const parents = PARENTS.map((parent) => parentCode(parent, action, operation));
      for (const { code } of operation.tasks) {
        const key = codeKey(code.value);
        if (key === "") continue;
        tasks += 1;
        for (let i = 0; i < PARENTS.length; i++) {
          if (isKeyBelow(key, parents[i]!)) counts[PARENTS[i]!] += 1;
        }
      }
    }
  }
  const isMost = (parent: TaskParent) => counts[parent] * 2 > tasks;
  if (isMost("both") && counts.both * 10 >= counts.action * 6) return "both";
  if (isMost("operation") && counts.operation > counts.action) return "operation";
  return isMost("action") ? "action" : null;
}

/** As parentCode, for rows that come one after the other: what was found for the row before mostly holds for the next. */
export function parentCodes(
  parent: TaskParent
): (action: ShortTermAction, operation: Operation | null) => string {
  let last: { action: ShortTermAction; operation: Operation | null; code: string } | null = null;
  return (action, operation) => {
    if (last?.action !== action || last.operation !== operation) {
      last = { action, operation, code: parentCode(parent, action, operation) };
    }
    return last.code;
  };
}

/** What the code of a task has to begin with; "" where the parent has no code itself. */
export function parentCode(
  parent: TaskParent,
  action: ShortTermAction,
  operation: Operation | null
): string {
  // An error such as #REF! is no code, and is told by itself.
  if (isError(action.code.raw.value) || isError(operation?.code.raw.value ?? null)) return "";
  const key = codeKey(action.code.value);
  if (parent === "action") return key;
  if (!operation) return "";
  if (parent === "operation") return codeKey(operation.code.value);
  const number = codeNumber(operation.code.value);
  return key === "" || Number.isNaN(number) ? "" : `${key}.${number}`;
}

/**
 * Whether the codes begin anew in most of the groups: with the code of the first group, whose number is 1, and not with one
 * that was mistyped where the count goes on. So do groups most of whose codes have come in one before, whatever a group may
 * lack at its beginning.
 */
function restarts(groups: readonly (readonly string[])[]): boolean {
  const keyed = groups.map((codes) => [...new Set(begun(codes).map(bareKey))]);
  const [first, ...later] = keyed.filter((keys) => keys.length > 0);
  if (!first || later.length === 0) return false;
  let above = first;
  const again = later.filter((keys) => {
    const [one, next] = keys;
    const goesOn = codeNumber(above.at(-1)!) + 2;
    above = keys;
    return one === first[0] && (next === undefined || codeNumber(next) !== goesOn);
  });
  if (codeNumber(first[0]!) <= 1 && again.length * 2 >= later.length) return true;
  const seen = new Set(first);
  let repeated = 0;
  for (const keys of later) {
    repeated += keys.filter((key) => seen.has(key)).length;
    for (const key of keys) seen.add(key);
  }
  const codes = later.reduce((sum, keys) => sum + keys.length, 0);
  return codes > 1 && repeated * 2 > codes;
}

/** The codes that are there, and those that must have stood before the first of them where its place shows how many. */
function begun(codes: readonly string[]): string[] {
  const place = codes.findIndex((code) => code !== "");
  const first = codeNumber(codes[place] ?? "");
  const before = first > place ? Array.from({ length: place }, (_, i) => first - place + i) : [];
  const there = codes.filter((code) => code !== "");
  return [...before.map((number) => withNumber(there[0]!, number)), ...there];
}

/** What two codes have in common that differ only in how their parts are set off: OP 1 and OP-1. */
const bareKey = (code: string): string => codeKey(code).replace(/[\s\-–—_/]+/g, "");

/** A code that carries its action's code comes once in the plan; one that carries its operation's as often as that does. */
function scopeOfTasks(
  { actions }: Plan,
  hangsFromWhat: TaskParent | null,
  operationsRunPer: Scheme["operationsRunPer"]
): Scope {
  if (hangsFromWhat) return hangsFromWhat === "operation" ? operationsRunPer : "plan";
  const codes = actions.map(({ operations }) => operations.map(({ tasks }) => codesOf(tasks)));
  // A count that begins anew with the action alone makes its first operation look as if it began anew with each.
  const several = codes.filter((ofAction) => ofAction.length > 1);
  const isInside = several.filter(restarts).length * 2 >= several.length;
  if (isInside && restarts(codes.flat())) return "operation";
  return restarts(codes.map((ofAction) => ofAction.flat())) ? "action" : "plan";
}

function levelOfWeights(operations: readonly Operation[]): Scheme["weightOn"] {
  const onOperation = operations.filter(({ weight }) => weight.value !== null).length;
  const onTasks = operations.filter(({ tasks }) =>
    tasks.some(({ weight }) => weight.value !== null)
  );
  return onTasks.length > onOperation ? "task" : "operation";
}

/** The actions over which weights can add up: one that was only declared has none to add. */
export const weightedActions = (plan: Plan): ShortTermAction[] =>
  plan.actions.filter(({ operations, looseTasks }) => operations.length + looseTasks.length > 0);

/** Per action only where that closes 100 better than the area does: no text fixes it, and per area is the custom. */
function baseOf(plan: Plan): Scheme["base"] {
  const off = (total: number) => Math.abs(differenceOfPoints(100, total));
  const byArea = off(weightOfPlan(plan));
  const actions = weightedActions(plan);
  const byAction = sumOfPoints(actions.map((action) => off(weightOfAction(action))));
  return actions.length > 1 && byArea > CLOSES && byAction < byArea ? "action" : "area";
}

/** The row that stands for what codes are counted within. */
export function scopeRow(
  scope: Scope,
  action: ShortTermAction,
  operation: Operation | null
): number {
  if (scope === "plan") return 0;
  return scope === "action" ? action.row : (operation ?? action).row;
}

/** The tasks whose codes share one count. */
export function tasksByScope(plan: Plan, scope: Scope): Task[][] {
  const groups = new Map<number, Task[]>();
  for (const { action, operation, task } of rowsOf(plan)) {
    if (!task) continue;
    const of = scopeRow(scope, action, operation);
    const group = groups.get(of);
    if (group) group.push(task);
    else groups.set(of, [task]);
  }
  return [...groups.values()];
}
