import { a1, byReadingOrder } from "../sheet/cell";
import type { DrawnNote } from "../sheet/drawing";
import { ourNote } from "../sheet/note";
import { adviceFor } from "./advice";
import type { SheetCheck } from "./check";
import { say } from "./report";
import { SEVERITIES, type Finding, type Language } from "./rule";

/** More than anybody reads on paper, and as many as Excel draws without delay. */
export const MOST_NOTES_PER_SHEET = 500;
/** One request holds as many: all of them come, or none. */
export const MOST_NOTES = 1_000;
/** What fits into a note as Excel opens it, or nearly. */
export const LONGEST_NOTE = 600;
/** A sentence may quote what stands in a cell, which may be anything. */
const LONGEST_SENTENCE = 240;

/** The notes of some sheets, by their names, and how many cells get none because there are too many. */
export interface NotesSaid {
  readonly notes: ReadonlyMap<string, readonly DrawnNote[]>;
  readonly leftOut: number;
}

/**
 * What is wrong with each marked cell and what to do about it, as text for a note in the cell. A sheet without findings is named
 * with none. Where there are too many, the gravest get theirs. What is ignored gets none.
 */
export function notesOf(checks: readonly SheetCheck[], language: Language): NotesSaid {
  const cells = checks.map(({ ref, findings }) => ({ sheet: ref.sheet, cells: byCell(findings) }));
  const kept = cells.flatMap(({ sheet, cells: ofSheet }) =>
    ofSheet.slice(0, MOST_NOTES_PER_SHEET).map((findings) => ({ sheet, findings }))
  );
  const fitting = new Set(
    kept.length <= MOST_NOTES ? kept : [...kept].sort(byGravity).slice(0, MOST_NOTES)
  );
  const notes = new Map<string, DrawnNote[]>(cells.map(({ sheet }) => [sheet, []]));
  for (const one of kept) {
    if (!fitting.has(one)) continue;
    const { at } = one.findings[0]!;
    notes.get(one.sheet)!.push({ at, text: textOf(one.findings, language) });
  }
  const all = cells.reduce((sum, { cells: ofSheet }) => sum + ofSheet.length, 0);
  return { notes, leftOut: all - fitting.size };
}

const gravity = ([first]: readonly Finding[]): number => SEVERITIES.indexOf(first!.severity);

const byGravity = (
  a: { readonly findings: readonly Finding[] },
  b: { readonly findings: readonly Finding[] }
): number => gravity(a.findings) - gravity(b.findings);

/** The findings of each cell, the gravest of them first; the cells with the gravest first, then as they stand on the sheet. */
function byCell(findings: readonly Finding[]): Finding[][] {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = cells.get(a1(finding.at));
    if (known) known.push(finding);
    else cells.set(a1(finding.at), [finding]);
  }
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  for (const one of cells.values()) one.sort((a, b) => rank(a) - rank(b));
  return [...cells.values()].sort(
    (a, b) => gravity(a) - gravity(b) || byReadingOrder(a[0]!.at, b[0]!.at)
  );
}

const WORDS = {
  es: {
    title: (count: number) => (count === 1 ? "observación" : `${count} observaciones`),
    toDo: "Qué hacer: ",
    more: (count: number) => `… y ${count} más en el panel.`,
  },
  en: {
    title: (count: number) => (count === 1 ? "finding" : `${count} findings`),
    toDo: "What to do: ",
    more: (count: number) => `… and ${count} more in the pane.`,
  },
} as const;

function textOf(findings: readonly Finding[], language: Language): string {
  const { title, more } = WORDS[language];
  const parts: string[] = [];
  let length = 0;
  for (const finding of findings) {
    const part = partOf(finding, language);
    if (length + part.length > LONGEST_NOTE && parts.length > 0) break;
    parts.push(part);
    length += part.length + 2;
  }
  const left = findings.length - parts.length;
  if (left > 0) parts.push(more(left));
  return ourNote(title(findings.length), parts.join("\n\n"));
}

function partOf(finding: Finding, language: Language): string {
  const { message, why, fixTitle } = say(finding, language);
  // Advice is written in Spanish only; in English the reason leads to what to do.
  const advice = language === "es" ? adviceFor(finding.rule) : "";
  const toDo = fixTitle === null ? advice : `${fixTitle}.`;
  return [message, toDo === "" ? why : WORDS[language].toDo + toDo].map(sentence).join("\n");
}

/** On one line, without what a note cannot show; no letter is cut in two. */
function sentence(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
  if (line.length <= LONGEST_SENTENCE) return line;
  return `${line.slice(0, LONGEST_SENTENCE - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
