import { checkSheet, type SheetCheck } from "../../src/poa/check";
import { operationsOf, rowsOf, tasksOf, weightOfPlan, type Plan } from "../../src/poa/plan";
import { emptyGrid } from "../../src/sheet/grid";
import { a1 } from "../../src/sheet/cell";
import { sketch, unasked, type Sketch } from "./sketch";

const check = ({ grid }: Sketch): SheetCheck => checkSheet(grid);
const planOf = (drawn: Sketch): Plan => check(drawn).plans[0]!;

/** The plan in one line for each of its rows. */
const outline = (plan: Plan): string[] =>
  [...rowsOf(plan)].map(({ action, operation, task }) =>
    [action, operation, task].map((one) => one?.code.value ?? "–").join(" › ")
  );

test("empty cells say: as above", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
        |                    |       |                |     | 4.1.2 | Comprar los libros
        |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala

    4.2 | Formar lectores    | DNB 3 | Contar cuentos | 0%  | 4.2.1 | Leer a los niños
  `);
  expect(outline(plan)).toEqual([
    "4.1 › DNB 1 › 4.1.1",
    "4.1 › DNB 1 › 4.1.2",
    "4.1 › DNB 2 › 4.1.3",
    "4.2 › DNB 3 › 4.2.1",
  ]);
  expect(plan.filledRows).toBe(4);
});

test("merged cells say it too; where they are merged, a cell that is not says nothing", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    "   | "                  | "     | "              | "   | 4.1.2 | Comprar los libros
    "   | "                  | DNB 2 | Prestar libros | 20% | 4.1.3 | Abrir la sala
    "   | "                  | "     | "              | "   | 4.1.4 | Llevar el registro
    "   | "                  |       |                | 20% | 4.1.5 | Pagar la luz
  `);
  expect(outline(plan).at(-1)).toBe("4.1 › – › 4.1.5");
  expect(plan.actions[0]!.looseTasks.map(({ code }) => code.value)).toEqual(["4.1.5"]);
  expect(weightOfPlan(plan)).toBe(100);
});

test("a sheet that writes everything on each row, or the code alone, has each thing once", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.2 | Comprar los libros
    4.1 |                    | DNB 1 |                | 10% | 4.1.3 | Sellar los libros
    4.1 |                    | DNB 2 | Prestar libros | 30% | 4.1.4 | Abrir la sala
  `);
  expect(plan.actions).toHaveLength(1);
  expect(operationsOf(plan).map(({ tasks }) => tasks.length)).toEqual([3, 1]);
  expect(weightOfPlan(plan)).toBe(100);
});

test("an operation on a row of its own, its tasks below", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% |       |
        |                    |       |                |     | 4.1.1 | Elegir los títulos
        |                    |       |                |     | 4.1.2 | Comprar los libros
        |                    | DNB 2 | Prestar libros | 40% |       |
        |                    |       |                |     | 4.1.3 | Abrir la sala
  `);
  expect(outline(plan)).toEqual([
    "4.1 › DNB 1 › 4.1.1",
    "4.1 › DNB 1 › 4.1.2",
    "4.1 › DNB 2 › 4.1.3",
  ]);
  expect(plan.filledRows).toBe(3);
  expect(weightOfPlan(plan)).toBe(100);
});

test("every field knows its cell, the empty one where it says nothing", () => {
  const [task] = tasksOf(
    planOf(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% |  | Elegir los títulos
    `)
  );
  expect([a1(task!.code.at), a1(task!.text.at), a1(task!.weight.at)]).toEqual(["F5", "G5", "E5"]);
});

test("headings printed again at a page break only go on with the table", () => {
  const { plans, findings } = check(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
        |                    |       |                |     | 4.1.2 | Programa de lectura en las escuelas
    PLAN OPERATIVO ANUAL
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
        |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
  `);
  expect(findings).toEqual([]);
  expect(plans.map(outline)).toEqual([
    ["4.1 › DNB 1 › 4.1.1", "4.1 › DNB 1 › 4.1.2", "4.1 › DNB 2 › 4.1.3"],
  ]);
});

test("tasks that begin like labels stay tasks where the headings come again", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Responsable de compras nombrado
        |                    |       |                |      | 4.1.2 | Presupuesto: elaborarlo y enviarlo
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
        |                    |       |                |      | 4.1.3 | Abrir la sala
  `);
  expect(tasksOf(plan)).toHaveLength(3);
});

test("two areas one below the other are two plans", () => {
  const { plans, findings } = check(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
        |                    |       | TOTAL          | 100% |       |

    POA 2021
    ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    4.2 | Abrir los museos   | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
  `);
  expect(findings).toEqual([]);
  expect(plans.map(({ area }) => area?.value)).toEqual([
    "DIRECCIÓN NACIONAL DE BIBLIOTECAS",
    "JEFATURA DE MUSEOS",
  ]);
  expect(plans.map(outline)).toEqual([["4.1 › DNB 1 › 4.1.1"], ["4.2 › DNM 1 › 4.2.1"]]);
});

