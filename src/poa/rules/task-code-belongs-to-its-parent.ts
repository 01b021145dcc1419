import { codeKey, codeNumber, hangsFrom } from "../codes";
import { rowsOf, tasksOf } from "../plan";
import { rule } from "../rule";
import { learnScheme } from "../scheme";

export const taskCodeBelongsToItsParent = rule<{
  code: string;
  parent: string;
  of: string;
  to: string;
}>({
  id: "task-code-belongs-to-its-parent",
  severity: "error",
  *check(plan, { edit }) {
    const { taskHangsFrom } = learnScheme(plan);
    if (!taskHangsFrom) return;
    const taken = new Set(tasksOf(plan).map(({ code }) => codeKey(code.value)));
    let before = 0;
    for (const { action, operation, task, isFirstOfAction, isFirstOfOperation } of rowsOf(plan)) {
      if (taskHangsFrom === "action" ? isFirstOfAction : isFirstOfOperation) before = 0;
      const parent = (taskHangsFrom === "action" ? action : operation)?.code;
      if (!task || !parent || codeKey(task.code.value) === "" || codeKey(parent.value) === "")
        continue;
      if (hangsFrom(task.code.value, parent.value)) {
        before = codeNumber(task.code.value);
        continue;
      }
      const to = freeCode(codeKey(parent.value), before, taken);
      taken.add(to);
      yield {
        at: task.code.at,
        facts: { code: task.code.value, parent: parent.value, of: taskHangsFrom, to },
        seeAlso: [parent.at],
        fix: { safe: false, edits: [edit(task.code.at, to)] },
      };
    }
  },
  says: {
    es: ({ code, parent, of }) =>
      `La tarea ${code} está bajo la ${of === "action" ? "acción" : "operación"} ${parent}, pero su código no empieza con ${parent}.`,
    en: ({ code, parent, of }) =>
      `Task ${code} stands under ${of} ${parent}, but its code does not begin with ${parent}.`,
  },
  why: {
    es: "El código dice a qué pertenece la tarea: si no coincide, se la sumará en otro lugar.",
    en: "The code tells what the task belongs to: if it does not match, it will be counted elsewhere.",
  },
  offers: {
    es: ({ code, to }) => `Cambiar ${code} por ${to}`,
    en: ({ code, to }) => `Change ${code} to ${to}`,
  },
});

/** The first free code under the parent after the number of the sibling above. */
function freeCode(parent: string, before: number, taken: ReadonlySet<string>): string {
  let next = before + 1 || 1;
  while (taken.has(`${parent}.${next}`)) next += 1;
  return `${parent}.${next}`;
}
