import { textOf } from "../sheet/grid";
import { fold } from "./form";
import type { SheetCheck } from "./check";
import { editsOf, type ChosenFixes } from "./repair";
import type { Finding } from "./rule";

/** Texts that name the same deadline in the same words, wherever they stand. */
export interface YearGroup {
  /** As the first of them writes it. */
  readonly text: string;
  /** The latest year it names, and the year of the plans. */
  readonly latest: number;
  readonly year: number;
  readonly findings: readonly Finding[];
}

const RULE = "deadline-is-not-before-the-fiscal-year";

/** The deadlines before the plans' year, grouped by their text, the group of most cells first. */
export function yearGroups(checks: readonly SheetCheck[]): YearGroup[] {
  const groups = new Map<string, YearGroup & { findings: Finding[] }>();
  for (const finding of checks.flatMap(({ findings }) => findings)) {
    if (finding.rule !== RULE) continue;
    const text = textOf(finding.held).trim() || String(finding.facts.text);
    const [latest, year] = [Number(finding.facts.latest), Number(finding.facts.year)];
    const key = `${fold(text)}\n${latest}\n${year}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { text, latest, year, findings: [finding] });
  }
  return [...groups.values()].sort((a, b) => b.findings.length - a.findings.length);
}

/**
 * The edits that carry the texts of a group to the year of the plans; of the named sheets where some are named. Left out is what
 * cannot be written: a text that was cut over two cells and names its year in the second.
 */
export function carriedOver({ findings }: YearGroup, sheets?: ReadonlySet<string>): ChosenFixes {
  const chosen = findings.filter((finding) => !sheets || sheets.has(finding.in.sheet));
  const { changes, taken, leftOut } = editsOf(chosen);
  return { changes, taken, leftOut: [...leftOut, ...chosen.filter(({ fix }) => !fix)] };
}
