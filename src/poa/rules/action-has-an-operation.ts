import { rule } from "../rule";
import { shorten } from "../shorten";

export const actionHasAnOperation = rule<{ code: string; text: string }>({
  id: "action-has-an-operation",
  severity: "error",
  *check(plan) {
    const column = (plan.headings.get("operationCode") ?? plan.headings.get("operationText"))?.at
      .column;
    if (column === undefined) return;
    for (const { row, code, text, operations, looseTasks } of plan.actions) {
      if (operations.length > 0 || looseTasks.length > 0) continue;
      yield {
        at: { row, column },
        facts: { code: code.value, text: shorten(text.value) },
        seeAlso: [code.at],
      };
    }
  },
  about: { es: "Acción sin operaciones", en: "Action without operations" },
  says: {
    es: ({ code, text }) => `La acción ${code || `«${text}»`} no tiene ninguna operación.`,
    en: ({ code, text }) => `Action ${code || `“${text}”`} has no operation.`,
  },
  why: {
    es: "Una acción se logra por sus operaciones: declarada sola, no aporta nada al plan.",
    en: "An action is achieved through its operations: declared alone it adds nothing to the plan.",
  },
});
