import { checkSheet } from "../../src/poa/check";
import type { Finding, Severity } from "../../src/poa/rule";
import { RULES } from "../../src/poa/rules/index";
import {
  keysAbove,
  rowsOfTree,
  sectionsOf,
  stepFor,
  type TreeRow,
} from "../../src/taskpane/findingRows";
import { faultySheet } from "./sketch";

const finding = (rule: string, severity: Severity, row: number): Finding => ({
  rule,
  severity,
  in: { book: "", sheet: "Tarija" },
  at: { row, column: 5 },
  held: null,
  facts: {},
  seeAlso: [],
  fix: null,
});

const FINDINGS = [
  finding("text-is-clean", "hint", 3),
  finding("task-code-is-not-repeated", "error", 4),
  finding("operation-has-a-task", "error", 5),
  finding("task-code-is-not-repeated", "error", 6),
];

const rowsOf = (closed: readonly string[] = []): TreeRow[] =>
  rowsOfTree(sectionsOf(FINDINGS), new Set(closed));

const told = (rows: readonly TreeRow[]) =>
  rows.map((row) => (row.kind === "finding" ? row.finding.at.row : `${row.key} ${row.count}`));

test("gravest first, then by rule in the order of the catalogue, then as they were found", () => {
  expect(told(rowsOf())).toEqual([
    "error 3",
    "error/operation-has-a-task 1",
    5,
    "error/task-code-is-not-repeated 2",
    4,
    6,
    "hint 1",
    "hint/text-is-clean 1",
    3,
  ]);
});

test("a closed header hides what stands under it and keeps its count", () => {
  expect(told(rowsOf(["error"]))).toEqual(["error 3", "hint 1", "hint/text-is-clean 1", 3]);
  expect(told(rowsOf(["error/task-code-is-not-repeated", "hint"]))).toEqual([
    "error 3",
    "error/operation-has-a-task 1",
    5,
    "error/task-code-is-not-repeated 2",
    "hint 1",
  ]);
});

test("by rule alone, the rules are the outermost headers, the gravest first", () => {
  const lines = rowsOfTree(sectionsOf(FINDINGS, "rule"), new Set(["rules/text-is-clean"]));
  expect(told(lines)).toEqual([
    "rules/operation-has-a-task 1",
    5,
    "rules/task-code-is-not-repeated 2",
    4,
    6,
    "rules/text-is-clean 1",
  ]);
  expect(lines.map(({ level }) => level)).toEqual([1, 2, 1, 2, 2, 1]);
  expect(lines.map(({ position, of }) => `${position}/${of}`)).toEqual([
    "1/3",
    "1/1",
    "2/3",
    "1/2",
    "2/2",
    "3/3",
  ]);
  expect(stepFor("ArrowLeft", lines, 4, 5)).toEqual({ kind: "move", to: 2 });
});

describe("a rule that finds the same text on sheet after sheet", () => {
  const late = (text: string, row: number): Finding => ({
    ...finding("deadline-is-not-before-the-fiscal-year", "warning", row),
    facts: { code: "4.1", text, latest: 2020, year: 2021 },
  });
  const LATE = [late("Fortalecer", 1), late("Atender", 2), late("Fortalecer", 3)];
  const KEY = "warning/deadline-is-not-before-the-fiscal-year";
  const lines = (closed: readonly string[] = []) => rowsOfTree(sectionsOf(LATE), new Set(closed));

  test("tells each text once, with its count; a text that comes once stands for itself", () => {
    expect(told(lines())).toEqual(["warning 3", `${KEY} 3`, `${KEY}/Fortalecer 2`, 1, 3, 2]);
    expect(lines().map(({ level }) => level)).toEqual([1, 2, 3, 4, 4, 3]);
    expect(lines().map(({ position, of }) => `${position}/${of}`)).toEqual([
      "1/1",
      "1/1",
      "1/2",
      "1/2",
      "2/2",
      "2/2",
    ]);
  });

  test("closes by text, and a finding knows every header above it", () => {
    expect(told(lines([`${KEY}/Fortalecer`]))).toEqual([
      "warning 3",
      `${KEY} 3`,
      `${KEY}/Fortalecer 2`,
      2,
    ]);
    expect(keysAbove(LATE[0]!)).toEqual(
      expect.arrayContaining(["warning", KEY, `${KEY}/Fortalecer`])
    );
    expect(keysAbove(FINDINGS[0]!)).toEqual([
      "hint",
      "hint/text-is-clean",
      "rules",
      "rules/text-is-clean",
      "sheet Tarija",
      "sheet Tarija/text-is-clean",
    ]);
    expect(stepFor("ArrowLeft", lines(), 4, 4)).toEqual({ kind: "move", to: 2 });
  });
});

