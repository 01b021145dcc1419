import path from "node:path";
import { checkTogether, type SheetCheck } from "../../src/poa/check";
import { operationsOf, rowsOf, tasksOf, weightOfPlan } from "../../src/poa/plan";
import { say } from "../../src/poa/report";
import type { Finding } from "../../src/poa/rule";
import { RULES_ACROSS } from "../../src/poa/rules/index";
import { sayUnchecked } from "../../src/poa/sayUnchecked";
import { a1 } from "../../src/sheet/cell";
import { expectReviewed } from "../golden/reviewed";
import { checkReceived, checkWorkbook, EXPECTED, RECEIVED, sample, workbook } from "./received";

const told = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => {
    const { message, fixTitle } = say(finding, "es");
    const fix = fixTitle ? ` → ${fixTitle}${finding.fix!.safe ? " (segura)" : ""}` : "";
    return `- ${a1(finding.at)} · ${finding.severity} · ${finding.rule}: ${message}${fix}`;
  });

function listOf(title: string, checks: readonly SheetCheck[]): string {
  const parts = checks.map(({ ref, findings, unchecked }) => {
    const lines = [
      `## ${ref.sheet}`,
      "",
      ...(findings.length > 0 ? told(findings) : ["Sin observaciones."]),
    ];
    if (unchecked.length > 0) {
      lines.push("", "No se revisó:", ...unchecked.map((one) => `- ${sayUnchecked(one).es}`));
    }
    return lines.join("\n");
  });
  return [`# ${title}`, ...parts].join("\n\n") + "\n";
}

test("there are nineteen received books, all expected", () => {
  expect(RECEIVED).toEqual(EXPECTED.map(({ file }) => file));
});

test.each(EXPECTED)("$file reads as expected", async (expected) => {
  const checks = await checkReceived(expected.file);
  expect(checks).toHaveLength(1);
  expect(figures(checks[0]!)).toEqual({ ...figuresOf(expected), sheet: expected.sheet });
});

test("the nineteen sheets of the one workbook read as expected", async () => {
  const checks = await checkWorkbook(sample());
  expect(checks.map(figures)).toEqual(
    EXPECTED.map((expected) => ({
      ...figuresOf(expected),
      sheet: expected.sheetInWorkbook,
      // In the one workbook every table begins at the same place.
      headerRow: 4,
      firstColumn: "A",
    }))
  );
});

test.each(RECEIVED)("%s has its reviewed findings and no others", async (name) => {
  const list = listOf(name, await checkReceived(name));
  expectReviewed(workbook(path.join("recibidos", name.replace(/\.xlsx$/, ".findings.md"))), list);
});

test("the received books together have their reviewed findings between plans", async () => {
  const across = new Set(RULES_ACROSS.map(({ id }) => id));
  const checks = checkTogether((await Promise.all(RECEIVED.map(checkReceived))).flat());
  const between = checks
    .map((check) => ({
      ...check,
      ref: { ...check.ref, sheet: check.ref.book },
      unchecked: [],
      findings: check.findings.filter(
        ({ rule }) => across.has(rule) || rule === "weights-add-to-100"
      ),
    }))
    .filter(({ findings }) => findings.length > 0);
  expectReviewed(
    workbook("recibidos.findings.md"),
    listOf("Los diecinueve libros juntos", between)
  );
});

test("the pasted book is read with every row accounted for", async () => {
  const checks = await checkWorkbook(workbook("POA 2021 pegado desde PDF.xlsx"));
  expect(
    checks.map(figures).map(({ tasks, weightTotalPercent }) => [tasks, weightTotalPercent])
  ).toEqual(EXPECTED.map(({ tasks, weightTotalPercent }) => [tasks, weightTotalPercent]));
  const misplaced = checks.map((check) => ({
    ...check,
    unchecked: [],
    findings: check.findings.filter(({ rule }) => rule === "row-is-in-its-columns"),
  }));
  expectReviewed(
    workbook("POA 2021 pegado desde PDF.findings.md"),
    listOf("Filas corridas y textos cortados del libro pegado", misplaced)
  );
});

function figures({ ref, plans }: SheetCheck) {
  const [plan] = plans;
  const heading = plan?.headings.get("actionCode")?.at;
  return {
    sheet: ref.sheet,
    area: plan?.area?.value,
    year: plan?.fiscalYear?.value,
    headerRow: (heading?.row ?? -1) + 1,
    firstColumn: heading && a1(heading).replace(/\d+/, ""),
    actions: plan?.actions.length,
    operations: plan && operationsOf(plan).length,
    tasks: plan && tasksOf(plan).length,
    rows: plan && [...rowsOf(plan)].length,
    weightTotalPercent: plan && weightOfPlan(plan),
  };
}

function figuresOf(expected: (typeof EXPECTED)[number]) {
  const { area, headerRow, firstColumn, actions, operations, tasks, rows, weightTotalPercent } =
    expected;
  return {
    area,
    year: 2021,
    headerRow,
    firstColumn,
    actions,
    operations,
    tasks,
    rows,
    weightTotalPercent,
  };
}
