import { labelOf } from "../form";
import { rule } from "../rule";

export const planHasAFiscalYear = rule<{ found: string }>({
  id: "plan-has-a-fiscal-year",
  severity: "error",
  *check(plan) {
    if (plan.fiscalYear) return;
    const entry = plan.header.find(
      ({ label, value }) => labelOf(label.value) === "fiscalYear" && value.at !== plan.area?.at
    );
    const column = Math.min(...[...plan.headings.values()].map(({ at }) => at.column));
    const at = entry?.value.at ?? { row: Math.max(plan.headerRow, 0), column };
    yield { at, facts: { found: entry?.value.value ?? "" } };
  },
  about: { es: "Falta la gestión", en: "No fiscal year" },
  says: {
    es: ({ found }) =>
      found === ""
        ? "No se encuentra el año (GESTIÓN DEL POA) sobre la tabla."
        : `«${found}» no es un año: la gestión se escribe con cuatro cifras.`,
    en: ({ found }) =>
      found === ""
        ? "The year (GESTIÓN DEL POA) is not found above the table."
        : `“${found}” is no year: the fiscal year is written with four digits.`,
  },
  why: {
    es: "Sin la gestión no se sabe de qué año es el plan ni se lo puede juntar con los demás.",
    en: "Without the year nobody knows which year the plan is for, nor can it join the others.",
  },
});
