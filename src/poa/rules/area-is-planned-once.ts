import { fold } from "../form";
import type { Plan } from "../plan";
import { ruleAcross } from "../rule";

export const areaIsPlannedOnce = ruleAcross<{ area: string; first: string }>({
  id: "area-is-planned-once",
  severity: "error",
  *check(plans) {
    const seen = new Map<string, Plan>();
    for (const plan of plans) {
      if (!plan.area) continue;
      const area = fold(plan.area.value);
      const first = seen.get(area);
      if (!first?.area) {
        seen.set(area, plan);
        continue;
      }
      yield {
        in: plan.ref,
        at: plan.area.at,
        facts: { area: plan.area.value, first: placeOf(first) },
        seeAlso: [{ in: first.ref, at: first.area.at }],
      };
    }
  },
  about: { es: "Área repetida", en: "Area twice" },
  says: {
    es: ({ area, first }) => `El plan de ${area} está dos veces: también en ${first}.`,
    en: ({ area, first }) => `The plan of ${area} is here twice: also in ${first}.`,
  },
  why: {
    es: "Con dos versiones de un área, el consolidado contaría sus tareas dos veces.",
    en: "With two versions of one area the national plan would count its tasks twice.",
  },
});

const placeOf = ({ ref }: Plan): string =>
  ref.book === "" ? ref.sheet : `${ref.book}, ${ref.sheet}`;
