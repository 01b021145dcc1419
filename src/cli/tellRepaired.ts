import type { Language } from "../poa/rule";
import { sayPoints } from "../poa/weights";
import { isPercentFormat, textOf } from "../sheet/grid";
import type { RepairCall } from "./call";
import type { ChangeTold, LeftTold, RepairTold } from "./repair";
import {
  mendedBook,
  nothingSafe,
  preview,
  REPAIR_WORDS,
  sameBook,
  showsRow,
  type Tally,
} from "./repairWords";
import { columns } from "./table";
import { WORDS } from "./words";

/** What became of a repair, for a person. */
export function tellRepaired(told: RepairTold, { language, output }: RepairCall): string {
  const { fixed, left, refused } = told;
  if (refused !== null) return [refused, REPAIR_WORDS.notWritten[language]].join("\n");
  const isDone = told.output !== null;
  const lines: string[] = [];
  if (fixed.length > 0) {
    lines.push(`${REPAIR_WORDS[isDone ? "mended" : "wouldMend"][language]}:`);
    lines.push(...fixedLines(told, language), "");
  }
  const proposed = left.filter(({ fix }) => fix);
  const others = left.filter(({ fix }) => !fix);
  lines.push(...leftLines("toDecide", proposed, language));
  lines.push(...leftLines("byHand", others, language));
  lines.push(summaryOf(told, language));
  if (!isDone && fixed.length > 0) lines.push(REPAIR_WORDS.addSafe[language]);
  else if (!isDone && output !== null) lines.push(REPAIR_WORDS.notWritten[language]);
  return lines.join("\n");
}

function summaryOf({ output, fixed, left }: RepairTold, language: Language): string {
  const tally: Tally = {
    cells: new Set(fixed.map(({ sheet, cell }) => `${sheet}!${cell}`)).size,
    left: left.length,
    errors: left.filter(({ severity }) => severity === "error").length,
  };
  const isAny = tally.cells > 0;
  if (output === null) return (isAny ? preview(tally) : nothingSafe(tally))[language];
  return (isAny ? mendedBook(output, tally) : sameBook(output, tally))[language];
}

const fixedLines = ({ fixed }: RepairTold, language: Language): string[] =>
  columns(fixed.map((one) => [`  ${one.sheet}`, one.cell, sayChange(one, language)]));

function leftLines(
  heading: "toDecide" | "byHand",
  left: readonly LeftTold[],
  language: Language
): string[] {
  if (left.length === 0) return [];
  const rows = columns(
    left.map(({ sheet, cell, severity, message }) => [
      `  ${sheet}`,
      cell,
      WORDS[severity][language],
      message,
    ])
  );
  const lines = left.flatMap(({ fix }, i) => {
    if (!fix) return [rows[i]!];
    const changes = fix.changes.map(
      (change) => `      ${change.cell}  ${sayChange(change, language)}`
    );
    const why = fix.notMade === null ? [] : [`      ${fix.notMade}`];
    return [rows[i]!, `    ${fix.title}:`, ...changes, ...why];
  });
  return [`${REPAIR_WORDS[heading][language]}:`, ...lines, ""];
}

function sayChange(change: ChangeTold, language: Language): string {
  const { before, after, formatBefore, formatAfter, showsRow: row } = change;
  if (row !== undefined) return showsRow(row)[language];
  const [old, now] =
    typeof before === "string" && typeof after === "string"
      ? aroundChange(before, after)
      : [before, after];
  const said = [sayValue(old, formatBefore, language), sayValue(now, formatAfter, language)];
  return said.join(" → ");
}

/** Long texts are shown where they differ only, with so many letters before and after it. */
const AROUND = 24;
const LONG = 80;

function aroundChange(before: string, after: string): [string, string] {
  if (Math.max(before.length, after.length) <= LONG) return [before, after];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const cut = (text: string): string => {
    const from = Math.max(0, head - AROUND);
    const to = Math.min(text.length, text.length - tail + AROUND);
    return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
  };
  return [cut(before), cut(after)];
}

/** Texts in quotation marks, so that the spaces in them are seen and a number is told from its text. */
function sayValue(value: ChangeTold["before"], format: string, language: Language): string {
  if (value === null || value === "") return REPAIR_WORDS.empty[language];
  if (typeof value === "number" && isPercentFormat(format)) {
    return sayPoints(value * 100, language);
  }
  if (typeof value !== "string") return textOf(value);
  return language === "es" ? `«${value}»` : `“${value}”`;
}
