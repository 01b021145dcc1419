import type { Field } from "../field";
import { rowsOf, type Plan } from "../plan";
import { rule } from "../rule";

export const textIsClean = rule<{ text: string }>({
  id: "text-is-clean",
  severity: "hint",
  *check(plan, { edits }) {
    for (const field of textsOf(plan)) {
      const { at, raw } = field;
      if (typeof raw.value !== "string") continue;
      const clean = tidy(raw.value);
      if (clean === raw.value) continue;
      yield { at, facts: { text: clean }, fix: { safe: true, edits: edits(field, clean) } };
    }
  },
  about: { es: "Espacios y puntuación", en: "Spaces and punctuation" },
  says: {
    es: () => "El texto tiene espacios o puntos de más.",
    en: () => "The text has spaces or full stops too many.",
  },
  why: {
    es: "Dos textos iguales a la vista dejan de serlo para Excel por un espacio de más.",
    en: "Two texts that look alike are different to Excel for one space too many.",
  },
  offers: {
    es: () => "Quitar los espacios y puntos que sobran",
    en: () => "Take away the spaces and full stops that are too many",
  },
});

/** What is replaced wherever it stands, or may be. */
const UNTIDY = / [ ,.]|\.\.|[\n\u00a0\u2007\u202f]/;

/** Whether something may have to be tidied. Most texts need nothing, and looking for it is far quicker than replacing. */
const mayBeUntidy = (text: string): boolean =>
  text.trim().length < text.length || UNTIDY.test(text);

/** Line breaks inside a cell stay: planners use them to list things. */
const tidy = (text: string): string => (mayBeUntidy(text) ? tidied(text) : text);

const tidied = (text: string): string =>
  text
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/ {2,}/g, " ")
    .replace(/ +(?=[,.](?!\d))/g, "")
    .replace(/(?<!\.)\.\.(?!\.)/g, ".")
    .replace(/ *\n */g, "\n")
    .trim();

function* textsOf(plan: Plan): Generator<Field<string>> {
  for (const { action, operation, task, isFirstOfAction, isFirstOfOperation } of rowsOf(plan)) {
    if (isFirstOfAction) yield action.text;
    if (operation && isFirstOfOperation) yield operation.text;
    if (task) yield task.text;
  }
}
