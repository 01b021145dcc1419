import { codeNumber, hangsFrom, withNumber, type CodeForm } from "../codes";
import { missingCodes, type MissingCode } from "../missing";
import { rowsOf, type PlanRow, type Task } from "../plan";
import { rule } from "../rule";
import { parentCode, tasksByScope } from "../scheme";

export const taskHasACode = rule<MissingCode>({
  id: "task-has-a-code",
  severity: "error",
  check(plan, { edit, scheme: { task: form, taskHangsFrom, tasksRunPer } }) {
    const rows = new Map<number, PlanRow>();
    const parentOf = (of: Task): string => {
      // Few plans lack a code: who stands under whom is looked up when the first one does.
      if (rows.size === 0) {
        for (const row of rowsOf(plan)) if (row.task) rows.set(row.row, row);
      }
      const row = rows.get(of.row);
      return taskHangsFrom && row ? parentCode(taskHangsFrom, row.action, row.operation) : "";
    };
    const next = (task: Task, above: Task | undefined) =>
      nextCode(above?.code.value ?? "", parentOf(task), form);
    return missingCodes(plan, "taskCode", tasksByScope(plan, tasksRunPer), next, edit);
  },
  about: { es: "Tarea sin código", en: "Task without a code" },
  says: {
    es: ({ says }) => `La tarea «${says}» no tiene código.`,
    en: ({ says }) => `The task “${says}” has no code.`,
  },
  why: {
    es: "Sin código, la tarea no se puede seguir ni informar.",
    en: "Without a code the task can be neither followed up nor reported.",
  },
  offers: {
    es: ({ to, place }) =>
      `Escribir el código ${to}, ${place === "next" ? "que sigue al anterior" : "el primero de su cuenta"}`,
    en: ({ to, place }) =>
      `Write the code ${to}, ${place === "next" ? "which follows the one above" : "the first of its count"}`,
  },
});

/** The number after the sibling's above, or the first one under the parent. */
function nextCode(above: string, parent: string, form: CodeForm | null): string {
  const follows = parent === "" ? above !== "" : hangsFrom(above, parent);
  if (follows) return withNumber(above, codeNumber(above) + 1, form?.width);
  const first = "1".padStart(form?.width ?? 1, "0");
  if (parent !== "") return `${parent}.${first}`;
  return form?.parts === 1 ? form.prefix + form.separator + first : "";
}
