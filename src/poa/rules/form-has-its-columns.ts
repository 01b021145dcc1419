import { COLUMN_IDS, FORM } from "../form";
import type { Plan } from "../plan";
import { rule } from "../rule";

export const formHasItsColumns = rule<{ title: string; problem: string }>({
  id: "form-has-its-columns",
  severity: "error",
  *check(plan) {
    const row = Math.max(...[...plan.headings.values()].map(({ at }) => at.row));
    for (const { id, title } of FORM) {
      if (plan.headings.has(id)) continue;
      const facts = { title: title(plan.fiscalYear?.value ?? null), problem: "missing" };
      yield { at: { row, column: placeFor(plan, id) }, facts };
    }
    for (const heading of plan.repeatedHeadings) {
      yield { at: heading.at, facts: { title: heading.value, problem: "twice" } };
    }
  },
  about: { es: "Columnas del formulario", en: "Columns of the form" },
  says: {
    es: ({ title, problem }) =>
      problem === "missing"
        ? `Falta la columna «${title}» en los encabezados de la tabla.`
        : `La columna «${title}» está dos veces: sólo se lee la primera.`,
    en: ({ title, problem }) =>
      problem === "missing"
        ? `The column “${title}” is missing from the table's headings.`
        : `The column “${title}” stands twice: only the first is read.`,
  },
  why: {
    es: "Las columnas se reconocen por su encabezado: sin él, sus datos no se pueden leer.",
    en: "Columns are known by their heading: without it their content cannot be read.",
  },
});

/** Where the missing heading would stand: right of the nearest column that comes before it in the form. */
function placeFor(plan: Plan, id: (typeof COLUMN_IDS)[number]): number {
  const before = COLUMN_IDS.slice(0, COLUMN_IDS.indexOf(id)).reverse();
  const left = before.map((other) => plan.headings.get(other)).find((field) => field !== undefined);
  if (left) return left.at.column + 1;
  const first = Math.min(...[...plan.headings.values()].map(({ at }) => at.column));
  return Math.max(first - 1, 0);
}
