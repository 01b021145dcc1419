import { LIKE, sameTask, type ComparedPlan, type ComparedTask } from "./comparedTasks";
import type { Points } from "./weights";

/** A task that more than half of some plans carry, with the weight that most of those give it. */
export interface UsualTask {
  readonly task: ComparedTask;
  readonly weight: Points | null;
  /** How many carry it with that weight. */
  readonly carriers: number;
}

/** Where a wording first stands: in which plan, and at which place among its wordings. */
interface Holder {
  readonly plan: number;
  readonly place: number;
  readonly task: ComparedTask;
}

/** A wording that some plans use. When one plan is left out, the first or the second of them speaks for it. */
interface Wording {
  readonly text: string;
  readonly first: Holder;
  second: Holder | null;
  holders: number;
}

/** A wording as one of its holders puts it, and what each plan carries of it. */
interface Candidate {
  readonly wording: Wording;
  readonly holder: Holder;
  readonly carried: readonly (ComparedTask | undefined)[];
  readonly carriers: number;
  /** For each weight, how many carriers give it, and the first two of them; null until somebody asks. */
  weights: ReadonlyMap<Points | null, Given> | null;
  /** For other candidates, in how many plans one task stands for both, as far as somebody has asked. */
  readonly clashes: Map<Candidate, number>;
}

interface Given {
  count: number;
  readonly first: number;
  second: number;
}

const NOBODY = -1;

/**
 * Plans that are all sisters of one another. What is usual among them is asked for each of them, leaving just that one out:
 * so what all the answers share is counted once.
 */
export class Family {
  private readonly numbers: ReadonlyMap<ComparedPlan, number>;
  private readonly wordings: ReadonlyMap<string, Wording>;
  private readonly wordsAt: WordsAt;
  /** Candidates put as their first holder puts them. */
  private readonly candidates: readonly Candidate[];

  constructor(private readonly plans: readonly ComparedPlan[]) {
    this.numbers = new Map(plans.map((plan, number) => [plan, number]));
    this.wordings = wordingsOf(plans);
    this.wordsAt = wordsByCode(plans);
    this.candidates = [...this.wordings.values()].flatMap(
      (wording) => this.candidate(wording, wording.first) ?? []
    );
  }

  /** The tasks that more than half of the others carry, the commonest wording first; no task of theirs stands for two. */
  usualWithout(plan: ComparedPlan): UsualTask[] {
    const left = this.numbers.get(plan) ?? NOBODY;
    const told: Candidate[] = [];
    for (const candidate of this.candidatesWithout(plan, left)) {
      const carriers = candidate.carriers - (candidate.carried[left] ? 1 : 0);
      if (carriers * 2 <= this.plans.length - 1) continue;
      if (!clashesWith(candidate, told, left)) told.push(candidate);
    }
    return told.map((candidate) => usualWeight(candidate, left));
  }

  private candidatesWithout(plan: ComparedPlan, left: number): Candidate[] {
    const spokenByOthers = this.candidates.filter(({ holder }) => holder.plan !== left);
    const spokenByTheNext = [...plan.byText.keys()].flatMap((text) => {
      const wording = this.wordings.get(text);
      const next = wording?.first.plan === left ? wording.second : null;
      return (next && this.candidate(wording!, next)) ?? [];
    });
    const holders = ({ wording }: Candidate) =>
      wording.holders - (plan.byText.has(wording.text) ? 1 : 0);
    return [...spokenByOthers, ...spokenByTheNext].sort(
      (a, b) =>
        holders(b) - holders(a) || a.holder.plan - b.holder.plan || a.holder.place - b.holder.place
    );
  }

  /** Null when too few carry it, whoever is left out. */
  private candidate(wording: Wording, holder: Holder): Candidate | null {
    const { task } = holder;
    const enough = (this.plans.length - 1) / 2;
    if (wording.holders + mostAlike(task, this.wordsAt) <= enough) return null;
    const carried = this.plans.map((plan) => sameTask(plan, task));
    const carriers = carried.filter((one) => one !== undefined).length;
    if (carriers <= enough) return null;
    return { wording, holder, carried, carriers, weights: null, clashes: new Map() };
  }
}

/** For each code, how many of its tasks have each word. */
type WordsAt = ReadonlyMap<string, ReadonlyMap<string, number>>;

function wordsByCode(plans: readonly ComparedPlan[]): WordsAt {
  const wordsAt = new Map<string, Map<string, number>>();
  for (const { byCode } of plans) {
    for (const [code, tasks] of byCode) {
      const counts = wordsAt.get(code) ?? new Map<string, number>();
      wordsAt.set(code, counts);
      for (const { words } of tasks) {
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return wordsAt;
}

/** No more tasks of the same code than these can have enough words in common with it: most tasks need no closer look. */
function mostAlike({ key, words }: ComparedTask, wordsAt: WordsAt): number {
  let shared = 0;
  for (const word of words) shared += wordsAt.get(key)?.get(word) ?? 0;
  return Math.ceil(shared / (words.size * LIKE));
}

/** Whether some plan, besides the one left out, has one task for the candidate and for one of the others. */
function clashesWith(one: Candidate, others: readonly Candidate[], left: number): boolean {
  const own = one.carried[left];
  for (const other of others) {
    let plans = one.clashes.get(other);
    if (plans === undefined) one.clashes.set(other, (plans = clashes(one, other)));
    if (plans > (own !== undefined && own === other.carried[left] ? 1 : 0)) return true;
  }
  return false;
}

function clashes({ carried }: Candidate, other: Candidate): number {
  let plans = 0;
  for (let plan = 0; plan < carried.length; plan++) {
    if (carried[plan] !== undefined && carried[plan] === other.carried[plan]) plans += 1;
  }
  return plans;
}

/** Each wording that some plan uses, in the order in which they come. */
function wordingsOf(plans: readonly ComparedPlan[]): Map<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const [plan, { byText }] of plans.entries()) {
    let place = 0;
    for (const [text, task] of byText) {
      const holder: Holder = { plan, place: place++, task };
      const known = wordings.get(text);
      if (known) {
        known.second ??= holder;
        known.holders += 1;
      } else wordings.set(text, { text, first: holder, second: null, holders: 1 });
    }
  }
  return wordings;
}

function weightsOf(carried: Candidate["carried"]): Map<Points | null, Given> {
  const weights = new Map<Points | null, Given>();
  for (const [plan, task] of carried.entries()) {
    if (!task) continue;
    const known = weights.get(task.weight);
    if (!known) weights.set(task.weight, { count: 1, first: plan, second: NOBODY });
    else {
      if (known.count === 1) known.second = plan;
      known.count += 1;
    }
  }
  return weights;
}

/** The weight most of the others give, the one that comes first where two are as common. */
function usualWeight(candidate: Candidate, left: number): UsualTask {
  const { carried } = candidate;
  const weights = (candidate.weights ??= weightsOf(carried));
  let best = { weight: null as Points | null, carriers: 0, first: NOBODY };
  for (const [weight, { count, first, second }] of weights) {
    const carriers = count - (carried[left]?.weight === weight && carried[left] ? 1 : 0);
    const from = first === left ? second : first;
    const isBetter = carriers > best.carriers || (carriers === best.carriers && from < best.first);
    if (carriers > 0 && isBetter) best = { weight, carriers, first: from };
  }
  return { task: carried[best.first]!, weight: best.weight, carriers: best.carriers };
}
