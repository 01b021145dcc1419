import type { Language } from "../poa/rule";
import { sayPoints } from "../poa/weights";
import type { FindingTold, PlanTold, Told } from "./check";
import { summary, WORDS } from "./words";

/** What was checked, for a person: the plans as a table, then what is wrong in each, then what could not be read. */
export function table(told: Told, language: Language): string {
  const { plans, findings, unread, unansweredNotes } = told;
  const rows = plans.map((plan) => planRow(plan, findings, language));
  const parts = [
    rows.length === 0 ? [] : columns([headings(language), ...rows]),
    ...plans.map((plan) => findingLines(plan, findings, language)),
    unread.length === 0
      ? []
      : [`${WORDS.unread[language]}:`, ...unread.map(({ reason }) => `  ${reason}`)],
    notesLeftOut(unansweredNotes, language),
  ];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  parts.push([summary(plans.length, findings.length, errors, unread.length)[language]]);
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** Says which books of ours were not taken for plans; nothing when there is none. */
export const notesLeftOut = (files: readonly string[], language: Language): string[] =>
  files.length === 0
    ? []
    : [`${WORDS.unansweredNotes[language]}:`, ...files.map((file) => `  ${file}`)];

const headings = (language: Language): string[] =>
  [
    WORDS.area,
    WORDS.year,
    WORDS.counts,
    WORDS.total,
    WORDS.errors,
    WORDS.warnings,
    WORDS.hints,
  ].map((words) => words[language]);

const belongsTo = (plan: PlanTold) => (finding: FindingTold) =>
  finding.file === plan.file && finding.sheet === plan.sheet;

function planRow(plan: PlanTold, findings: readonly FindingTold[], language: Language): string[] {
  const own = findings.filter(belongsTo(plan));
  const count = (severity: string) => String(own.filter((one) => one.severity === severity).length);
  return [
    plan.area,
    String(plan.fiscalYear ?? "—"),
    [plan.actions, plan.operations, plan.tasks]
      .map((number) => String(number).padStart(3))
      .join(" "),
    sayPoints(plan.weightTotal, language),
    count("error"),
    count("warning"),
    count("hint"),
  ];
}

function findingLines(
  plan: PlanTold,
  findings: readonly FindingTold[],
  language: Language
): string[] {
  const own = findings.filter(belongsTo(plan));
  if (own.length === 0) return [];
  const rows = own.map(({ cell, severity, message }) => [
    `  ${cell}`,
    WORDS[severity][language],
    message,
  ]);
  return [`${plan.area} · ${plan.file} · ${plan.sheet}`, ...columns(rows)];
}

/** Rows of texts as lines with their columns aligned. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  return rows.map((row) =>
    row
      .map((text, column) => text.padEnd(column === row.length - 1 ? 0 : widths[column]!))
      .join("  ")
  );
}
