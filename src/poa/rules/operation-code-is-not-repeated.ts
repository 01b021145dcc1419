import { operationsOf } from "../plan";
import { repeatedCodes, type RepeatedCode } from "../repeatedCodes";
import { rule } from "../rule";

export const operationCodeIsNotRepeated = rule<RepeatedCode>({
  id: "operation-code-is-not-repeated",
  severity: "error",
  check: (plan, { edits, scheme }) =>
    repeatedCodes(
      scheme.operationsRunPer === "action"
        ? plan.actions.map(({ operations }) => operations)
        : [operationsOf(plan)],
      edits
    ),
  about: { es: "Código de operación repetido", en: "Operation code repeated" },
  says: {
    es: ({ code, text }) =>
      `El código de operación ${code} ya está usado ${text === "" ? "más arriba" : `en «${text}»`}.`,
    en: ({ code, text }) =>
      `Operation code ${code} is already used ${text === "" ? "above" : `by “${text}”`}.`,
  },
  why: {
    es: "El código es el nombre de la operación en el presupuesto y en el seguimiento: no puede haber dos iguales.",
    en: "The code names the operation in the budget and in the follow-up: there cannot be two alike.",
  },
  offers: {
    es: ({ to, moved }) =>
      `Numerar esta operación ${to}${moved > 0 ? ` y correr ${moved === 1 ? "la siguiente" : `las ${moved} siguientes`}` : ""}`,
    en: ({ to, moved }) =>
      `Number this operation ${to}${moved > 0 ? ` and move the next ${moved === 1 ? "one" : moved} on` : ""}`,
  },
});
