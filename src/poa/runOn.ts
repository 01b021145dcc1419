import type { Edit } from "../sheet/edit";
import { codeKey, codeNumber, withNumber } from "./codes";
import type { Field } from "./field";
import type { CheckContext, Violation } from "./rule";

/** A code that does not follow the one before it; `after` is "" for the first one, which should begin at 1. */
export type Jump = { code: string; after: string; to: string; moved: number };

/** Codes that share one count, in their order on the sheet. */
export type Run = readonly { readonly code: Field<string> }[];

/** In a sheet whose numbers are all over the place, proposing to renumber the rest at each jump would never end. */
const MOST_EDITS = 20_000;

/** One violation wherever the numbers of a run leave something out, step back, or (if told) do not begin at 1. */
export function* jumps(
  runs: Iterable<Run>,
  edits: CheckContext["edits"],
  { width = 1, beginsAt1 }: { width: number | undefined; beginsAt1: boolean }
): Generator<Violation<Jump>> {
  let budget = MOST_EDITS;
  for (const run of runs) {
    const seen = new Set<string>();
    let before: Field<string> | null = null;
    let last = NaN;
    for (let index = 0; index < run.length; index++) {
      const { code } = run[index]!;
      const number = codeNumber(code.value);
      const key = codeKey(code.value);
      // A repeated code is another rule's business.
      if (Number.isNaN(number) || seen.has(key)) continue;
      seen.add(key);
      const expected: number = before ? last + 1 : beginsAt1 ? 1 : number;
      if (number !== expected) {
        const isAffordable = run.length - index <= budget;
        if (isAffordable) budget -= run.length - index;
        yield jump(run, index, before, expected, { edits, width, isAffordable });
      }
      before = code;
      last = number;
    }
  }
}

function jump(
  run: Run,
  index: number,
  before: Field<string> | null,
  expected: number,
  how: { edits: CheckContext["edits"]; width: number; isAffordable: boolean }
): Violation<Jump> {
  const { code } = run[index]!;
  const { edits, moved } = how.isAffordable
    ? renumbering(run, index, expected, how)
    : { edits: [], moved: 0 };
  return {
    at: code.at,
    facts: {
      code: codeKey(code.value),
      after: codeKey(before?.value ?? ""),
      to: withNumber(code.value, expected, how.width),
      moved: Math.max(moved - 1, 0),
    },
    seeAlso: before ? [before.at] : [],
    fix: edits.length > 0 ? { safe: false, edits } : null,
  };
}

/** The edits that close the gap; none where they would use a code that is taken. */
function renumbering(
  run: Run,
  index: number,
  expected: number,
  { edits: editsOf, width }: { edits: CheckContext["edits"]; width: number }
): { edits: Edit[]; moved: number } {
  const taken = new Set(run.slice(0, index).map((other) => codeKey(other.code.value)));
  const codes = [...closed(run, index, expected, width)];
  if (codes.some(([, to]) => taken.has(codeKey(to)))) return { edits: [], moved: 0 };
  return {
    edits: codes.flatMap(([i, to]) => editsOf(run[i]!.code, to)),
    moved: codes.length,
  };
}

/** The codes from `index` on, moved so that the first takes the expected number and the others keep their distance. */
function* closed(
  run: Run,
  index: number,
  expected: number,
  width: number
): Generator<[number, string]> {
  const shift = expected - codeNumber(run[index]!.code.value);
  for (let i = index; i < run.length; i++) {
    const code = run[i]!.code.value;
    const number = codeNumber(code);
    if (!Number.isNaN(number) && number + shift > 0)
      yield [i, withNumber(code, number + shift, width)];
  }
}
