import { checkSheet } from "../../src/poa/check";
import { COLUMN_IDS, columnOf } from "../../src/poa/form";
import { tasksOf } from "../../src/poa/plan";
import { columnLetters } from "../../src/sheet/cell";
import { sketch, type Sketch } from "./sketch";

const columnsOf = ({ grid }: Sketch): Record<string, string> => {
  const [plan] = checkSheet(grid).plans;
  return Object.fromEntries(
    [...(plan?.headings ?? [])].map(([id, { at }]) => [
      id,
      `${columnLetters(at.column)}${at.row + 1}`,
    ])
  );
};

test.each([
  ["COD. ACCIÓN DE", "actionCode"],
  ["COD. ACCIÓN DE CP", "actionCode"],
  ["COD.ACCIÓN DE CORTO", "actionCode"],
  ["COD. ACCION DE CORTO PLAZO", "actionCode"],
  ["Código de la acción", "actionCode"],
  ["N° ACCIÓN", "actionCode"],
  ["COD. ACCIÓN\nDE CP", "actionCode"],
  ["ACCIÓN DE CORTO PLAZO", "actionText"],
  ["ACCIÓN DE CORTO PLAZO 2020", "actionText"],
  ["ACCION  DE CORTO\nPLAZO (2021)", "actionText"],
  ["Acciones de corto plazo 2021", "actionText"],
  ["ACCIÓN CP", "actionText"],
  ["COD. OP", "operationCode"],
  ["COD.OP.", "operationCode"],
  ["CÓDIGO DE OPERACIÓN", "operationCode"],
  ["OPERACIÓN", "operationText"],
  ["Operaciones", "operationText"],
  [" OPERACIO\u0301N ", "operationText"],
  ["PONDERACIÓN", "weight"],
  ["PONDERACIÓN (%)", "weight"],
  ["Ponderación en %", "weight"],
  ["Peso", "weight"],
  ["COD. TAREA", "taskCode"],
  ["Nro. de tarea", "taskCode"],
  ["TAREA", "taskText"],
  ["Tareas:", "taskText"],
])("%j heads %s", (heading, id) => {
  expect(columnOf(heading)).toBe(id);
});

test.each(["ACCIÓN DE MEDIANO PLAZO", "INDICADOR", "TAREAS PENDIENTES", "COD", "", "OPERADOR"])(
  "%j is no heading of the form",
  (heading) => expect(columnOf(heading)).toBeNull()
);

test("the table stands anywhere on the sheet", () => {
  expect(
    columnsOf(sketch`
      Nota interna
      ---

      | | | | | | | |
      | | COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      | | 4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({
    actionCode: "C4",
    actionText: "D4",
    operationCode: "E4",
    operationText: "F4",
    weight: "G4",
    taskCode: "H4",
    taskText: "I4",
  });
});

test("columns in another order, with others between them that are carried along", () => {
  const drawn = sketch`
    ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS
    GESTIÓN DEL POA: | 2021
    COD. TAREA | TAREA | INDICADOR | PONDERACIÓN | COD. OP | OPERACIÓN | COD. ACCIÓN | ACCIÓN DE CORTO PLAZO | PRESUPUESTO (BS.)
    ---
    4.1.1 | Elegir las piezas | Piezas elegidas | 100% | DNM 1 | Montar muestras | 4.1 | Abrir los museos | =1500
  `;
  const { plans, findings, unchecked } = checkSheet(drawn.grid);
  expect(findings).toEqual([]);
  expect(plans[0]!.furtherColumns.map(({ title, column }) => [title, column])).toEqual([
    ["INDICADOR", 2],
    ["PRESUPUESTO (BS.)", 8],
  ]);
  expect(unchecked.map(({ kind }) => kind)).toEqual(["further-column", "further-column"]);
});

test("headings over two rows, the upper ones merged over code and text", () => {
  expect(
    columnsOf(sketch`
      ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS
      ACCIÓN DE CORTO PLAZO | <            | OPERACIÓN | <           | PONDERACIÓN | TAREA  | <
      CÓDIGO                | DENOMINACIÓN | CÓDIGO    | DESCRIPCIÓN | "           | CÓDIGO | DETALLE
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({
    actionCode: "A3",
    actionText: "B3",
    operationCode: "C3",
    operationText: "D3",
    weight: "E2",
    taskCode: "F3",
    taskText: "G3",
  });
});

test("headings over three rows, and words of one heading below each other", () => {
  const drawn = sketch`
    ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS
    GESTIÓN DEL POA: | 2021
    COD.   | ACCIÓN DE   | COD. | OPERACIÓN | PONDERACIÓN | COD.  | TAREA
    ACCIÓN | CORTO PLAZO | OP   |           |             | TAREA |
    DE CP  | 2021        |      |           |             |       |
    ---
    4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
  `;
  expect(Object.keys(columnsOf(drawn)).sort()).toEqual([...COLUMN_IDS].sort());
  const [plan] = checkSheet(drawn.grid).plans;
  expect(tasksOf(plan!).map(({ code }) => code.value)).toEqual(["4.1.1"]);
});

test("a row of numbers under the headings belongs to them", () => {
  const { plans, findings } = checkSheet(
    sketch`
      ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS
      GESTIÓN DEL POA: | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      (1) | (2) | (3) | (4) | (5) | (6) | (7)
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `.grid
  );
  expect(findings).toEqual([]);
  expect(plans[0]!.actions.map(({ code }) => code.value)).toEqual(["4.1"]);
});

test("three headings of the form are prose, not a table", () => {
  const { plans, notAPlan } = checkSheet(
    sketch`
      COD. OP | OPERACIÓN | TAREA
      ---
      DNM 1 | Montar muestras | Elegir las piezas
    `.grid
  );
  expect(plans).toEqual([]);
  expect(notAPlan).toBe("no-headings");
});
