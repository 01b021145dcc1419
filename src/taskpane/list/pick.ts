import { a1 } from "../../sheet/cell";
import { adviceFor } from "../../poa/advice";
import { say } from "../../poa/report";
import type { Finding, Language, Severity } from "../../poa/rule";
import { ruleOf } from "../../poa/rules/index";

/** What of a list the planner wants to see. */
export interface Filter {
  readonly text: string;
  /** Severities that are left out. */
  readonly without: ReadonlySet<Severity>;
}

export const EVERYTHING: Filter = { text: "", without: new Set() };

export type Pick = (finding: Finding) => boolean;

/** As people type when they search: without accents and capitals, but with the full stops of codes. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

/** What is searched in a finding, said once however often the planner types. */
const searched = { es: new WeakMap<Finding, string>(), en: new WeakMap<Finding, string>() };

function searchedIn(finding: Finding, language: Language): string {
  const known = searched[language].get(finding);
  if (known !== undefined) return known;
  const { message } = say(finding, language);
  const about = ruleOf(finding.rule).about[language];
  const text = plain(`${message} ${about} ${finding.in.sheet} ${a1(finding.at)}`);
  searched[language].set(finding, text);
  return text;
}

/** Whether a finding is wanted: every word that is searched for, whatever its accents, and none of what is left out. Null for all. */
export function pickOf({ text, without }: Filter, language: Language): Pick | null {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && without.size === 0) return null;
  return (finding) =>
    !without.has(finding.severity) &&
    (wanted.length === 0 || wanted.every((word) => searchedIn(finding, language).includes(word)));
}

/** What a list is called and how its parts are, where it is copied. */
export interface CopyWords {
  readonly severity: (severity: Severity) => string;
  readonly sheet: (name: string) => string;
  readonly why: string;
  readonly toDo: string;
}

/** A finding as a text for a letter: where and what, why, and what to do. */
export function copyOf(finding: Finding, language: Language, words: CopyWords): string {
  const { message, why, fixTitle } = say(finding, language);
  const advice = fixTitle ?? (language === "es" ? adviceFor(finding.rule) : null);
  return [
    `${words.sheet(finding.in.sheet)}, ${a1(finding.at)} · ${words.severity(finding.severity)}`,
    message,
    `${words.why}: ${why}`,
    ...(advice ? [`${words.toDo}: ${advice.replace(/\.$/, "")}.`] : []),
  ].join("\n");
}

/** A list as a text: under each sheet a line for each finding, in the order given. */
export function copyOfList(
  findings: readonly Finding[],
  language: Language,
  words: CopyWords
): string {
  const bySheet = new Map<string, string[]>();
  for (const finding of findings) {
    const { sheet } = finding.in;
    const { message } = say(finding, language);
    const line = `- ${a1(finding.at)} · ${words.severity(finding.severity)}: ${message}`;
    const lines = bySheet.get(sheet);
    if (lines) lines.push(line);
    else bySheet.set(sheet, [line]);
  }
  return [...bySheet]
    .map(([sheet, lines]) => [words.sheet(sheet), ...lines].join("\n"))
    .join("\n\n");
}

/** Puts a text where the planner can paste it from; answers whether that was possible. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Frames of Excel for the web may not use the clipboard; what is selected can be copied everywhere.
    const area = document.createElement("textarea");
    const focused = document.activeElement;
    area.value = text;
    area.setAttribute("aria-hidden", "true");
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.focus();
    area.select();
    const isCopied = document.execCommand("copy");
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return isCopied;
  }
}
