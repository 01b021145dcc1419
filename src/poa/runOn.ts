import { codeKey, codeNumber, withNumber } from "./codes";
import type { Field } from "./field";
import type { CheckContext, Violation } from "./rule";

/** A code that does not follow the one before it; `after` is "" for the first one, which should begin at 1. */
export type Jump = { code: string; after: string; to: string; moved: number };

/** Codes that share one count, in their order on the sheet. */
export type Run = readonly { readonly code: Field<string> }[];

/** One violation wherever the numbers of a run leave something out, step back, or (if told) do not begin at 1. */
export function* jumps(
  runs: Iterable<Run>,
  edit: CheckContext["edit"],
  { width = 1, beginsAt1 }: { width: number | undefined; beginsAt1: boolean }
): Generator<Violation<Jump>> {
  for (const run of runs) {
    const seen = new Set<string>();
    let before: Field<string> | null = null;
    for (const [index, { code }] of run.entries()) {
      const number = codeNumber(code.value);
      // A repeated code is another rule's business.
      if (Number.isNaN(number) || seen.has(codeKey(code.value))) continue;
      seen.add(codeKey(code.value));
      const expected: number = before ? codeNumber(before.value) + 1 : beginsAt1 ? 1 : number;
      if (number !== expected) yield jump(run, index, before, expected, { edit, width });
      before = code;
    }
  }
}

function jump(
  run: Run,
  index: number,
  before: Field<string> | null,
  expected: number,
  { edit, width }: { edit: CheckContext["edit"]; width: number }
): Violation<Jump> {
  const { code } = run[index]!;
  const taken = new Set(run.slice(0, index).map((other) => codeKey(other.code.value)));
  const edits = [...closed(run, index, expected, width)].map(([i, to]) =>
    edit(run[i]!.code.at, to)
  );
  const isFree = edits.every((one) => !taken.has(codeKey(String(one.to.value))));
  return {
    at: code.at,
    facts: {
      code: codeKey(code.value),
      after: codeKey(before?.value ?? ""),
      to: withNumber(code.value, expected, width),
      moved: edits.length - 1,
    },
    seeAlso: before ? [before.at] : [],
    fix: isFree && edits.length > 0 ? { safe: false, edits } : null,
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