test("each row knows its place among its siblings", () => {
  expect(rowsOf().map(({ position, of }) => `${position}/${of}`)).toEqual([
    "1/2",
    "1/2",
    "1/1",
    "2/2",
    "1/2",
    "2/2",
    "2/2",
    "1/1",
    "1/1",
  ]);
});

test("every finding of a check is in the list exactly once", () => {
  const { findings } = checkSheet(faultySheet());
  const rows = rowsOfTree(sectionsOf(findings), new Set());
  const listed = rows.flatMap((row) => (row.kind === "finding" ? [row.finding] : []));
  expect(new Set(listed)).toEqual(new Set(findings));
  expect(listed).toHaveLength(findings.length);
});

test("no rule of the catalogue sorts behind an unknown one", () => {
  const known = RULES.at(-1)!;
  const groups = sectionsOf([
    finding("not-in-the-catalogue", known.severity, 1),
    finding(known.id, known.severity, 2),
  ])[0]!.groups;
  expect(groups.map(({ rule }) => rule)).toEqual([known.id, "not-in-the-catalogue"]);
});

describe("keys", () => {
  const rows = rowsOf();
  const move = (key: string, at: number) => stepFor(key, rows, at, 4);

  test.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 8, 8],
    ["ArrowUp", 0, 0],
    ["ArrowUp", 5, 4],
    ["Home", 5, 0],
    ["End", 0, 8],
    ["PageDown", 1, 5],
    ["PageDown", 7, 8],
    ["PageUp", 5, 1],
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 5, 3],
    ["ArrowLeft", 2, 1],
  ])("%s on row %d goes to row %d", (key, at, to) => {
    expect(move(key, at)).toEqual({ kind: "move", to });
  });

  test("Enter and the space bar go to a finding and open or close a header", () => {
    expect(move("Enter", 4)).toEqual({ kind: "go", finding: FINDINGS[1] });
    expect(move(" ", 3)).toEqual({ kind: "toggle", key: "error/task-code-is-not-repeated" });
  });

  test("the left key closes an open header, and from a closed one goes up to its own", () => {
    expect(move("ArrowLeft", 3)).toEqual({
      kind: "toggle",
      key: "error/task-code-is-not-repeated",
    });
    const closed = rowsOf(["error/task-code-is-not-repeated"]);
    expect(stepFor("ArrowLeft", closed, 3, 4)).toEqual({ kind: "move", to: 0 });
    expect(stepFor("ArrowRight", closed, 3, 4)).toEqual({
      kind: "toggle",
      key: "error/task-code-is-not-repeated",
    });
  });

  test("other keys are left to the browser", () => {
    for (const key of ["Tab", "a", "Escape", "F6"]) expect(move(key, 4)).toBeNull();
    expect(move("ArrowRight", 4)).toBeNull();
    expect(stepFor("Enter", [], 0, 4)).toBeNull();
  });
});

describe("by area", () => {
  const elsewhere = (one: Finding, sheet: string): Finding => ({ ...one, in: { book: "", sheet } });
  const ALL = [
    ...FINDINGS.slice(0, 2).map((one) => elsewhere(one, "Beni")),
    ...FINDINGS.slice(2).map((one) => elsewhere(one, "error")),
  ];

  test("sheets in the order in which they come, the graver rules first, each finding once", () => {
    expect(told(rowsOfTree(sectionsOf(ALL, "area"), new Set()))).toEqual([
      "sheet Beni 2",
      "sheet Beni/task-code-is-not-repeated 1",
      4,
      "sheet Beni/text-is-clean 1",
      3,
      "sheet error 2",
      "sheet error/operation-has-a-task 1",
      5,
      "sheet error/task-code-is-not-repeated 1",
      6,
    ]);
  });

  test("every header of a finding is among its keys, whatever the sheet is called", () => {
    for (const one of ALL) {
      const above = new Set(keysAbove(one));
      for (const grouping of ["area", "severity"] as const) {
        const shown = rowsOfTree(sectionsOf([one], grouping), new Set());
        const headers = shown.flatMap((row) => (row.kind === "finding" ? [] : [row.key]));
        expect(headers.filter((key) => !above.has(key))).toEqual([]);
      }
    }
  });
});
