import { a1, isSameCell, parseA1 } from "../sheet/cell";
import { unexplained } from "./explained";
import type { Finding } from "./rule";
import type { Ignored, Settings } from "./settings";

/** A finding that the planner has decided to leave as it is. */
export interface IgnoredFinding {
  readonly finding: Finding;
  /** What was decided, as the workbook keeps it. */
  readonly entry: Ignored;
}

/** Facts that tell of a fix, or count other areas: when they change, the cell is still what was decided about. */
const PASSING: ReadonlySet<string> = new Set([
  "to",
  "moved",
  "cells",
  "sisters",
  "carriers",
  "usedBy",
  "others",
  "texts",
]);

/** What a finding says and what its cell held, in a few letters: others when either of them changes. */
export function fingerprintOf(finding: Finding): string {
  const { rule, held, facts } = unexplained(finding);
  const own = Object.entries(facts)
    .filter(([fact]) => !PASSING.has(fact))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf(JSON.stringify([rule, held, own]));
}

/** The settings in which these findings are left as they are; those that were ignored before get the new reason. `on` is an ISO date. */
export function ignoring(
  settings: Settings,
  findings: readonly Finding[],
  reason: string,
  on: string
): Settings {
  const fresh = findings.map((finding): Ignored => ({
    rule: finding.rule,
    sheet: finding.in.sheet,
    cell: a1(finding.at),
    was: fingerprintOf(finding),
    reason: reason.trim(),
    on,
  }));
  const isAnew = (entry: Ignored) => fresh.some((one) => isSamePlace(one, entry));
  return { ...settings, ignored: [...settings.ignored.filter((one) => !isAnew(one)), ...fresh] };
}

/** The settings without these decisions: their findings are told again. */
export const noLongerIgnoring = (settings: Settings, entries: readonly Ignored[]): Settings => ({
  ...settings,
  ignored: settings.ignored.filter((one) => !entries.some((other) => isSamePlace(one, other))),
});

const isSamePlace = (a: Ignored, b: Ignored): boolean =>
  a.rule === b.rule && a.sheet === b.sheet && a.cell === b.cell;

/**
 * Parts the findings of one sheet into those to be told and those to be left. A decision holds for a cell that says what it
 * said then. When rows were put in above, it goes with the cell, as long as only one cell of the sheet can be meant.
 */
export function partIgnored(
  findings: readonly Finding[],
  { ignored: all }: Settings
): { told: Finding[]; ignored: IgnoredFinding[] } {
  const entries = all.filter(({ sheet }) => findings.some((finding) => finding.in.sheet === sheet));
  if (entries.length === 0) return { told: [...findings], ignored: [] };
  const prints = new Map(findings.map((finding) => [finding, fingerprintOf(finding)] as const));
  const decided = new Map<Finding, Ignored>();
  const fits = (finding: Finding, { rule, sheet, was }: Ignored) =>
    finding.rule === rule && finding.in.sheet === sheet && prints.get(finding) === was;
  const strayed = entries.filter((entry) => {
    const at = parseA1(entry.cell);
    const own = findings.find(
      (finding) => at && isSameCell(finding.at, at) && fits(finding, entry)
    );
    if (own) decided.set(own, entry);
    return !own;
  });
  for (const entry of strayed) {
    const left = findings.filter((finding) => !decided.has(finding) && fits(finding, entry));
    if (left.length === 1) decided.set(left[0]!, entry);
  }
  return {
    told: findings.filter((finding) => !decided.has(finding)),
    ignored: findings.flatMap((finding) => {
      const entry = decided.get(finding);
      return entry ? [{ finding, entry }] : [];
    }),
  };
}

/** Two hashes of 32 bits, so that two texts of one workbook are alike by chance practically never. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return [a, b].map((half) => (half >>> 0).toString(36)).join("-");
}
