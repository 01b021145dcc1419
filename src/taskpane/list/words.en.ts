import type { Severity } from "../../poa/rule";
import { english } from "../wording";
import type { ListWords } from "./words.es";

const { n } = english;

const many: Readonly<Record<Severity, string>> = {
  error: "errors",
  warning: "warnings",
  hint: "matters of form",
};

/** What the list of findings says around itself, in English. */
export const en: ListWords = {
  tools: "Search and filter",
  search: "Search the findings",
  placeholder: "Code, word or cell…",
  show: (severity, count) => `Show ${many[severity]}: ${n(count)}`,
  more: "More about the list",
  shown: (count, of) => `${n(count)} of ${n(of)}`,
  none: "No finding matches.",
  clear: "Show all",
  group: "Group",
  groups: { severity: "by severity", rule: "by rule", area: "by area" },
  copyOne: "Copy this one",
  copyAll: "Copy the list",
  copied: {
    one: "Copied. Paste it wherever you like.",
    all: "List copied. Paste it wherever you like.",
  },
  notCopied: "Excel does not let us copy from here. Use “Put into a sheet”.",
  export: "Put into a sheet",
  exporting: "Writing the sheet…",
  exported: (sheet) => `The sheet “${sheet}” was written.`,
  nothing: "There is no plan to write about.",
  go: "Go to the sheet",
  copy: {
    sheet: (name) => `Sheet ${name}`,
    why: "Why it matters",
    toDo: "What to do",
  },
};
