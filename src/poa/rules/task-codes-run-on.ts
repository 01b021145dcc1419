import { codeStem, hangsFrom } from "../codes";
import { rowsOf, type Plan, type Task } from "../plan";
import { rule } from "../rule";
import { jumps, type Jump, type Run } from "../runOn";
import { parentCode, type Scheme } from "../scheme";

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
  for (const { action, operation, task } of rowsOf(plan)) {
    if (!task) continue;
    const parent = taskHangsFrom ? parentCode(taskHangsFrom, action, operation) : "";
    if (parent !== "" && !hangsFrom(task.code.value, parent)) continue;
    const scope = { plan: 0, action: action.row, operation: operation?.row ?? action.row }[
      tasksRunPer
    ];
    const key = `${scope}\n${codeStem(task.code.value)}`;
    const run = runs.get(key);
    if (run) run.push(task);
    else runs.set(key, [task]);
  }
  return runs.values();
}
