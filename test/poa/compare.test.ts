import {
  compareNational,
  comparePlans,
  saysTheSame,
  type PlanDifference,
} from "../../src/poa/compare";
import { rowsOf, type Plan, type PlanRow } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { drawPlan } from "../../src/poa/draw";
import { gridOf } from "../../src/sheet/drawing";
import { checkReceived, RECEIVED } from "../workbooks/received";
import { sketch, type Sketch } from "./sketch";

const planOf = ({ grid }: Sketch): Plan => read(grid).plans[0]!;

const BEFORE = sketch`
  1.1 | Atender al público | DNB 1 | Prestar libros | 40% | 1.1.1 | Prestar libros en sala
  "   | "                  | "     | "              | 20% | 1.1.2 | Prestar libros a domicilio hasta el 31/12/2020
  "   | "                  | DNB 2 | Comprar libros | 40% | 1.1.3 | Comprar libros de autores bolivianos
`;

const codes = (rows: readonly PlanRow[]) => rows.map(({ task }) => task?.code.value);

/** Each change as one line. */
const told = ({ changed }: PlanDifference) =>
  changed.flatMap(({ after, changes }) =>
    changes.map((one) => `${after.task?.code.value} ${one.aspect}: ${one.before} → ${one.after}`)
  );

const moved = ({ moves }: PlanDifference) =>
  moves.map(
    ({ from, to, points }) => `${from?.code.value ?? "–"} → ${to?.code.value ?? "–"}: ${points}`
  );

test("a plan does not differ from itself, nor from its own drawing, wherever the cells lie", async () => {
  for (const name of RECEIVED) {
    const [plan] = (await checkReceived(name))[0]!.plans;
    const drawn = read(gridOf(drawPlan(plan!, "Área"))).plans[0]!;
    const { added, removed, changed, moves, newParts, goneParts } = comparePlans(plan!, drawn);
    expect([added, removed, changed, moves]).toEqual([[], [], [], []]);
    expect([newParts, goneParts]).toEqual([[], []]);
  }
});

test("a reworded task is the same task, by its code", () => {
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 40% | 1.1.1 | Prestar libros en sala
    "   | "                  | "     | "              | 20% | 1.1.2 | Llevar libros a las casas de los lectores
    "   | "                  | DNB 2 | Comprar libros | 40% | 1.1.3 | Comprar libros de autores bolivianos
  `);
  const difference = comparePlans(planOf(BEFORE), after);
  expect([difference.added, difference.removed]).toEqual([[], []]);
  expect(told(difference)).toEqual([
    "1.1.2 taskText: Prestar libros a domicilio hasta el 31/12/2020 → Llevar libros a las casas de los lectores",
  ]);
});

test("a task that goes in between renumbers the others; by their words they are the same", () => {
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 40% | 1.1.1 | Prestar libros en sala
    "   | "                  | "     | "              | 5%  | 1.1.2 | Reparar los libros dañados
    "   | "                  | "     | "              | 15% | 1.1.3 | Prestar libros a domicilio hasta el 31/12/2021
    "   | "                  | DNB 2 | Comprar libros | 40% | 1.1.4 | Comprar libros de autores bolivianos
  `);
  const difference = comparePlans(planOf(BEFORE), after);
  expect([codes(difference.added), codes(difference.removed)]).toEqual([["1.1.2"], []]);
  expect(told(difference)).toEqual([
    "1.1.3 taskCode: 1.1.2 → 1.1.3",
    "1.1.3 taskText: Prestar libros a domicilio hasta el 31/12/2020 → Prestar libros a domicilio hasta el 31/12/2021",
    "1.1.3 taskWeight: 20 → 15",
    "1.1.4 taskCode: 1.1.3 → 1.1.4",
  ]);
  expect(moved(difference)).toEqual([]);
});

test("what an operation says is told once, however many tasks it has", () => {
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 7 | Prestar toda clase de libros | 40% | 1.1.1 | Prestar libros en sala
    "   | "                  | "     | "                            | 20% | 1.1.2 | Prestar libros a domicilio hasta el 31/12/2020
    "   | "                  | DNB 2 | Comprar libros               | 40% | 1.1.3 | Comprar libros de autores bolivianos
  `);
  expect(told(comparePlans(planOf(BEFORE), after))).toEqual([
    "1.1.1 operationCode: DNB 1 → DNB 7",
    "1.1.1 operationText: Prestar libros → Prestar toda clase de libros",
  ]);
});

test("a task that goes to another operation takes its weight along", () => {
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 40% | 1.1.1 | Prestar libros en sala
    "   | "                  | DNB 2 | Comprar libros | 20% | 1.1.2 | Prestar libros a domicilio hasta el 31/12/2020
    "   | "                  | "     | "              | 40% | 1.1.3 | Comprar libros de autores bolivianos
  `);
  const difference = comparePlans(planOf(BEFORE), after);
  expect(told(difference)).toContain(
    "1.1.2 operation: DNB 1 Prestar libros → DNB 2 Comprar libros"
  );
  expect(moved(difference)).toEqual(["DNB 1 → DNB 2: 20"]);
});

