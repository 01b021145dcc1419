import { codeNumber, withNumber } from "../codes";
import { missingCodes, type MissingCode } from "../missing";
import { operationsOf, type Operation } from "../plan";
import { rule } from "../rule";
import { countPerAction } from "../scheme";

export const operationHasACode = rule<MissingCode>({
  id: "operation-has-a-code",
  severity: "error",
  check(plan, { edit, scheme }) {
    const { operation: form } = scheme;
    const byAction = plan.actions.map(({ operations }) => operations);
    const groups = countPerAction(scheme) ? byAction : [operationsOf(plan)];
    const beside = ({ code }: Operation, step: 1 | -1) => {
      const number = codeNumber(code.value) + step;
      return number > 0 ? withNumber(code.value, number, form?.width) : "";
    };
    const next = (_: Operation, above: Operation | undefined, below: Operation | undefined) =>
      above ? beside(above, 1) : below ? beside(below, -1) : "";
    return missingCodes(plan, "operationCode", groups, next, edit);
  },
  about: { es: "Operación sin código", en: "Operation without a code" },
  says: {
    es: ({ says }) => `La operación «${says}» no tiene código.`,
    en: ({ says }) => `The operation “${says}” has no code.`,
  },
  why: {
    es: "Sin código, la operación no se puede ligar al presupuesto ni al seguimiento.",
    en: "Without a code the operation cannot be tied to the budget or to the follow-up.",
  },
  offers: {
    es: ({ to, place }) =>
      `Escribir el código ${to}, ${place === "next" ? "que sigue al anterior" : "el primero de su cuenta"}`,
    en: ({ to, place }) =>
      `Write the code ${to}, ${place === "next" ? "which follows the one above" : "the first of its count"}`,
  },
});
