/** Longer texts are no codes, and are not searched for numbers: a cell may hold thirty thousand digits. */
const LONGEST = 60;

/** What two writings of one code share: no spaces around, none doubled, no full stop at the end, upper case. */
export const codeKey = (code: string): string =>
  withoutTail(code.trim().replace(/\s+/g, " ")).toUpperCase();

/** The code without the full stops and spaces at its end. */
export const withoutTail = (code: string): string => {
  let end = code.length;
  while (end > 0 && /[.\s]/.test(code[end - 1]!)) end -= 1;
  return code.slice(0, end);
};

const NUMBER_AT_THE_END = /^(.*?)(\d+)[.\s]*$/s;
const numberAtTheEnd = (code: string): RegExpExecArray | null =>
  code.length > LONGEST ? null : NUMBER_AT_THE_END.exec(code.trim());

/** What comes before the running number: "DNAF 3" → "DNAF ", "4.1.3" → "4.1."; the whole code when it has none. */
export const codeStem = (code: string): string => numberAtTheEnd(code)?.[1] ?? code.trim();

/** The running number at the end of a code: "DNAF 03" → 3; NaN when it has none. */
export const codeNumber = (code: string): number => Number(numberAtTheEnd(code)?.[2] ?? NaN);

/** The code with another running number, filled up with zeros to the width: by default as wide as zeros made it. */
export function withNumber(code: string, number: number, width?: number): string {
  const match = numberAtTheEnd(code);
  if (!match) return code;
  const own = match[2]!.startsWith("0") ? match[2]!.length : 1;
  return match[1]! + String(number).padStart(width ?? own, "0");
}

/** Whether a code begins with its parent's: 4.1.3.2 hangs from 4.1, and 4.11 does not. */
export function hangsFrom(code: string, parent: string): boolean {
  const key = codeKey(parent);
  return key !== "" && codeKey(code).startsWith(`${key}.`);
}

/** How codes of one kind are written: `DNTIC-01` is prefix DNTIC, separator -, one part, two digits wide. */
export interface CodeForm {
  /** Letters before the number, "" for none. */
  readonly prefix: string;
  readonly separator: string;
  /** How many numbers, parted by full stops. */
  readonly parts: number;
  /** Digits that the last number is filled up to with zeros; 1 for none. */
  readonly width: number;
}

const CODE = /^(.*?)([\s\-–—_/]*)(\d+(?:\.\d+)*)[.\s]*$/s;

/** The form of one code; null when it does not end in a number. */
export function formOf(code: string): CodeForm | null {
  const match = code.length > LONGEST ? null : CODE.exec(code.trim());
  if (!match) return null;
  const numbers = match[3]!.split(".");
  const last = numbers.at(-1)!;
  return {
    prefix: match[1]!,
    separator: match[2]!,
    parts: numbers.length,
    width: last.startsWith("0") ? last.length : 1,
  };
}

const isAlike = (a: CodeForm, b: CodeForm): boolean =>
  a.prefix === b.prefix && a.separator === b.separator && a.parts === b.parts;

/** The form that more than half of the codes share; null when none does. Zeros in front are part of it when most use them. */
export function commonForm(codes: readonly string[]): CodeForm | null {
  const counts = new Map<string, { form: CodeForm; codes: string[] }>();
  let all = 0;
  for (const code of codes) {
    const form = formOf(code);
    if (!form) continue;
    const key = `${form.prefix}\n${form.separator}\n${form.parts}`;
    const entry = counts.get(key);
    if (entry) entry.codes.push(code);
    else counts.set(key, { form, codes: [code] });
    all += 1;
  }
  const [best] = [...counts.values()].sort((a, b) => b.codes.length - a.codes.length);
  if (!best || best.codes.length * 2 <= all) return null;
  return { ...best.form, width: commonWidth(best.codes) };
}

const digitsAtTheEnd = (code: string): string => /\d+$/.exec(withoutTail(code))?.[0] ?? "";

/** Only numbers below ten, and those with zeros, show whether zeros are put in front. */
function commonWidth(codes: readonly string[]): number {
  const digits = codes.map(digitsAtTheEnd);
  const bare = digits.filter((one) => one.length === 1).length;
  const padded = digits.filter((one) => one.length > 1 && one.startsWith("0"));
  return padded.length > bare ? Math.max(...new Set(padded.map((one) => one.length))) : 1;
}

/** Whether a code is written in the form; a full stop at its end is not. */
export function isInForm(code: string, form: CodeForm): boolean {
  const own = formOf(code);
  if (!own || !isAlike(own, form) || /[.\s]$/.test(code)) return false;
  const digits = digitsAtTheEnd(code);
  return digits === String(Number(digits)).padStart(form.width, "0");
}

/** The code written in the form, keeping its running number; null when it cannot be. */
export function inForm(code: string, form: CodeForm): string | null {
  const numbers = formOf(code) && CODE.exec(code.trim())?.[3]?.split(".");
  if (!numbers || numbers.length !== form.parts) return null;
  const last = String(Number(numbers.at(-1))).padStart(form.width, "0");
  return form.prefix + form.separator + [...numbers.slice(0, -1), last].join(".");
}

/** A longer move than this is no proposal to look over. */
export const LONGEST_MOVE = 500;

/**
 * New codes for a run of siblings in which the one at `index` repeats an earlier one: it takes the next number, and those that
 * are in its way move on by one, until a number is free. `places` says where each code stands. Answers only what changes, by
 * index; nothing when too many would have to move.
 */
export function moveOn(
  codes: readonly string[],
  index: number,
  places: ReadonlyMap<string, number>
): Map<number, string> {
  const moved = new Map<number, string>();
  let at: number | undefined = index;
  let code = codes[index]!;
  while (at !== undefined && !Number.isNaN(codeNumber(code))) {
    if (moved.size === LONGEST_MOVE) return new Map();
    code = withNumber(code, codeNumber(code) + 1);
    moved.set(at, code);
    const inTheWay = places.get(codeKey(code));
    at = inTheWay === undefined || moved.has(inTheWay) ? undefined : inTheWay;
  }
  return moved;
}