test("totals, subtotals and signatures are no part of the plan", () => {
  const { plans, findings, unchecked } = check(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%  | 4.1.1 | Elegir los títulos
        |                    |       | Subtotal 4.1   | 60%  |       |
    4.2 | Formar lectores    | DNB 2 | Contar cuentos | 40%  | 4.2.1 | Leer a los niños
        |                    |       |                | 100% |       |

        | Elaborado por: Lic. Rosa Mamani |  |       | Aprobado por: Ing. Juan Choque |  |
        | C.I. 4837261 LP    |       |                | La Paz, 15/09/2020 |  |
  `);
  expect(findings).toEqual([]);
  expect(outline(plans[0]!)).toHaveLength(2);
  expect(unchecked).toEqual([
    { kind: "total-row", row: 5 },
    { kind: "total-row", row: 7 },
    { kind: "foot-row", row: 9 },
    { kind: "foot-row", row: 10 },
  ]);
});

test("a signature right below the table is one too; a task without its code is not", () => {
  const plan = planOf(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
        |                    |       |                |      |       | Suma de esfuerzos con los municipios y las escuelas
        | Elaborado por: Lic. Rosa Mamani |  |  |  |  |
  `);
  expect(tasksOf(plan)).toHaveLength(2);
  expect(plan.asides).toEqual([{ row: 6, kind: "foot" }]);
});

test.each(["Nota: las ponderaciones son provisionales", "* Sujeto a presupuesto", "FUENTE: SIGEP"])(
  "%j below the table is a note",
  (note) => {
    const { grid } = sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `;
    const values = [...grid.values, [note, null, null, null, null, null, null]];
    const formats = [...grid.formats, grid.formats[0]!];
    const [plan] = checkSheet({ ...grid, values, formats }).plans;
    expect(plan!.asides).toEqual([{ row: 5, kind: "foot" }]);
    expect(outline(plan!)).toHaveLength(1);
  }
);

test("codes typed as numbers are read as they are shown", () => {
  const plan = planOf(sketch`
    =4.199999999999999 | Ampliar la lectura | DNB 1 | Comprar libros | 40% | 4.2.1 | Elegir los títulos
    =4.1[0.00]         | Formar lectores    | DNB 2 | Contar cuentos | 60% | 4.10.1 | Leer a los niños
  `);
  expect(plan.actions.map(({ code }) => code.value)).toEqual(["4.2", "4.10"]);
});

test("a weight on a row with nothing else is told, not added", () => {
  const { plans, unchecked } = check(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
        |                    |       |                | 5%  |       |
        |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
  `);
  expect(weightOfPlan(plans[0]!)).toBe(100);
  expect(plans[0]!.filledRows).toBe(2);
  expect(unchecked).toEqual([{ kind: "loose-weight", at: { row: 5, column: 4 } }]);
});

test("what lies beside and below the plan is counted as not checked", () => {
  const { unchecked } = check(sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos | | ver nota
        |                    |       |                |      |       |                    | | y otra
  `);
  expect(unchecked).toEqual([
    { kind: "outside", cells: 2, range: { top: 4, left: 8, bottom: 5, right: 8 } },
  ]);
});

test("what Excel was not asked for is said", () => {
  const { unchecked } = check(
    unasked(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `)
  );
  expect(unchecked.map(({ kind }) => kind)).toEqual(["merges-not-asked", "hidden-rows-not-asked"]);
});

test("sheets that are no POA say why", () => {
  const reason = (drawn: Sketch) => check(drawn).notAPlan;
  expect(checkSheet(emptyGrid({ book: "", sheet: "Hoja2" })).notAPlan).toBe("empty");
  expect(
    reason(sketch`
    · | · | ·
    ---
  `)
  ).toBe("empty");
  expect(
    reason(sketch`
    Lista de compras | Precio
    ---
    Libros | =120
  `)
  ).toBe("no-headings");
});

test("a row shifted out of its columns is read as it should stand", () => {
  const { plans, findings } = check(sketch`
    4.1 | Ampliar la lectura de la población | DNB 1 | Comprar libros de cuentos | 60% | 4.1.1 | Elegir los títulos de la sala
        |       |                | 4.1.2 | Comprar los libros de la sala | |
        |       | DNB 2 | Prestar libros de cuentos | 40% | 4.1.3 | Abrir la sala de lectura
  `);
  expect(outline(plans[0]!)).toEqual([
    "4.1 › DNB 1 › 4.1.1",
    "4.1 › DNB 1 › 4.1.2",
    "4.1 › DNB 2 › 4.1.3",
  ]);
  expect(findings.map(({ rule, at }) => `${rule} ${a1(at)}`)).toEqual(["row-is-in-its-columns D6"]);
});
