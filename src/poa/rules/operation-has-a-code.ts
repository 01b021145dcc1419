import { codeKey, codeNumber, withNumber } from "../codes";
import { missing, type Missing } from "../missing";
import { operationsOf } from "../plan";
import { rule } from "../rule";

export const operationHasACode = rule<Missing & { to: string }>({
  id: "operation-has-a-code",
  severity: "error",
  *check(plan, { edit }) {
    const operations = operationsOf(plan);
    const taken = new Set(operations.map(({ code }) => codeKey(code.value)));
    for (const violation of missing(plan, "operationCode", operations, "code")) {
      const index = operations.findIndex(({ code }) => code.at === violation.at);
      const above = operations[index - 1]?.code.value ?? "";
      const next = withNumber(above, codeNumber(above) + 1);
      // Only a code that nobody has is worth proposing; otherwise the planner knows better.
      const to = above === "" || taken.has(codeKey(next)) ? "" : next;
      const fix = to === "" ? null : { safe: false, edits: [edit(violation.at, to, "@")] };
      yield { ...violation, facts: { ...violation.facts, to }, fix };
    }
  },
  says: {
    es: ({ says }) => `La operación «${says}» no tiene código.`,
    en: ({ says }) => `The operation “${says}” has no code.`,
  },
  why: {
    es: "Sin código, la operación no se puede ligar al presupuesto ni al seguimiento.",
    en: "Without a code the operation cannot be tied to the budget or to the follow-up.",
  },
  offers: {
    es: ({ to }) => `Escribir el código ${to}, que sigue al anterior`,
    en: ({ to }) => `Write the code ${to}, which follows the one above`,
  },
});
