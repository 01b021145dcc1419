import { TEXT } from "../sheet/grid";
import { codeKey } from "./codes";
import type { ColumnId } from "./form";
import type { Field } from "./field";
import type { Plan } from "./plan";
import type { CheckContext, Violation } from "./rule";
import { shorten } from "./shorten";

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
    yield { at: thing[part].at, facts: { says: shorten(thing[other].value) } };
  }
}

/** What is known of a thing that lacks its code, and the code it might have ("" where none can be told): after another, or as the first. */
export type MissingCode = Missing & { to: string; place: "next" | "first" };

/**
 * One violation for each thing without a code. `next` tells the code that would come at a place of its group; it is proposed
 * only when nobody in the group has it: otherwise the planner knows better.
 */
export function* missingCodes<T extends Coded>(
  plan: Plan,
  column: ColumnId,
  groups: Iterable<readonly T[]>,
  next: (thing: T, above: T | undefined, below: T | undefined) => string,
  edit: CheckContext["edit"]
): Generator<Violation<MissingCode>> {
  for (const group of groups) {
    let taken: Set<string> | null = null;
    for (let index = 0; index < group.length; index++) {
      const thing = group[index]!;
      if (thing.code.value !== "") continue;
      taken ??= new Set(group.map(({ code }) => codeKey(code.value)));
      for (const violation of missing(plan, column, [thing], "code")) {
        const above = group[index - 1];
        const proposed = next(thing, above, group[index + 1]);
        const to = taken.has(codeKey(proposed)) ? "" : proposed;
        const fix = to === "" ? null : { safe: false, edits: [edit(violation.at, to, TEXT)] };
        const place = above ? "next" : "first";
        yield { ...violation, facts: { ...violation.facts, to, place }, fix };
      }
    }
  }
}
