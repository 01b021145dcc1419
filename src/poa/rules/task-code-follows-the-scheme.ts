import { OFF_SCHEME_WORDS, offScheme, type OffScheme } from "../offScheme";
import { tasksOf } from "../plan";
import { rule } from "../rule";

export const taskCodeFollowsTheScheme = rule<OffScheme>({
  id: "task-code-follows-the-scheme",
  severity: "warning",
  about: { es: "Forma del código de tarea", en: "Form of the task code" },
  check: (plan, { edits, scheme }) => offScheme(tasksOf(plan), scheme.task, edits, "tidied"),
  ...OFF_SCHEME_WORDS,
});
