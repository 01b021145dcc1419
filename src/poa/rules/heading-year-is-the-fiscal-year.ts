import { rule } from "../rule";

const YEAR = /(?:19|20|21)\d\d/;

export const headingYearIsTheFiscalYear = rule<{ heading: string; found: number; year: number }>({
  id: "heading-year-is-the-fiscal-year",
  severity: "warning",
  *check(plan, { edit }) {
    const year = plan.fiscalYear?.value;
    if (year === undefined) return;
    for (const { value, at, raw } of plan.headings.values()) {
      const found: number = Number(YEAR.exec(value)?.[0] ?? year);
      if (found === year || typeof raw.value !== "string") continue;
      yield {
        at,
        facts: { heading: value, found, year },
        seeAlso: [plan.fiscalYear!.at],
        fix: { safe: true, edits: [edit(at, raw.value.replace(YEAR, String(year)))] },
      };
    }
  },
  about: { es: "Año del título", en: "Year in the heading" },
  says: {
    es: ({ heading, found, year }) =>
      `El encabezado «${heading}» dice ${found}, pero el POA es de la gestión ${year}.`,
    en: ({ heading, found, year }) =>
      `The heading “${heading}” says ${found}, but the plan is for ${year}.`,
  },
  why: {
    es: "Un año que quedó de la gestión pasada hace dudar de si la hoja entera es la de este año.",
    en: "A year left over from last year raises the doubt whether the whole sheet is this year's.",
  },
  offers: {
    es: ({ found, year }) => `Cambiar ${found} por ${year} en el encabezado`,
    en: ({ found, year }) => `Change ${found} to ${year} in the heading`,
  },
});
