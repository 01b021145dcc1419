import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { say } from "../src/poa/report";
import type { Rule, RuleAcross, Severity } from "../src/poa/rule";
import { RULES, RULES_ACROSS } from "../src/poa/rules/index";
import { examples, type Example } from "./golden/examples";
import { expectWords } from "./poa/ruleChecks";

const FOLDER = path.join(__dirname, "..", "src", "poa", "rules");

/** What the catalogue promises of each rule: its severity, and whether it offers a fix that keeps the meaning or a choice. */
const CATALOGUE: Readonly<Record<string, readonly [Severity, ("safe" | "choice")?]>> = {
  "plan-has-an-area": ["error"],
  "plan-has-a-fiscal-year": ["error"],
  "header-label-matches-its-value": ["warning", "choice"],
  "heading-year-is-the-fiscal-year": ["warning", "safe"],
  "form-has-its-columns": ["error"],
  "plan-has-tasks": ["error"],
  "row-is-in-its-columns": ["error", "choice"],
  "action-has-an-operation": ["error"],
  "operation-has-a-task": ["error"],
  "task-has-an-operation": ["error"],
  "action-has-a-text": ["error"],
  "operation-has-a-text": ["error"],
  "task-has-a-text": ["error"],
  "cell-holds-no-error": ["error"],
  "no-value-hides-under-a-merge": ["warning", "choice"],
  "no-plan-row-is-hidden": ["warning", "choice"],
  "action-has-a-code": ["error", "choice"],
  "operation-has-a-code": ["error", "choice"],
  "task-has-a-code": ["error", "choice"],
  "action-code-follows-the-scheme": ["warning", "safe"],
  "operation-code-follows-the-scheme": ["warning", "choice"],
  "task-code-follows-the-scheme": ["warning", "safe"],
  "code-is-stored-as-text": ["hint", "safe"],
  "action-code-is-not-repeated": ["error", "choice"],
  "operation-code-is-not-repeated": ["error", "choice"],
  "task-code-is-not-repeated": ["error", "choice"],
  "operation-codes-run-on": ["warning", "choice"],
  "task-codes-run-on": ["warning", "choice"],
  "task-code-belongs-to-its-parent": ["error", "choice"],
  "weight-is-given": ["error"],
  "weight-is-a-number": ["error"],
  "weight-is-within-0-and-100": ["error"],
  "weight-is-on-the-column-scale": ["warning", "choice"],
  "weight-is-stored-as-a-percentage": ["hint", "safe"],
  "weight-sits-on-one-level": ["warning", "choice"],
  "weights-add-to-100": ["error", "choice"],
  "text-is-clean": ["hint", "safe"],
  "task-text-is-not-repeated": ["warning"],
  "deadline-is-not-before-the-fiscal-year": ["warning", "choice"],
  "area-is-planned-once": ["error"],
  "fiscal-year-is-one": ["error"],
  "every-expected-area-is-here": ["warning"],
  "action-code-has-one-text": ["warning"],
  "operation-prefix-belongs-to-one-area": ["warning"],
  "sister-plans-agree": ["hint"],
};

const ALL: readonly (Rule | RuleAcross)[] = [...RULES, ...RULES_ACROSS];
const FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name !== "index.ts")
  .map((name) => path.parse(name).name);

test("every file of the folder is one rule of its name, and listed once", () => {
  expect(ALL.map(({ id }) => id).sort()).toEqual([...FILES].sort());
});

test.each(FILES)("%s declares the rule of that name, in at most 80 lines", (id) => {
  const text = readFileSync(path.join(FOLDER, `${id}.ts`), "utf8");
  expect(/\bid: "([^"]+)"/.exec(text)?.[1]).toBe(id);
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(text).toMatch(new RegExp(`^export const ${name} = rule(?:Across)?[<(]`, "m"));
  expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(80);
});

test.each(FILES)("%s has its own tests", (id) => {
  expect(existsSync(path.join(__dirname, "rules", `${id}.test.ts`))).toBe(true);
});

test("the tests of rules are of rules that exist", () => {
  const tested = readdirSync(path.join(__dirname, "rules"))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => name.replace(/\.test\.ts$/, ""));
  expect(tested.filter((id) => !FILES.includes(id))).toEqual([]);
});

test.each(ALL)("$id says why in both languages, in sentences that end", ({ why }) => {
  for (const words of [why.es, why.en]) expect(words).toMatch(/^\p{Lu}.{20,}[^\s.]\.$/u);
  expect(why.es).not.toBe(why.en);
});

test.each(ALL)("$id is as severe as the catalogue says", ({ id, severity }) => {
  expect(severity).toBe(CATALOGUE[id]?.[0]);
});

test("the catalogue names no rule that is not there", () => {
  expect(Object.keys(CATALOGUE).sort()).toEqual([...FILES].sort());
});

test.each(ALL)("$id has words for a fix exactly where the catalogue names one", (rule) => {
  expect("offers" in rule).toBe(CATALOGUE[rule.id]?.[1] !== undefined);
});

describe("with an example of each", () => {
  let all: Example[];
  beforeAll(async () => {
    all = await examples();
  });

  test.each(FILES)("%s speaks both languages", (id) => {
    const { finding } = all.find(({ rule }) => rule === id)!;
    expectWords(finding);
    const [es, en] = [say(finding, "es"), say(finding, "en")];
    expect(es.message).not.toBe(en.message);
    if (es.fixTitle !== null) expect(es.fixTitle).not.toBe(en.fixTitle);
  });

  test.each(FILES)("%s offers the kind of fix that the catalogue names", (id) => {
    const { finding } = all.find(({ rule }) => rule === id)!;
    const kind = finding.fix && (finding.fix.safe ? "safe" : "choice");
    expect(kind).toBe(CATALOGUE[id]?.[1] ?? null);
  });
});
