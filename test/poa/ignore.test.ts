import { checkSheet, checkTogether, type SheetCheck } from "../../src/poa/check";
import { consolidate } from "../../src/poa/consolidate";
import { fingerprintOf, ignoring, noLongerIgnoring } from "../../src/poa/ignore";
import { drawNationalBook } from "../../src/poa/national/book";
import { readEarlier } from "../../src/poa/national/earlier";
import { SHEETS } from "../../src/poa/national/names";
import { heldUpBy } from "../../src/poa/receptionBlocks";
import { remarksOf } from "../../src/poa/remark";
import { marksOf } from "../../src/poa/report";
import type { Finding } from "../../src/poa/rule";
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from "../../src/poa/settings";
import { a1 } from "../../src/sheet/cell";
import { gridOf } from "../../src/sheet/drawing";
import type { Grid } from "../../src/sheet/grid";
import { insertRow, put } from "./gridChanges";
import { named, sketch } from "./sketch";

const ON = "2026-11-22";
const { grid: off } = sketch`
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
  "   | "                  | DNB 2 | Prestar libros | 30% | 4.1.1 | Abrir la sala
`;

const rulesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule);
const ignored = (check: SheetCheck) => rulesOf(check.ignored.map(({ finding }) => finding));
const ignoringAll = (grid: Grid, reason = "Así lo aprobó la MAE"): Settings =>
  ignoring(DEFAULT_SETTINGS, checkSheet(grid).findings, reason, ON);

test("what is ignored is told apart, with the reason, and is not marked", () => {
  const settings = ignoringAll(off, "  Así lo aprobó la MAE ");
  const check = checkSheet(off, settings);
  expect(check.findings).toEqual([]);
  expect(ignored(check)).toEqual(["weights-add-to-100", "task-code-is-not-repeated"]);
  expect(check.ignored[0]!.entry).toMatchObject({
    rule: "weights-add-to-100",
    sheet: "POA",
    cell: "E4",
    reason: "Así lo aprobó la MAE",
    on: ON,
  });
  expect(marksOf([check])).toEqual(new Map([["POA", []]]));
});

test("it comes back when its cell, or what it says, changes; and stays when others do", () => {
  const settings = ignoringAll(off);
  const elsewhere = put(off, { row: 4, column: 6 }, "Elegir los títulos nuevos");
  expect(checkSheet(elsewhere, settings).findings.map(({ rule }) => rule)).toEqual([
    // The sentence names the task that used the code first.
    "task-code-is-not-repeated",
  ]);
  const heavier = put(off, { row: 5, column: 4 }, 0.35);
  expect(rulesOf(checkSheet(heavier, settings).findings)).toEqual(["weights-add-to-100"]);
  expect(ignored(checkSheet(heavier, settings))).toEqual(["task-code-is-not-repeated"]);
});

test("it goes with its cell when rows are put in above", () => {
  const lower = insertRow(insertRow(off, 0), 0);
  const check = checkSheet(lower, ignoringAll(off));
  expect(check.findings).toEqual([]);
  expect(check.ignored.map(({ finding }) => a1(finding.at))).toEqual(["E6", "F8"]);
});

test("of two cells that say the same, the one that was meant is left, and a copy is told", () => {
  const { grid } = sketch`
    4.1 | Ampliar  la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    4.2 | Ampliar  la lectura | DNB 2 | Prestar libros | 40% | 4.2.1 | Abrir la sala
  `;
  const [first] = checkSheet(grid).findings;
  const settings = ignoring(DEFAULT_SETTINGS, [first!], "es así", ON);
  expect(checkSheet(grid, settings).findings.map(({ at }) => a1(at))).toEqual(["B6"]);
  // Moved down, nobody can say which of the two was meant.
  const lower = checkSheet(insertRow(grid, 0), settings);
  expect(lower.findings).toHaveLength(2);
});

test("deciding anew replaces the reason; forgetting brings the finding back", () => {
  const first = ignoringAll(off, "uno");
  const again = ignoring(first, checkSheet(off).findings, "dos", ON);
  expect(again.ignored.map(({ reason }) => reason)).toEqual(["dos", "dos"]);
  const without = noLongerIgnoring(again, [again.ignored[0]!]);
  expect(rulesOf(checkSheet(off, without).findings)).toEqual(["weights-add-to-100"]);
});

test("decisions survive the workbook; what is no decision is left out", () => {
  const settings = ignoringAll(off);
  expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  const [entry] = settings.ignored;
  const spoiled = [
    { ...entry, cell: "no" },
    { ...entry, on: "ayer" },
    { ...entry, reason: 5 },
    { ...entry, was: undefined },
    null,
    "x",
  ];
  expect(settingsFrom({ ignored: spoiled }).ignored).toEqual([]);
  expect(settingsFrom({ ignored: 5 }).ignored).toEqual([]);
});

