import { TEXT } from "../../sheet/grid";
import type { Field } from "../field";
import { rowsOf } from "../plan";
import { rule } from "../rule";

export const codeIsStoredAsText = rule<{ code: string; asDate: string }>({
  id: "code-is-stored-as-text",
  severity: "hint",
  *check(plan, context) {
    for (const code of codesOf(plan)) {
      const { at, value, raw } = code;
      if (typeof raw.value !== "number") continue;
      const asDate = dayAndMonth(raw.value, raw.format);
      const edits = context.edits(code, asDate || value, TEXT);
      yield { at, facts: { code: value, asDate }, fix: { safe: asDate === "", edits } };
    }
  },
  about: { es: "Códigos guardados como número", en: "Codes stored as numbers" },
  says: {
    es: ({ code, asDate }) =>
      asDate === ""
        ? `El código ${code} está escrito como número, no como texto.`
        : `Aquí hay una fecha en lugar de un código: quizá se escribió ${asDate} y Excel lo cambió.`,
    en: ({ code, asDate }) =>
      asDate === ""
        ? `The code ${code} is written as a number, not as text.`
        : `Here is a date instead of a code: perhaps ${asDate} was typed and Excel changed it.`,
  },
  why: {
    es: "Como número, 4.10 se vuelve 4.1, y no coincide con el mismo código escrito como texto.",
    en: "As a number 4.10 becomes 4.1, and it does not match the same code written as text.",
  },
  offers: {
    es: ({ code, asDate }) => `Guardar ${asDate || code} como texto`,
    en: ({ code, asDate }) => `Store ${asDate || code} as text`,
  },
});

/** What was typed where Excel made a date of it: 4.1 becomes the fourth of January. "" where the number is no date. */
function dayAndMonth(serial: number, format: string): string {
  const isDate = /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/g, ""));
  if (!isDate || serial < 1 || serial > LAST_DAY) return "";
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return `${date.getUTCDate()}.${date.getUTCMonth() + 1}`;
}

/** 31 December 9999, beyond which Excel has no dates. */
const LAST_DAY = 2_958_465;

function* codesOf(plan: Parameters<typeof rowsOf>[0]): Generator<Field<string>> {
  for (const { action, operation, task, isFirstOfAction, isFirstOfOperation } of rowsOf(plan)) {
    if (isFirstOfAction) yield action.code;
    if (operation && isFirstOfOperation) yield operation.code;
    if (task) yield task.code;
  }
}
