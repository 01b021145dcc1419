import { sumOfPoints, type Points } from "../weights";
import { weightInRow, weightOf, type Plan, type Task } from "../plan";
import { ownsWeight } from "./custom";
import type { Draft, DraftOperation, DraftTask } from "./draft";
import type { Ground } from "./ground";
import type { SeatOf } from "./seats";

/** Whether a plan that was read says what the draft says, and nothing about the rows that stay has come out of order. */
export function readsAs(ground: Ground, draft: Draft, plan: Plan, seatOf: SeatOf): boolean {
  const before = ground.plan;
  const staying = (rows: readonly number[]) => rows.filter((row) => seatOf(row) !== null).length;
  return (
    isSaid(draft, plan) &&
    areWeighed(ground, draft, plan) &&
    plan.area?.value === before.area?.value &&
    plan.fiscalYear?.value === before.fiscalYear?.value &&
    plan.headings.size === before.headings.size &&
    plan.misplaced.length === 0 &&
    plan.hiddenUnderMerges.length === 0 &&
    plan.asides.length === staying(before.asides.map(({ row }) => row)) &&
    plan.looseWeights.length === staying(before.looseWeights.map(({ at }) => at.row))
  );
}

type Said = readonly (readonly string[])[];

const saidOfTask = ({ code, text }: DraftTask): string[] => ["task", code, text];

function saidOfDraft({ actions }: Draft): Said {
  return actions.flatMap((action) => [
    ["action", action.code, action.text],
    ...action.operations.flatMap((operation) => [
      ["operation", operation.code, operation.text],
      ...operation.tasks.map(saidOfTask),
    ]),
    ...action.looseTasks.map((task) => ["loose", ...saidOfTask(task)]),
  ]);
}

function saidOfPlan({ actions }: Plan): Said {
  const task = ({ code, text }: Task) => ["task", code.value, text.value];
  return actions.flatMap((action) => [
    ["action", action.code.value, action.text.value],
    ...action.operations.flatMap((operation) => [
      ["operation", operation.code.value, operation.text.value],
      ...operation.tasks.map(task),
    ]),
    ...action.looseTasks.map((one) => ["loose", ...task(one)]),
  ]);
}

const isSaid = (draft: Draft, plan: Plan): boolean =>
  JSON.stringify(saidOfDraft(draft)) === JSON.stringify(saidOfPlan(plan));

/** Each operation weighs what it should, and each loose task. */
function areWeighed(ground: Ground, draft: Draft, plan: Plan): boolean {
  return draft.actions.every(({ operations, looseTasks }, a) => {
    const now = plan.actions[a]!;
    return (
      operations.every((one, o) => weightOf(now.operations[o]!) === weightOfDraft(ground, one)) &&
      looseTasks.every(({ was }, t) => was?.weight.value === now.looseTasks[t]!.weight.value)
    );
  });
}

function weightOfDraft(ground: Ground, operation: DraftOperation): Points | null {
  const { was, tasks, points } = operation;
  if (was && ownsWeight(ground, was)) return points ?? was.weight.value;
  const kept = tasks.flatMap((task) => (was && task.was && weightInRow(was, task.was)) ?? []);
  const given = [points, ...tasks.map((task) => task.points)].filter((one) => one !== undefined);
  return kept.length + given.length > 0 ? sumOfPoints([...kept, ...given]) : null;
}
