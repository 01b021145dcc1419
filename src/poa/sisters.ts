import { comparable, sameTask, type ComparedPlan, type ComparedTask } from "./comparedTasks";
import type { Plan } from "./plan";
import { Family } from "./usualTasks";
import type { Points } from "./weights";

/** Areas are sisters when a tenth of their tasks, and more than one, have the same words: never by name. */
const SISTERLY = 0.1;

/** For each plan, the numbers of the plans that are its sisters, in their order. */
function sistersOf(plans: readonly ComparedPlan[]): number[][] {
  const holders = new Map<string, number[]>();
  for (const [index, { byText }] of plans.entries()) {
    for (const text of byText.keys()) {
      const list = holders.get(text);
      if (list) list.push(index);
      else holders.set(text, [index]);
    }
  }
  const shared = new Uint32Array(plans.length);
  return plans.map(({ byText: own }, index) => {
    shared.fill(0);
    for (const text of own.keys()) for (const other of holders.get(text)!) shared[other]! += 1;
    const sisters: number[] = [];
    for (const [other, count] of shared.entries()) {
      if (other === index || count < 2) continue;
      const all = own.size + plans[other]!.byText.size - count;
      if (count / all >= SISTERLY) sisters.push(other);
    }
    return sisters;
  });
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
  const all = comparable(plans);
  const families = familiesOf(sistersOf(all));
  for (const [index, group] of families.entries()) {
    if (group.members.length <= ENOUGH_SISTERS) continue;
    group.family ??= new Family(group.members.map((member) => all[member]!));
    yield* differencesOf(all[index]!, group.members.length - 1, group.family);
    group.waiting -= 1;
    // What a family knows is much, and where areas are alike by degrees each may have one of its own.
    if (group.waiting === 0) group.family = null;
  }
}

interface Group {
  readonly members: readonly number[];
  family: Family | null;
  /** How many of its plans have not been looked at. */
  waiting: number;
}

/** For each plan it and its sisters, in their order; plans of which these are the same share one group. */
function familiesOf(sisters: readonly (readonly number[])[]): Group[] {
  const groups = new Map<string, Group>();
  return sisters.map((own, index) => {
    const members = [...own, index].sort((a, b) => a - b);
    const name = members.join();
    const group = groups.get(name) ?? { members, family: null, waiting: 0 };
    group.waiting += 1;
    groups.set(name, group);
    return group;
  });
}

function* differencesOf(
  plan: ComparedPlan,
  sisters: number,
  family: Family
): Generator<SisterDifference> {
  const usual = family.usualWithout(plan);
  const lacking = usual.filter(({ task }) => !sameTask(plan, task)).length;
  // A plan that goes its own way in half of what is usual is no oversight from end to end.
  if (lacking * 2 > usual.length) return;
  for (const { task, weight, carriers } of usual) {
    const own = sameTask(plan, task) ?? null;
    const isUsualWeight = carriers * 2 > sisters;
    const isWeighable = isUsualWeight && weight !== null && !own?.isShared;
    if (own && (!isWeighable || own.weight === weight)) continue;
    yield { plan: plan.plan, sisters, carriers, task, weight, own };
  }
}
