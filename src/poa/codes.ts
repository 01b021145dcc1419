/** Longer texts are no codes, and are not searched for numbers: a cell may hold thirty thousand digits. */
const LONGEST = 60;

const MOST_DIGITS = 15;

/** Codes are compared many times over for every row of a plan: they are read letter by letter, which is far quicker. */
const isDigit = (letter: number): boolean => letter >= 48 && letter <= 57;
const isPoint = (letter: number): boolean => letter === 46;
const isSpace = (letter: number): boolean =>
  letter === 32 ||
  (letter >= 9 && letter <= 13) ||
  (letter > 127 && /\s/.test(String.fromCharCode(letter)));

/** What two writings of one code share: no spaces around, none doubled, no full stop at the end, upper case. */
export const codeKey = (code: string): string =>
  isKey(code) ? code : withoutTail(code.trim().replace(/\s+/g, " ")).toUpperCase();

/** Whether the code is plainly its own key; not every one that is. */
function isKey(code: string): boolean {
  let before = 32;
  for (let i = 0; i < code.length; i++) {
    const letter = code.charCodeAt(i);
    const isPlain =
      isDigit(letter) || isPoint(letter) || letter === 45 || (letter >= 65 && letter <= 90);
    if (!isPlain && (letter !== 32 || before === 32)) return false;
    before = letter;
  }
  return before !== 32 && !isPoint(before);
}

/** Where the full stops and spaces at the end of the code begin. */
function tailOf(code: string): number {
  let end = code.length;
  while (end > 0) {
    const letter = code.charCodeAt(end - 1);
    if (!isPoint(letter) && !isSpace(letter)) break;
    end -= 1;
  }
  return end;
}

/** The code without the full stops and spaces at its end. */
export const withoutTail = (code: string): string => code.slice(0, tailOf(code));

