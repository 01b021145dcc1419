import { checkSheet, checkTogether } from "../../src/poa/check";
import { say } from "../../src/poa/report";
import type { Finding, Language, Rule, RuleAcross } from "../../src/poa/rule";
import { DEFAULT_SETTINGS, type Settings } from "../../src/poa/settings";
import { a1, type Cell, type Place } from "../../src/sheet/cell";
import { applyTo } from "../../src/sheet/edit";
import type { Grid } from "../../src/sheet/grid";
import type { Sketch } from "./sketch";

const LANGUAGES: readonly Language[] = ["es", "en"];

/**
 * The rule speaks at exactly the marked cells of the sheet, points at exactly the explaining ones, has words for it in both
 * languages, and each fix it offers does what it promises. Answers the findings, for what an example wants to say besides.
 */
export function fails(rule: Rule, drawn: Sketch, settings = DEFAULT_SETTINGS): Finding[] {
  const findings = findingsOf(rule, drawn.grid, settings);
  expect(findings.map(({ at }) => a1(at))).toEqual(drawn.speaks);
  expect(drawn.speaks).not.toEqual([]);
  expect(placesOf(findings.flatMap(({ seeAlso }) => seeAlso))).toEqual([...drawn.sees].sort());
  for (const finding of findings) {
    expectWords(finding);
    if (finding.fix) expectMended(rule, drawn.grid, finding, settings);
  }
  return findings;
}

/** The rule has nothing to say about the sheet, which is a plan all the same. */
export function passes(rule: Rule, drawn: Sketch, settings = DEFAULT_SETTINGS): void {
  expect(drawn.speaks).toEqual([]);
  expect(checkSheet(drawn.grid, settings).plans).not.toEqual([]);
  expect(findingsOf(rule, drawn.grid, settings).map(({ at }) => a1(at))).toEqual([]);
}

/** As `fails`, for a rule between plans: it speaks at the marked cells of the sheets and nowhere else. */
export function failsTogether(
  rule: RuleAcross,
  sheets: readonly Sketch[],
  settings = DEFAULT_SETTINGS
): Finding[] {
  const findings = findingsTogether(rule, sheets, settings);
  const marked = (cells: keyof Pick<Sketch, "speaks" | "sees">) =>
    sheets.flatMap((drawn) => drawn[cells].map((at) => placeName(drawn.grid.ref, at))).sort();
  expect(findings.map((finding) => placeName(finding.in, a1(finding.at))).sort()).toEqual(
    marked("speaks")
  );
  expect(findings).not.toEqual([]);
  const seen = findings.flatMap(({ seeAlso }) => seeAlso);
  const names = seen.map((place) => placeName(place.in, a1(place.at)));
  expect([...new Set(names)].sort()).toEqual(marked("sees"));
  for (const finding of findings) expectWords(finding);
  return findings;
}

export function passesTogether(
  rule: RuleAcross,
  sheets: readonly Sketch[],
  settings = DEFAULT_SETTINGS
): void {
  for (const drawn of sheets) expect(checkSheet(drawn.grid).plans).toHaveLength(1);
  expect(findingsTogether(rule, sheets, settings)).toEqual([]);
}

/** What a finding says in Spanish. */
export const says = (finding: Finding): string => say(finding, "es").message;

/** What its fix would do, in Spanish. */
export const offers = (finding: Finding): string | null => say(finding, "es").fixTitle;

function findingsOf({ id }: Rule, grid: Grid, settings: Settings): Finding[] {
  return checkSheet(grid, settings).findings.filter((finding) => finding.rule === id);
}

function findingsTogether(
  { id }: RuleAcross,
  sheets: readonly Sketch[],
  settings: Settings
): Finding[] {
  const checks = sheets.map(({ grid }) => checkSheet(grid, settings));
  return checkTogether(checks, settings)
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === id);
}

const placesOf = (places: readonly Place[]): string[] =>
  [...new Set(places.map(({ at }) => a1(at)))].sort();

const placeName = (ref: Place["in"], at: string): string => `${ref.book}${ref.sheet}!${at}`;

/** Sentences that a person can read: nothing missing, nothing left of the program. */
export function expectWords(finding: Finding): void {
  for (const language of LANGUAGES) {
    const { message, why, fixTitle } = say(finding, language);
    for (const words of [message, why]) {
      expect(words).toMatch(/^[\p{Lu}«“\d].*[.?]$/su);
      expect(words).not.toMatch(/undefined|NaN|null|\[object|  |«»|“”| [.,;]/);
    }
    expect(fixTitle === null).toBe(finding.fix === null);
    if (fixTitle !== null) expect(fixTitle).toMatch(/^\p{Lu}[^.]*[^.\s]/u);
    if (fixTitle !== null) expect(fixTitle).not.toMatch(/undefined|NaN|null|\[object|  |«»|“”/);
  }
}

/** The fix takes its finding away; a safe one brings nothing new. */
export function expectMended(
  { id }: Pick<Rule, "id">,
  grid: Grid,
  { at, fix }: Finding,
  settings = DEFAULT_SETTINGS
): void {
  const { grid: edited, stale } = applyTo(grid, fix!.edits);
  expect(stale).toEqual([]);
  const shown = edited.hiddenRows?.filter((row) => !fix!.showRows?.includes(row)) ?? null;
  const mended = { ...edited, hiddenRows: shown };
  const named = (finding: Finding) => `${finding.rule} ${a1(finding.at)}`;
  const before = checkSheet(grid, settings).findings.map(named);
  const after = checkSheet(mended, settings).findings.map(named);
  expect(after).not.toContain(`${id} ${a1(at as Cell)}`);
  if (fix!.safe) expect(after.filter((one) => !before.includes(one))).toEqual([]);
}
