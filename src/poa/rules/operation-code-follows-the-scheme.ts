import { OFF_SCHEME_WORDS, offScheme, type OffScheme } from "../offScheme";
import { operationsOf } from "../plan";
import { rule } from "../rule";

export const operationCodeFollowsTheScheme = rule<OffScheme>({
  id: "operation-code-follows-the-scheme",
  severity: "warning",
  about: { es: "Forma del código de operación", en: "Form of the operation code" },
  check: (plan, { edits, scheme }) =>
    offScheme(operationsOf(plan), scheme.operation, edits, "rewritten"),
  ...OFF_SCHEME_WORDS,
});
