import { codeKey, LONGEST_MOVE, moveOn } from "./codes";
import type { Field } from "./field";
import type { CheckContext, Violation } from "./rule";
import { shorten } from "./shorten";

/** A code that is used again: the text that used it first, the code that would be free, how many after it have to move on. */
export type RepeatedCode = { code: string; text: string; to: string; moved: number };

/** A table copied below itself repeats every code: proposing to renumber all of it for each would never end. */
const MOST_EDITS = 20_000;

type Coded = { readonly code: Field<string>; readonly text: Field<string> };

/** One violation for every later use of a code in its group; offers to number it on, moving those that are in the way. */
export function* repeatedCodes(
  groups: Iterable<readonly Coded[]>,
  editsOf: CheckContext["edits"]
): Generator<Violation<RepeatedCode>> {
  for (const coded of groups) yield* repeatedIn(coded, editsOf);
}

function* repeatedIn(
  coded: readonly Coded[],
  editsOf: CheckContext["edits"]
): Generator<Violation<RepeatedCode>> {
  const codes = coded.map(({ code }) => code.value);
  const keys = codes.map(codeKey);
  let places: Map<string, number> | null = null;
  let budget = MOST_EDITS;
  const firstUse = new Map<string, number>();
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const { code } = coded[index]!;
    if (key === "") continue;
    const first = coded[firstUse.get(key) ?? -1];
    if (!first) {
      firstUse.set(key, index);
      continue;
    }
    places ??= new Map(keys.map((other, i) => [other, i]));
    const moved = budget > 0 ? moveOn(codes, index, places) : new Map<number, string>();
    // A proposal that came to nothing has cost the most.
    budget -= moved.size || LONGEST_MOVE;
    const edits = [...moved].flatMap(([i, to]) => editsOf(coded[i]!.code, to));
    yield {
      at: code.at,
      facts: {
        code: code.value,
        text: shorten(first.text.value),
        to: moved.get(index) ?? "",
        moved: Math.max(moved.size - 1, 0),
      },
      seeAlso: [first.code.at],
      fix: edits.length > 0 ? { safe: false, edits } : null,
    };
  }
}
