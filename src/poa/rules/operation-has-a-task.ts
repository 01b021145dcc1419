import { operationsOf } from "../plan";
import { rule } from "../rule";
import { shorten } from "../shorten";

export const operationHasATask = rule<{ code: string; text: string }>({
  id: "operation-has-a-task",
  severity: "error",
  *check(plan) {
    const column = (plan.headings.get("taskCode") ?? plan.headings.get("taskText"))?.at.column;
    if (column === undefined) return;
    for (const { row, code, text, tasks } of operationsOf(plan)) {
      if (tasks.length > 0) continue;
      yield {
        at: { row, column },
        facts: { code: code.value, text: shorten(text.value) },
        seeAlso: [code.at],
      };
    }
  },
  about: { es: "Operación sin tareas", en: "Operation without tasks" },
  says: {
    es: ({ code, text }) => `La operación ${code || `«${text}»`} no tiene ninguna tarea.`,
    en: ({ code, text }) => `Operation ${code || `“${text}”`} has no task.`,
  },
  why: {
    es: "Una operación se cumple por sus tareas: sin ellas no hay qué ejecutar ni qué informar.",
    en: "An operation is carried out through its tasks: without them there is nothing to do or to report.",
  },
});
