import { checkSheet } from "../../src/poa/check";
import { operationsOf, weightOfPlan, type Plan } from "../../src/poa/plan";
import { weightCells } from "../../src/poa/weightCells";
import { a1 } from "../../src/sheet/cell";
import { sketch, sketchOf, type Sketch } from "./sketch";

const planOf = ({ grid }: Sketch): Plan => checkSheet(grid).plans[0]!;

/** Each operation's weight and those of its tasks. */
const placed = (plan: Plan) =>
  operationsOf(plan).map(({ weight, tasks }) => [
    weight.value,
    ...tasks.map((task) => task.weight.value),
  ]);

describe("where the weights of a sheet sit, so that none is added twice", () => {
  test("the same on every row is the operation's, repeated, where that makes 100", () => {
    const plan = planOf(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Pedir precios
          |                    |       |                | 60% | 4.1.2 | Pagar las facturas
          |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
          |                    |       |                | 40% | 4.1.4 | Sellar los libros
    `);
    expect([plan.areWeightsRepeated, weightOfPlan(plan)]).toEqual([true, 100]);
    expect(placed(plan)).toEqual([
      [60, null, null],
      [40, null, null],
    ]);
  });

  test("the same on every row are several, where those make 100", () => {
    const plan = planOf(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Pedir precios
          |                    |       |                | 30% | 4.1.2 | Pagar las facturas
          |                    | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
          |                    |       |                | 20% | 4.1.4 | Sellar los libros
    `);
    expect([plan.areWeightsRepeated, weightOfPlan(plan)]).toEqual([false, 100]);
    expect(placed(plan)).toEqual([
      [null, 30, 30],
      [null, 20, 20],
    ]);
  });

  test("one operation with other weights on its rows, or none, and they are not repeated", () => {
    for (const [first, second] of [
      ["40%", "30%"],
      ["   ", "   "],
    ]) {
      const plan = planOf(
        sketchOf(`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Pedir precios
          |                    |       |                | 60% | 4.1.2 | Pagar las facturas
          |                    | DNB 2 | Prestar libros | ${first} | 4.1.3 | Abrir la sala
          |                    |       |                | ${second} | 4.1.4 | Sellar los libros
`)
      );
      expect(plan.areWeightsRepeated).toBe(false);
    }
  });

  test("tasks without an operation count as well in what makes 100", () => {
    const plan = planOf(sketch`
      4.1 | Ampliar la lectura |       |                | 10% | 4.1.1 | Elegir los títulos
          |                    | DNB 1 | Comprar libros | 50% | 4.1.2 | Pedir precios
          |                    |       |                | 50% | 4.1.3 | Pagar las facturas
          |                    | DNB 2 | Prestar libros | 40% | 4.1.4 | Abrir la sala
          |                    |       |                | 40% | 4.1.5 | Sellar los libros
    `);
    expect([plan.areWeightsRepeated, weightOfPlan(plan)]).toEqual([true, 100]);
  });

  test("where operations of several tasks have theirs on the tasks, so do those of one task", () => {
    const plan = planOf(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 20% | 4.1.1 | Pedir precios
          |                    |       |                | 20% | 4.1.2 | Pagar las facturas
          |                    |       |                | 10% | 4.1.3 | Sellar los libros
          |                    | DNB 2 | Prestar libros | 30% | 4.1.4 | Abrir la sala
          |                    | DNB 3 | Contar cuentos | 20% | 4.1.5 | Leer a los niños
    `);
    expect(placed(plan)).toEqual([
      [null, 20, 20, 10],
      [null, 30],
      [null, 20],
    ]);
  });

  test("where they have theirs on the operations, so do those of one task", () => {
    const plan = planOf(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 50% | 4.1.1 | Pedir precios
          |                    |       |                |     | 4.1.2 | Pagar las facturas
          |                    | DNB 2 | Prestar libros | 30% | 4.1.4 | Abrir la sala
          |                    | DNB 3 | Contar cuentos | 20% | 4.1.5 | Leer a los niños
    `);
    expect(placed(plan)).toEqual([
      [50, null, null],
      [30, null],
      [20, null],
    ]);
  });
});

/** The cells of the weights, those a hundred times too large marked. */
function cellsOf(...weights: string[]): string[] {
  const rows = weights.map(
    (weight, i) =>
      `| | DNB ${i + 1} | Operación ${i + 1} | ${weight} | 4.1.${i + 1} | Tarea ${i + 1}`
  );
  rows[0] = `4.1 | Ampliar la lectura ${rows[0]!.slice(1).trimStart()}`;
  const plan = planOf(sketchOf(`\n${rows.join("\n")}\n`));
  return weightCells(plan).map(({ at, isOffScale }) => (isOffScale ? `${a1(at)}!` : a1(at)));
}

describe("a whole number where the others are fractions", () => {
  test("5 shown as 500 % among percentages", () => {
    expect(cellsOf("20%", "30%", "=5[0%]")).toEqual(["E5", "E6", "E7!"]);
    expect(cellsOf("20%", "30%", "=100[0%]")).toEqual(["E5", "E6", "E7!"]);
  });

  test("100 % is a fraction like the others, and more than 100 times too much is something else", () => {
    expect(cellsOf("20%", "30%", "100%")).toEqual(["E5", "E6", "E7"]);
    expect(cellsOf("20%", "30%", "=101[0%]")).toEqual(["E5", "E6", "E7"]);
  });

  test("one fraction does not make a column of them; nothing and texts are none", () => {
    expect(cellsOf("20%", "=80[0%]")).toEqual(["E5", "E6"]);
    expect(cellsOf("20%", "0%", "'30 %", "=50[0%]")).toEqual(["E5", "E6", "E7", "E8"]);
    expect(cellsOf("100%", "100%", "=50[0%]")).toEqual(["E5", "E6", "E7!"]);
  });

  test("5 among 0.2 and 0.3 without a percent format", () => {
    expect(cellsOf("=0.2", "=0.3", "=0.25", "=0.2", "=5")).toEqual(["E5", "E6", "E7", "E8", "E9!"]);
    expect(cellsOf("=20", "=30", "=50")).toEqual(["E5", "E6", "E7"]);
  });
});
