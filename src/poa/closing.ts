import { isSameCell, type Cell, type SheetRef } from "../sheet/cell";
import type { Edit } from "../sheet/edit";
import type { Grid } from "../sheet/grid";
import type { SheetCheck } from "./check";
import { closeOnShare, closeShares, sharesOf, type Share } from "./closeTo100";
import type { WeightField } from "./field";
import { operationsOf, weightOfPlan, type Plan } from "./plan";
import { read } from "./read";
import { learnScheme, type ChosenScheme } from "./scheme";
import { chosenFor, DEFAULT_SETTINGS, type Settings } from "./settings";
import { sisterSuggestions, type SisterSuggestion } from "./sisterSuggestions";
import { isOff, totalsOf, type Total } from "./totals";
import { differenceOfPoints, sumOfPoints, type Points } from "./weights";

/** A total that is not 100, and what may bring it there. */
export interface Closing extends Omit<Total, "of"> {
  readonly in: SheetRef;
  readonly plan: Plan;
  /** The weights it is the sum of, from top to bottom. */
  readonly shares: readonly Share[];
  /** What brings the total nearer to 100 of all that sister areas suggest, the best first. */
  readonly suggestions: readonly SisterSuggestion[];
  /** The fewest of these that bring it to 100 exactly; none where they do not. */
  readonly bySisters: readonly SisterSuggestion[];
  /** Every weight changed in proportion; none where that cannot be done. */
  readonly proportional: readonly Edit[];
}

/** Another way of counting by which the weights are 100 as they stand: a setting for the sheet, or weights that count double. */
export type Reading =
  | { readonly kind: "setting"; readonly chosen: ChosenScheme }
  | { readonly kind: "tasks-alone"; readonly edits: readonly Edit[] };

/** The totals of a sheet that are off. `among` are the checks of the book, this one included: the sister areas are among them. */
export function closingsOf(
  check: SheetCheck,
  among: readonly SheetCheck[] = [],
  settings: Settings = DEFAULT_SETTINGS
): Closing[] {
  const plans = [check, ...among.filter(({ ref }) => ref.sheet !== check.ref.sheet)].flatMap(
    (one) => one.plans
  );
  return check.plans.flatMap((plan, index) => {
    const totals = totalsOf(plan, check.schemes[index]!.base);
    const off = totals.filter((total) => isOff(total, settings.tolerance));
    if (off.length === 0) return [];
    const suggestions = sisterSuggestions(plan, plans);
    return off.map((total) => closingOf(total, plan, suggestions));
  });
}

function closingOf(
  { of, at, scope, total, missing }: Total,
  plan: Plan,
  all: readonly SisterSuggestion[]
): Closing {
  const shares = sharesOf(of);
  const suggestions = all
    .filter((one) => concerns(one, of, shares) && isNearer(one.effect, missing))
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || b.carriers - a.carriers);
  const bySisters = fewestThatAdd(suggestions, missing);
  const proportional = closeShares(shares);
  const best = [...suggestions].sort(
    (a, b) => Number(bySisters.includes(b)) - Number(bySisters.includes(a))
  );
  return {
    in: plan.ref,
    plan,
    at,
    scope,
    total,
    missing,
    shares,
    suggestions: best,
    bySisters,
    proportional,
  };
}

/** Whether a suggestion is about the plan or action that the total is of. */
function concerns(one: SisterSuggestion, of: Total["of"], shares: readonly Share[]): boolean {
  if ("actions" in of) return true;
  if (one.kind === "insert") return one.action === of;
  return one.edits.some(({ at }) => shares.some((share) => isSameCell(share.at, at)));
}

const isNearer = (effect: Points, missing: Points): boolean =>
  effect !== 0 && Math.sign(effect) === Math.sign(missing) && Math.abs(effect) <= Math.abs(missing);

/** As many suggestions as are looked through for some that go together. */
const MOST_TOGETHER = 12;

/** One suggestion that adds exactly what is missing, or else two, or three. */
function fewestThatAdd(
  suggestions: readonly SisterSuggestion[],
  missing: Points
): SisterSuggestion[] {
  const some = suggestions.slice(0, MOST_TOGETHER);
  for (const size of [1, 2, 3]) {
    const found = choose(some, size).find(
      (chosen) => sumOfPoints(chosen.map(({ effect }) => effect)) === missing
    );
    if (found) return found;
  }
  return [];
}

function choose<T>(things: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return things.flatMap((thing, index) =>
    choose(things.slice(index + 1), size - 1).map((others) => [thing, ...others])
  );
}

/** Edits that give the whole difference to the weight in that cell; none where it would leave what a weight can be. */
export function closeOnRow({ shares }: Closing, at: Cell): Edit[] {
  const share = shares.find((one) => isSameCell(one.at, at));
  return share ? closeOnShare(shares, share) : [];
}

/** Edits that share the difference out, in proportion, among the weights that are not held; none where that cannot be done. */
export const closeOnOthers = ({ shares }: Closing, held: readonly Cell[]): Edit[] =>
  closeShares(
    shares,
    new Set(shares.filter(({ at }) => held.some((cell) => isSameCell(cell, at))))
  );

/**
 * Other readings of the sheet by which its weights are 100 as they stand: another base, equal weights on every row read as one
 * weight or as several, or only one of two levels that both carry weights. The smallest departures only.
 */
export function readingsThatClose(grid: Grid, settings: Settings = DEFAULT_SETTINGS): Reading[] {
  const now = chosenFor(settings, grid.ref.sheet);
  if (closes(grid, now, settings)) return [];
  const bases: readonly ChosenScheme[] = [{ base: "area" }, { base: "action" }];
  const levels: readonly ChosenScheme[] = [{ weightOn: "task" }, { weightOn: "repeated" }];
  const both = bases.flatMap((base) => levels.map((level) => ({ ...base, ...level })));
  for (const some of [[...bases, ...levels], both]) {
    const closing = some.filter((chosen) => closes(grid, { ...now, ...chosen }, settings));
    if (closing.length > 0) return closing.map((chosen) => ({ kind: "setting", chosen }));
  }
  return read(grid, now).plans.flatMap(onOneLevel);
}

/** Whether every total of the sheet is 100 when it is read so. */
function closes(grid: Grid, chosen: ChosenScheme, { tolerance }: Settings): boolean {
  const { plans } = read(grid, chosen);
  return plans.every((plan) => {
    const totals = totalsOf(plan, learnScheme(plan, chosen).base);
    return totals.length > 0 && totals.every((total) => !isOff(total, tolerance));
  });
}

/** Where operations carry weights and their tasks carry others besides, the level whose weights alone are 100. */
function onOneLevel(plan: Plan): Reading[] {
  const doubled = operationsOf(plan).filter(
    ({ weight, tasks }) => weight.value !== null && tasks.some((task) => task.weight.value !== null)
  );
  if (doubled.length === 0) return [];
  const total = weightOfPlan(plan);
  const own = sumOfPoints(doubled.map(({ weight }) => weight.value ?? 0));
  const ofTasks = sumOfPoints(
    doubled.flatMap(({ tasks }) => tasks.map(({ weight }) => weight.value ?? 0))
  );
  const withTasks = sumOfPoints([differenceOfPoints(total, own), ofTasks]);
  if (withTasks !== 100) return [];
  return [{ kind: "tasks-alone", edits: doubled.map(({ weight }) => emptied(weight)) }];
}

const emptied = ({ at, raw }: WeightField): Edit => ({
  at,
  from: raw,
  to: { ...raw, value: null },
});
