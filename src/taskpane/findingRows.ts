import { SEVERITIES, type Finding, type Severity } from "../poa/rule";
import { RULES, RULES_ACROSS } from "../poa/rules/index";

/** Findings of one rule, in the order they were found. */
export interface RuleGroup {
  readonly rule: string;
  readonly findings: readonly Finding[];
}

/** Findings of one rule that say the same of several places, and those that nothing else is like. */
export interface TextGroup {
  /** What they are all about, shortened; null for a finding that stands alone. */
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/** What the outermost headers are: the severities, the rules, or the sheets of the areas. */
export type Grouping = "severity" | "rule" | "area";

/** Findings of one severity, of one sheet, or all of them, by rule. */
export interface Section {
  readonly key: string;
  /** The severity, or the worst one on the sheet. */
  readonly severity: Severity;
  /** The sheet whose findings they are; null for those of a severity. */
  readonly sheet: string | null;
  /** Whether it has no header of its own: its rules are the outermost. */
  readonly isBare: boolean;
  readonly groups: readonly RuleGroup[];
  readonly count: number;
}

interface RowBase {
  /** How deep it stands, counted from one. */
  readonly level: number;
  /** Among the rows beside it under the same header, counted from one. */
  readonly position: number;
  readonly of: number;
}

/** A header that opens and closes: of a severity, a rule under it, a text under that. Its key is the same after every check. */
export type HeaderRow = RowBase & {
  readonly key: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly severity: Severity;
} & (
    | { readonly kind: "severity" }
    | { readonly kind: "area"; readonly sheet: string }
    | { readonly kind: "rule"; readonly rule: string }
    | { readonly kind: "text"; readonly text: string }
  );

export type FindingRow = RowBase & {
  readonly kind: "finding";
  readonly finding: Finding;
  /** Whether it stands under a header of its text. */
  readonly isUnderText: boolean;
};

/** One line of the list of findings, from top to bottom. */
export type TreeRow = HeaderRow | FindingRow;

export const severityKey = (severity: Severity): string => severity;

/** Beside the names of severities no sheet is mistaken for one. */
const areaKey = (sheet: string): string => `sheet ${sheet}`;

const RULES_KEY = "rules";

const ruleKeyIn = (section: string, rule: string): string => `${section}/${rule}`;

const textKey = (ofRule: string, text: string): string => `${ofRule}/${text}`;

/** The headers under which a finding may stand, however they are grouped. */
export function keysAbove(finding: Finding): string[] {
  const text = textOf(finding);
  const sections = [severityKey(finding.severity), RULES_KEY, areaKey(finding.in.sheet)];
  return sections.flatMap((section) => {
    const ofRule = ruleKeyIn(section, finding.rule);
    return text === null ? [section, ofRule] : [section, ofRule, textKey(ofRule, text)];
  });
}

/** Rules that find the same text on sheet after sheet: one look at the text settles them all. */
const TOLD_BY_TEXT: ReadonlySet<string> = new Set(["deadline-is-not-before-the-fiscal-year"]);

function textOf({ rule, facts }: Finding): string | null {
  return TOLD_BY_TEXT.has(rule) && typeof facts.text === "string" ? facts.text : null;
}

/** Findings of a rule by their texts, in the order in which each comes first; a text that comes once needs no header. */
export function byText(findings: readonly Finding[]): TextGroup[] {
  const groups = new Map<string | Finding, Finding[]>();
  for (const finding of findings) {
    const key = textOf(finding) ?? finding;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups].map(([key, own]) => ({
    text: typeof key === "string" && own.length > 1 ? key : null,
    findings: own,
  }));
}

const ORDER: ReadonlyMap<string, number> = new Map(
  [...RULES, ...RULES_ACROSS].map(({ id }, index) => [id, index])
);

/**
 * Findings by severity, gravest first, by rule alone, or by sheet in the order in which they come; within that by rule in the
 * order of the catalogue.
 */
export function sectionsOf(
  findings: readonly Finding[],
  grouping: Grouping = "severity"
): Section[] {
  const byKey = new Map<string, Finding[]>(
    grouping === "severity" ? SEVERITIES.map((severity) => [severityKey(severity), []]) : []
  );
  for (const finding of findings) {
    const key = keyIn(grouping, finding);
    const own = byKey.get(key);
    if (own) own.push(finding);
    else byKey.set(key, [finding]);
  }
  return [...byKey].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const severity = SEVERITIES.find((one) => own.some((finding) => finding.severity === one))!;
    const sheet = grouping === "area" ? first.in.sheet : null;
    const isBare = grouping === "rule";
    return [{ key, severity, sheet, isBare, groups: byRule(own), count: own.length }];
  });
}

