import type { Rule } from "../rule";
import { actionHasACode } from "./action-has-a-code";
import { headerLabelMatchesItsValue } from "./header-label-matches-its-value";
import { headingYearIsTheFiscalYear } from "./heading-year-is-the-fiscal-year";
import { operationCodeIsNotRepeated } from "./operation-code-is-not-repeated";
import { operationHasATask } from "./operation-has-a-task";
import { taskCodeBelongsToItsParent } from "./task-code-belongs-to-its-parent";
import { taskCodeIsNotRepeated } from "./task-code-is-not-repeated";
import { taskHasAnOperation } from "./task-has-an-operation";
import { weightIsStoredAsAPercentage } from "./weight-is-stored-as-a-percentage";
import { weightsAddTo100 } from "./weights-add-to-100";

/** The catalogue: every rule, in the order in which findings about one cell are told. */
export const RULES: readonly Rule[] = [
  headerLabelMatchesItsValue,
  headingYearIsTheFiscalYear,
  weightsAddTo100,
  operationHasATask,
  taskHasAnOperation,
  actionHasACode,
  operationCodeIsNotRepeated,
  taskCodeIsNotRepeated,
  taskCodeBelongsToItsParent,
  weightIsStoredAsAPercentage,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of that id. Throws when there is none, which is our mistake and not the plan's. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`No such rule: ${id}`);
  return rule;
}
