import { missing, type Missing } from "../missing";
import { tasksOf } from "../plan";
import { rule } from "../rule";

export const taskHasAText = rule<Missing>({
  id: "task-has-a-text",
  severity: "error",
  check: (plan) => missing(plan, "taskText", tasksOf(plan), "text"),
  about: { es: "Tarea sin texto", en: "Task without a text" },
  says: {
    es: ({ says }) => `La tarea ${says} no tiene texto.`,
    en: ({ says }) => `The task ${says} has no text.`,
  },
  why: {
    es: "Sin su texto nadie sabe qué hay que hacer.",
    en: "Without its text nobody knows what has to be done.",
  },
});
