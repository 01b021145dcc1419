import { checkSheet } from "../../src/poa/check";
import { drawEquivalences } from "../../src/poa/edit/equivalences";
import { drawNewSheet } from "../../src/poa/edit/newSheet";
import { drawNextYear, type YearChange } from "../../src/poa/edit/nextYear";
import { renumber, type Renumbered } from "../../src/poa/edit/renumber";
import { operationsOf, tasksOf, weightOfPlan, type Plan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { learnScheme, type ChosenScheme } from "../../src/poa/scheme";
import { a1, contains } from "../../src/sheet/cell";
import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import { isPercentFormat, type Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { RECEIVED } from "../workbooks/received";
import { receivedGrid, targetAt } from "./editGrounds";
import { specimen } from "./specimen";
import { SCHEMES } from "./specimenSchemes";

const planOf = (grid: Grid): Plan => read(grid).plans[0]!;

function renumbered(grid: Grid, chosen: ChosenScheme = {}): Renumbered {
  const edit = renumber({ ...targetAt(grid, planOf(grid).headings.get("taskCode")!.at), chosen });
  if (edit.kind === "refused") throw new Error(edit.why);
  return edit;
}

test("a chosen scheme numbers a plan otherwise", async () => {
  const grid = await receivedGrid(RECEIVED[15]!);
  const operation = { prefix: "DDPD", separator: "-", parts: 1, width: 2 };
  const { codes, plan } = renumbered(grid, { operation, taskHangsFrom: "both" });
  expect(operationsOf(plan)[0]!.code.value).toBe("DDPD-01");
  expect(
    tasksOf(plan)
      .slice(0, 3)
      .map(({ code }) => code.value)
  ).toEqual(["1.2.1.1", "3.1.2.1", "3.1.2.2"]);
  expect(codes[0]).toMatchObject({ level: "operation", from: "DDPD 1", to: "DDPD-01" });
});

test("a code repeated on each row is rewritten on each", () => {
  const flat = SCHEMES.find(({ below }) => below === "repeated")!;
  const { grid } = specimen(flat, 7, { actions: [2, 2], operations: [2, 2], tasks: [3, 3] });
  const operation = { prefix: "NUEVA", separator: " ", parts: 1, width: 1 };
  const { edits, codes } = renumbered(grid, { operation });
  expect([codes.length, edits.length]).toEqual([4, 12]);
});

test("the equivalences list every code that changes, with the cell where it is now", async () => {
  const grid = await receivedGrid(RECEIVED[4]!);
  const { codes, plan } = renumbered(grid);
  const drawing = drawEquivalences(codes, {
    area: plan.area!.value,
    fiscalYear: 2021,
    sheet: "POA-DNO",
  });
  const drawn = gridOf(drawing);
  expect(drawing.name).toBe("Equivalencias");
  expect(drawn.values.slice(4).map((row) => row.slice(1))).toEqual(
    codes.map(({ from, to, text, at }) => ["Tarea", from, to, text, a1(at)])
  );
  expect(drawn.values[1]![0]).toBe(
    "DIRECCIÓN NACIONAL DE OPERACIONES · gestión 2021 · hoja «POA-DNO» · 13 códigos cambian"
  );
  const [again] = (await readBook(await writeBook([drawing]), "x.xlsx")).grids;
  expect(read(again!).plans).toEqual([]);
});

const AREA = "DIRECCIÓN NACIONAL DE PLANIFICACIÓN";

async function readAgain(drawing: SheetDrawing): Promise<Grid> {
  return (await readBook(await writeBook([drawing]), "x.xlsx")).grids[0]!;
}

test.each(["operation", "task"] as const)(
  "a new sheet with its weights on the %s is an empty form that knows whose it is",
  async (weightOn) => {
    const drawing = drawNewSheet({ area: AREA, fiscalYear: 2022, weightOn });
    const grid = await readAgain(drawing);
    const { findings, plans, unchecked } = checkSheet(grid);
    expect(findings.map(({ rule }) => rule)).toEqual(["plan-has-tasks"]);
    expect(plans.map(({ area, fiscalYear }) => [area!.value, fiscalYear!.value])).toEqual([
      [AREA, 2022],
    ]);
    expect(plans[0]!.asides).toEqual([{ row: 22, kind: "total" }]);
    expect(unchecked).toEqual(checkSheet(gridOf(drawing)).unchecked);
    const merged = drawing.merges.filter(({ left, top }) => left === 4 && top > 3);
    expect(merged.length).toBe(weightOn === "operation" ? 6 : 0);
    const weights = drawing.cells.filter(({ at }) => at.column === 4 && at.row > 3);
    expect(weights.every(({ style }) => isPercentFormat(style?.format ?? ""))).toBe(true);
  }
);

test("each cell to be filled in is watched: weights strictly, codes with a warning", () => {
  const { validations = [], cells } = drawNewSheet({ area: AREA, fiscalYear: 2022, actions: 2 });
  for (const { at } of cells.filter((cell) => cell.at.row > 3 && cell.at.row < 16)) {
    const over = validations.filter(({ ranges }) => ranges.some((range) => contains(range, at)));
    expect(over.map(({ otherwise }) => otherwise)).toEqual(
      at.column === 4 ? ["stop"] : [0, 2, 5].includes(at.column) ? ["warning"] : []
    );
  }
  for (const { error } of validations) {
    expect(error.title.length).toBeLessThanOrEqual(32);
    expect(error.text.length).toBeLessThanOrEqual(255);
  }
});

test("the total adds from the heading to the row above itself, and stands out while it is not 100", () => {
  const drawing = drawNewSheet({
    area: AREA,
    fiscalYear: 2022,
    actions: 1,
    operations: 1,
    tasks: 2,
  });
  const total = drawing.cells.find(({ formula }) => formula !== undefined)!;
  expect([a1(total.at), total.formula, total.value]).toEqual([
    "E7",
    "=SUM(E4:INDEX(E:E,ROW()-1))",
    0,
  ]);
  expect(drawing.rules).toMatchObject([{ formula: "=ROUND(E7-1,4)<>0" }]);
  const base = { area: AREA, fiscalYear: 2022, base: "action" } as const;
  expect(drawNewSheet(base).rules).toBeUndefined();
});

test("a new sheet that is filled in is the plan that was written", () => {
  const grid = gridOf(
    drawNewSheet({ area: AREA, fiscalYear: 2022, actions: 1, operations: 2, tasks: 2 })
  );
  const rows = [
    ["4.1", "Acción", "DNP 1", "Una", 0.6, "4.1.1", "a"],
    [null, null, null, null, null, "4.1.2", "b"],
    [null, null, "DNP 2", "Otra", 0.4, "4.1.3", "c"],
    [null, null, null, null, null, "4.1.4", "d"],
  ];
  const values = grid.values.map((row, r) => (r > 3 && r < 8 ? rows[r - 4]! : row));
  const { findings, plans } = checkSheet({ ...grid, values });
  expect(findings).toEqual([]);
  expect(operationsOf(plans[0]!).map(({ weight, tasks }) => [weight.value, tasks.length])).toEqual([
    [60, 2],
    [40, 2],
  ]);
});

async function nextOf(name: string, weights: "kept" | "emptied" = "kept") {
  const plan = planOf(await receivedGrid(name));
  return { plan, next: drawNextYear(plan, learnScheme(plan), { weights })! };
}

test("emptied weights leave their cells, merged and formatted as they were", async () => {
  const { plan, next } = await nextOf(RECEIVED[0]!, "emptied");
  const again = planOf(gridOf(next.drawing));
  expect(weightOfPlan(again)).toBe(0);
  expect(next.drawing.merges.filter(({ left, top }) => left === 4 && top > 3).length).toBe(5);
  expect(tasksOf(again).length).toBe(tasksOf(plan).length);
});

test("a text keeps its year where the planner says so", async () => {
  const { plan } = await nextOf(RECEIVED[4]!);
  const seen: YearChange[] = [];
  const carries = (change: YearChange) => {
    seen.push(change);
    return change.code !== "6.2";
  };
  const next = drawNextYear(plan, learnScheme(plan), { weights: "kept", carries })!;
  expect(next.changes).toEqual(seen);
  const texts = new Map(
    planOf(gridOf(next.drawing)).actions.map(({ code, text }) => [code.value, text.value])
  );
  expect(texts.get("6.2")).toContain("2020");
  expect(texts.get("1.2")).toContain("hasta el año 2022");
});

test.each([
  ["Elaborar el POA 2021 y formular el POA 2022", "Elaborar el POA 2022 y formular el POA 2023"],
  ["Cerrar la gestión 2020", "Cerrar la gestión 2020"],
  ["Plan estratégico 2021-2025", "Plan estratégico 2021-2025"],
  ["Plan estratégico 2021 - 2025", "Plan estratégico 2021 - 2025"],
  ["Resolución 20214", "Resolución 20214"],
])("a task that says «%s» says «%s» next year", async (from, to) => {
  const { plan } = await nextOf(RECEIVED[8]!);
  const [action] = plan.actions;
  const [operation] = action!.operations;
  const task = { ...operation!.tasks[0]!, text: { ...operation!.tasks[0]!.text, value: from } };
  const changed = {
    ...plan,
    actions: [{ ...action!, operations: [{ ...operation!, tasks: [task] }] }],
  };
  const next = drawNextYear(changed, learnScheme(plan), { weights: "kept" })!;
  expect(tasksOf(planOf(gridOf(next.drawing)))[0]!.text.value).toBe(to);
});

test("without a year there is none to go on from, unless the planner says it", async () => {
  const { plan } = await nextOf(RECEIVED[0]!);
  const yearless = { ...plan, fiscalYear: null };
  const scheme = learnScheme(plan);
  expect(drawNextYear(yearless, scheme, { weights: "kept" })).toBeNull();
  const told = drawNextYear(yearless, scheme, { weights: "kept", fiscalYear: 2023 })!;
  expect(planOf(gridOf(told.drawing)).fiscalYear!.value).toBe(2023);
});
