import { fold } from "../form";
import { tasksOf, type Task } from "../plan";
import { rule } from "../rule";
import { shorten } from "../shorten";

export const taskTextIsNotRepeated = rule<{ code: string; first: string; text: string }>({
  id: "task-text-is-not-repeated",
  severity: "warning",
  *check(plan) {
    const seen = new Map<string, Task>();
    for (const task of tasksOf(plan)) {
      const text = fold(task.text.value);
      if (text === "") continue;
      const first = seen.get(text);
      if (!first) seen.set(text, task);
      else {
        yield {
          at: task.text.at,
          facts: {
            code: task.code.value,
            first: first.code.value,
            text: shorten(task.text.value),
          },
          seeAlso: [first.text.at],
        };
      }
    }
  },
  about: { es: "Tarea repetida", en: "Task repeated" },
  says: {
    es: ({ code, first, text }) =>
      code === "" || first === ""
        ? `Dos tareas tienen el mismo texto: «${text}».`
        : `La tarea ${code} tiene el mismo texto que la tarea ${first}.`,
    en: ({ code, first, text }) =>
      code === "" || first === ""
        ? `Two tasks have the same text: “${text}”.`
        : `Task ${code} has the same text as task ${first}.`,
  },
  why: {
    es: "Dos tareas con el mismo texto suelen ser una fila copiada y sin terminar de cambiar.",
    en: "Two tasks with the same text often are a row that was copied and never finished.",
  },
});
