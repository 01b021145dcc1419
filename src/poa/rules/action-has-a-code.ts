import { codeKey, type CodeForm } from "../codes";
import type { ShortTermAction } from "../plan";
import { rule } from "../rule";
import { shorten } from "../shorten";

export const actionHasACode = rule<{ text: string; to: string }>({
  id: "action-has-a-code",
  severity: "error",
  *check(plan, { edit, scheme }) {
    if (!plan.headings.has("actionCode")) return;
    const taken = new Set(plan.actions.map(({ code }) => codeKey(code.value)));
    for (const action of plan.actions) {
      if (action.code.value !== "") continue;
      const of = scheme.taskHangsFrom === "operation" ? "" : codeOfTasks(action, scheme.action);
      // A code that another action has is no proposal: its tasks stand under the wrong one.
      const to = taken.has(of) ? "" : of;
      yield {
        at: action.code.at,
        facts: { text: shorten(action.text.value), to },
        fix: to === "" ? null : { safe: false, edits: [edit(action.code.at, to, "@")] },
      };
    }
  },
  about: { es: "Acción sin código", en: "Action without a code" },
  says: {
    es: ({ text }) =>
      text === ""
        ? "Estas filas no están bajo ninguna acción de corto plazo."
        : `La acción «${text}» no tiene código.`,
    en: ({ text }) =>
      text === ""
        ? "These rows stand under no short-term action."
        : `The action “${text}” has no code.`,
  },
  why: {
    es: "Sin código, la acción no se puede reunir con la misma acción de las demás áreas.",
    en: "Without a code the action cannot be brought together with the same action of the other areas.",
  },
  offers: {
    es: ({ to }) => `Escribir el código ${to}, con el que empiezan sus tareas`,
    en: ({ to }) => `Write the code ${to}, with which its tasks begin`,
  },
});

/** The numbers that the codes of most tasks begin with, as many as the codes of actions have; empty when they do not agree. */
function codeOfTasks({ operations, looseTasks }: ShortTermAction, form: CodeForm | null): string {
  if (form && form.prefix !== "") return "";
  const parts = form?.parts ?? 2;
  const tasks = [...operations.flatMap(({ tasks: own }) => own), ...looseTasks];
  const counts = new Map<string, number>();
  for (const { code } of tasks) {
    const numbers = codeKey(code.value).split(".");
    const stem = numbers.slice(0, parts).join(".");
    if (numbers.length > parts && /^[\d.]+$/.test(stem))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > tasks.length ? best[0] : "";
}
