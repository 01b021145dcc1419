import { repeatedCodes, type RepeatedCode } from "../repeatedCodes";
import { rule } from "../rule";

export const actionCodeIsNotRepeated = rule<RepeatedCode>({
  id: "action-code-is-not-repeated",
  severity: "error",
  check: (plan, { edits }) => repeatedCodes([plan.actions], edits),
  about: { es: "Código de acción repetido", en: "Action code repeated" },
  says: {
    es: ({ code, text }) =>
      `La acción ${code} ya se abrió más arriba${text === "" ? "" : `: «${text}»`}.`,
    en: ({ code, text }) =>
      `Action ${code} was already opened above${text === "" ? "" : `: “${text}”`}.`,
  },
  why: {
    es: "Una acción abierta dos veces reparte sus operaciones y sus ponderaciones en dos lugares.",
    en: "An action opened twice has its operations and weights in two places.",
  },
  offers: {
    es: ({ to, moved }) =>
      `Darle el código ${to}${moved > 0 ? ` y correr ${moved === 1 ? "la que lo tiene" : `las ${moved} que están en su camino`}` : ""}`,
    en: ({ to, moved }) =>
      `Give it the code ${to}${moved > 0 ? ` and move on the ${moved === 1 ? "one that has it" : `${moved} in its way`}` : ""}`,
  },
});
