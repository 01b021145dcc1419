import type { Cell, SheetRef } from "../sheet/cell";
import { adviceFor } from "./advice";
import type { SheetCheck } from "./check";
import type { Plan } from "./plan";
import { say } from "./report";
import { SEVERITIES, type Finding, type Language, type Severity } from "./rule";

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
}

/** Every finding of the sheets that hold plans. On a sheet of several plans each goes to the one on whose rows it lies. */
export const remarksOf = (checks: readonly SheetCheck[], language: Language = "es"): Remark[] =>
  checks.flatMap(({ plans, findings }) =>
    findings.flatMap((finding) => {
      const plan = planAt(plans, finding.at.row);
      return plan ? [remarkOf(plan, finding, language)] : [];
    })
  );

function planAt(plans: readonly Plan[], row: number): Plan | undefined {
  return plans.findLast(({ headerRow }) => headerRow <= row) ?? plans[0];
}

function remarkOf(plan: Plan, finding: Finding, language: Language): Remark {
  const { rule, severity, at } = finding;
  const { message, why, fixTitle } = say(finding, language);
  const how = fixTitle === null ? adviceFor(rule) : `${fixTitle}.`;
  return { plan, rule, severity, in: finding.in, at, what: message, why, how };
}

/** Errors first, then as they stand on the sheet. */
export const byWeight = (a: Remark, b: Remark): number =>
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

export const countRemarks = (remarks: readonly Remark[], severity: Severity): number =>
  remarks.filter((remark) => remark.severity === severity).length;
