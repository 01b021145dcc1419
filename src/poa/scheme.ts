import { codeKey, hangsFrom } from "./codes";
import type { Plan } from "./plan";

/** What the codes of a plan have in common, learned from the plan itself. */
export interface Scheme {
  /** Whose code a task's code begins with; null when most tasks begin with neither. */
  readonly taskHangsFrom: "action" | "operation" | null;
}

/** The form that most codes of the plan share. */
export function learnScheme(plan: Plan): Scheme {
  let tasks = 0;
  let fromAction = 0;
  let fromOperation = 0;
  for (const action of plan.actions) {
    for (const operation of action.operations) {
      for (const task of operation.tasks) {
        if (codeKey(task.code.value) === "") continue;
        tasks += 1;
        if (hangsFrom(task.code.value, action.code.value)) fromAction += 1;
        if (hangsFrom(task.code.value, operation.code.value)) fromOperation += 1;
      }
    }
  }
  if (fromOperation > fromAction && fromOperation * 2 > tasks)
    return { taskHangsFrom: "operation" };
  if (fromAction * 2 > tasks) return { taskHangsFrom: "action" };
  return { taskHangsFrom: null };
}
