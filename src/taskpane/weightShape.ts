import { weightOfAction, weightOfPlan, type Plan, type ShortTermAction } from "../poa/plan";
import { learnScheme } from "../poa/scheme";
import { chosenFor, DEFAULT_SETTINGS, withChosen, type Settings } from "../poa/settings";
import { differenceOfPoints, sumOfPoints, type Points } from "../poa/weights";

/** A stretch of the bar, in percent of its length. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** One action's part of the bar. */
export interface Segment extends Stretch {
  readonly action: ShortTermAction;
  /** As the sheet writes it; empty where it writes none. */
  readonly code: string;
  readonly text: string;
  readonly points: Points;
}

/** The weights by action, reaching for 100: all of them together, or each action for itself, as the sheet's scheme says. */
export interface WeightShape {
  readonly base: "area" | "action";
  readonly segments: readonly Segment[];
  /** What is missing, and what is beyond 100. */
  readonly hatched: readonly Stretch[];
  readonly total: Points;
  /** Points that lack over all; nothing where each action has its own 100. */
  readonly missing: Points;
  /** Points beyond 100; nothing where each action has its own 100. */
  readonly extra: Points;
  /** How many actions there are, and how many add to 100 by themselves. */
  readonly actions: number;
  readonly fullActions: number;
  /** Whether every sum that should be 100 is. */
  readonly isFull: boolean;
}

const isHundred = (total: Points, tolerance: Points): boolean =>
  Math.abs(differenceOfPoints(total, 100)) <= tolerance;

/** The bar of a plan, judged as the checks judge it. */
export function weightShapeOf(plan: Plan, settings: Settings = DEFAULT_SETTINGS): WeightShape {
  const { base } = learnScheme(plan, chosenFor(settings, plan.ref.sheet));
  const { tolerance } = settings;
  const actions = plan.actions.map((action) => ({
    action,
    code: action.code.value,
    text: action.text.value,
    points: weightOfAction(action),
  }));
  const fullActions = actions.filter(({ points }) => isHundred(points, tolerance)).length;
  const total = weightOfPlan(plan);
  const shared = { base, total, actions: actions.length, fullActions };
  if (base === "area") return { ...shared, ...inOneBar(actions, total, tolerance) };
  const isFull = fullActions === actions.length;
  return { ...shared, ...inOwnBars(actions, tolerance), missing: 0, extra: 0, isFull };
}

type Weighed = Omit<Segment, keyof Stretch>;

/** One bar 100 points long, or as long as the total where that is more; the actions follow one another. */
function inOneBar(actions: readonly Weighed[], total: Points, tolerance: Points) {
  const rest = isHundred(total, tolerance) ? 0 : differenceOfPoints(100, total);
  const whole = Math.max(100, total);
  const segments: Segment[] = [];
  let before = 0;
  for (const action of actions) {
    // A weight below nothing is told as a finding; a bar cannot show it.
    if (action.points <= 0) continue;
    const from = (before / whole) * 100;
    const length = Math.min((action.points / whole) * 100, 100 - from);
    segments.push({ ...action, from, length });
    before = sumOfPoints([before, action.points]);
  }
  const from = rest > 0 ? (before / whole) * 100 : (100 / whole) * 100;
  return {
    segments,
    hatched: rest === 0 ? [] : [{ from, length: 100 - from }],
    missing: Math.max(0, rest),
    extra: Math.max(0, -rest),
    isFull: rest === 0,
  };
}

/** As many bars of one length as there are actions, one beside the other. */
function inOwnBars(actions: readonly Weighed[], tolerance: Points) {
  const room = 100 / actions.length;
  const segments: Segment[] = [];
  const hatched: Stretch[] = [];
  for (const [index, action] of actions.entries()) {
    const from = index * room;
    const points = Math.max(0, action.points);
    const length = (Math.min(points, 100) / Math.max(points, 100)) * room;
    if (points > 0) segments.push({ ...action, from, length });
    if (!isHundred(action.points, tolerance)) {
      hatched.push({ from: from + length, length: room - length });
    }
  }
  return { segments, hatched };
}

/** The base over which all sums of the plans would be 100, where over their own some are not; null where neither or both. */
export function closingBase(
  plans: readonly Plan[],
  settings: Settings
): WeightShape["base"] | null {
  const shapes = plans.map((plan) => weightShapeOf(plan, settings));
  const [first] = shapes;
  if (!first || shapes.every(({ isFull }) => isFull)) return null;
  const base = first.base === "area" ? "action" : "area";
  const closes = plans.every((plan) => {
    const { sheet } = plan.ref;
    return weightShapeOf(plan, withChosen(settings, sheet, { base })).isFull;
  });
  return closes ? base : null;
}
