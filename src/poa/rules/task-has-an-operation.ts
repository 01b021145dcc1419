import { rule } from "../rule";
import { shorten } from "../shorten";

export const taskHasAnOperation = rule<{ code: string; text: string }>({
  id: "task-has-an-operation",
  severity: "error",
  *check(plan) {
    const column = (plan.headings.get("operationCode") ?? plan.headings.get("operationText"))?.at
      .column;
    if (column === undefined) return;
    for (const { looseTasks } of plan.actions) {
      for (const { row, code, text } of looseTasks) {
        yield {
          at: { row, column },
          facts: { code: code.value, text: shorten(text.value) },
          seeAlso: [code.at],
        };
      }
    }
  },
  about: { es: "Tarea sin operación", en: "Task without an operation" },
  says: {
    es: ({ code, text }) => `La tarea ${code || `«${text}»`} no está bajo ninguna operación.`,
    en: ({ code, text }) => `Task ${code || `“${text}”`} stands under no operation.`,
  },
  why: {
    es: "Toda tarea responde a una operación; sin ella, su ponderación no se suma a ninguna.",
    en: "Every task serves an operation; without one, its weight is added to none.",
  },
});
