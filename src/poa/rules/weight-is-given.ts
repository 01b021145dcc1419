import type { WeightField } from "../field";
import { rowsOf, type Operation, type Task } from "../plan";
import { rule } from "../rule";
import { shorten } from "../shorten";

export const weightIsGiven = rule<{ code: string; text: string; of: string }>({
  id: "weight-is-given",
  severity: "error",
  *check(plan) {
    if (!plan.headings.has("weight")) return;
    for (const { operation, task, isFirstOfOperation } of rowsOf(plan)) {
      const isOnTasks = !operation || carriesOnTasks(operation);
      if (operation && isFirstOfOperation && !isOnTasks && !isWritten(operation.weight)) {
        yield { at: operation.weight.at, facts: { ...called(operation), of: "operation" } };
      }
      if (task && isOnTasks && !isWritten(task.weight)) {
        yield { at: task.weight.at, facts: { ...called(task), of: "task" } };
      }
    }
  },
  about: { es: "Falta la ponderación", en: "No weight" },
  says: {
    es: ({ code, text, of }) =>
      `Falta la ponderación de la ${of === "task" ? "tarea" : "operación"} ${code || `«${text}»`}.`,
    en: ({ code, text, of }) => `The weight of ${of} ${code || `“${text}”`} is missing.`,
  },
  why: {
    es: "Lo que no tiene ponderación no cuenta en el avance del plan.",
    en: "What has no weight does not count in the progress of the plan.",
  },
});

const called = ({ code, text }: Task | Operation) => ({
  code: code.value,
  text: shorten(text.value),
});

const carriesOnTasks = ({ weight, tasks }: Operation): boolean =>
  weight.value === null && tasks.some((task) => task.weight.value !== null);

/** A weight that cannot be read is there all the same: another rule speaks of it. */
const isWritten = ({ value, raw }: WeightField): boolean =>
  value !== null || (raw.value !== null && raw.value !== "");
