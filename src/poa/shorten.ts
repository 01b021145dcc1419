const LONGEST = 60;

/** A text as a sentence can quote it: on one line, and cut where it is long. */
export function shorten(text: string): string {
  const line = text
    .slice(0, LONGEST * 4)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST - 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2));
  return `${words.replace(/[\s,.;:]$/, "")}…`;
}