/** Where the run of digits begins that ends there. */
function digitsBefore(code: string, end: number): number {
  let start = end;
  while (start > 0 && isDigit(code.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** The running number at the end of a trimmed code, as its first letter and the one after its last; null when it has none. */
function numberAtTheEnd(code: string): readonly [start: number, end: number] | null {
  if (code.length > LONGEST) return null;
  const end = tailOf(code);
  const start = digitsBefore(code, end);
  // A number too long to be one cannot be counted on from.
  return start === end || end - start > MOST_DIGITS ? null : [start, end];
}

/** What comes before the running number: "DNAF 3" → "DNAF ", "4.1.3" → "4.1."; the whole code when it has none. */
export function codeStem(code: string): string {
  const trimmed = code.trim();
  const number = code.length > LONGEST ? null : numberAtTheEnd(trimmed);
  return number ? trimmed.slice(0, number[0]) : trimmed;
}

/** The running number at the end of a code: "DNAF 03" → 3; NaN when it has none. */
export function codeNumber(code: string): number {
  const number = code.length > LONGEST ? null : numberAtTheEnd(code);
  return number ? Number(code.slice(number[0], number[1])) : NaN;
}

/** The code with another running number, filled up with zeros to the width: by default as wide as zeros made it. */
export function withNumber(code: string, number: number, width?: number): string {
  const trimmed = code.trim();
  const found = code.length > LONGEST ? null : numberAtTheEnd(trimmed);
  if (!found) return code;
  const [start, end] = found;
  const own = trimmed.startsWith("0", start) ? end - start : 1;
  return trimmed.slice(0, start) + String(number).padStart(width ?? own, "0");
}

/** Whether a code begins with its parent's: 4.1.3.2 hangs from 4.1, and 4.11 does not. */
export function hangsFrom(code: string, parent: string): boolean {
  return isKeyBelow(codeKey(code), codeKey(parent));
}

/** The same of two codes whose keys are known. */
export const isKeyBelow = (own: string, parent: string): boolean =>
  parent !== "" &&
  own.length > parent.length &&
  isPoint(own.charCodeAt(parent.length)) &&
  own.startsWith(parent);

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

/** Signs that part the letters of a code from its numbers. */
const isSeparator = (letter: number): boolean =>
  letter === 45 ||
  letter === 8211 ||
  letter === 8212 ||
  letter === 95 ||
  letter === 47 ||
  isSpace(letter);

/** Where the parts of a code begin and end: separator, numbers. */
interface Cuts {
  readonly separator: number;
  readonly numbers: number;
  readonly end: number;
  readonly parts: number;
}

/** Takes a trimmed code apart from its end; null when it does not end in a number. */
function cutsOf(code: string): Cuts | null {
  const end = tailOf(code);
  let numbers = digitsBefore(code, end);
  if (numbers === end) return null;
  let parts = 1;
  while (
    numbers > 1 &&
    isPoint(code.charCodeAt(numbers - 1)) &&
    isDigit(code.charCodeAt(numbers - 2))
  ) {
    numbers = digitsBefore(code, numbers - 1);
    parts += 1;
  }
  let separator = numbers;
  while (separator > 0 && isSeparator(code.charCodeAt(separator - 1))) separator -= 1;
  return { separator, numbers, end, parts };
}

/** The form of one code; null when it does not end in a number. */
export function formOf(code: string): CodeForm | null {
  if (code.length > LONGEST) return null;
  const trimmed = code.trim();
  const cuts = cutsOf(trimmed);
  if (!cuts) return null;
  const last = digitsBefore(trimmed, cuts.end);
  return {
    prefix: trimmed.slice(0, cuts.separator),
    separator: trimmed.slice(cuts.separator, cuts.numbers),
    parts: cuts.parts,
    width: trimmed.startsWith("0", last) ? cuts.end - last : 1,
  };
}

const isAlike = (a: CodeForm, b: CodeForm): boolean =>
  a.parts === b.parts && a.prefix === b.prefix && a.separator === b.separator;

/** The form that more than half of the codes share; null when none does. Zeros in front are part of it when most use them. */
export function commonForm(codes: readonly string[]): CodeForm | null {
  const counts = new Map<string, { form: CodeForm; codes: string[] }>();
  let last: { form: CodeForm; codes: string[] } | null = null;
  let all = 0;
  for (const code of codes) {
    const form = formOf(code);
    if (!form) continue;
    all += 1;
    if (!last || !isAlike(form, last.form)) {
      const key = `${form.prefix}\n${form.separator}\n${form.parts}`;
      last = counts.get(key) ?? { form, codes: [] };
      counts.set(key, last);
    }
    last.codes.push(code);
  }
  const [best] = [...counts.values()].sort((a, b) => b.codes.length - a.codes.length);
  if (!best || best.codes.length * 2 <= all) return null;
  return { ...best.form, width: commonWidth(best.codes) };
}

/** Only numbers below ten, and those with zeros, show whether zeros are put in front. */
function commonWidth(codes: readonly string[]): number {
  let [bare, padded, widest] = [0, 0, 1];
  for (const code of codes) {
    const end = tailOf(code);
    const start = digitsBefore(code, end);
    const width = end - start;
    if (width === 1) bare += 1;
    else if (code.startsWith("0", start) && width > 1) {
      padded += 1;
      widest = Math.max(widest, width);
    }
  }
  return padded > bare ? widest : 1;
}

/** Whether a code is written in the form; a full stop at its end is not. */
export function isInForm(code: string, form: CodeForm): boolean {
  if (code.length > LONGEST || tailOf(code) < code.length) return false;
  const trimmed = code.trim();
  const cuts = cutsOf(trimmed);
  if (!cuts || !isCutAs(trimmed, cuts, form)) return false;
  const last = digitsBefore(trimmed, cuts.end);
  const digits = cuts.end - last;
  // A number too long to be one is written like no other.
  if (digits > MOST_DIGITS) return false;
  // Zeros in front only as far as the form fills up with them.
  return trimmed.startsWith("0", last) ? digits === form.width : digits >= form.width;
}

const isCutAs = (code: string, { separator, numbers, parts }: Cuts, form: CodeForm): boolean =>
  parts === form.parts &&
  separator === form.prefix.length &&
  numbers - separator === form.separator.length &&
  code.startsWith(form.prefix) &&
  code.startsWith(form.separator, separator);

/** The code written in the form, keeping its running number; null when it cannot be. */
export function inForm(code: string, form: CodeForm): string | null {
  const trimmed = code.trim();
  const cuts = code.length > LONGEST ? null : cutsOf(trimmed);
  if (cuts?.parts !== form.parts || Number.isNaN(codeNumber(trimmed))) return null;
  const numbers = trimmed.slice(cuts.numbers, cuts.end).split(".");
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
