import { byReadingOrder, isSameSheet, type SheetRef } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import type { Plan } from "./plan";
import { read, type NoPlanReason } from "./read";
import {
  contextOf,
  run,
  runAcross,
  SEVERITIES,
  type Facts,
  type Finding,
  type Rule,
  type Severity,
} from "./rule";
import { RULES, RULES_ACROSS } from "./rules/index";
import type { Scheme } from "./scheme";
import { chosenFor, DEFAULT_SETTINGS, type Settings } from "./settings";
import { uncheckedIn, type Unchecked } from "./unchecked";

/** What checking one sheet gave. */
export interface SheetCheck {
  readonly ref: SheetRef;
  /** The plans of the sheet; none when it is no POA. */
  readonly plans: readonly Plan[];
  /** How each of the plans numbers its codes and weighs, in the same order. */
  readonly schemes: readonly Scheme[];
  /** Why the sheet holds no plan; null when it holds one. */
  readonly notAPlan: NoPlanReason | null;
  /** In reading order of their cells. */
  readonly findings: readonly Finding[];
  /** What is on the sheet and no rule looked at. */
  readonly unchecked: readonly Unchecked[];
  /** Whether the values leave a doubt that only the sheet's merged areas can settle. Checking again with them settles it. */
  readonly needsMerges: boolean;
}

/** Reads a grid and runs the rules over its plans. Never throws, whatever the grid holds. */
export function checkSheet(
  grid: Grid,
  settings: Settings = DEFAULT_SETTINGS,
  rules: readonly Rule[] = RULES
): SheetCheck {
  const { plans, notAPlan, needsMerges } = read(grid, chosenFor(settings, grid.ref.sheet));
  const contexts = plans.map((plan) => contextOf(grid, plan, settings));
  const findings = plans.flatMap((plan, index) => [...run(rules, plan, contexts[index]!)]);
  findings.sort((a, b) => byReadingOrder(a.at, b.at));
  const unchecked = plans.length > 0 ? uncheckedIn(grid, plans) : [];
  const schemes = contexts.map(({ scheme }) => scheme);
  return { ref: grid.ref, plans, schemes, notAPlan, findings, unchecked, needsMerges };
}

/**
 * Looks at the plans of several sheets together and adds what is wrong between them to the findings of the sheet on which it
 * lies. A total that is off is explained by the sister areas where they can. What an earlier look together has added is
 * forgotten first, so that checks may be looked at together again.
 */
export function checkTogether(
  checks: readonly SheetCheck[],
  settings: Settings = DEFAULT_SETTINGS
): SheetCheck[] {
  const alone = checks.map(lookedAtAlone);
  const plans = alone.flatMap((check) => check.plans);
  if (plans.length < 2 && settings.expectedAreas.length === 0) return alone;
  const across = [...runAcross(RULES_ACROSS, plans, settings)];
  return alone.map((check) => {
    const own = across.filter((finding) => isSameSheet(finding.in, check.ref));
    const findings = [...check.findings.map((finding) => explained(finding, own)), ...own];
    return { ...check, findings: findings.sort((a, b) => byReadingOrder(a.at, b.at)) };
  });
}

const ACROSS: ReadonlySet<string> = new Set(RULES_ACROSS.map(({ id }) => id));

/** The check as it was before other sheets were looked at. */
const lookedAtAlone = (check: SheetCheck): SheetCheck => ({
  ...check,
  findings: check.findings.filter(({ rule }) => !ACROSS.has(rule)).map(unexplained),
});

/** A total as its own sheet tells it, without what sister areas said of it. */
function unexplained(finding: Finding): Finding {
  if (finding.rule !== "weights-add-to-100" || finding.facts.sisters === undefined) return finding;
  const own = Object.entries(finding.facts).filter(
    ([fact]) => !["sisters", "carriers", "code", "text"].includes(fact)
  );
  return { ...finding, facts: Object.fromEntries(own) };
}

/** A total off by just what one missing task weighs in the sister areas says so. */
function explained(finding: Finding, across: readonly Finding[]): Finding {
  if (finding.rule !== "weights-add-to-100") return finding;
  const cause = across.find(
    ({ rule, facts }) =>
      rule === "sister-plans-agree" &&
      facts.isHere === "no" &&
      facts.weight === finding.facts.missing
  );
  if (!cause) return finding;
  const { sisters, carriers, code, text } = cause.facts;
  const facts: Facts = {
    ...finding.facts,
    sisters: sisters!,
    carriers: carriers!,
    code: code!,
    text: text!,
  };
  return { ...finding, facts };
}

/** Findings of each severity. */
export function countBySeverity(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity } of findings) counts[severity]! += 1;
  return counts as Record<Severity, number>;
}