test("weight is followed from where it left to where it went, and what has no other side is told too", () => {
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros  | 30% | 1.1.1 | Prestar libros en sala
    "   | "                  | "     | "               | 10% | 1.1.2 | Prestar libros a domicilio hasta el 31/12/2020
    "   | "                  | DNB 2 | Comprar libros  | 45% | 1.1.3 | Comprar libros de autores bolivianos
    "   | "                  | DNB 3 | Formar lectores | 25% | 1.1.4 | Dar talleres en las escuelas
  `);
  const difference = comparePlans(planOf(BEFORE), after);
  expect(moved(difference)).toEqual(["DNB 1 → DNB 3: 20", "– → DNB 3: 5", "– → DNB 2: 5"]);
  expect([difference.weightBefore, difference.weightAfter]).toEqual([100, 110]);
});

test("two national sets: areas that came, went, changed, stayed", async () => {
  const plans = (await Promise.all(RECEIVED.slice(0, 4).map(checkReceived))).flatMap(
    ([check]) => check!.plans
  );
  const [dnaf, dnbm, dnc, dnj] = plans as [Plan, Plan, Plan, Plan];
  const [action, ...rest] = dnbm.actions;
  const [operation, ...others] = action!.operations;
  const changed: Plan = {
    ...dnbm,
    actions: [{ ...action!, operations: others.concat(operation!).slice(0, -1) }, ...rest],
  };
  const difference = compareNational([dnaf, dnbm, dnc], [dnaf, changed, dnj]);
  expect(difference.added.map(({ area }) => area?.value)).toEqual(["DIRECCIÓN NACIONAL JURÍDICA"]);
  expect(difference.removed.map(({ area }) => area?.value)).toEqual([
    "DIRECCIÓN NACIONAL DE COMUNICACIÓN",
  ]);
  expect(difference.replaced.map((one) => [one.area, codes(one.removed)])).toEqual([
    ["DIRECCIÓN NACIONAL DE BRIGADAS MÓVILES", codes([...difference.replaced[0]!.removed])],
  ]);
  expect(difference.replaced[0]!.removed).toHaveLength(1);
  expect(difference.unchanged).toBe(1);
});

describe("operations that come and go", () => {
  const before = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 20% | 1.1.1 | Prestar libros en sala
    "   | "                  | "     | "              | 10% | 1.1.2 | Llevar libros a las escuelas
    "   | "                  | DNB 2 | Comprar libros | 40% | 1.1.3 | Elegir los títulos
    1.2 | Cuidar los libros  | DNB 3 | Encuadernar    | 30% | 1.2.1 | Comprar cuero
  `);
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros   | 20% | 1.1.1 | Prestar libros en sala
    "   | "                  | DNB 2 | Comprar libros   | 55% | 1.1.3 | Elegir los títulos
    "   | "                  | DNB 4 | Salir a la calle | 10% | 1.1.2 | Llevar libros a las escuelas
    1.3 | Ganar lectores     | DNB 5 | Contar cuentos   | 15% | 1.3.1 | Leer en voz alta
    "   | "                  | DNB 6 | Cantar           |     |       |
  `);
  const parts = (all: PlanDifference["newParts"]) =>
    all.map(({ level, part }) => `${level} ${part.code.value}`);

  test("are told with their actions, but for those that have a row of their own", () => {
    const difference = comparePlans(before, after);
    expect(parts(difference.newParts)).toEqual([
      "operation DNB 4",
      "action 1.3",
      "operation DNB 5",
    ]);
    expect(parts(difference.goneParts)).toEqual(["action 1.2", "operation DNB 3"]);
    expect(codes(difference.added)).toEqual(["1.3.1", undefined]);
  });

  test("take the weight of the tasks that come to them, before any other", () => {
    expect(moved(comparePlans(before, after))).toEqual([
      "DNB 1 → DNB 4: 10",
      "DNB 3 → DNB 2: 15",
      "DNB 3 → DNB 5: 15",
    ]);
    expect(moved(comparePlans(after, before))).toEqual([
      "DNB 4 → DNB 1: 10",
      "DNB 2 → DNB 3: 15",
      "DNB 5 → DNB 3: 15",
    ]);
  });
});

describe("an operation without tasks", () => {
  const bare = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 40% | 1.1.1 | Prestar libros en sala
    "   | "                  | DNB 2 | Comprar libros | 60% |       |
    1.2 | Cuidar los libros  |       |                |     |       |
  `);
  const filled = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros  | 40% | 1.1.1 | Prestar libros en sala
    "   | "                  | DNB 2 | Comprar libros. | 50% | 1.1.2 | Elegir los títulos
    1.2 | Cuidar los libros  | DNB 3 | Encuadernar     | 10% |       |
  `);

  test("that gets its first is the same, and so is an action that gets its first operation", () => {
    const difference = comparePlans(bare, filled);
    expect([codes(difference.added), difference.removed]).toEqual([["1.1.2", undefined], []]);
    expect(told(difference)).toEqual([
      "1.1.2 operationText: Comprar libros → Comprar libros.",
      "1.1.2 operationWeight: 60 → 50",
    ]);
    expect(moved(difference)).toEqual(["DNB 2 → DNB 3: 10"]);
  });

  test("that loses its last is the same too", () => {
    const difference = comparePlans(filled, bare);
    expect([difference.added, codes(difference.removed)]).toEqual([[], ["1.1.2", undefined]]);
    expect(told(difference)).toEqual([
      "undefined operationText: Comprar libros. → Comprar libros",
      "undefined operationWeight: 50 → 60",
    ]);
    expect(moved(difference)).toEqual(["DNB 3 → DNB 2: 10"]);
  });

  test("is no task that reads like it", () => {
    const renamed = planOf(sketch`
      1.1 | Atender al público | DNB 1 | Prestar libros | 40% | 1.1.1 | Prestar libros en sala
      "   | "                  | "     | "              | 60% | 1.1.2 | Comprar libros
      1.2 | Cuidar los libros  |       |                |     |       |
    `);
    const { added, removed } = comparePlans(bare, renamed);
    expect([codes(added), removed.map(({ operation }) => operation?.code.value)]).toEqual([
      ["1.1.2"],
      ["DNB 2"],
    ]);
  });
});

test("what goes to another action says so, and nothing is told of the action itself", () => {
  const before = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 40% | T-1   | Prestar libros en sala
    1.2 | Cuidar los libros  | DNB 2 | Encuadernar    | 30% | T-2   | Comprar cuero
    "   | "                  | DNB 3 | Limpiar        | 30% | T-3   | Comprar escobas
  `);
  const after = planOf(sketch`
    1.1 | Atender al público | DNB 1 | Prestar libros | 40% | T-1   | Prestar libros en sala
    "   | "                  | DNB 2 | Encuadernar    | 30% | T-2   | Comprar cuero
    1.2 | Cuidar los libros  | DNB 3 | Limpiar        | 30% | T-3   | Comprar escobas
  `);
  const difference = comparePlans(before, after);
  expect(told(difference)).toEqual(["T-2 action: 1.2 Cuidar los libros → 1.1 Atender al público"]);
  expect([difference.moves, saysTheSame(difference)]).toEqual([[], false]);
});

