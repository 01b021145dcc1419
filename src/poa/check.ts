import { byReadingOrder, isSameSheet, type SheetRef } from "../sheet/cell";
import type { Grid } from "../sheet/grid";
import { explained, unexplained } from "./explained";
import { partIgnored, type IgnoredFinding } from "./ignore";
import type { Plan } from "./plan";
import { read, type NoPlanReason } from "./read";
import {
  contextOf,
  run,
  runAcross,
  SEVERITIES,
  type Finding,
  type Rule,
  type RuleAcross,
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
  /** Findings that the planner has decided to leave as they are, in the same order. */
  readonly ignored: readonly IgnoredFinding[];
  /** What is on the sheet and no rule looked at. */
  readonly unchecked: readonly Unchecked[];
  /** Whether the values leave a doubt that only the sheet's merged areas can settle. Checking again with them settles it. */
  readonly needsMerges: boolean;
}

/** Reads a grid and runs the rules over its plans, parting what the settings ignore. Never throws, whatever the grid holds. */
export function checkSheet(
  grid: Grid,
  settings: Settings = DEFAULT_SETTINGS,
  rules: readonly Rule[] = RULES
): SheetCheck {
  const { plans, notAPlan, needsMerges } = read(grid, chosenFor(settings, grid.ref.sheet));
  const contexts = plans.map((plan) => contextOf(grid, plan, settings));
  const wanted = chosenRules(rules, settings);
  const findings = plans.flatMap((plan, index) => [...run(wanted, plan, contexts[index]!)]);
  findings.sort((a, b) => byReadingOrder(a.at, b.at));
  const unchecked = plans.length > 0 ? [...uncheckedIn(grid, plans), ...rulesOff(settings)] : [];
  const schemes = contexts.map(({ scheme }) => scheme);
  const { told, ignored } = partIgnored(findings, settings);
  const { ref } = grid;
  return { ref, plans, schemes, notAPlan, findings: told, ignored, unchecked, needsMerges };
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
  const across = [...runAcross(chosenRules(RULES_ACROSS, settings), plans, settings)];
  return alone.map((check) => {
    const own = across.filter((finding) => isSameSheet(finding.in, check.ref));
    const { told, ignored } = partIgnored(own, settings);
    const findings = [...check.findings.map((finding) => explained(finding, own)), ...told];
    return {
      ...check,
      findings: findings.sort((a, b) => byReadingOrder(a.at, b.at)),
      ignored: [...check.ignored, ...ignored].sort((a, b) =>
        byReadingOrder(a.finding.at, b.finding.at)
      ),
    };
  });
}

/** The rules that the planner has not switched off, as grave as was decided. */
function chosenRules<R extends Rule | RuleAcross>(
  rules: readonly R[],
  { rules: chosen }: Settings
): readonly R[] {
  if (Object.keys(chosen).length === 0) return rules;
  return rules.flatMap((rule) => {
    const { off, severity } = Object.hasOwn(chosen, rule.id) ? chosen[rule.id]! : {};
    return off ? [] : [severity ? { ...rule, severity } : rule];
  });
}

/** The switched off rules, so that a green result says no more than it can. */
const rulesOff = ({ rules: chosen }: Settings): Unchecked[] =>
  [...RULES, ...RULES_ACROSS].flatMap(({ id, about }) =>
    Object.hasOwn(chosen, id) && chosen[id]!.off ? [{ kind: "rule-off", rule: id, about }] : []
  );

const ACROSS: ReadonlySet<string> = new Set(RULES_ACROSS.map(({ id }) => id));

/** The check as it was before other sheets were looked at. */
const lookedAtAlone = (check: SheetCheck): SheetCheck => ({
  ...check,
  findings: check.findings.filter(({ rule }) => !ACROSS.has(rule)).map(unexplained),
  ignored: check.ignored.filter(({ finding }) => !ACROSS.has(finding.rule)),
});

/** Findings of each severity. */
export function countBySeverity(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0]));
  for (const { severity } of findings) counts[severity]! += 1;
  return counts as Record<Severity, number>;
}
