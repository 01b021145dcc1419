/** What two writings of one code share: no spaces around, none doubled, no full stop at the end, upper case. */
export const codeKey = (code: string): string =>
  code
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")
    .toUpperCase();

const NUMBER_AT_THE_END = /^(.*?)(\d+)[.\s]*$/s;

/** What comes before the running number: "DNAF 3" → "DNAF ", "4.1.3" → "4.1."; the whole code when it has none. */
export const codeStem = (code: string): string =>
  NUMBER_AT_THE_END.exec(code.trim())?.[1] ?? code.trim();

/** The running number at the end of a code: "DNAF 03" → 3; NaN when it has none. */
export const codeNumber = (code: string): number =>
  Number(NUMBER_AT_THE_END.exec(code.trim())?.[2] ?? NaN);

/** The code with another running number, as wide as it was: DNTIC-09 → DNTIC-10. */
export function withNumber(code: string, number: number): string {
  const match = NUMBER_AT_THE_END.exec(code.trim());
  return match ? match[1]! + String(number).padStart(match[2]!.length, "0") : code;
}

/** Whether a code begins with its parent's: 4.1.3.2 hangs from 4.1, and 4.11 does not. */
export function hangsFrom(code: string, parent: string): boolean {
  const key = codeKey(parent);
  return key !== "" && codeKey(code).startsWith(`${key}.`);
}

/**
 * New codes for a run of siblings in which the one at `index` repeats an earlier one: it takes the next number, and those that
 * are in its way move on by one, until a number is free. Answers only what changes, by index.
 */
export function moveOn(codes: readonly string[], index: number): Map<number, string> {
  const moved = new Map<number, string>();
  let at = index;
  let code = codes[at]!;
  for (;;) {
    const next = withNumber(code, codeNumber(code) + 1);
    moved.set(at, next);
    const inTheWay = codes.findIndex(
      (other, i) => !moved.has(i) && codeKey(other) === codeKey(next)
    );
    if (inTheWay < 0) return moved;
    at = inTheWay;
    code = next;
  }
}