test("any one difference makes two versions differ", () => {
  const same = comparePlans(planOf(BEFORE), planOf(BEFORE));
  expect(saysTheSame(same)).toBe(true);
  const [row] = rowsOf(planOf(BEFORE));
  const change = { before: row!, after: row!, changes: [] };
  expect(saysTheSame({ ...same, added: [row!] })).toBe(false);
  expect(saysTheSame({ ...same, removed: [row!] })).toBe(false);
  expect(saysTheSame({ ...same, changed: [change] })).toBe(false);
  expect(saysTheSame({ ...same, moves: [{ from: null, to: null, points: 1 }] })).toBe(false);
});

test("areas are the same when their names read the same, and one that is lost is neither new nor gone", () => {
  const named = (area: string): Plan => {
    const plan = planOf(BEFORE);
    return { ...plan, area: { ...plan.area!, value: area } };
  };
  const difference = compareNational(
    [named("Unidad de Música")],
    [named("UNIDAD DE MUSICA"), named("Danza"), named("Teatro")],
    ["DANZA", "Cine"]
  );
  expect({ ...difference, added: difference.added.map(({ area }) => area?.value) }).toEqual({
    added: ["Teatro"],
    removed: [],
    replaced: [],
    unchanged: 1,
    unknown: ["Danza"],
  });
});
