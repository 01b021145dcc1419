import { consolidate } from "../../src/poa/consolidate";
import { drawNational } from "../../src/poa/national";
import { weightOfPlan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { sumOfPoints } from "../../src/poa/weights";
import { gridOf } from "../../src/sheet/drawing";
import { checkReceived, EXPECTED, RECEIVED } from "../workbooks/received";

const plansOf = async () =>
  (await Promise.all(RECEIVED.map(checkReceived))).flat().flatMap(({ plans }) => plans);

test("the nineteen plans give 342 rows: 341 tasks and one operation without any", async () => {
  const national = consolidate(await plansOf());
  expect([national.rowsIn, national.rowsOut, national.rows.length]).toEqual([342, 342, 342]);
  expect(national.rows.filter(({ taskCode }) => taskCode !== "")).toHaveLength(341);
  expect(national.areas.map(({ area, rowsIn, rowsOut }) => [area, rowsIn, rowsOut])).toEqual(
    EXPECTED.map(({ area, rows }) => [area, rows, rows])
  );
});

test("each area's column of operation weights adds up to the area's total, no weight twice", async () => {
  const plans = await plansOf();
  const { rows } = consolidate(plans);
  for (const plan of plans) {
    const own = rows.filter(({ from }) => from.in.book === plan.ref.book);
    expect(sumOfPoints(own.map(({ operationWeight }) => operationWeight ?? 0))).toBe(
      weightOfPlan(plan)
    );
  }
});

test("a weight of a task is never invented: DNAF weighs its operations only", async () => {
  const { rows } = consolidate(await plansOf());
  const dnaf = rows.filter(({ operationCode }) => operationCode.startsWith("DNAF"));
  expect(dnaf.map(({ taskWeight }) => taskWeight)).toEqual(Array(16).fill(null));
  expect(
    dnaf.map(({ operationWeight }) => operationWeight).filter((weight) => weight !== null)
  ).toEqual([20, 20, 38, 20, 2]);
});

test("the drawn sheet has a heading for every column and is known again as ours, not as a plan", async () => {
  const drawing = drawNational(consolidate(await plansOf()));
  const grid = gridOf(drawing);
  expect(grid.values[0]).toEqual([
    "Área",
    "Sigla",
    "Gestión",
    "Cód. acción",
    "Acción de corto plazo",
    "Cód. operación",
    "Operación",
    "Ponderación operación",
    "Cód. tarea",
    "Tarea",
    "Ponderación tarea",
    "Archivo",
    "Hoja",
    "Celda",
  ]);
  expect(grid.values).toHaveLength(343);
  expect(grid.values[1]?.slice(0, 8)).toEqual([
    "DIRECCIÓN NACIONAL DE ADMINISTRACIÓN Y FINANZAS",
    "DNAF",
    2021,
    "4.1",
    expect.stringContaining("Fortalecimiento institucional"),
    "DNAF 1",
    expect.stringContaining("MATERIAL VALORADO"),
    0.2,
  ]);
  expect(read(grid)).toEqual({ plans: [], notAPlan: "national", needsMerges: false });
});

test("one sheet of the open book has the form's columns, then the sheet and the cell", async () => {
  const plans = (await plansOf()).map((plan) => ({ ...plan, ref: { ...plan.ref, book: "" } }));
  const drawing = drawNational(consolidate(plans));
  expect(gridOf(drawing).values[0]).toEqual([
    "Área",
    "Gestión",
    "Cód. acción",
    "Acción",
    "Cód. operación",
    "Operación",
    "Ponderación operación",
    "Cód. tarea",
    "Tarea",
    "Ponderación tarea",
    "Hoja",
    "Celda",
  ]);
});
