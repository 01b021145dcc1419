import { operationsOf } from "../plan";
import { rule } from "../rule";
import { shorten } from "../shorten";
import { sayPoints, sumOfPoints, type Points } from "../weights";

export const weightSitsOnOneLevel = rule<{
  code: string;
  text: string;
  own: Points;
  tasks: Points;
}>({
  id: "weight-sits-on-one-level",
  severity: "warning",
  *check(plan, { edit }) {
    for (const { code, text, weight, tasks } of operationsOf(plan)) {
      const weighted = tasks.filter((task) => task.weight.value !== null);
      if (weight.value === null || weighted.length === 0) continue;
      const edits = weighted.map((task) => edit(task.weight.at, null));
      yield {
        at: weight.at,
        facts: {
          code: code.value,
          text: shorten(text.value),
          own: weight.value,
          tasks: sumOfPoints(weighted.map((task) => task.weight.value ?? 0)),
        },
        seeAlso: weighted.map((task) => task.weight.at),
        fix: { safe: false, edits },
      };
    }
  },
  about: { es: "Ponderación en dos niveles", en: "Weight on two levels" },
  says: {
    es: ({ code, text, own, tasks }) =>
      `La operación ${code || `«${text}»`} pesa ${sayPoints(own, "es")} y además sus tareas llevan ${sayPoints(tasks, "es")}.`,
    en: ({ code, text, own, tasks }) =>
      `Operation ${code || `“${text}”`} weighs ${sayPoints(own, "en")} and its tasks carry ${sayPoints(tasks, "en")} besides.`,
  },
  why: {
    es: "Si pesan la operación y sus tareas, una suma de la columna cuenta lo mismo dos veces.",
    en: "If the operation and its tasks both have weights, adding up the column counts the same twice.",
  },
  offers: {
    es: () => "Dejar sólo la ponderación de la operación",
    en: () => "Keep the operation's weight only",
  },
});
