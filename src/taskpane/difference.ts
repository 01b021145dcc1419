/** Two texts by what they share at both ends. */
export interface Difference {
  readonly head: string;
  readonly was: string;
  readonly now: string;
  readonly tail: string;
}

/** How much of what is the same is shown around what is not, in letters. */
export const AROUND = 18;

/** What differs between two texts, with a little of what is the same before and after it. */
export function differenceOf(before: string, after: string, around = AROUND): Difference {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (
    /\S/.test(before.slice(head, before.length - tail) + after.slice(head, after.length - tail))
  ) {
    // Whole words are easier to read than parts of them.
    while (head > 0 && isOfWord(before[head - 1])) head -= 1;
    while (tail > 0 && isOfWord(before.at(-tail))) tail -= 1;
  }
  return {
    head: endOf(before.slice(0, head), around),
    was: before.slice(head, before.length - tail),
    now: after.slice(head, after.length - tail),
    tail: beginningOf(before.slice(before.length - tail), around),
  };
}

const isOfWord = (letter: string | undefined): boolean => /[\p{L}\p{N}]/u.test(letter ?? "");

const endOf = (text: string, around: number): string =>
  text.length <= around + 6 ? text : `…${text.slice(-around)}`;

const beginningOf = (text: string, around: number): string =>
  text.length <= around + 6 ? text : `${text.slice(0, around)}…`;

/** Blanks that nobody would see: of what goes or comes, each is drawn. */
export const withBlanks = (text: string): string =>
  text.replace(/[ \u00a0]/g, "␣").replace(/\r?\n/g, "↵");