const areas = ["Beni", "Oruro"].map((name) => {
  const { grid } = named(name, { grid: off, speaks: [], sees: [] });
  return put(grid, { row: 0, column: 1 }, `DIRECCIÓN DEPARTAMENTAL DE ${name.toUpperCase()}`);
});

describe("between sheets", () => {
  const twice = areas.map((grid) => put(grid, { row: 0, column: 1 }, "DIRECCIÓN DE MUSEOS"));
  const together = (grids: readonly Grid[], settings = DEFAULT_SETTINGS) =>
    checkTogether(
      grids.map((grid) => checkSheet(grid, settings)),
      settings
    );

  test("a finding between sheets is ignored too, and comes back when the cell changes", () => {
    const found = together(twice)[1]!.findings.find(({ rule }) => rule === "area-is-planned-once")!;
    expect(found.held).toBe("DIRECCIÓN DE MUSEOS");
    const settings = ignoring(DEFAULT_SETTINGS, [found], "es una reformulación", ON);
    const checks = together(twice, settings);
    expect(ignored(checks[1]!)).toEqual(["area-is-planned-once"]);
    expect(rulesOf(checks[1]!.findings)).not.toContain("area-is-planned-once");
    // Looked at together once more, nothing is told twice.
    expect(ignored(checkTogether(checks, settings)[1]!)).toEqual(["area-is-planned-once"]);
    const renamed = twice.map((grid) => put(grid, { row: 0, column: 1 }, "DIRECCIÓN DE ARCHIVOS"));
    expect(ignored(together(renamed, settings)[1]!)).toEqual([]);
  });

  test("a total is known again whether sisters explain it or not", () => {
    const [total] = checkSheet(off).findings;
    const explained = {
      ...total!,
      facts: { ...total!.facts, sisters: 8, carriers: 6, code: "3.1.8", text: "x" },
    };
    expect(fingerprintOf(explained)).toBe(fingerprintOf(total!));
  });

  test("an ignored error holds no consolidation up, unless the figures would be false", () => {
    const settings = areas.reduce(
      (kept, grid) => ignoring(kept, checkSheet(grid).findings, "aprobado así", ON),
      DEFAULT_SETTINGS
    );
    const heldUp = (grids: readonly Grid[], kept: Settings) => {
      const checks = together(grids, kept);
      const national = consolidate(checks.flatMap(({ plans }) => plans));
      return heldUpBy(national, remarksOf(checks), false).flatMap(({ errors }) =>
        rulesOf(errors as never)
      );
    };
    expect(heldUp(areas, DEFAULT_SETTINGS)).toHaveLength(4);
    expect(heldUp(areas, settings)).toEqual([]);
    const all = together(twice, settings).flatMap(({ findings }) => findings);
    expect(heldUp(twice, ignoring(settings, all, "x", ON))).toEqual(["area-is-planned-once"]);
  });
});

test("the national book lists it with its reason, says so on its first sheet, and reads it back", () => {
  const settings = ignoring(DEFAULT_SETTINGS, checkSheet(areas[0]!).findings, "aprobado así", ON);
  const checks = [checkSheet(areas[0]!, settings)].map((check) => ({
    ...check,
    ref: { ...check.ref, book: "beni.xlsx" },
    plans: check.plans.map((plan) => ({ ...plan, ref: { ...plan.ref, book: "beni.xlsx" } })),
  }));
  const remarks = remarksOf(checks);
  expect(remarks.map(({ how }) => how)).toEqual([
    "Ignorada: aprobado así",
    "Ignorada: aprobado así",
  ]);
  const files = [
    { book: "beni.xlsx", name: "beni.xlsx", bytes: 1, sha256: "a".repeat(64), readOn: new Date() },
  ];
  const national = consolidate(checks.flatMap(({ plans }) => plans));
  const book = drawNationalBook({ national, remarks, files, madeOn: new Date() });
  const texts = (sheet: string) =>
    book.find(({ name }) => name === sheet)!.cells.map(({ value }) => String(value));
  expect(texts(SHEETS.summary)[2]).toContain(
    "CONSOLIDADO CON OBSERVACIONES: 2 errores ignorados con su motivo en 1 área"
  );
  expect(texts(SHEETS.findings)[1]).toContain("2 observaciones, 2 ignoradas con su motivo");
  const earlier = readEarlier(book.map((drawing) => gridOf(drawing)))!;
  expect(earlier.plans[0]!.remarks.map(({ ignored: reason, rule }) => [rule, reason])).toEqual([
    ["weights-add-to-100", "aprobado así"],
    ["task-code-is-not-repeated", "aprobado así"],
  ]);
});
