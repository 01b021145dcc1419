import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { read } from "../../src/poa/read";
import { weightShapeOf } from "../../src/taskpane/weightShape";
import { faultySheet, planSheet, soundSheet, type FormRow } from "./sketch";

const shapeOf = (rows: readonly FormRow[]) =>
  weightShapeOf(read(planSheet("Hoja1", "ÁREA DE PRUEBA", rows)).plans[0]!);

test("the actions follow one another up to 100", () => {
  const shape = weightShapeOf(read(soundSheet()).plans[0]!);
  expect(shape).toMatchObject({ base: "area", total: 100, missing: 0, extra: 0, isFull: true });
  expect(shape.segments.map(({ code, from, length }) => [code, from, length])).toEqual([
    ["3.1", 0, 60],
    ["4.1", 60, 40],
  ]);
  expect(shape.hatched).toEqual([]);
});

test("what is missing is hatched up to 100", () => {
  const shape = weightShapeOf(read(faultySheet()).plans[0]!);
  expect(shape).toMatchObject({ total: 96, missing: 4, extra: 0, isFull: false });
  expect(shape.hatched).toEqual([{ from: 96, length: 4 }]);
});

test("what goes beyond 100 is hatched from the place of 100 on, and the bar is as long as the total", () => {
  const shape = shapeOf([
    ["3.1", "Cédulas", "A 1", "Emitir", 0.9, "3.1.1", "Atender"],
    ["4.1", "Administración", "A 2", "Pagar", 0.35, "4.1.1", "Pagar la luz"],
  ]);
  expect(shape).toMatchObject({ total: 125, missing: 0, extra: 25, isFull: false });
  expect(shape.segments.map(({ length }) => length)).toEqual([72, 28]);
  expect(shape.hatched).toEqual([{ from: 80, length: 20 }]);
});

test("decimal weights add exactly", () => {
  const rows = Array.from({ length: 40 }, (_, index): FormRow => [
    index === 0 ? "3.1" : null,
    index === 0 ? "Cédulas" : null,
    `A ${index + 1}`,
    `Operación ${index + 1}`,
    0.025,
    `3.1.${index + 1}`,
    `Tarea ${index + 1}`,
  ]);
  expect(shapeOf(rows)).toMatchObject({ total: 100, missing: 0, isFull: true });
});

test("an action without weights takes no room", () => {
  const shape = shapeOf([
    ["3.1", "Cédulas", "A 1", "Emitir", 1, "3.1.1", "Atender"],
    ["4.1", "Administración", "A 2", "Pagar", null, "4.1.1", "Pagar la luz"],
  ]);
  expect(shape.segments.map(({ code }) => code)).toEqual(["3.1"]);
  expect(shape.isFull).toBe(true);
});

test("a sheet whose actions have 100 each gets one bar for each action", () => {
  const action = (code: string, first: number, second: number): FormRow[] => [
    [
      code,
      `Acción ${code}`,
      `${code}.1`,
      "Una operación",
      first,
      `${code}.1.1`,
      `Tarea de ${code}`,
    ],
    [null, null, `${code}.2`, "Otra operación", second, `${code}.2.1`, `Otra tarea de ${code}`],
  ];
  const shape = shapeOf([
    ...action("1", 0.3, 0.7),
    ...action("2", 0.5, 0.5),
    ...action("3", 0.5, 0.5),
    ...action("4", 0.3, 0.45),
  ]);
  expect(shape).toMatchObject({ base: "action", actions: 4, fullActions: 3, isFull: false });
  expect(shape.segments.map(({ from, length }) => [from, length])).toEqual([
    [0, 25],
    [25, 25],
    [50, 25],
    [75, 18.75],
  ]);
  expect(shape.hatched).toEqual([{ from: 93.75, length: 6.25 }]);
});

test("what the planner decided for the sheet goes before what the sheet shows", () => {
  const plan = read(soundSheet()).plans[0]!;
  const settings = { ...DEFAULT_SETTINGS, sheets: { Beni: { base: "action" as const } } };
  expect(weightShapeOf(plan, settings)).toMatchObject({ base: "action", fullActions: 0 });
  expect(weightShapeOf(plan, { ...DEFAULT_SETTINGS, tolerance: 5 }).isFull).toBe(true);
  const faulty = read(faultySheet()).plans[0]!;
  expect(weightShapeOf(faulty, { ...DEFAULT_SETTINGS, tolerance: 5 })).toMatchObject({
    isFull: true,
    missing: 0,
    hatched: [],
  });
});
