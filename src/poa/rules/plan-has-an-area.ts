import { labelOf } from "../form";
import { rule } from "../rule";

export const planHasAnArea = rule<{ sheet: string }>({
  id: "plan-has-an-area",
  severity: "error",
  *check(plan) {
    if (plan.area) return;
    const beside = plan.header.find(({ label }) => labelOf(label.value) === "area")?.value.at;
    const column = Math.min(...[...plan.headings.values()].map(({ at }) => at.column));
    const at = beside ?? { row: Math.max(plan.headerRow, 0), column };
    yield { at, facts: { sheet: plan.ref.sheet } };
  },
  about: { es: "Falta el nombre del área", en: "No area name" },
  says: {
    es: () => "No se encuentra el nombre del área (ÁREA ORGANIZACIONAL) sobre la tabla.",
    en: () => "The name of the area (ÁREA ORGANIZACIONAL) is not found above the table.",
  },
  why: {
    es: "Sin área no se sabe de quién es el plan, y no puede entrar al consolidado.",
    en: "Without an area nobody knows whose plan it is, and it cannot be consolidated.",
  },
});
