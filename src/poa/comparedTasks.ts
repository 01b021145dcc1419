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
  readonly byText: ReadonlyMap<string, ComparedTask>;
  readonly byCode: ReadonlyMap<string, readonly ComparedTask[]>;
}

/** A text as it is compared. Areas write many texts alike, so each is taken apart once. */
interface Wording {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** The plans as they are compared with each other. */
export function comparable(plans: readonly Plan[]): ComparedPlan[] {
  const wordings = new Map<string, Wording>();
  const folded = new Map<string, string>();
  return plans.map((plan) => {
    const byText = new Map<string, ComparedTask>();
    const byCode = new Map<string, ComparedTask[]>();
    for (const { operation, task } of rowsOf(plan)) {
      if (!task || task.text.value === "") continue;
      const { text, words } = wordingOf(task.text.value, wordings);
      const shared = operation?.tasks.length === 1 ? operation.weight : null;
      const given = task.weight.value === null ? shared : task.weight;
      const weight = given?.value ?? null;
      const at = given && weight !== null ? given.at : task.code.at;
      const isShared = weight === null && (operation?.weight.value ?? null) !== null;
      const key = codeKey(task.code.value);
      const under = foldedOf(operation?.text.value ?? "", folded);
      const own: ComparedTask = { key, text, words, weight, at, under, isShared, task };
      byText.set(own.text, own);
      const alike = byCode.get(own.key);
      if (alike) alike.push(own);
      else byCode.set(own.key, [own]);
    }
    return { plan, byText, byCode };
  });
}

function wordingOf(text: string, known: Map<string, Wording>): Wording {
  let wording = known.get(text);
  if (!wording) {
    const words = wordsOf(text).join(" ");
    wording = { text: words, words: new Set(words.split(" ")) };
    known.set(text, wording);
  }
  return wording;
}

function foldedOf(text: string, known: Map<string, string>): string {
  let folded = known.get(text);
  if (folded === undefined) known.set(text, (folded = fold(text)));
  return folded;
}

/** From this share of common words on, two texts under one code are one task. */
export const LIKE = 0.6;

/** The task of a plan that is the same as the given one: the same words, or the same code and mostly the same words. */
export function sameTask(
  plan: ComparedPlan,
  { text, key, words }: ComparedTask
): ComparedTask | undefined {
  return (
    plan.byText.get(text) ??
    plan.byCode.get(key)?.find((other) => likeness(words, other.words) >= LIKE)
  );
}
