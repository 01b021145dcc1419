import { nameOf } from "../consolidate";
import { disputedTexts, type TextUse } from "../officialText";
import { ruleAcross } from "../rule";

type Variants = { code: string; texts: number; usual: string; usedBy: number; others: string };

export const actionCodeHasOneText = ruleAcross<Variants>({
  id: "action-code-has-one-text",
  severity: "warning",
  *check(plans) {
    for (const { code, variants } of disputedTexts(plans)) {
      const [usual = [], ...others] = variants.map(({ uses }) => uses);
      const [first, ...rest] = others.flat() as [TextUse, ...TextUse[]];
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
  about: { es: "Un código, varios textos", en: "One code, several texts" },
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
