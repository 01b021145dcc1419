import { codeKey, codeNumber, hangsFrom, isInForm } from "../codes";
import { rowsOf, tasksOf } from "../plan";
import { rule } from "../rule";
import { parentCodes, type TaskParent } from "../scheme";

type Stray = { code: string; parent: string; of: TaskParent; to: string };

const PARENT_ES: Readonly<Record<TaskParent, string>> = {
  action: "la acción",
  operation: "la operación",
  both: "la acción y operación",
};
const PARENT_EN: Readonly<Record<TaskParent, string>> = {
  action: "action",
  operation: "operation",
  both: "action and operation",
};

export const taskCodeBelongsToItsParent = rule<Stray>({
  id: "task-code-belongs-to-its-parent",
  severity: "error",
  *check(plan, { edit, scheme: { taskHangsFrom, task: form } }) {
    if (!taskHangsFrom) return;
    const parentOf = parentCodes(taskHangsFrom);
    let taken: Set<string> | null = null;
    let parent = "";
    let before = 0;
    for (const { action, operation, task } of rowsOf(plan)) {
      const above = parentOf(action, operation);
      if (above !== parent) [parent, before] = [above, 0];
      if (!task || parent === "" || !form || !isInForm(codeKey(task.code.value), form)) continue;
      if (hangsFrom(task.code.value, parent)) {
        before = codeNumber(task.code.value);
        continue;
      }
      taken ??= new Set(tasksOf(plan).map(({ code }) => codeKey(code.value)));
      const to = freeCode(parent, before, form.width, taken);
      taken.add(to);
      const owner = taskHangsFrom === "action" ? action : (operation ?? action);
      yield {
        at: task.code.at,
        facts: { code: task.code.value, parent, of: taskHangsFrom, to },
        seeAlso: [owner.code.at],
        fix: { safe: false, edits: [edit(task.code.at, to)] },
      };
    }
  },
  about: { es: "Código de tarea en otra acción", en: "Task code of another action" },
  says: {
    es: ({ code, parent, of }) =>
      `La tarea ${code} está bajo ${PARENT_ES[of]} ${parent}, pero su código no empieza con ${parent}.`,
    en: ({ code, parent, of }) =>
      `Task ${code} stands under ${PARENT_EN[of]} ${parent}, but its code does not begin with it.`,
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
function freeCode(
  parent: string,
  before: number,
  width: number,
  taken: ReadonlySet<string>
): string {
  for (let next = before + 1 || 1; ; next += 1) {
    const code = `${parent}.${String(next).padStart(width, "0")}`;
    if (!taken.has(code)) return code;
  }
}
