import type { RowStep } from "../../sheet/change";
import { operationsOf, type Operation, type ShortTermAction, type Task } from "../plan";
import { sumOfPoints, type Points } from "../weights";
import { compose, type Wish } from "./compose";
import { ownsWeight } from "./custom";
import {
  draftOf,
  type Draft,
  type DraftAction,
  type DraftOperation,
  type DraftTask,
} from "./draft";
import type { Edited } from "./edited";
import {
  endOfSubtotals,
  groundAt,
  refuse,
  rowsOfPart,
  standingAt,
  type EditTarget,
  type Ground,
  type Level,
  type Refused,
} from "./ground";
import { Numbering } from "./numbering";
import { seatsAfter } from "./seats";
import { weightContent } from "./writes";

/** What is to be inserted, as far as it is known already. */
export interface NewPart {
  /** Before the selected one instead of after it. */
  readonly before?: boolean;
  /** The text of the action, the operation or the task itself. */
  readonly text?: string;
  /** The code of a new action; the next free one when it is left out. Operations and tasks are counted on. */
  readonly code?: string;
  /** The weight of a new task or operation; none when it is left out. */
  readonly weight?: Points;
  /** The texts of what stands under it: a new action comes with one operation, and that with one task. */
  readonly operationText?: string;
  readonly taskText?: string;
}

/**
 * Inserts an action, an operation or a task beside the one to which the selected cell belongs. Codes go on as the plan counts
 * them, and those in the way move on; the weight stays empty unless it is given.
 */
export function insertPart(target: EditTarget, level: Level, part: NewPart = {}): Edited | Refused {
  const ground = groundAt(target);
  if ("why" in ground) return ground;
  const standing = standingAt(ground, target.at);
  if (!standing) return refuse("nothing-here", target.at);
  if (level === "action") return insertAction(ground, standing.action, part);
  if (level === "operation") {
    return insertOperation(ground, standing.action, standing.operation, part);
  }
  const { operation, task } = standing;
  if (!operation) return refuse("task-is-loose", target.at);
  // In a row left empty among the tasks: after those above it.
  const above = operation.tasks.findLast(({ row }) => row < target.at.row) ?? null;
  return insertTask(ground, operation, task ?? above, task ? part : { ...part, before: false });
}

const trimmed = (text = ""): string => text.trim();

/** Puts a task beside another of its operation; first of all where none is named and the operation has some. */
export function insertTask(
  ground: Ground,
  operation: Operation,
  beside: Task | null,
  { before = false, text, weight }: NewPart
): Edited | Refused {
  const draft = draftOf(ground.plan);
  const [action, home] = homeOf(draft, operation);
  const near = beside ?? operation.tasks[0] ?? null;
  const isBefore = before || beside === null;
  // An operation without tasks has an empty place for its first one.
  const step = near && insertion(ground, "task", near, isBefore, 1);
  const task = newTask(step ? -1 : operation.row, text);
  home.tasks.splice(near ? operation.tasks.indexOf(near) + (isBefore ? 0 : 1) : 0, 0, task);
  if (!step) home.ownLines = [];
  if (weight !== undefined) giveWeight(ground, home, task, weight);
  new Numbering(draft, ground.scheme, seatsAfter(step)).addTask(action, home, task);
  if (task.code === "" && task.text === "") return refuse("needs-a-text", ground.at);
  return compose(ground, { draft, step, focus: task });
}

/** Puts an operation with one task beside another of its action; first of all where none is named and there are some. */
export function insertOperation(
  ground: Ground,
  action: ShortTermAction,
  beside: Operation | null,
  part: NewPart
): Edited | Refused {
  const [loose] = action.looseTasks;
  if (loose && !beside) return refuse("task-is-loose", loose.code.at);
  const draft = draftOf(ground.plan);
  const home = draft.actions[ground.plan.actions.indexOf(action)]!;
  const near = beside ?? action.operations[0] ?? null;
  const isBefore = (part.before ?? false) || beside === null;
  const isApart = near !== null && standApart(ground);
  const step = near && insertion(ground, "operation", near, isBefore, isApart ? 2 : 1);
  const line = step ? -1 : action.row;
  const operation = newOperation(ground, isApart ? [line] : [], isApart ? line - 1 : line, part);
  const place = near ? action.operations.indexOf(near) + (isBefore ? 0 : 1) : 0;
  home.operations.splice(place, 0, operation);
  if (!step) home.ownLines = [];
  return numbered(ground, home, operation, { draft, step, focus: operation });
}

