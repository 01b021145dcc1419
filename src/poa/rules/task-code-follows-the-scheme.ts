import { offScheme, type OffScheme } from "../offScheme";
import { tasksOf } from "../plan";
import { rule } from "../rule";

export const taskCodeFollowsTheScheme = rule<OffScheme>({
  id: "task-code-follows-the-scheme",
  severity: "warning",
  check: (plan, { edit, scheme }) => offScheme(tasksOf(plan), scheme.task, edit, "tidied"),
  says: {
    es: ({ code, to }) =>
      `El código «${code}» no está escrito como los demás${to === "" ? "" : `: sería ${to}`}.`,
    en: ({ code, to }) =>
      `The code “${code}” is not written like the others${to === "" ? "" : `: it would be ${to}`}.`,
  },
  why: {
    es: "Un código escrito de otra manera no se reconoce al buscar, cruzar o sumar por código.",
    en: "A code written in another way is missed when searching, matching or adding up by code.",
  },
  offers: {
    es: ({ code, to }) => `Escribir ${to} en lugar de «${code}»`,
    en: ({ code, to }) => `Write ${to} instead of “${code}”`,
  },
});
