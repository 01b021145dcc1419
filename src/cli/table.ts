import type { Language } from "../poa/rule";
import { sayPoints } from "../poa/weights";
import type { FindingTold, PlanTold, Told } from "./check";
import { summary, WORDS } from "./words";

/** What was checked, for a person: the plans as a table, then what is wrong in each, then what could not be read. */
export function table({ plans, findings, unread }: Told, language: Language): string {
  const lines = [
    ...columns([headings(language), ...plans.map((plan) => planRow(plan, findings, language))]),
    ...plans.flatMap((plan) => findingLines(plan, findings, language)),
  ];
  if (unread.length > 0) lines.push("", `${WORDS.unread[language]}:`);
  for (const { reason } of unread) lines.push(`  ${reason}`);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  lines.push("", summary(plans.length, findings.length, errors, unread.length)[language]);
  return lines.join("\n");
}

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
  return ["", `${plan.area} · ${plan.file} · ${plan.sheet}`, ...columns(rows)];
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
