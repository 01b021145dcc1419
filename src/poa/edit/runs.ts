import { codeKey, codeNumber, codeStem, withNumber, type CodeForm } from "../codes";

/** Something with a code that an edit may change. */
export interface Coded {
  code: string;
}

/** What two codes share that count together, however they set their number off: DNC-5 and DNC - 6. */
const stemKey = (code: string): string =>
  codeKey(codeStem(code)).replace(/[\s\-–—_/]+/g, "") + (codeStem(code).endsWith(".") ? "." : "");

export const hasNumber = ({ code }: Coded): boolean => !Number.isNaN(codeNumber(code));

export const widthOf = (form: CodeForm | null): number | undefined =>
  form && form.width > 1 ? form.width : undefined;

/** A run of codes in the order of the sheet, and how they are written. */
export interface Run {
  readonly coded: readonly Coded[];
  readonly form: CodeForm | null;
  /** Whether codes that are written otherwise count along, as those of operations with letters do: DDL P 4, DDL 5. */
  readonly isMixed: boolean;
}

/**
 * The codes that follow each other by one from a number on: those that are written as `code`, and in a mixed run whatever
 * stands next with the next number.
 */
function chainFrom({ coded, isMixed }: Run, code: string, number: number, at: number): Coded[] {
  const chain: Coded[] = [];
  for (let [next, n] = [at, number]; ; n += 1) {
    const follower = coded[next];
    const linked = coded.filter(
      (one) =>
        codeNumber(one.code) === n &&
        (stemKey(one.code) === stemKey(code) || (isMixed && one === follower))
    );
    if (linked.length === 0) return chain;
    chain.push(...linked);
    next = coded.indexOf(linked.at(-1)!) + 1;
  }
}

function shift(chain: readonly Coded[], by: number, form: CodeForm | null): void {
  for (const one of chain)
    one.code = withNumber(one.code, codeNumber(one.code) + by, widthOf(form));
}

/** Gives the code to one of the run; those that have it, and those in their way, move on by one. */
export function takeCode(run: Run, fresh: Coded, code: string): void {
  fresh.code = code;
  if (!hasNumber(fresh)) return;
  const others = { ...run, coded: run.coded.filter((one) => one !== fresh) };
  shift(chainFrom(others, code, codeNumber(code), run.coded.indexOf(fresh)), 1, run.form);
}

/** Closes the gaps that codes leave which stood before `at`: those right after them move back. */
export function closeUp(run: Run, gone: readonly Coded[], at: number): void {
  const falling = gone
    .filter(hasNumber)
    .map(({ code }) => code)
    .sort((a, b) => codeNumber(b) - codeNumber(a));
  for (const code of falling) {
    const number = codeNumber(code);
    const isThere = ({ code: own }: Coded) =>
      codeNumber(own) === number && stemKey(own) === stemKey(code);
    if (!run.coded.some(isThere)) shift(chainFrom(run, code, number + 1, at), -1, run.form);
  }
}

/**
 * The codes that stood in these places, in their order, given to those that stand there now; each run by itself. Of a code that
 * is written otherwise only the number stays: the letter of DDL P 4 goes with what has it.
 */
export function keepPlaces<T extends Coded>(
  before: readonly T[],
  after: readonly T[],
  runOf: (one: T) => string
): void {
  const codes = new Map<string, string[]>();
  const coded = (ones: readonly T[]) =>
    ones.filter(hasNumber).map((one) => [runOf(one), one] as const);
  for (const [run, { code }] of coded(before)) codes.set(run, [...(codes.get(run) ?? []), code]);
  for (const [run, one] of coded(after)) {
    const code = codes.get(run)!.shift()!;
    const isAlike = stemKey(code) === stemKey(one.code);
    one.code = isAlike ? code : withNumber(one.code, codeNumber(code));
  }
}
