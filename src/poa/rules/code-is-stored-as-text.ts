import { isPercentFormat, TEXT, type CellContent } from "../../sheet/grid";
import type { Field } from "../field";
import { rowsOf } from "../plan";
import { rule } from "../rule";
import { readWeight } from "../weights";

type CodeStoredAsNumber = {
  readonly code: string;
  /** What Excel made of what was typed. */
  readonly as: "number" | "date" | "percentage";
  /** What was typed, as far as that can be told. */
  readonly typed: string;
};

export const codeIsStoredAsText = rule<CodeStoredAsNumber>({
  id: "code-is-stored-as-text",
  severity: "hint",
  *check(plan, context) {
    for (const code of codesOf(plan)) {
      const { at, value, raw } = code;
      if (typeof raw.value !== "number") continue;
      const { as, typed } = madeOf(value, raw);
      const edits = context.edits(code, typed, TEXT);
      yield { at, facts: { code: value, as, typed }, fix: { safe: as === "number", edits } };
    }
  },
  about: { es: "Códigos guardados como número", en: "Codes stored as numbers" },
  says: {
    es: ({ code, as, typed }) =>
      as === "number"
        ? `El código ${code} está escrito como número, no como texto.`
        : `Aquí hay ${as === "date" ? "una fecha" : "un porcentaje"} en lugar de un código: quizá se escribió ${typed} y Excel lo cambió.`,
    en: ({ code, as, typed }) =>
      as === "number"
        ? `The code ${code} is written as a number, not as text.`
        : `Here is a ${as} instead of a code: perhaps ${typed} was typed and Excel changed it.`,
  },
  why: {
    es: "Como número, 4.10 se vuelve 4.1, y no coincide con el mismo código escrito como texto.",
    en: "As a number 4.10 becomes 4.1, and it does not match the same code written as text.",
  },
  offers: {
    es: ({ typed }) => `Guardar ${typed} como texto`,
    en: ({ typed }) => `Store ${typed} as text`,
  },
});

function madeOf(code: string, raw: CellContent): Pick<CodeStoredAsNumber, "as" | "typed"> {
  const date = dayAndMonth(Number(raw.value), raw.format);
  if (date !== "") return { as: "date", typed: date };
  // 4.1 typed where percentages are shown becomes 4.1 %, which is 0.041.
  const share = readWeight(raw, "points");
  if (isPercentFormat(raw.format) && share.kind === "points") {
    return { as: "percentage", typed: String(share.points) };
  }
  return { as: "number", typed: code };
}

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
