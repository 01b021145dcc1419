import { tasksByScope } from "../scheme";
import { repeatedCodes, type RepeatedCode } from "../repeatedCodes";
import { rule } from "../rule";

export const taskCodeIsNotRepeated = rule<RepeatedCode>({
  id: "task-code-is-not-repeated",
  severity: "error",
  check: (plan, { edits, scheme }) => repeatedCodes(tasksByScope(plan, scheme.tasksRunPer), edits),
  about: { es: "Código de tarea repetido", en: "Task code repeated" },
  says: {
    es: ({ code, text }) =>
      `El código de tarea ${code} ya está usado ${text === "" ? "más arriba" : `en «${text}»`}.`,
    en: ({ code, text }) =>
      `Task code ${code} is already used ${text === "" ? "above" : `by “${text}”`}.`,
  },
  why: {
    es: "Cada tarea se sigue por su código: con dos iguales no se sabe de cuál se informa.",
    en: "Each task is followed up by its code: with two alike nobody knows which one is reported.",
  },
  offers: {
    es: ({ to, moved }) =>
      `Numerar esta tarea ${to}${moved > 0 ? ` y correr ${moved === 1 ? "la siguiente" : `las ${moved} siguientes`}` : ""}`,
    en: ({ to, moved }) =>
      `Number this task ${to}${moved > 0 ? ` and move the next ${moved === 1 ? "one" : moved} on` : ""}`,
  },
});
