import { textOf } from "../../sheet/grid";
import { codeKey } from "../codes";
import { rule } from "../rule";
import { shorten } from "../shorten";

export const deadlineIsNotBeforeTheFiscalYear = rule<{
  code: string;
  text: string;
  latest: number;
  year: number;
}>({
  id: "deadline-is-not-before-the-fiscal-year",
  severity: "warning",
  *check(plan, { edits }) {
    const year = plan.fiscalYear?.value;
    if (year === undefined) return;
    for (const { code, text } of plan.actions) {
      const years = [...text.value.matchAll(/(?<!\d)(?:19|20|21)\d\d(?!\d)/g)].map(Number);
      const latest = Math.max(...years);
      if (years.length === 0 || latest >= year) continue;
      // The cell's own letters: a text that was cut in two is read whole, and only its first part stands here.
      const written = textOf(text.raw.value);
      const now = written.replace(new RegExp(`(?<!\\d)${latest}(?!\\d)`, "g"), String(year));
      yield {
        at: text.at,
        facts: { code: codeKey(code.value), text: shorten(text.value), latest, year },
        fix: now === written ? null : { safe: false, edits: edits(text, now) },
      };
    }
  },
  about: { es: "Plazo anterior a la gestión", en: "Deadline before the year" },
  says: {
    es: ({ code, text, latest, year }) =>
      `El plazo de la acción ${code || `«${text}»`} es ${latest}, anterior a la gestión ${year} del plan.`,
    en: ({ code, text, latest, year }) =>
      `The deadline of action ${code || `“${text}”`} is ${latest}, before the plan's year ${year}.`,
  },
  why: {
    es: "Un plazo vencido hace pensar que el texto se copió del plan anterior sin revisarlo.",
    en: "A deadline in the past suggests that the text was copied from an earlier plan unread.",
  },
  offers: {
    es: ({ latest, year }) => `Cambiar ${latest} por ${year} en el texto`,
    en: ({ latest, year }) => `Change ${latest} to ${year} in the text`,
  },
});
