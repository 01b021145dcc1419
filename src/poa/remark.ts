import type { Cell, SheetRef } from "../sheet/cell";
import { adviceFor } from "./advice";
import type { SheetCheck } from "./check";
import type { Plan } from "./plan";
import { say } from "./report";
import { SEVERITIES, type Finding, type Language, type Severity, type Words } from "./rule";

/** A finding in words, in Spanish unless told otherwise, beside the plan it is about: what goes into workbooks and can be read from them again. */
export interface Remark {
  readonly plan: Plan;
  readonly rule: string;
  readonly severity: Severity;
  readonly in: SheetRef;
  readonly at: Cell;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  /** Why the planner left it as it is; null where nobody decided so. */
  readonly ignored: string | null;
}

/**
 * Every finding of the sheets that hold plans, the ignored ones too. On a sheet of several plans each goes to the one on whose
 * rows it lies.
 */
export const remarksOf = (checks: readonly SheetCheck[], language: Language = "es"): Remark[] =>
  checks.flatMap(({ plans, findings, ignored }) => {
    const all = [
      ...findings.map((finding) => ({ finding, reason: null })),
      ...ignored.map(({ finding, entry }) => ({ finding, reason: entry.reason })),
    ];
    return all.flatMap(({ finding, reason }) => {
      const plan = planAt(plans, finding.at.row);
      return plan ? [remarkOf(plan, finding, reason, language)] : [];
    });
  });

/** The plan of a sheet on whose rows a cell lies; the first one above all of them. */
export function planAt(plans: readonly Plan[], row: number): Plan | undefined {
  return plans.findLast(({ headerRow }) => headerRow <= row) ?? plans[0];
}

function remarkOf(
  plan: Plan,
  finding: Finding,
  ignored: string | null,
  language: Language
): Remark {
  const { rule, severity, at } = finding;
  const { message, why, fixTitle } = say(finding, language);
  const todo = fixTitle === null ? adviceFor(rule) : `${fixTitle}.`;
  const how = ignored === null ? todo : `${IGNORED[language]}${ignored}`;
  return { plan, rule, severity, in: finding.in, at, what: message, why, how, ignored };
}

const IGNORED: Words = { es: "Ignorada: ", en: "Ignored: " };

/** The reason inside what a Spanish remark says is to be done; null where the remark was not ignored. */
export const ignoredIn = (how: string): string | null =>
  how.startsWith(IGNORED.es) ? how.slice(IGNORED.es.length) : null;

/** Whether a remark still asks for something. */
export const isOpen = ({ ignored }: Remark): boolean => ignored === null;

/** What was ignored comes last; errors first, then as they stand on the sheet. */
export const byWeight = (a: Remark, b: Remark): number =>
  Number(a.ignored !== null) - Number(b.ignored !== null) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  a.at.row - b.at.row ||
  a.at.column - b.at.column ||
  a.rule.localeCompare(b.rule);

/** The remarks of each plan, in their order. */
export function remarksByPlan(remarks: readonly Remark[]): Map<Plan, Remark[]> {
  const byPlan = new Map<Plan, Remark[]>();
  for (const remark of remarks) {
    const own = byPlan.get(remark.plan);
    if (own) own.push(remark);
    else byPlan.set(remark.plan, [remark]);
  }
  return byPlan;
}

/** How many remarks of the severity still ask for something. */
export const countRemarks = (remarks: readonly Remark[], severity: Severity): number =>
  remarks.filter((remark) => remark.severity === severity && isOpen(remark)).length;
