import { codeKey } from "../codes";
import { nameOf } from "../consolidate";
import { fold } from "../form";
import type { Plan, ShortTermAction } from "../plan";
import { ruleAcross } from "../rule";

type Variants = { code: string; texts: number; usual: string; usedBy: number; others: string };

export const actionCodeHasOneText = ruleAcross<Variants>({
  id: "action-code-has-one-text",
  severity: "warning",
  *check(plans) {
    for (const [code, uses] of usesByCode(plans)) {
      const variants = variantsOf(uses);
      if (variants.length < 2) continue;
      const [usual, ...others] = variants as [Use[], ...Use[][]];
      const [first, ...rest] = others.flat() as [Use, ...Use[]];
      yield {
        in: first.plan.ref,
        at: first.action.text.at,
        facts: {
          code,
          texts: variants.length,
          usual: usual[0]!.action.text.value,
          usedBy: usual.length,
          others: [first, ...rest].map(({ plan }) => nameOf(plan)).join("; "),
        },
        seeAlso: [usual[0]!, ...rest].map(({ plan, action }) => ({
          in: plan.ref,
          at: action.text.at,
        })),
      };
    }
  },
  says: {
    es: ({ code, texts, usual, usedBy, others }) =>
      `La acción ${code} tiene ${texts} textos distintos. El más usado (${usedBy}): «${usual}». Escriben otro: ${others}.`,
    en: ({ code, texts, usual, usedBy, others }) =>
      `Action ${code} has ${texts} different texts. The commonest (${usedBy}): “${usual}”. Another is written by: ${others}.`,
  },
  why: {
    es: "La acción es de toda la institución: con textos distintos no se sabe cuál es el oficial.",
    en: "The action belongs to the whole institution: with several texts nobody knows the official one.",
  },
});

interface Use {
  readonly plan: Plan;
  readonly action: ShortTermAction;
}

function usesByCode(plans: readonly Plan[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const plan of plans) {
    for (const action of plan.actions) {
      const code = codeKey(action.code.value);
      if (code === "" || action.text.value === "") continue;
      const list = uses.get(code);
      if (list) list.push({ plan, action });
      else uses.set(code, [{ plan, action }]);
    }
  }
  return uses;
}

/** The uses of one code by their text, the commonest text first. */
function variantsOf(uses: readonly Use[]): Use[][] {
  const byText = new Map<string, Use[]>();
  for (const use of uses) {
    const text = fold(use.action.text.value);
    byText.set(text, [...(byText.get(text) ?? []), use]);
  }
  return [...byText.values()].sort((a, b) => b.length - a.length);
}
