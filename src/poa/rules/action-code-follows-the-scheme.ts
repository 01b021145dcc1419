import { OFF_SCHEME_WORDS, offScheme, type OffScheme } from "../offScheme";
import { rule } from "../rule";

export const actionCodeFollowsTheScheme = rule<OffScheme>({
  id: "action-code-follows-the-scheme",
  severity: "warning",
  about: { es: "Forma del código de acción", en: "Form of the action code" },
  check: (plan, { edits, scheme }) => offScheme(plan.actions, scheme.action, edits, "tidied"),
  ...OFF_SCHEME_WORDS,
});
