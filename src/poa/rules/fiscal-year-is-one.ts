import { ruleAcross } from "../rule";

export const fiscalYearIsOne = ruleAcross<{ year: number; usual: number }>({
  id: "fiscal-year-is-one",
  severity: "error",
  *check(plans) {
    const years = new Map<number, number>();
    for (const { fiscalYear } of plans) {
      if (fiscalYear) years.set(fiscalYear.value, (years.get(fiscalYear.value) ?? 0) + 1);
    }
    const [usual] = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    if (usual === undefined || years.size < 2) return;
    for (const { ref, fiscalYear } of plans) {
      if (!fiscalYear || fiscalYear.value === usual) continue;
      yield { in: ref, at: fiscalYear.at, facts: { year: fiscalYear.value, usual } };
    }
  },
  about: { es: "Gestiones distintas", en: "Different years" },
  says: {
    es: ({ year, usual }) => `Este plan es de la gestión ${year}; los demás son de ${usual}.`,
    en: ({ year, usual }) => `This plan is for ${year}; the others are for ${usual}.`,
  },
  why: {
    es: "Planes de años distintos no se pueden sumar en un mismo consolidado.",
    en: "Plans for different years cannot be added up in one national plan.",
  },
});
