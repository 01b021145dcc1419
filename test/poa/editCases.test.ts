import type { Edited } from "../../src/poa/edit/edited";
import { insertGiven, type GivenTask } from "../../src/poa/edit/insertGiven";
import { insertPart } from "../../src/poa/edit/insert";
import { movePart } from "../../src/poa/edit/move";
import { removePart } from "../../src/poa/edit/remove";
import { operationsOf, rowsOf, tasksOf, weightOfPlan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { a1, a1Range, parseA1, parseA1Range, type CellRange } from "../../src/sheet/cell";
import { GENERAL, TEXT, valueAt, type CellValue, type Grid } from "../../src/sheet/grid";
import { RECEIVED } from "../workbooks/received";
import { done, gridOfBook, receivedGrid, targetAt } from "./editGrounds";
import { specimen } from "./specimen";
import { SCHEMES } from "./specimenSchemes";

const HEAD: CellValue[][] = [
  ["ÁREA ORGANIZACIONAL:", "DIRECCIÓN DE EJEMPLO"],
  ["GESTIÓN DEL POA:", 2021],
  [
    "COD. ACCIÓN DE CP",
    "ACCIÓN DE CORTO PLAZO",
    "COD. OP",
    "OPERACIÓN",
    "PONDERACIÓN",
    "COD. TAREA",
    "TAREA",
    "RESPONSABLE",
  ],
];

/** A sheet drawn by hand: rows from row 4 on, weights as percentages. */
function sheet(rows: readonly CellValue[][], merges: readonly string[] = []): Grid {
  const width = HEAD[2]!.length;
  const values = [...HEAD, ...rows].map((row) =>
    Array.from({ length: width }, (_, c) => row[c] ?? null)
  );
  return {
    ref: { book: "", sheet: "POA" },
    top: 0,
    left: 0,
    values,
    formats: values.map((_, r) =>
      Array.from({ length: width }, (_, c) => (r < 3 ? GENERAL : c === 4 ? "0%" : TEXT))
    ),
    merges: merges.map((range) => parseA1Range(range)!),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const at = (name: string) => parseA1(name)!;
const target = (grid: Grid, name: string) => targetAt(grid, at(name));
const value = (grid: Grid, name: string) => valueAt(grid, at(name));
const ranges = (areas: readonly CellRange[] | null) => (areas ?? []).map(a1Range).sort();
const refusal = (edit: { kind: string }) => ("why" in edit ? edit.why : edit.kind);
const moves = ({ codes }: Edited) => codes.map(({ from, to }) => `${from} → ${to}`);

const THREE = [
  ["4.1", "Acción", "DX 1", "Primera", 0.5, "4.1.1", "Tarea a", "Ana"],
  [null, null, null, null, null, "4.1.2", "Tarea b", "Beto"],
  [null, null, "DX 2", "Segunda", 0.5, "4.1.3", "Tarea c", "Carla"],
];
const THREE_MERGES = ["A4:A6", "B4:B6", "C4:C5", "D4:D5", "E4:E5"];

test("a new task widens what stands over it and moves the codes after it on", () => {
  const edit = done(
    insertPart(target(sheet(THREE, THREE_MERGES), "G4"), "task", { text: "Nueva" })
  );
  expect(edit.change.steps).toEqual([{ kind: "insert", row: 4, count: 1, like: 3 }]);
  expect(moves(edit)).toEqual(["4.1.2 → 4.1.3", "4.1.3 → 4.1.4"]);
  expect(ranges(edit.grid.merges)).toEqual(["A4:A7", "B4:B7", "C4:C6", "D4:D6", "E4:E6"]);
  expect(["F5", "G5", "H5", "H6"].map((cell) => value(edit.grid, cell))).toEqual([
    "4.1.2",
    "Nueva",
    null,
    "Beto",
  ]);
  expect(a1(edit.select)).toBe("G5");
});

test("a task inserted before the first takes the values of the merged cells over", () => {
  const edit = done(
    insertPart(target(sheet(THREE, THREE_MERGES), "G4"), "task", { before: true, text: "Nueva" })
  );
  expect(["A4", "C4", "E4", "F4", "A5", "C5"].map((cell) => value(edit.grid, cell))).toEqual([
    "4.1",
    "DX 1",
    0.5,
    "4.1.1",
    null,
    null,
  ]);
  expect(ranges(edit.grid.merges)).toEqual(["A4:A7", "B4:B7", "C4:C6", "D4:D6", "E4:E6"]);
});

test("an operation of one task gets merged cells with its second", () => {
  const edit = done(
    insertPart(target(sheet(THREE, THREE_MERGES), "G6"), "task", { text: "Nueva" })
  );
  expect(ranges(edit.change.merge)).toEqual(["A4:A7", "B4:B7", "C6:C7", "D6:D7", "E6:E7"]);
});

test("deleting the first task leaves the operation its code, its text and its weight", () => {
  const edit = done(removePart(target(sheet(THREE, THREE_MERGES), "G4"), "task"));
  expect(["A4", "C4", "D4", "E4", "F4", "G4", "H4"].map((cell) => value(edit.grid, cell))).toEqual([
    "4.1",
    "DX 1",
    "Primera",
    0.5,
    "4.1.1",
    "Tarea b",
    "Beto",
  ]);
  expect(ranges(edit.grid.merges)).toEqual(["A4:A5", "B4:B5"]);
  expect(edit.lost).toEqual([{ level: "task", code: "4.1.1", text: "Tarea a", weight: null }]);
  expect(edit.lostCells).toEqual([
    { at: at("H4"), title: "RESPONSABLE", content: { value: "Ana", format: TEXT } },
  ]);
});

test("deleting an operation tells all that goes with it", () => {
  const edit = done(removePart(target(sheet(THREE, THREE_MERGES), "D4"), "operation"));
  expect(edit.lost.map(({ level, code, weight }) => [level, code, weight])).toEqual([
    ["operation", "DX 1", 50],
    ["task", "4.1.1", null],
    ["task", "4.1.2", null],
  ]);
  expect(moves(edit)).toEqual(["DX 2 → DX 1", "4.1.3 → 4.1.1"]);
  expect([value(edit.grid, "A4"), value(edit.grid, "D4")]).toEqual(["4.1", "Segunda"]);
});

test("an operation moves with its tasks and their further cells; places keep their codes", () => {
  const edit = done(movePart(target(sheet(THREE, THREE_MERGES), "G6"), "operation", "up"));
  expect(edit.change.steps).toEqual([{ kind: "move", row: 5, count: 1, to: 3 }]);
  const rows = rowsOf(edit.plan).map(({ operation, task }) => [
    operation!.code.value,
    operation!.text.value,
    task!.code.value,
    task!.text.value,
  ]);
  expect(rows).toEqual([
    ["DX 1", "Segunda", "4.1.1", "Tarea c"],
    ["DX 2", "Primera", "4.1.2", "Tarea a"],
    ["DX 2", "Primera", "4.1.3", "Tarea b"],
  ]);
  expect(["H4", "H5", "H6"].map((cell) => value(edit.grid, cell))).toEqual([
    "Carla",
    "Ana",
    "Beto",
  ]);
  expect(ranges(edit.grid.merges)).toEqual(["A4:A6", "B4:B6", "C5:C6", "D5:D6", "E5:E6"]);
});

test("a new operation has a code, a task and no weight; those after it move on", () => {
  const edit = done(insertPart(target(sheet(THREE, THREE_MERGES), "C4"), "operation"));
  expect(edit.added.map(({ level, code }) => [level, code])).toEqual([
    ["operation", "DX 2"],
    ["task", "4.1.3"],
  ]);
  expect(moves(edit)).toEqual(["DX 2 → DX 3", "4.1.3 → 4.1.4"]);
  expect(value(edit.grid, "E6")).toBeNull();
});

test("a new action takes the next code nobody has, and may be given one", () => {
  const grid = sheet(
    [...THREE, ["4.2", "Otra", "DX 3", "Tercera", 0, "4.2.1", "Tarea d", "Dora"]],
    THREE_MERGES
  );
  const next = done(insertPart(target(grid, "B4"), "action"));
  expect(next.added.map(({ code }) => code)).toEqual(["4.3", "DX 3", "4.3.1"]);
  const given = done(insertPart(target(grid, "B4"), "action", { code: "5.1", text: "Nueva" }));
  expect(given.added.map(({ code, text }) => [code, text])).toEqual([
    ["5.1", "Nueva"],
    ["DX 3", ""],
    ["5.1.1", ""],
  ]);
  expect(moves(given)).toEqual(["DX 3 → DX 4"]);
});

test("a merged cell beside the table grows with its operation, and its value stays on top", () => {
  const merges = [...THREE_MERGES, "H4:H5"];
  const grid = sheet(
    THREE.map((row, i) => (i === 1 ? row.slice(0, 7) : row)),
    merges
  );
  const after = done(insertPart(target(grid, "G4"), "task", { before: true }));
  expect(ranges(after.grid.merges)).toContain("H4:H6");
  expect([value(after.grid, "H4"), value(after.grid, "H5")]).toEqual(["Ana", null]);
  const removed = done(removePart(target(grid, "G4"), "task"));
  expect(value(removed.grid, "H4")).toBe("Ana");
});

test("where the weight is repeated on each row, a new row has it too", () => {
  const scheme = SCHEMES.find(({ weightOn }) => weightOn === "every row of the operation")!;
  const { grid } = specimen(scheme, 5, { actions: [2, 3], operations: [2, 3], tasks: [2, 3] });
  const operation = operationsOf(read(grid).plans[0]!)[0]!;
  const edit = done(insertPart(targetAt(grid, operation.text.at), "task", { text: "Nueva" }));
  const [fresh] = edit.added;
  expect(valueAt(edit.grid, { row: fresh!.at.row, column: operation.weight.at.column })).toBe(
    operation.weight.raw.value
  );
  expect(edit.plan.areWeightsRepeated).toBe(true);
});

test("an operation without tasks has its empty place filled", async () => {
  const grid = await receivedGrid(RECEIVED[18]!);
  const edit = done(insertPart(target(grid, "D22"), "task", { text: "Mantenimiento" }));
  expect(edit.change.steps).toEqual([]);
  expect([value(edit.grid, "F22"), weightOfPlan(edit.plan)]).toEqual(["4.7.1", 96]);
});

const SISTERS: GivenTask = {
  actionCode: "3.1",
  taskCode: "3.1.8",
  taskText: "Emisión de cédulas de identidad en penitenciarias",
  weight: 4,
};

test("what the sister areas carry brings Tarija to 100", async () => {
  const grid = await receivedGrid(RECEIVED[18]!);
  const edit = done(insertGiven(target(grid, "A5"), SISTERS));
  expect(edit.added).toEqual([
    { level: "task", at: at("F13"), code: "3.1.8", text: SISTERS.taskText },
  ]);
  expect([edit.codes, weightOfPlan(edit.plan)]).toEqual([[], 100]);
});

test("a given task goes before those with greater numbers, and under a new operation where it has to", () => {
  const grid = sheet(THREE, THREE_MERGES);
  const first = done(
    insertGiven(target(grid, "A4"), {
      actionCode: "4.1",
      operation: { code: "dx 1" },
      taskCode: "4.1.2",
      taskText: "Dada",
      weight: null,
    })
  );
  expect(tasksOf(first.plan).map(({ text }) => text.value)).toEqual([
    "Tarea a",
    "Dada",
    "Tarea b",
    "Tarea c",
  ]);
  const under = done(
    insertGiven(target(grid, "A4"), {
      actionCode: "4.1",
      operation: { text: "Tercera" },
      taskText: "Dada",
      weight: 10,
    })
  );
  expect(under.added.map(({ code, text }) => [code, text])).toEqual([
    ["DX 3", "Tercera"],
    ["4.1.4", "Dada"],
  ]);
  expect(weightOfPlan(under.plan)).toBe(110);
  expect(refusal(insertGiven(target(grid, "A4"), { ...SISTERS, actionCode: "9.9" }))).toBe(
    "not-here"
  );
});

test("a weight given to a task whose operation carries the weight is added to that", () => {
  const grid = sheet(THREE, THREE_MERGES);
  const edit = done(insertPart(target(grid, "G4"), "task", { text: "Nueva", weight: 5 }));
  expect([value(edit.grid, "E4"), weightOfPlan(edit.plan)]).toEqual([0.55, 105]);
});

describe("what cannot be done safely is refused with its reason", () => {
  const grid = sheet(THREE, THREE_MERGES);
  const nothing = { ...grid, values: [["nada"]], formats: [[GENERAL]] };
  const twice = sheet(THREE).values.map((row) => [...row, null, ...row]);
  const beside = { ...grid, values: twice, formats: twice.map((row) => row.map(() => GENERAL)) };
  const headless = {
    ...grid,
    values: grid.values.map((row) => row.map((one) => (one === "OPERACIÓN" ? null : one))),
  };
  test.each([
    ["is-first", () => movePart(target(grid, "G4"), "task", "up")],
    ["is-last", () => movePart(target(grid, "G6"), "operation", "down")],
    ["only-one", () => removePart(target(grid, "G6"), "task")],
    ["only-one", () => removePart(target(grid, "A4"), "action")],
    ["nothing-here", () => insertPart(target(grid, "A2"), "task")],
    ["no-plan", () => insertPart(target(nothing, "A1"), "task")],
    ["side-by-side", () => insertPart(target(beside, "G4"), "task")],
    ["columns-missing", () => insertPart(target(headless, "G4"), "task")],
  ] as const)("%s", (why, edit) => {
    expect(refusal(edit())).toBe(why);
  });

  test("rows-between: a subtotal, an empty row", () => {
    const subtotal = [...THREE.slice(0, 2), [null, null, null, "SUBTOTAL", 0.5], THREE[2]!];
    const edit = movePart(
      target(sheet(subtotal, ["C4:C5", "D4:D5", "E4:E5"]), "G4"),
      "operation",
      "down"
    );
    expect(edit).toEqual({ kind: "refused", why: "rows-between", at: at("C6") });
  });

  test("hidden-rows", () => {
    const hidden = { ...grid, hiddenRows: [4] };
    expect(refusal(removePart(target(hidden, "D4"), "operation"))).toBe("hidden-rows");
    expect(refusal(insertPart(target(hidden, "D6"), "operation"))).toBe("edited");
  });

  test("hidden-values", () => {
    const rows = THREE.map((row, i) => (i === 1 ? ["4.1", ...row.slice(1)] : row));
    const edit = insertPart(target(sheet(rows, THREE_MERGES), "G4"), "task");
    expect(edit).toEqual({ kind: "refused", why: "hidden-values", at: at("A5") });
  });

  test("merge-in-the-way", () => {
    const edit = movePart(target(sheet(THREE, [...THREE_MERGES, "H5:H6"]), "G5"), "task", "up");
    expect(refusal(edit)).toBe("merge-in-the-way");
  });

  test("misplaced-rows: the raw paste from the PDF", async () => {
    const pasted = await gridOfBook("POA 2021 pegado desde PDF.xlsx");
    const plan = read(pasted).plans.find(({ misplaced }) => misplaced.length > 0)!;
    const edit = insertPart(targetAt(pasted, tasksOf(plan)[0]!.text.at), "task");
    expect(edit).toEqual({ kind: "refused", why: "misplaced-rows", at: plan.misplaced[0]!.at });
  });

  test("needs-a-text: nothing tells the code", () => {
    const bare = sheet([
      ["x", "Acción", "y", "Primera", 0.5, "z", "Tarea a"],
      [null, null, null, null, null, "w", "Tarea b"],
    ]);
    expect(refusal(insertPart(target(bare, "G4"), "task"))).toBe("needs-a-text");
    const named = done(insertPart(target(bare, "G4"), "task", { text: "Nueva" }));
    expect(named.added[0]).toMatchObject({ code: "", text: "Nueva" });
  });
});
