import type { Cell, Place, SheetRef } from "../sheet/cell";
import type { Edit } from "../sheet/edit";
import { contentAt, valueAt, type CellValue, type Grid } from "../sheet/grid";
import { heldIn } from "./heldIn";
import type { Field } from "./field";
import type { Plan } from "./plan";
import { repeatedBelow } from "./repeatedBelow";
import { learnScheme, type Scheme } from "./scheme";
import { chosenFor, type Settings } from "./settings";

/** error blocks consolidation, warning does not, hint is cosmetic. */
export type Severity = "error" | "warning" | "hint";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

export type Language = "es" | "en";

/** The same sentence in each language. */
export type Words = Readonly<Record<Language, string>>;

/** A sentence made from facts, in each language. */
export type WordsFrom<F> = Readonly<Record<Language, (facts: F) => string>>;

/** What a rule knows about one violation: plain values from which the words are made. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** What may be done about a finding. A safe fix keeps the plan's meaning and may be applied in bulk. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** Rows of the sheet to be shown again, for what no edit of a cell can mend. */
  readonly showRows?: readonly number[];
}

/** One violation as a rule sees it. `at` is the cell a person should edit, the empty one where something is missing. */
export interface Violation<F extends Facts> {
  readonly at: Cell;
  readonly facts: F;
  /** Other cells that explain it, as the first use of a repeated code. */
  readonly seeAlso?: readonly Cell[];
  readonly fix?: Fix | null;
}

/** What a rule may look at besides the plan. */
export interface CheckContext {
  readonly grid: Grid;
  readonly settings: Settings;
  /** What the plan's own codes and weights have in common. */
  readonly scheme: Scheme;
  /** An edit of this sheet that knows what it replaces; the number format stays unless another is given. */
  edit(at: Cell, to: CellValue, format?: string): Edit;
  /** As edit, for the cell of a field and for those below it in which the sheet says the same again. */
  edits(of: Pick<Field<unknown>, "at" | "raw">, to: CellValue, format?: string): Edit[];
}

/** A thing that must hold in a plan, and the words for when it does not. One rule is one file, named after its id. */
export interface Rule<F extends Facts = Facts> {
  readonly id: string;
  readonly severity: Severity;
  check(plan: Plan, context: CheckContext): Iterable<Violation<F>>;
  /** What it is about, in a few words that head its findings in a list. */
  readonly about: Words;
  /** What is wrong and where. */
  readonly says: WordsFrom<F>;
  /** Why it matters. */
  readonly why: Words;
  /** What the fix will do, for rules that offer one. */
  readonly offers?: WordsFrom<F>;
}

/** One violation seen among several plans: it lies on a cell of one of them. */
export interface ViolationAcross<F extends Facts> extends Omit<Violation<F>, "seeAlso" | "fix"> {
  readonly in: SheetRef;
  readonly seeAlso?: readonly Place[];
}

/** A thing that must hold between plans that are looked at together. */
export interface RuleAcross<F extends Facts = Facts> extends Pick<
  Rule<F>,
  "id" | "severity" | "about" | "says" | "why"
> {
  check(plans: readonly Plan[], settings: Settings): Iterable<ViolationAcross<F>>;
}

/** Something wrong with a plan, as a plain value. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly in: SheetRef;
  readonly at: Cell;
  /** What that cell held when it was looked at; null where it is empty, or no part of the plan. */
  readonly held: CellValue;
  readonly facts: Facts;
  readonly seeAlso: readonly Place[];
  readonly fix: Fix | null;
}

/** Declares a rule; the compiler holds its words to the facts that its check yields. */
export const rule = <F extends Facts>(definition: Rule<F>): Rule => definition as unknown as Rule;

/** Declares a rule between plans. */
export const ruleAcross = <F extends Facts>(definition: RuleAcross<F>): RuleAcross =>
  definition as unknown as RuleAcross;

export function contextOf(grid: Grid, plan: Plan, settings: Settings): CheckContext {
  const edit: CheckContext["edit"] = (at, to, format) => {
    const from = contentAt(grid, at);
    return { at, from, to: { value: to, format: format ?? from.format } };
  };
  return {
    grid,
    settings,
    scheme: learnScheme(plan, chosenFor(settings, plan.ref.sheet)),
    edit,
    edits: (of, to, format) =>
      [of.at, ...repeatedBelow(plan, grid, of)].map((at) => edit(at, to, format)),
  };
}

/** Every violation of every rule, as findings in the order of the rules. */
export function* run(
  rules: readonly Rule[],
  plan: Plan,
  context: CheckContext
): Generator<Finding> {
  for (const { id, severity, check } of rules) {
    for (const { at, facts, seeAlso = [], fix = null } of check(plan, context)) {
      const places = seeAlso.map((other) => ({ in: plan.ref, at: other }));
      const held = valueAt(context.grid, at);
      yield { rule: id, severity, in: plan.ref, at, held, facts, seeAlso: places, fix };
    }
  }
}

/** Every violation of every rule between the plans, as findings. */
export function* runAcross(
  rules: readonly RuleAcross[],
  plans: readonly Plan[],
  settings: Settings
): Generator<Finding> {
  for (const { id, severity, check } of rules) {
    for (const { in: ref, at, facts, seeAlso = [] } of check(plans, settings)) {
      const held = heldIn(plans, ref, at);
      yield { rule: id, severity, in: ref, at, held, facts, seeAlso, fix: null };
    }
  }
}