const keyIn = (grouping: Grouping, { severity, in: { sheet } }: Finding): string =>
  grouping === "area" ? areaKey(sheet) : grouping === "rule" ? RULES_KEY : severityKey(severity);

/** Findings by rule; the graver rules first, those alike in the order of the catalogue. */
function byRule(findings: readonly Finding[]): RuleGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const rank = ({ rule, findings: [first] }: RuleGroup): number =>
    SEVERITIES.indexOf(first!.severity) * ORDER.size + (ORDER.get(rule) ?? ORDER.size - 1);
  return [...groups]
    .map(([rule, own]) => ({ rule, findings: own }))
    .sort((a, b) => rank(a) - rank(b));
}

/** The lines to show, without those under a closed header. */
export function rowsOfTree(sections: readonly Section[], closed: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  for (const [index, section] of sections.entries()) {
    if (section.isBare) {
      for (const row of rowsOfSection(section, closed, 1)) rows.push(row);
      continue;
    }
    const { key, severity, sheet, count } = section;
    const isOpen = !closed.has(key);
    const place = { level: 1, position: index + 1, of: sections.length };
    const base = { key, severity, count, isOpen, ...place };
    rows.push(sheet === null ? { kind: "severity", ...base } : { kind: "area", sheet, ...base });
    if (isOpen) for (const row of rowsOfSection(section, closed, 2)) rows.push(row);
  }
  return rows;
}

function* rowsOfSection(
  { key: above, groups }: Section,
  closed: ReadonlySet<string>,
  level: number
): Generator<TreeRow> {
  for (const [index, group] of groups.entries()) {
    const { rule, findings } = group;
    const { severity } = findings[0]!;
    const key = ruleKeyIn(above, rule);
    const isOpen = !closed.has(key);
    const place = { level, position: index + 1, of: groups.length };
    yield { kind: "rule", key, severity, rule, count: findings.length, isOpen, ...place };
    if (isOpen) yield* rowsOfRule({ key, severity, level }, group, closed);
  }
}

function* rowsOfRule(
  rule: Pick<HeaderRow, "key" | "severity" | "level">,
  { findings }: RuleGroup,
  closed: ReadonlySet<string>
): Generator<TreeRow> {
  const groups = byText(findings);
  for (const [index, { text, findings: own }] of groups.entries()) {
    const level = rule.level + 1;
    const place = { level, position: index + 1, of: groups.length };
    if (text === null) {
      yield { kind: "finding", finding: own[0]!, isUnderText: false, ...place };
      continue;
    }
    const key = textKey(rule.key, text);
    const isOpen = !closed.has(key);
    const { severity } = rule;
    yield { kind: "text", key, severity, text, count: own.length, isOpen, ...place };
    if (!isOpen) continue;
    for (const [at, finding] of own.entries()) {
      const inText = { level: level + 1, position: at + 1, of: own.length };
      yield { kind: "finding", finding, isUnderText: true, ...inText };
    }
  }
}

/** What a key asks of the list: to move to a row, to open or close a header, or to go to a finding's cell. */
export type Step =
  | { readonly kind: "move"; readonly to: number }
  | { readonly kind: "toggle"; readonly key: string }
  | { readonly kind: "go"; readonly finding: Finding };

/** What a key means on a row of the list; null when the list has no use for it. */
export function stepFor(
  key: string,
  rows: readonly TreeRow[],
  at: number,
  pageRows: number
): Step | null {
  const last = rows.length - 1;
  const to = (row: number): Step => ({ kind: "move", to: Math.max(0, Math.min(last, row)) });
  switch (key) {
    case "ArrowDown":
      return to(at + 1);
    case "ArrowUp":
      return to(at - 1);
    case "Home":
      return to(0);
    case "End":
      return to(last);
    case "PageDown":
      return to(at + pageRows);
    case "PageUp":
      return to(at - pageRows);
    default:
      return stepOn(key, rows, at);
  }
}

function stepOn(key: string, rows: readonly TreeRow[], at: number): Step | null {
  const row = rows[at];
  if (!row) return null;
  if (key === "Enter" || key === " ") {
    if (row.kind === "finding") return { kind: "go", finding: row.finding };
    return { kind: "toggle", key: row.key };
  }
  if (key === "ArrowRight" && row.kind !== "finding") {
    return row.isOpen ? { kind: "move", to: at + 1 } : { kind: "toggle", key: row.key };
  }
  if (key === "ArrowLeft") {
    if (row.kind !== "finding" && row.isOpen) return { kind: "toggle", key: row.key };
    const parent = rows.findLastIndex((other, index) => index < at && other.level < row.level);
    return parent < 0 ? null : { kind: "move", to: parent };
  }
  return null;
}
