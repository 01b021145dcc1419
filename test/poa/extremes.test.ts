import { checkSheet } from "../../src/poa/check";
import { FORM } from "../../src/poa/form";
import { tasksOf } from "../../src/poa/plan";
import type { CellRange } from "../../src/sheet/cell";
import { GENERAL, type CellValue, type Grid } from "../../src/sheet/grid";

/** Sheets so large and so wrong that work which grows with their square would never end. */
const ROWS = 5_000;

type Row = readonly CellValue[];
const HEADINGS: Row = FORM.map(({ title }) => title(2021));
const HEAD: readonly Row[] = [
  ["ÁREA ORGANIZACIONAL:", "DIRECCIÓN NACIONAL DE BIBLIOTECAS", null, null, null, null, null],
  ["GESTIÓN DEL POA:", 2021, null, null, null, null, null],
  HEADINGS,
];

function sheet(rows: readonly Row[], merges: readonly CellRange[] = []): Grid {
  const values = [...HEAD, ...rows];
  return {
    ref: { book: "", sheet: "POA" },
    top: 0,
    left: 0,
    values,
    formats: values.map((row) => row.map(() => GENERAL)),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const times = (row: (index: number) => Row): Row[] =>
  Array.from({ length: ROWS }, (_, index) => row(index));

/** Five tasks an operation, all under one action. */
const task = (index: number, code = `4.1.${index + 1}`): Row => [
  index === 0 ? "4.1" : null,
  index === 0 ? "Ampliar la lectura" : null,
  index % 5 === 0 ? `DNB ${index / 5 + 1}` : null,
  index % 5 === 0 ? `Operación ${index / 5 + 1}` : null,
  100 / ROWS,
  code,
  `Tarea ${index + 1} de la lista`,
];

const told = (grid: Grid, rule: string): number =>
  checkSheet(grid).findings.filter((finding) => finding.rule === rule).length;

test("five thousand tasks in order", () => {
  const { plans, findings } = checkSheet(sheet(times((i) => task(i))));
  expect(findings).toEqual([]);
  expect(tasksOf(plans[0]!)).toHaveLength(ROWS);
});

test("all with one code", () => {
  expect(told(sheet(times((i) => task(i, "4.1.1"))), "task-code-is-not-repeated")).toBe(ROWS - 1);
});

test("the whole table a second time below itself", () => {
  const half = times((i) => task(i)).slice(0, ROWS / 2);
  expect(told(sheet([...half, ...half]), "task-code-is-not-repeated")).toBe(ROWS / 2);
});

test("numbers all over the place, and backwards", () => {
  const anywhere = sheet(times((i) => task(i, `4.1.${((i * 7919) % ROWS) + 1}`)));
  expect(told(anywhere, "task-codes-run-on")).toBeGreaterThan(ROWS * 0.9);
  const backwards = sheet(times((i) => task(i, `4.1.${ROWS - i}`)));
  expect(told(backwards, "task-codes-run-on")).toBe(ROWS);
});

test("no codes at all", () => {
  expect(told(sheet(times((i) => task(i, ""))), "task-has-a-code")).toBe(ROWS);
});

test("every third row slipped", () => {
  const rows = times((i) =>
    i % 3 === 1
      ? [null, null, null, `4.1.${i + 1}`, `Tarea ${i + 1} de la larga lista de tareas`, null, null]
      : task(i)
  );
  expect(told(sheet(rows), "row-is-in-its-columns")).toBeGreaterThan(ROWS / 4);
});

test("fifty thousand merged areas, each over the whole table", () => {
  const area = { top: 3, left: 0, bottom: 1_048_575, right: 16_383 };
  const grid = sheet(
    times((i) => task(i)),
    Array<CellRange>(50_000).fill(area)
  );
  expect(told(grid, "no-value-hides-under-a-merge")).toBeGreaterThan(0);
});

test("headings on every twentieth row, and nothing but headings", () => {
  const pages = checkSheet(sheet(times((i) => (i % 20 === 19 ? HEADINGS : task(i)))));
  expect(pages.plans).toHaveLength(1);
  expect(tasksOf(pages.plans[0]!)).toHaveLength(ROWS * 0.95);
  const { plans, findings } = checkSheet(sheet(times(() => HEADINGS)));
  expect(plans).toHaveLength(1);
  expect(findings.map(({ rule }) => rule)).toEqual(["plan-has-tasks"]);
});

test("a sheet as wide as Excel's, full of headings", () => {
  const row = Array.from({ length: 16_384 }, (_, c) => FORM[c % FORM.length]!.title(2021));
  const grid = sheet([]);
  const wide: Grid = { ...grid, values: [row, row, row], formats: [row, row, row] };
  expect(checkSheet(wide).plans).toHaveLength(1);
});
