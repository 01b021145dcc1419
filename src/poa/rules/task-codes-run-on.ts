import { codeStem, hangsFrom } from "../codes";
import { rowsOf, type Plan, type Task } from "../plan";
import { rule } from "../rule";
import { jumps, type Jump, type Run } from "../runOn";
import { parentCodes, scopeRow, type Scheme } from "../scheme";

export const taskCodesRunOn = rule<Jump>({
  id: "task-codes-run-on",
  severity: "warning",
  check: (plan, { edits, scheme }) =>
    jumps(runsOf(plan, scheme), edits, { width: scheme.task?.width, beginsAt1: true }),
  about: { es: "Tareas salteadas", en: "Task codes skip" },
  says: {
    es: ({ code, after, to }) =>
      after === ""
        ? `La numeración empieza en ${code}; debería empezar en ${to}.`
        : `Después de la tarea ${after} viene ${code}: la numeración se corta.`,
    en: ({ code, after, to }) =>
      after === ""
        ? `The numbering begins at ${code}; it should begin at ${to}.`
        : `After task ${after} comes ${code}: the numbering breaks off.`,
  },
  why: {
    es: "Un salto en la numeración suele ser una tarea que se borró o se olvidó.",
    en: "A jump in the numbering often is a task that was deleted or forgotten.",
  },
  offers: {
    es: ({ to, moved }) =>
      `Numerarla ${to}${moved > 0 ? " y seguir la cuenta en las siguientes" : ""}`,
    en: ({ to, moved }) => `Number it ${to}${moved > 0 ? " and count on from there" : ""}`,
  },
});

/** Tasks that share what comes before their number, within the scope of the scheme; those under a wrong parent are told elsewhere. */
function runsOf(plan: Plan, { taskHangsFrom, tasksRunPer }: Scheme): Iterable<Run> {
  const runs = new Map<string, Task[]>();
  const parentOf = taskHangsFrom ? parentCodes(taskHangsFrom) : () => "";
  // Most tasks go on in the run of the one above them.
  let last = { scope: NaN, stem: "", run: [] as Task[] };
  for (const { action, operation, task } of rowsOf(plan)) {
    if (!task) continue;
    const parent = parentOf(action, operation);
    if (parent !== "" && !hangsFrom(task.code.value, parent)) continue;
    const scope = scopeRow(tasksRunPer, action, operation);
    const stem = codeStem(task.code.value);
    if (last.scope !== scope || last.stem !== stem) {
      const key = `${scope}\n${stem}`;
      const run: Task[] = runs.get(key) ?? [];
      runs.set(key, run);
      last = { scope, stem, run };
    }
    last.run.push(task);
  }
  return runs.values();
}