/** Puts an action with one operation and one task beside another. */
export function insertAction(
  ground: Ground,
  beside: ShortTermAction,
  part: NewPart
): Edited | Refused {
  const draft = draftOf(ground.plan);
  const isApart = standApart(ground);
  const isAlone =
    draft.actions.filter(({ ownLines }) => ownLines.length > 0).length * 2 > draft.actions.length;
  const lines = freshLines(1 + Number(isApart) + Number(isAlone));
  const operation = newOperation(ground, isApart ? [lines.at(-2)!] : [], lines.at(-1)!, {
    ...part,
    text: part.operationText ?? "",
  });
  const action: DraftAction = {
    was: null,
    code: trimmed(part.code),
    text: trimmed(part.text),
    ownLines: isAlone ? [-1] : [],
    operations: [operation],
    looseTasks: [],
  };
  const isBefore = part.before ?? false;
  draft.actions.splice(ground.plan.actions.indexOf(beside) + (isBefore ? 0 : 1), 0, action);
  const row = isBefore ? beside.row : rowAfterAction(ground, beside);
  const step: RowStep = { kind: "insert", row, count: lines.length, like: beside.row };
  new Numbering(draft, ground.scheme, seatsAfter(step)).addAction(action);
  if (action.code === "" && action.text === "") return refuse("needs-a-text", ground.at);
  return numbered(ground, action, operation, { draft, step, focus: action });
}

const freshLines = (count: number): number[] => Array.from({ length: count }, (_, i) => -1 - i);

/** Whether the sheet gives operations a row of their own above their tasks. */
function standApart({ plan }: Ground): boolean {
  const filled = operationsOf(plan).filter(({ tasks }) => tasks.length > 0);
  return filled.filter(({ row, tasks }) => tasks[0]!.row !== row).length * 2 > filled.length;
}

const newTask = (line: number, text: string | undefined): DraftTask => ({
  was: null,
  code: "",
  text: trimmed(text),
  line,
});

function newOperation(
  ground: Ground,
  ownLines: readonly number[],
  line: number,
  { text, taskText, weight }: NewPart
): DraftOperation {
  const operation: DraftOperation = {
    was: null,
    code: "",
    text: trimmed(text),
    ownLines,
    tasks: [newTask(line, taskText)],
  };
  if (weight !== undefined) {
    operation.points = weight;
    operation.weight = weightContent(ground, weight);
  }
  return operation;
}

/** Gives the new operation and its task the codes that come next. */
function numbered(
  ground: Ground,
  action: DraftAction,
  operation: DraftOperation,
  wish: Wish
): Edited | Refused {
  const numbering = new Numbering(wish.draft, ground.scheme, seatsAfter(wish.step));
  numbering.addOperation(action, operation);
  const [task] = operation.tasks;
  numbering.addTask(action, operation, task!);
  const isSeen = ({ code, text }: { code: string; text: string }) => code !== "" || text !== "";
  if (!isSeen(operation) || !isSeen(task!)) return refuse("needs-a-text", ground.at);
  return compose(ground, wish);
}

function homeOf({ actions }: Draft, was: Operation): readonly [DraftAction, DraftOperation] {
  for (const action of actions) {
    const operation = action.operations.find((one) => one.was === was);
    if (operation) return [action, operation] as const;
  }
  throw new Error("the operation is not of this plan");
}

function insertion(
  ground: Ground,
  level: Level,
  near: Operation | Task,
  isBefore: boolean,
  count: number
): RowStep {
  const { first, last } = rowsOfPart(ground, level, near);
  return { kind: "insert", row: isBefore ? first : last + 1, count, like: near.row };
}

/** Below the action and below what sums it up. */
function rowAfterAction(ground: Ground, action: ShortTermAction): number {
  const { plan } = ground;
  const { last } = rowsOfPart(ground, "action", action);
  const next = plan.actions[plan.actions.indexOf(action) + 1];
  if (next)
    return plan.asides.some(({ row }) => row > last && row < next.row) ? next.row : last + 1;
  return endOfSubtotals(ground, last) + 1;
}

/**
 * The weight in the task's own row; added to the operation's where that is the one that has the weight. An operation that had
 * a weight and no task has it for this one.
 */
function giveWeight(ground: Ground, home: DraftOperation, task: DraftTask, points: Points): void {
  const { was } = home;
  if (was?.tasks.length === 0 && was.weight.value !== null) return;
  if (was && ownsWeight(ground, was)) {
    home.points = sumOfPoints([was.weight.value ?? 0, points]);
    home.weight = weightContent(ground, home.points);
  } else {
    task.points = points;
    task.weight = weightContent(ground, points);
  }
}
