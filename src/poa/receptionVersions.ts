import type { SheetCheck } from "./check";
import { comparePlans, saysTheSame } from "./compare";
import { nameOf } from "./consolidate";
import { fold } from "./form";
import type { Plan } from "./plan";
import { planAt } from "./remark";
import type { Finding } from "./rule";

/** Several plans that came for one area. */
export interface Versions {
  readonly key: string;
  readonly area: string;
  /** In the order they came; at least two. */
  readonly plans: readonly Plan[];
  /** Whether they all say the same, so that it does not matter which is taken. */
  readonly isSame: boolean;
  /** Null until somebody has chosen, unless they all say the same. */
  readonly chosen: Plan | null;
}

/** What tells one plan from all others that were received. */
export const idOf = ({ ref, headingRow }: Plan): string =>
  [ref.book, ref.sheet, headingRow].join("\n");

/** What tells whether two plans are of one area. A plan without an area is of none but its own. */
export const areaKey = (plan: Plan): string =>
  plan.area ? keyOfArea(nameOf(plan)) : `\n${idOf(plan)}`;

export const keyOfArea = (area: string): string => fold(area);

/** The areas for which more than one plan came. `chosen` tells the plan by the area's key. */
export function versionsOf(
  plans: readonly Plan[],
  chosen: ReadonlyMap<string, string>
): Versions[] {
  const byArea = new Map<string, Plan[]>();
  for (const plan of plans) {
    const key = areaKey(plan);
    byArea.set(key, [...(byArea.get(key) ?? []), plan]);
  }
  return [...byArea].flatMap(([key, own]) => {
    const last = own.at(-1)!;
    if (own.length < 2) return [];
    const isSame = own.every((plan) => plan === last || isAlike(plan, last));
    const asked = own.find((plan) => idOf(plan) === chosen.get(key)) ?? null;
    return [
      { key, area: nameOf(last), plans: own, isSame, chosen: asked ?? (isSame ? last : null) },
    ];
  });
}

const isAlike = (one: Plan, other: Plan): boolean =>
  one.fiscalYear?.value === other.fiscalYear?.value && saysTheSame(comparePlans(one, other));

/** The plans that are not taken because another version of their area is. */
export const setAsideBy = (versions: readonly Versions[]): Plan[] =>
  versions.flatMap(({ plans, chosen }) => (chosen ? plans.filter((plan) => plan !== chosen) : []));

/** The check without some of its plans and what was found on their rows; null when it has no plan left. */
export function withoutPlans(check: SheetCheck, left: ReadonlySet<Plan>): SheetCheck | null {
  if (!check.plans.some((plan) => left.has(plan))) return check;
  const stays = check.plans.map((plan) => !left.has(plan));
  if (!stays.includes(true)) return null;
  const isLeft = ({ at }: Finding) => left.has(planAt(check.plans, at.row)!);
  return {
    ...check,
    plans: check.plans.filter((_, index) => stays[index]),
    schemes: check.schemes.filter((_, index) => stays[index]),
    findings: check.findings.filter((finding) => !isLeft(finding)),
    ignored: check.ignored.filter(({ finding }) => !isLeft(finding)),
  };
}
