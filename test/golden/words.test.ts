import path from "node:path";
import { adviceFor } from "../../src/poa/advice";
import type { CodeForm } from "../../src/poa/codes";
import { RULES, RULES_ACROSS } from "../../src/poa/rules/index";
import type { Words } from "../../src/poa/rule";
import { sayForm, sayScheme } from "../../src/poa/sayScheme";
import { sayUnchecked } from "../../src/poa/sayUnchecked";
import type { Scheme } from "../../src/poa/scheme";
import type { Unchecked } from "../../src/poa/unchecked";
import { expectReviewed } from "./reviewed";

const form = (prefix: string, separator: string, parts: number, width = 1): CodeForm => ({
  prefix,
  separator,
  parts,
  width,
});

const USUAL: Scheme = {
  action: form("", "", 2),
  operation: form("DNAF", " ", 1),
  task: form("", "", 3),
  taskHangsFrom: "action",
  operationsRunPer: "plan",
  tasksRunPer: "action",
  weightOn: "operation",
  base: "area",
};

const SCHEMES: readonly Scheme[] = [
  USUAL,
  { ...USUAL, taskHangsFrom: "operation", weightOn: "task", base: "action" },
  { ...USUAL, taskHangsFrom: "both", operation: form("DNTIC", "-", 1, 2), weightOn: "repeated" },
  { ...USUAL, taskHangsFrom: null, task: form("T", "-", 1), operation: null },
  { ...USUAL, taskHangsFrom: null, task: null },
  { ...USUAL, taskHangsFrom: null, task: null, operation: null, weightOn: "task" },
];

const UNCHECKED: readonly Unchecked[] = [
  { kind: "further-column", title: "RESPONSABLE", column: 7 },
  { kind: "total-row", row: 41 },
  { kind: "foot-row", row: 44 },
  { kind: "loose-weight", at: { row: 11, column: 4 } },
  { kind: "outside", range: { top: 1, left: 9, bottom: 4, right: 10 }, cells: 5 },
  { kind: "outside", range: { top: 1, left: 9, bottom: 1, right: 9 }, cells: 1 },
  { kind: "hidden-column", column: 27 },
  { kind: "merges-not-asked" },
  { kind: "hidden-rows-not-asked" },
  { kind: "rule-off", rule: "text-is-clean", about: { es: "Textos sucios", en: "Untidy texts" } },
];

const both = (title: string, lines: readonly Words[]): string[] => [
  `## ${title}`,
  ...lines.map(({ es, en }) => `- ${es}\n  - ${en}`),
];

test("what is said beside the rules is what was reviewed", () => {
  const rules = [...RULES, ...RULES_ACROSS, { id: "a-rule-of-tomorrow" }];
  const lines = [
    "# What is said beside the rules",
    ...both("The scheme of a sheet", SCHEMES.map(sayScheme)),
    ...both("What was not checked", UNCHECKED.map(sayUnchecked)),
    "## What to do where the program cannot mend",
    ...rules.map(({ id }) => `- ${id}: ${adviceFor(id)}`),
  ];
  expectReviewed(path.join(__dirname, "words.md"), `${lines.join("\n")}\n`);
});

test("a form of codes is shown with an n for each number, filled up as they are", () => {
  expect(sayForm(form("DNAF", " ", 1))).toBe("DNAF n");
  expect(sayForm(form("DNTIC", "-", 1, 3))).toBe("DNTIC-00n");
  expect(sayForm(form("", "", 3))).toBe("n.n.n");
  expect(sayForm(null)).toBe("");
});
