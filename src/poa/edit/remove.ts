import { compose, type Wish } from "./compose";
import { draftOf, tasksOfAction, type Draft } from "./draft";
import type { Edited, LostPart } from "./edited";
import {
  endOfSubtotals,
  groundAt,
  hiddenAmong,
  holdsStrangers,
  refuse,
  rowsOfPart,
  standingAt,
  type EditTarget,
  type Ground,
  type Level,
  type Refused,
  type Standing,
} from "./ground";
import { Numbering } from "./numbering";
import { weightOf, weightOfAction, type Operation, type ShortTermAction, type Task } from "../plan";

/**
 * Deletes the action, the operation or the task to which the selected cell belongs, with all that stands under it. What goes is
 * told in `lost` and `lostCells`. The codes after it move back. What would leave empty what is above it is refused.
 */
export function removePart(target: EditTarget, level: Level): Edited | Refused {
  const ground = groundAt(target);
  if ("why" in ground) return ground;
  const standing = standingAt(ground, target.at);
  const part = standing && { ...standing }[level];
  if (!standing || !part) return refuse("nothing-here", target.at);
  if (isOnlyOne(ground, level, standing)) return refuse("only-one", part.code.at);
  const { first, last } = rowsOfPart(ground, level, part);
  const strangers = holdsStrangers(ground, { first, last });
  if (strangers) return strangers;
  const draft = draftOf(ground.plan);
  const focus = takeOut(ground, draft, level, standing);
  const end = level === "action" ? endWithSubtotal(ground, standing.action, last) : last;
  const hidden = hiddenAmong(ground, { first, last: end });
  if (hidden) return hidden;
  const step = { kind: "delete", row: first, count: end - first + 1 } as const;
  return compose(ground, { draft, step, focus, lost: lostOf(level, standing) });
}

/** What sums up an action goes with it: that is what follows it, if nothing but it stands between this sum and the one before. */
function endWithSubtotal(ground: Ground, action: ShortTermAction, last: number): number {
  const before = ground.plan.actions[ground.plan.actions.indexOf(action) - 1];
  const above = before && rowsOfPart(ground, "action", before).last;
  const isAlone = above === undefined || endOfSubtotals(ground, above) > above;
  return isAlone ? endOfSubtotals(ground, last) : last;
}

/** Whether nothing of its kind would be left beside it. */
export function isOnlyOne(
  { plan }: Pick<Ground, "plan">,
  level: Level,
  { action, operation, task }: Standing
): boolean {
  const { operations, looseTasks } = action;
  if (level === "action") return plan.actions.length === 1;
  if (level === "operation" || !operation) return operations.length + looseTasks.length === 1;
  return task !== null && operation.tasks.length === 1;
}

/** Takes the part out of the draft and lets the codes follow; answers what comes to stand in its place. */
function takeOut(ground: Ground, draft: Draft, level: Level, standing: Standing): Wish["focus"] {
  const numbering = new Numbering(draft, ground.scheme, (line) => line);
  const action = draft.actions.find(({ was }) => was === standing.action)!;
  const operation = action.operations.find(({ was }) => was === standing.operation) ?? null;
  if (level === "action") {
    const close = numbering.removing(action, null, action.operations, tasksOfAction(action));
    const focus = cut(draft.actions, action);
    close();
    return focus!;
  }
  if (level === "operation") {
    const close = numbering.removing(action, operation, [operation!], operation!.tasks);
    const focus = cut(action.operations, operation!);
    close();
    return focus ?? action;
  }
  const tasks = operation?.tasks ?? action.looseTasks;
  const task = tasks.find(({ was }) => was === standing.task)!;
  const close = numbering.removing(action, operation, [], [task]);
  const focus = cut(tasks, task);
  close();
  return focus ?? action;
}

/** Takes one out of its list; answers the one that is now in its place, or before it. */
function cut<T>(list: T[], one: T): T | undefined {
  const at = list.indexOf(one);
  list.splice(at, 1);
  return list[at] ?? list[at - 1];
}

function lostOf(level: Level, { action, operation, task }: Standing): LostPart[] {
  if (level === "action") return lostAction(action);
  if (level === "operation") return lostOperation(operation!);
  return [lostTask(task!)];
}

const lostAction = (action: ShortTermAction): LostPart[] => [
  {
    level: "action",
    code: action.code.value,
    text: action.text.value,
    weight: weightOfAction(action),
  },
  ...action.operations.flatMap(lostOperation),
  ...action.looseTasks.map(lostTask),
];

const lostOperation = (operation: Operation): LostPart[] => [
  {
    level: "operation",
    code: operation.code.value,
    text: operation.text.value,
    weight: weightOf(operation),
  },
  ...operation.tasks.map(lostTask),
];

const lostTask = ({ code, text, weight }: Task): LostPart => ({
  level: "task",
  code: code.value,
  text: text.value,
  weight: weight.value,
});
