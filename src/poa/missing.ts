import type { ColumnId } from "./form";
import type { Field } from "./field";
import type { Plan } from "./plan";
import type { Violation } from "./rule";

/** What is known of a thing that lacks its code or its text: the other of the two. */
export type Missing = { says: string };

type Coded = { readonly code: Field<string>; readonly text: Field<string> };

/** One violation for each thing whose text (or code) is empty while the other is there. */
export function* missing(
  plan: Plan,
  column: ColumnId,
  things: readonly Coded[],
  part: "code" | "text"
): Generator<Violation<Missing>> {
  // A column that is not there is told once, by form-has-its-columns.
  if (!plan.headings.has(column)) return;
  const other = part === "code" ? "text" : "code";
  for (const thing of things) {
    if (thing[part].value !== "" || thing[other].value === "") continue;
    yield { at: thing[part].at, facts: { says: thing[other].value } };
  }
}
