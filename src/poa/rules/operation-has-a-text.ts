import { missing, type Missing } from "../missing";
import { operationsOf } from "../plan";
import { rule } from "../rule";

export const operationHasAText = rule<Missing>({
  id: "operation-has-a-text",
  severity: "error",
  check: (plan) => missing(plan, "operationText", operationsOf(plan), "text"),
  about: { es: "Operación sin texto", en: "Operation without a text" },
  says: {
    es: ({ says }) => `La operación ${says} no tiene texto.`,
    en: ({ says }) => `The operation ${says} has no text.`,
  },
  why: {
    es: "Sin su texto la operación no se puede ejecutar ni evaluar.",
    en: "Without its text the operation can be neither carried out nor assessed.",
  },
});
