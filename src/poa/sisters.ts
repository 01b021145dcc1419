import type { Cell } from "../sheet/cell";
import { codeKey } from "./codes";
import { fold } from "./form";
import { likeness, wordsOf } from "./likeness";
import { rowsOf, type Plan, type Task } from "./plan";
import type { Points } from "./weights";

/** A task as it is compared between areas: by its code and its words. */
export interface ComparedTask {
  readonly key: string;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** The task's weight, or its operation's where it is the only task of it. */
  readonly weight: Points | null;
  /** The cell that gives the weight; the task's code where none does. */
  readonly at: Cell;
  /** The words of the operation it stands under; "" under none. */
  readonly under: string;
  /** Whether its operation has one weight for several tasks, so that nobody can tell the task's. */
  readonly isShared: boolean;
  readonly task: Task;
}

/** A plan prepared for comparing. */
export interface ComparedPlan {
  readonly plan: Plan;
  readonly tasks: readonly ComparedTask[];
  readonly byText: ReadonlyMap<string, ComparedTask>;
  readonly byCode: ReadonlyMap<string, readonly ComparedTask[]>;
}

export function compared(plan: Plan): ComparedPlan {
  const tasks: ComparedTask[] = [];
  for (const { operation, task } of rowsOf(plan)) {
    if (!task || task.text.value === "") continue;
    const text = wordsOf(task.text.value).join(" ");
    const shared = operation?.tasks.length === 1 ? operation.weight : null;
    const given = task.weight.value === null ? shared : task.weight;
    const weight = given?.value ?? null;
    const at = given && weight !== null ? given.at : task.code.at;
    const isShared = weight === null && (operation?.weight.value ?? null) !== null;
    const key = codeKey(task.code.value);
    const under = fold(operation?.text.value ?? "");
    tasks.push({ key, text, words: new Set(text.split(" ")), weight, at, under, isShared, task });
  }
  const byCode = new Map<string, ComparedTask[]>();
  for (const task of tasks) byCode.set(task.key, [...(byCode.get(task.key) ?? []), task]);
  return { plan, tasks, byText: new Map(tasks.map((task) => [task.text, task])), byCode };
}

/** The task of a plan that is the same as the given one: the same words, or the same code and mostly the same words. */
export function sameTask(plan: ComparedPlan, task: ComparedTask): ComparedTask | undefined {
  return (
    plan.byText.get(task.text) ??
    plan.byCode.get(task.key)?.find((other) => likeness(task.words, other.words) >= 0.6)
  );
}

/** Areas are sisters when a tenth of their tasks, and more than one, have the same words: never by name. */
const SISTERLY = 0.1;

/** For each plan, the plans that are its sisters. */
export function sistersOf(plans: readonly ComparedPlan[]): Map<ComparedPlan, ComparedPlan[]> {
  const holders = new Map<string, number[]>();
  for (const [index, { byText }] of plans.entries()) {
    for (const text of byText.keys()) {
      const list = holders.get(text);
      if (list) list.push(index);
      else holders.set(text, [index]);
    }
  }
  return new Map(plans.map((plan, index) => [plan, sistersAt(plans, index, holders)]));
}

function sistersAt(
  plans: readonly ComparedPlan[],
  index: number,
  holders: ReadonlyMap<string, readonly number[]>
): ComparedPlan[] {
  const own = plans[index]!.byText;
  const shared = new Map<number, number>();
  for (const text of own.keys()) {
    for (const other of holders.get(text) ?? []) {
      if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .filter(
      ([other, count]) =>
        count > 1 && count / (own.size + plans[other]!.byText.size - count) >= SISTERLY
    )
    .sort(([a], [b]) => a - b)
    .map(([other]) => plans[other]!);
}

/** A task most sisters carry, as one plan differs from it. */
export interface SisterDifference {
  readonly plan: Plan;
  /** How many sisters the plan has, and how many of them carry the task with the weight most of them give it. */
  readonly sisters: number;
  readonly carriers: number;
  readonly task: ComparedTask;
  readonly weight: Points | null;
  /** The plan's own task where only the weight differs; null where the task is not there. */
  readonly own: ComparedTask | null;
}

/** With fewer sisters than these nothing can be called usual. */
const ENOUGH_SISTERS = 3;

/** What most sisters carry and a plan lacks or weighs otherwise, plan by plan. */
export function* sisterDifferences(plans: readonly Plan[]): Generator<SisterDifference> {
  for (const [plan, sisters] of sistersOf(plans.map(compared))) {
    if (sisters.length < ENOUGH_SISTERS) continue;
    const usual = usualTasks(sisters);
    const lacking = usual.filter(({ task }) => !sameTask(plan, task)).length;
    // A plan that goes its own way in half of what is usual is no oversight from end to end.
    if (lacking * 2 > usual.length) continue;
    for (const { task, weight, carriers } of usual) {
      const own = sameTask(plan, task) ?? null;
      const isUsualWeight = carriers * 2 > sisters.length;
      const isWeighable = isUsualWeight && weight !== null && !own?.isShared;
      if (own && (!isWeighable || own.weight === weight)) continue;
      yield { plan: plan.plan, sisters: sisters.length, carriers, task, weight, own };
    }
  }
}

/** The tasks that more than half of the sisters carry, with the weight that most carriers give them. */
function usualTasks(
  sisters: readonly ComparedPlan[]
): Pick<SisterDifference, "task" | "weight" | "carriers">[] {
  const told = new Set<ComparedTask>();
  return candidates(sisters).flatMap((task) => {
    const carried = sisters.flatMap((sister) => sameTask(sister, task) ?? []);
    if (carried.length * 2 <= sisters.length || carried.some((one) => told.has(one))) return [];
    for (const one of carried) told.add(one);
    const { weight, carriers } = usualWeight(carried);
    return { task: carried.find((one) => one.weight === weight) ?? task, weight, carriers };
  });
}

/** Each wording that some sister uses, the commonest first. */
function candidates(sisters: readonly ComparedPlan[]): ComparedTask[] {
  const counts = new Map<string, { task: ComparedTask; count: number }>();
  for (const { byText } of sisters) {
    for (const [text, task] of byText) {
      const entry = counts.get(text) ?? { task, count: 0 };
      entry.count += 1;
      counts.set(text, entry);
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ task }) => task);
}

function usualWeight(tasks: readonly ComparedTask[]): { weight: Points | null; carriers: number } {
  const counts = new Map<Points | null, number>();
  for (const { weight } of tasks) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  const [weight = null, carriers = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { weight, carriers };
}
