import { Tools } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  DeleteConditionalRuleMutationUndoFactory,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { DrawnRule } from "../sheet/drawing";
import type { BookRule, RuleChange } from "./book";
import type { UniverBench } from "./univerBench";
import { bookRule, univerRange, univerRule } from "./univerSnapshot";

const rulesOn = (bench: UniverBench, sheet: string) =>
  bench.injector.get(ConditionalFormattingRuleModel).getSubunitRules(bench.unitId, sheet) ?? [];

export const bookRules = (bench: UniverBench, sheet: string): BookRule[] =>
  rulesOn(bench, sheet).map(bookRule);

export function bookRuleOf(bench: UniverBench, sheet: string, id: string): BookRule | null {
  const rule = rulesOn(bench, sheet).find(({ cfId }) => cfId === id);
  return rule ? bookRule(rule) : null;
}

export function addRuleOn(bench: UniverBench, sheet: string, rule: DrawnRule, id: string): void {
  const at = bench.at(sheet);
  bench.mutate(
    [{ id: AddConditionalRuleMutation.id, params: { ...at, rule: univerRule(rule, id) } }],
    [{ id: DeleteConditionalRuleMutation.id, params: { ...at, cfId: id } }]
  );
}

export function changeRuleOn(
  bench: UniverBench,
  sheet: string,
  id: string,
  change: RuleChange
): void {
  const old = rulesOn(bench, sheet).find((rule) => rule.cfId === id);
  if (!old) throw new Error(`no rule has the id ${id}`);
  const now = bookRule(old);
  const changed: BookRule = { ...now, ...change };
  const rule =
    now.kind === "Custom"
      ? univerRule(changed, id, changed.stopIfTrue)
      : { ...old, ranges: changed.ranges.map(univerRange), stopIfTrue: changed.stopIfTrue };
  const at = { ...bench.at(sheet), cfId: id };
  bench.mutate(
    [{ id: SetConditionalRuleMutation.id, params: { ...at, rule } }],
    [{ id: SetConditionalRuleMutation.id, params: { ...at, rule: Tools.deepClone(old) } }]
  );
}

export function deleteRuleOn(bench: UniverBench, sheet: string, id: string): void {
  const params = { ...bench.at(sheet), cfId: id };
  const undos = DeleteConditionalRuleMutationUndoFactory(bench.injector, params);
  bench.mutate([{ id: DeleteConditionalRuleMutation.id, params }], undos);
}
