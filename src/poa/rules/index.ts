import type { Rule, RuleAcross } from "../rule";
import { actionCodeFollowsTheScheme } from "./action-code-follows-the-scheme";
import { actionCodeHasOneText } from "./action-code-has-one-text";
import { actionCodeIsNotRepeated } from "./action-code-is-not-repeated";
import { actionHasACode } from "./action-has-a-code";
import { actionHasAText } from "./action-has-a-text";
import { actionHasAnOperation } from "./action-has-an-operation";
import { areaIsPlannedOnce } from "./area-is-planned-once";
import { cellHoldsNoError } from "./cell-holds-no-error";
import { codeIsStoredAsText } from "./code-is-stored-as-text";
import { deadlineIsNotBeforeTheFiscalYear } from "./deadline-is-not-before-the-fiscal-year";
import { everyExpectedAreaIsHere } from "./every-expected-area-is-here";
import { fiscalYearIsOne } from "./fiscal-year-is-one";
import { formHasItsColumns } from "./form-has-its-columns";
import { headerLabelMatchesItsValue } from "./header-label-matches-its-value";
import { headingYearIsTheFiscalYear } from "./heading-year-is-the-fiscal-year";
import { noPlanRowIsHidden } from "./no-plan-row-is-hidden";
import { noValueHidesUnderAMerge } from "./no-value-hides-under-a-merge";
import { operationCodeFollowsTheScheme } from "./operation-code-follows-the-scheme";
import { operationCodeIsNotRepeated } from "./operation-code-is-not-repeated";
import { operationCodesRunOn } from "./operation-codes-run-on";
import { operationHasACode } from "./operation-has-a-code";
import { operationHasATask } from "./operation-has-a-task";
import { operationHasAText } from "./operation-has-a-text";
import { operationPrefixBelongsToOneArea } from "./operation-prefix-belongs-to-one-area";
import { planHasAFiscalYear } from "./plan-has-a-fiscal-year";
import { planHasAnArea } from "./plan-has-an-area";
import { planHasTasks } from "./plan-has-tasks";
import { rowIsInItsColumns } from "./row-is-in-its-columns";
import { sisterPlansAgree } from "./sister-plans-agree";
import { taskCodeBelongsToItsParent } from "./task-code-belongs-to-its-parent";
import { taskCodeFollowsTheScheme } from "./task-code-follows-the-scheme";
import { taskCodeIsNotRepeated } from "./task-code-is-not-repeated";
import { taskCodesRunOn } from "./task-codes-run-on";
import { taskHasACode } from "./task-has-a-code";
import { taskHasAText } from "./task-has-a-text";
import { taskHasAnOperation } from "./task-has-an-operation";
import { taskTextIsNotRepeated } from "./task-text-is-not-repeated";
import { textIsClean } from "./text-is-clean";
import { weightIsANumber } from "./weight-is-a-number";
import { weightIsGiven } from "./weight-is-given";
import { weightIsOnTheColumnScale } from "./weight-is-on-the-column-scale";
import { weightIsStoredAsAPercentage } from "./weight-is-stored-as-a-percentage";
import { weightIsWithin0And100 } from "./weight-is-within-0-and-100";
import { weightSitsOnOneLevel } from "./weight-sits-on-one-level";
import { weightsAddTo100 } from "./weights-add-to-100";

/** The catalogue: every rule, in the order in which findings about one cell are told. */
export const RULES: readonly Rule[] = [
  planHasAnArea,
  planHasAFiscalYear,
  headerLabelMatchesItsValue,
  headingYearIsTheFiscalYear,
  formHasItsColumns,
  planHasTasks,
  rowIsInItsColumns,
  actionHasAnOperation,
  operationHasATask,
  taskHasAnOperation,
  actionHasAText,
  operationHasAText,
  taskHasAText,
  cellHoldsNoError,
  noValueHidesUnderAMerge,
  noPlanRowIsHidden,
  actionHasACode,
  operationHasACode,
  taskHasACode,
  actionCodeFollowsTheScheme,
  operationCodeFollowsTheScheme,
  taskCodeFollowsTheScheme,
  codeIsStoredAsText,
  actionCodeIsNotRepeated,
  operationCodeIsNotRepeated,
  taskCodeIsNotRepeated,
  operationCodesRunOn,
  taskCodesRunOn,
  taskCodeBelongsToItsParent,
  weightIsGiven,
  weightIsANumber,
  weightIsWithin0And100,
  weightIsOnTheColumnScale,
  weightIsStoredAsAPercentage,
  weightSitsOnOneLevel,
  weightsAddTo100,
  textIsClean,
  taskTextIsNotRepeated,
  deadlineIsNotBeforeTheFiscalYear,
];

/** The rules between plans that are looked at together. */
export const RULES_ACROSS: readonly RuleAcross[] = [
  areaIsPlannedOnce,
  fiscalYearIsOne,
  everyExpectedAreaIsHere,
  actionCodeHasOneText,
  operationPrefixBelongsToOneArea,
  sisterPlansAgree,
];

/** What the words of a finding are made with. */
export type Speaker = Pick<Rule, "id" | "about" | "says" | "why" | "offers">;

const byId = new Map<string, Speaker>([...RULES, ...RULES_ACROSS].map((rule) => [rule.id, rule]));

/** The rule of that id. Throws when there is none, which is our mistake and not the plan's. */
export function ruleOf(id: string): Speaker {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No such rule: ${id}`);
  return rule;
}
