import type { Options } from "./options";

/** One table of figures, and what is said beside it. */
export interface Section {
  /** What was measured, and how, in a line or two. */
  readonly about: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the design asked for, and whether it is so. */
  readonly verdicts: readonly string[];
}

/** A benchmark; sections are told apart by their names in the document. */
export interface Bench {
  readonly name: string;
  readonly title: string;
  run(options: Options): Promise<Section>;
}

/** A budget of the design, beside what was measured. */
export function verdict(what: string, measured: number, most: number, say: (n: number) => string) {
  const isMet = measured <= most;
  return `${isMet ? "met" : "MISSED"}: ${what} — ${say(measured)}, at most ${say(most)}`;
}

export const times = (ratio: number): string => `${Number(ratio.toPrecision(2))} ×`;

export const milliseconds = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

export const whole = (number: number): string => Math.round(number).toLocaleString("en-US");

/** The middle of the figures. */
export function middle(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** The table for a terminal and for the document alike: columns aligned, figures to the right. */
export function tableOf({ headings, rows }: Pick<Section, "headings" | "rows">): string[] {
  if (headings.length === 0) return [];
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => row[i]?.length ?? 0))
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (i === 0 ? (row[i] ?? "").padEnd(width) : (row[i] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(headings), rule, ...rows.map(line)];
}
