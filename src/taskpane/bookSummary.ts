import { countBySeverity, type SheetCheck } from "../poa/check";
import type { Plan } from "../poa/plan";
import type { NoPlanReason } from "../poa/read";
import type { Finding, Severity } from "../poa/rule";
import type { Settings } from "../poa/settings";
import { weightShapeOf, type WeightShape } from "./weightShape";

/** One plan of a book at a glance. */
export interface AreaRow {
  readonly plan: Plan;
  readonly shape: WeightShape;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** A book at a glance. */
export interface BookSummary {
  readonly rows: readonly AreaRow[];
  /** How many of the plans add to 100. */
  readonly full: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Sheets that are no POA, and why. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: NoPlanReason }[];
}

export function bookSummaryOf(checks: readonly SheetCheck[], settings: Settings): BookSummary {
  const rows = checks.flatMap((check) =>
    check.plans.map((plan) => ({
      plan,
      shape: weightShapeOf(plan, settings),
      counts: countBySeverity(findingsOfPlan(check, plan)),
    }))
  );
  return {
    rows,
    full: rows.filter(({ shape }) => shape.isFull).length,
    counts: countBySeverity(checks.flatMap(({ findings }) => findings)),
    skipped: checks.flatMap(({ ref, notAPlan }) =>
      notAPlan ? [{ sheet: ref.sheet, reason: notAPlan }] : []
    ),
  };
}

/** A sheet may hold several plans, one below the other; each answers for the rows down to the end of its table. */
function findingsOfPlan({ plans, findings }: SheetCheck, plan: Plan): Finding[] {
  const index = plans.indexOf(plan);
  const above = plans[index - 1]?.lastRow ?? -1;
  const isLast = index === plans.length - 1;
  return findings.filter(({ at }) => at.row > above && (isLast || at.row <= plan.lastRow));
}
