import { byReadingOrder, type SheetRef } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import type { Plan } from "./plan";
import { read, type NoPlanReason } from "./read";
import { contextOf, run, SEVERITIES, type Finding, type Rule, type Severity } from "./rule";
import { RULES } from "./rules/index";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

/** What checking one sheet gave. */
export interface SheetCheck {
  readonly ref: SheetRef;
  /** The plans of the sheet; none when it is no POA. */
  readonly plans: readonly Plan[];
  /** Why the sheet holds no plan; null when it holds one. */
  readonly notAPlan: NoPlanReason | null;
  /** In reading order of their cells. */
  readonly findings: readonly Finding[];
  /** Whether the values leave a doubt that only the sheet's merged areas can settle. Checking again with them settles it. */
  readonly needsMerges: boolean;
}

/** Reads a grid and runs the rules over its plans. Never throws, whatever the grid holds. */
export function checkSheet(
  grid: Grid,
  settings: Settings = DEFAULT_SETTINGS,
  rules: readonly Rule[] = RULES
): SheetCheck {
  const { plans, notAPlan, needsMerges } = read(grid);
  const findings = plans.flatMap((plan) => [...run(rules, plan, contextOf(grid, plan, settings))]);
  findings.sort((a, b) => byReadingOrder(a.at, b.at));
  return { ref: grid.ref, plans, notAPlan, findings, needsMerges };
}

/** Findings of each severity. */
export function countBySeverity(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity } of findings) counts[severity]! += 1;
  return counts as Record<Severity, number>;
}
