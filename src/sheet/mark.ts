import { a1, verticalRuns, type Cell } from "./cell";
import type { DrawnRule } from "./drawing";

/** How much a marked cell should stand out. */
export type Tone = "error" | "warning" | "hint";

/** A cell that should stand out; a layer over the sheet that can be taken away again without a trace. */
export interface Mark {
  readonly at: Cell;
  readonly tone: Tone;
}

/** The one that should stand out most comes first. */
export const TONES: readonly Tone[] = ["error", "warning", "hint"];

/**
 * How a marked cell looks, in Excel and in files. The text turns black so that it can be read whatever its own colour is,
 * and the error is darker than the rest, so that it differs for people who do not tell red from yellow.
 */
export const MARK_FILLS: Readonly<Record<Tone, string>> = {
  error: "#F4A6A6",
  warning: "#FFE08A",
  hint: "#D6E8FA",
};
export const MARK_FONT = "#000000";

/** The condition of a mark: always true, and it carries our name, by which the marks are found again. */
export const markFormula = (tone: Tone): string => `=N("poa:${tone}")=0`;

/** Whose mark a conditional format is: the tone when it is one of ours, null when it is anybody else's. */
export function toneOfFormula(formula: string): Tone | null {
  const match = /^\s*=?\s*N\(\s*"poa:(\w+)"\s*\)\s*=\s*0\s*$/i.exec(formula);
  return TONES.find((tone) => tone === match?.[1]) ?? null;
}

/**
 * Marks as conditional formats, one for each tone that occurs, hints first so that a host which puts each new one above
 * the others ends with the errors on top. A cell with several marks keeps the strongest.
 */
export function rulesOfMarks(marks: readonly Mark[]): DrawnRule[] {
  const strongest = new Map<string, Mark>();
  for (const mark of marks) {
    const known = strongest.get(a1(mark.at));
    if (!known || TONES.indexOf(mark.tone) < TONES.indexOf(known.tone)) {
      strongest.set(a1(mark.at), mark);
    }
  }
  return [...TONES].reverse().flatMap((tone) => {
    const cells = [...strongest.values()].filter((mark) => mark.tone === tone);
    return cells.length === 0
      ? []
      : [
          {
            ranges: verticalRuns(cells.map(({ at }) => at)),
            formula: markFormula(tone),
            fill: MARK_FILLS[tone],
            fontColor: MARK_FONT,
          },
        ];
  });
}
