import { missing, type Missing } from "../missing";
import { rule } from "../rule";

export const actionHasAText = rule<Missing>({
  id: "action-has-a-text",
  severity: "error",
  check: (plan) => missing(plan, "actionText", plan.actions, "text"),
  about: { es: "Acción sin texto", en: "Action without a text" },
  says: {
    es: ({ says }) => `La acción ${says} no tiene texto.`,
    en: ({ says }) => `The action ${says} has no text.`,
  },
  why: {
    es: "Sin su texto nadie sabe qué se quiere lograr con la acción.",
    en: "Without its text nobody knows what the action is meant to achieve.",
  },
});
