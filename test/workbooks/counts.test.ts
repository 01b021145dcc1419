import { checkTogether } from "../../src/poa/check";
import { RULES, RULES_ACROSS } from "../../src/poa/rules/index";
import { checkReceived, RECEIVED } from "./received";

/** How often each rule speaks on the nineteen received books; a rule that is not named is silent on all of them. */
const COUNTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "header-label-matches-its-value": { "13": 2, "04": 1 },
  "heading-year-is-the-fiscal-year": { "06": 1, "08": 1, "11": 1, "14": 1, "15": 1, "16": 1 },
  "operation-has-a-task": { "19": 1 },
  "task-has-an-operation": { "17": 2 },
  "action-has-a-code": { "17": 1 },
  "action-code-follows-the-scheme": { "10": 1 },
  "operation-code-follows-the-scheme": { "03": 1, "14": 4 },
  "task-code-follows-the-scheme": { "04": 2 },
  // The action codes of every other book are numbers.
  "code-is-stored-as-text": {
    "01": 1,
    "03": 1,
    "05": 5,
    "07": 7,
    "09": 1,
    "11": 6,
    "13": 6,
    "15": 6,
    "17": 5,
    "19": 6,
  },
  "operation-code-is-not-repeated": { "19": 1 },
  "task-code-is-not-repeated": {
    "04": 1,
    "05": 1,
    "11": 1,
    "12": 1,
    "13": 1,
    "16": 1,
    "18": 1,
    "19": 1,
  },
  "operation-codes-run-on": { "17": 1 },
  "task-codes-run-on": { "01": 1, "04": 2, "07": 1, "10": 2, "15": 1, "17": 1 },
  "task-code-belongs-to-its-parent": { "05": 1, "14": 3 },
  "weight-is-stored-as-a-percentage": { "03": 6 },
  "weights-add-to-100": { "19": 1 },
  "text-is-clean": { "02": 2, "05": 1, "06": 2, "10": 1, "14": 1, "15": 1 },
  "task-text-is-not-repeated": { "11": 1 },
};

test("each rule speaks on the received books as often as was counted by hand", async () => {
  const counts: Record<string, Record<string, number>> = {};
  for (const name of RECEIVED) {
    const findings = (await checkReceived(name)).flatMap((check) => check.findings);
    for (const { rule } of findings) {
      if (rule === "deadline-is-not-before-the-fiscal-year") continue;
      const byBook = (counts[rule] ??= {});
      byBook[name.slice(0, 2)] = (byBook[name.slice(0, 2)] ?? 0) + 1;
    }
  }
  expect(counts).toEqual(COUNTS);
});

test("66 deadlines lie before the plan's year", async () => {
  const checks = (await Promise.all(RECEIVED.map(checkReceived))).flat();
  const deadlines = checks.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === "deadline-is-not-before-the-fiscal-year")
  );
  expect(deadlines).toHaveLength(66);
});

test("together, eight action codes have several texts, and nothing else is wrong between the plans but what sisters say", async () => {
  const checks = checkTogether((await Promise.all(RECEIVED.map(checkReceived))).flat());
  const across = new Set(RULES_ACROSS.map(({ id }) => id));
  const between = checks.flatMap(({ findings }) => findings.filter(({ rule }) => across.has(rule)));
  const codes = between
    .filter(({ rule }) => rule === "action-code-has-one-text")
    .map(({ facts }) => facts.code);
  expect(codes.sort()).toEqual(["1.2", "3.1", "4.1", "4.2", "4.3", "4.7", "5.2", "6.2"]);
  const others = between.filter(
    ({ rule }) => rule !== "action-code-has-one-text" && rule !== "sister-plans-agree"
  );
  expect(others).toEqual([]);
  const tarija = between.filter(
    ({ rule, in: { book } }) => rule === "sister-plans-agree" && book.startsWith("19")
  );
  expect(tarija.map(({ facts }) => facts)).toContainEqual(
    expect.objectContaining({ sisters: 8, carriers: 6, code: "3.1.8", weight: 4, isHere: "no" })
  );
});

test("every rule of the catalogue was asked", () => {
  const ids = new Set(RULES.map(({ id }) => id));
  expect(Object.keys(COUNTS).filter((id) => !ids.has(id))).toEqual([]);
});
