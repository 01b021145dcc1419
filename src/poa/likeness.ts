import { fold } from "./form";

/** The words of a text as they are compared: no accents, no case, no punctuation. */
export const wordsOf = (text: string): string[] => fold(text).match(/[A-Z0-9]+/g) ?? [];

/** Shared words over all words: 1 for equal sets, 0 for sets that share nothing. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
