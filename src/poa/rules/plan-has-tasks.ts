import { rule } from "../rule";

export const planHasTasks = rule<{ sheet: string }>({
  id: "plan-has-tasks",
  severity: "error",
  *check(plan) {
    if (plan.actions.length > 0) return;
    const column =
      (plan.headings.get("taskCode") ?? [...plan.headings.values()][0])?.at.column ?? 0;
    yield { at: { row: plan.headingRow + 1, column }, facts: { sheet: plan.ref.sheet } };
  },
  about: { es: "POA sin tareas", en: "POA without tasks" },
  says: {
    es: () => "La tabla está vacía: tiene encabezados y ninguna tarea.",
    en: () => "The table is empty: it has headings and no task.",
  },
  why: {
    es: "Un formulario sin llenar no es un plan y no puede entrar al consolidado.",
    en: "An empty form is no plan and cannot be consolidated.",
  },
});
