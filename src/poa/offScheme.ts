import { codeKey, inForm, isInForm, withoutTail, type CodeForm } from "./codes";
import { isError } from "../sheet/grid";
import type { Field } from "./field";
import type { CheckContext, Rule, Violation } from "./rule";

/** A code written unlike the others, and how it would be written like them; "" where that cannot be told. */
export type OffScheme = { code: string; to: string };

/** One violation for each code that is not written in the form. `tidied` offers nothing but to take signs off the end. */
export function* offScheme(
  coded: readonly { readonly code: Field<string> }[],
  form: CodeForm | null,
  edits: CheckContext["edits"],
  fixes: "tidied" | "rewritten"
): Generator<Violation<OffScheme>> {
  for (const { code } of coded) {
    if (code.value === "" || isError(code.raw.value)) continue;
    const tidy = withoutTail(code.value);
    const isRight = form ? isInForm(code.value, form) : tidy === code.value;
    if (isRight) continue;
    const isTidied = tidy !== code.value && (!form || isInForm(tidy, form));
    const to = isTidied ? tidy : ((form && inForm(code.value, form)) ?? "");
    const isOffered = to !== "" && codeKey(to) !== "" && (isTidied || fixes === "rewritten");
    yield {
      at: code.at,
      facts: { code: code.value, to: isOffered ? to : "" },
      fix: isOffered ? { safe: isTidied, edits: edits(code, to) } : null,
    };
  }
}

/** What the three rules say of such a code: it is the same of an action, an operation and a task. */
export const OFF_SCHEME_WORDS: Pick<Rule<OffScheme>, "says" | "why" | "offers"> = {
  says: {
    es: ({ code, to }) =>
      `El código «${code}» no está escrito como los demás${to === "" ? "" : `: sería ${to}`}.`,
    en: ({ code, to }) =>
      `The code “${code}” is not written like the others${to === "" ? "" : `: it would be ${to}`}.`,
  },
  why: {
    es: "Un código escrito de otra manera no se reconoce al buscar, cruzar o sumar por código.",
    en: "A code written in another way is missed when searching, matching or adding up by code.",
  },
  offers: {
    es: ({ code, to }) => `Escribir ${to} en lugar de «${code}»`,
    en: ({ code, to }) => `Write ${to} instead of “${code}”`,
  },
};
