import { read } from "../../src/poa/read";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { a1Range } from "../../src/sheet/cell";
import {
  nextPart,
  partOfRow,
  planPartsOf,
  type ActionPart,
  type PartAt,
} from "../../src/taskpane/picture/planParts";
import { weightShapeOf } from "../../src/taskpane/weightShape";
import { sketch } from "../poa/sketch";
import { faultySheet, planSheet, soundSheet, type FormRow } from "./sketch";

function partsOf(grid: ReturnType<typeof planSheet>, base?: "action"): ActionPart[] {
  const plan = read(grid).plans[0]!;
  const { sheet } = plan.ref;
  const settings = base ? { ...DEFAULT_SETTINGS, sheets: { [sheet]: { base } } } : DEFAULT_SETTINGS;
  return planPartsOf(plan, weightShapeOf(plan, settings));
}

const drawn = (rows: readonly FormRow[], base?: "action") =>
  partsOf(planSheet("Hoja1", "ÁREA DE PRUEBA", rows), base);

/** Two operations under one action, one under the next, which weighs nothing. */
const ROWS: readonly FormRow[] = [
  ["3.1", "Cédulas", "A 1", "Emitir", 0.5, "3.1.1", "Atender"],
  [null, null, null, null, null, "3.1.2", "Visitar"],
  [null, null, "A 2", "Renovar", 0.25, "3.1.3", "Imprimir"],
  ["4.1", "Administración", "A 3", "Pagar", null, "4.1.1", "Pagar la luz"],
];

const places = (parts: readonly ActionPart[]) =>
  parts.map(({ from, length, parts: own }) => [
    [from, length],
    ...own.map((part) => [part.from, part.length]),
  ]);

test("under each action its operations share its stretch of the bar", () => {
  expect(places(drawn(ROWS))).toEqual([
    [
      [0, 75],
      [0, 50],
      [50, 25],
    ],
    [
      [75, 0],
      [75, 0],
    ],
  ]);
});

test("where each action has its own 100, one without a weight keeps its place", () => {
  const [first, second] = drawn(ROWS, "action");
  expect([first!.from, first!.length]).toEqual([0, 37.5]);
  expect(first!.parts.map(({ from, length }) => [from, length])).toEqual([
    [0, 25],
    [25, 12.5],
  ]);
  expect([second!.from, second!.length]).toEqual([50, 0]);
});

test("beyond 100 the operations still fill their actions to the end of the bar", () => {
  const [first, second] = drawn([
    ["3.1", "Cédulas", "A 1", "Emitir", 0.9, "3.1.1", "Atender"],
    ["4.1", "Administración", "A 2", "Pagar", 0.35, "4.1.1", "Pagar la luz"],
  ]);
  expect([first!.parts[0]!.from, first!.parts[0]!.length]).toEqual([0, 72]);
  expect([second!.parts[0]!.from, second!.parts[0]!.length]).toEqual([72, 28]);
});

test("an action's rows are whole, an operation's begin at its own columns", () => {
  const [first, second] = drawn(ROWS);
  expect(a1Range(first!.range)).toBe("A5:G7");
  expect(first!.parts.map(({ range }) => a1Range(range))).toEqual(["C5:G6", "C7:G7"]);
  expect(a1Range(second!.range)).toBe("A8:G8");
  expect(first).toMatchObject({ kind: "action", code: "3.1", points: 75, holds: 2 });
  expect(first!.parts[0]).toMatchObject({ kind: "operation", code: "A 1", points: 50, holds: 2 });
  expect(second).toMatchObject({ points: null });
});

test("tasks that hang from no operation are a part of their own", () => {
  const [first] = partsOf(
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos
      "   | "                    | "    | "                 | "   | 3.1.2 | Reparar las casetas
      "   | "                    | "    | "                 | "   | 3.1.3 | Pintar los letreros
      "   | "                    |      |                   | 40% | 3.1.4 | Contar las especies
    `.grid
  );
  const [operation, loose] = first!.parts;
  expect(operation).toMatchObject({ kind: "operation", points: 60, holds: 3, from: 0, length: 60 });
  expect(loose).toMatchObject({ kind: "loose", points: 40, holds: 1, from: 60, length: 40 });
  const { top, left, bottom, right } = loose!.range;
  expect([top, bottom]).toEqual([operation!.range.bottom + 1, operation!.range.bottom + 1]);
  expect([left, right]).toEqual([4, 6]);
  expect(partOfRow([first!], top)).toEqual({ action: 0, part: 1 });
});

test("a row belongs to an action and an operation", () => {
  const parts = drawn(ROWS);
  expect(partOfRow(parts, 5)).toEqual({ action: 0, part: 0 });
  expect(partOfRow(parts, 6)).toEqual({ action: 0, part: 1 });
  expect(partOfRow(parts, 7)).toEqual({ action: 1, part: 0 });
  expect(partOfRow(parts, 3)).toBeNull();
});

describe("the keys", () => {
  const parts = drawn(ROWS);
  const action = (index: number): PartAt => ({ action: index, part: null });
  const operation = (index: number, part: number): PartAt => ({ action: index, part });

  test.each([
    [action(0), "ArrowRight", action(1)],
    [action(1), "ArrowRight", null],
    [action(0), "ArrowLeft", null],
    [action(0), "End", action(1)],
    [action(1), "ArrowDown", operation(1, 0)],
    [operation(0, 1), "ArrowRight", operation(1, 0)],
    [operation(1, 0), "ArrowLeft", operation(0, 1)],
    [operation(1, 0), "Home", operation(0, 0)],
    [operation(0, 1), "ArrowUp", action(0)],
    [operation(0, 1), "ArrowDown", null],
    [action(0), "ArrowUp", null],
    [action(0), "Enter", null],
  ])("from %j, %s leads to %j", (from, key, to) => {
    expect(nextPart(parts, from, key)).toEqual(to);
  });
});

test("sound and faulty sheets have a part for each operation", () => {
  for (const grid of [soundSheet(), faultySheet()]) {
    expect(partsOf(grid).map(({ parts }) => parts.length)).toEqual([1, 1]);
  }
});
