import { repeatedCodes, type RepeatedCode } from "../repeatedCodes";
import { rule } from "../rule";

export const actionCodeIsNotRepeated = rule<RepeatedCode>({
  id: "action-code-is-not-repeated",
  severity: "error",
  check: (plan, { edit }) => repeatedCodes([plan.actions], edit),
  says: {
    es: ({ code, text }) => `La acción ${code} ya se abrió más arriba: «${text}».`,
    en: ({ code, text }) => `Action ${code} was already opened above: “${text}”.`,
  },
  why: {
    es: "Una acción abierta dos veces reparte sus operaciones y sus ponderaciones en dos lugares.",
    en: "An action opened twice has its operations and weights in two places.",
  },
  offers: {
    es: ({ to }) => `Darle el código ${to}`,
    en: ({ to }) => `Give it the code ${to}`,
  },
});
