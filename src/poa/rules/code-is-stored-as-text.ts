import type { Field } from "../field";
import { rowsOf } from "../plan";
import { rule } from "../rule";

export const codeIsStoredAsText = rule<{ code: string }>({
  id: "code-is-stored-as-text",
  severity: "hint",
  *check(plan, { edit }) {
    for (const { at, value, raw } of codesOf(plan)) {
      if (typeof raw.value !== "number") continue;
      yield { at, facts: { code: value }, fix: { safe: true, edits: [edit(at, value, "@")] } };
    }
  },
  says: {
    es: ({ code }) => `El código ${code} está escrito como número, no como texto.`,
    en: ({ code }) => `The code ${code} is written as a number, not as text.`,
  },
  why: {
    es: "Como número, 4.10 se vuelve 4.1, y no coincide con el mismo código escrito como texto.",
    en: "As a number 4.10 becomes 4.1, and it does not match the same code written as text.",
  },
  offers: {
    es: ({ code }) => `Guardar ${code} como texto`,
    en: ({ code }) => `Store ${code} as text`,
  },
});

function* codesOf(plan: Parameters<typeof rowsOf>[0]): Generator<Field<string>> {
  for (const { action, operation, task, isFirstOfAction, isFirstOfOperation } of rowsOf(plan)) {
    if (isFirstOfAction) yield action.code;
    if (operation && isFirstOfOperation) yield operation.code;
    if (task) yield task.code;
  }
}
