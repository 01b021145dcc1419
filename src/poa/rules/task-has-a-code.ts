import { codeKey, codeNumber, withNumber } from "../codes";
import { missing, type Missing } from "../missing";
import { tasksOf } from "../plan";
import { rule } from "../rule";

export const taskHasACode = rule<Missing & { to: string }>({
  id: "task-has-a-code",
  severity: "error",
  *check(plan, { edit }) {
    const tasks = tasksOf(plan);
    const taken = new Set(tasks.map(({ code }) => codeKey(code.value)));
    for (const violation of missing(plan, "taskCode", tasks, "code")) {
      const index = tasks.findIndex(({ code }) => code.at === violation.at);
      const above = tasks[index - 1]?.code.value ?? "";
      const next = withNumber(above, codeNumber(above) + 1);
      // Only a code that nobody has is worth proposing; otherwise the planner knows better.
      const to = above === "" || taken.has(codeKey(next)) ? "" : next;
      const fix = to === "" ? null : { safe: false, edits: [edit(violation.at, to, "@")] };
      yield { ...violation, facts: { ...violation.facts, to }, fix };
    }
  },
  says: {
    es: ({ says }) => `La tarea «${says}» no tiene código.`,
    en: ({ says }) => `The task “${says}” has no code.`,
  },
  why: {
    es: "Sin código, la tarea no se puede seguir ni informar.",
    en: "Without a code the task can be neither followed up nor reported.",
  },
  offers: {
    es: ({ to }) => `Escribir el código ${to}, que sigue al anterior`,
    en: ({ to }) => `Write the code ${to}, which follows the one above`,
  },
});
