import type { WeightField } from "../field";
import { rowsOf } from "../plan";
import { rule } from "../rule";

export const weightIsGiven = rule<{ code: string; of: string }>({
  id: "weight-is-given",
  severity: "error",
  *check(plan) {
    if (!plan.headings.has("weight")) return;
    for (const { operation, task, isFirstOfOperation } of rowsOf(plan)) {
      const byTask = operation?.tasks.some(({ weight }) => isWritten(weight)) ?? true;
      if (operation && isFirstOfOperation && !byTask && !isWritten(operation.weight)) {
        yield { at: operation.weight.at, facts: { code: operation.code.value, of: "operation" } };
      }
      if (
        task &&
        byTask &&
        !isWritten(task.weight) &&
        !(operation && isWritten(operation.weight))
      ) {
        yield { at: task.weight.at, facts: { code: task.code.value, of: "task" } };
      }
    }
  },
  says: {
    es: ({ code, of }) =>
      `Falta la ponderación de la ${of === "task" ? "tarea" : "operación"} ${code}.`,
    en: ({ code, of }) => `The weight of ${of} ${code} is missing.`,
  },
  why: {
    es: "Lo que no tiene ponderación no cuenta en el avance del plan.",
    en: "What has no weight does not count in the progress of the plan.",
  },
});

/** A weight that cannot be read is there all the same: another rule speaks of it. */
const isWritten = ({ value, raw }: WeightField): boolean =>
  value !== null || (raw.value !== null && raw.value !== "");
