import { a1, type Cell } from "../sheet/cell";
import { weightOfAction, weightOfPlan, type Plan, type ShortTermAction } from "./plan";
import { weightedActions, type Scheme } from "./scheme";
import { shorten } from "./shorten";
import { differenceOfPoints, type Points } from "./weights";

/** A sum that must be 100. */
export interface Total {
  /** Where it is told: the heading of the weights, or the code of the action. */
  readonly at: Cell;
  readonly of: Plan | ShortTermAction;
  /** "" for the area; otherwise how the action is called. */
  readonly scope: string;
  readonly total: Points;
  /** What it lacks of 100; less than nothing where there is too much. */
  readonly missing: Points;
}

/** The sums that must be 100: one over the plan, or one over each action. */
export function totalsOf(plan: Plan, base: Scheme["base"]): Total[] {
  const heading = plan.headings.get("weight");
  if (!heading || plan.actions.length === 0) return [];
  if (base === "area") return [totalOf(heading.at, plan, "", weightOfPlan(plan))];
  return weightedActions(plan).map((action) => {
    const { code, text } = action;
    const named = text.value === "" ? a1(code.at) : `«${shorten(text.value)}»`;
    return totalOf(code.at, action, code.value || named, weightOfAction(action));
  });
}

const totalOf = (at: Cell, of: Total["of"], scope: string, total: Points): Total => ({
  at,
  of,
  scope,
  total,
  missing: differenceOfPoints(100, total),
});

export const isOff = ({ missing }: Total, tolerance: Points): boolean =>
  Math.abs(missing) > tolerance;
