import { fold } from "../form";
import { ruleAcross } from "../rule";

export const everyExpectedAreaIsHere = ruleAcross<{ area: string }>({
  id: "every-expected-area-is-here",
  severity: "warning",
  *check(plans, { expectedAreas }) {
    const [first] = plans;
    if (!first) return;
    const here = new Set(plans.flatMap(({ area }) => (area ? [fold(area.value)] : [])));
    for (const area of expectedAreas) {
      if (here.has(fold(area))) continue;
      // No cell can be missing in a book that has not come; the first plan's head is where the list is begun.
      yield {
        in: first.ref,
        at: first.area?.at ?? { row: first.headerRow, column: 0 },
        facts: { area },
      };
    }
  },
  about: { es: "Áreas que faltan", en: "Missing areas" },
  says: {
    es: ({ area }) => `Todavía no llegó el plan de ${area}.`,
    en: ({ area }) => `The plan of ${area} has not arrived yet.`,
  },
  why: {
    es: "El consolidado queda incompleto mientras falte un área de la institución.",
    en: "The national plan is incomplete as long as an area of the institution is missing.",
  },
});
