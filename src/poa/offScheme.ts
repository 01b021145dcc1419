import { codeKey, inForm, isInForm, type CodeForm } from "./codes";
import { isError } from "../sheet/grid";
import type { Field } from "./field";
import type { CheckContext, Violation } from "./rule";

/** A code written unlike the others, and how it would be written like them; "" where that cannot be told. */
export type OffScheme = { code: string; to: string };

/** One violation for each code that is not written in the form. `tidied` offers nothing but to take signs off the end. */
export function* offScheme(
  coded: readonly { readonly code: Field<string> }[],
  form: CodeForm | null,
  edit: CheckContext["edit"],
  fixes: "tidied" | "rewritten"
): Generator<Violation<OffScheme>> {
  for (const { code } of coded) {
    if (code.value === "" || isError(code.raw.value)) continue;
    const tidy = code.value.replace(/[.\s]+$/, "");
    const isRight = form ? isInForm(code.value, form) : tidy === code.value;
    if (isRight) continue;
    const isTidied = tidy !== code.value && (!form || isInForm(tidy, form));
    const to = isTidied ? tidy : ((form && inForm(code.value, form)) ?? "");
    const isOffered = to !== "" && codeKey(to) !== "" && (isTidied || fixes === "rewritten");
    yield {
      at: code.at,
      facts: { code: code.value, to: isOffered ? to : "" },
      fix: isOffered ? { safe: isTidied, edits: [edit(code.at, to)] } : null,
    };
  }
}
