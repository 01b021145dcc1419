import { drawnSeats, drawPlan } from "../../src/poa/draw";
import { read } from "../../src/poa/read";
import { a1, parseA1 } from "../../src/sheet/cell";
import { gridOf } from "../../src/sheet/drawing";
import { sketch, type Sketch } from "./sketch";

const planOf = ({ grid }: Sketch) => read(grid).plans[0]!;

/** Begins two columns further right and three rows further down than a drawn sheet, its columns in another order. */
const MOVED = sketch`
  | | INSTITUTO DE LAS ARTES
  | |
  | | RESPONSABLE: | Juana
  | | ÁREA ORGANIZACIONAL: | DIRECCIÓN DE LIBROS
  | | GESTIÓN DEL POA:     | 2021
  | |
  | | COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | COD. TAREA | TAREA | PONDERACIÓN | META
  ---
  | | 4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 4.1.1 | Elegir los títulos | 60% | 10
  | | "   | "                  | "     | "              | 4.1.2 | Pagar los libros   | "   | 11
  | |     |                    |       |                |       |                    |     |
  | | "   | "                  | DNB 2 | Prestar libros | 4.1.3 | Abrir la sala      | 30% | 12
  | | "   | "                  | "     | "              | 4.1.4 | Cerrar la sala     | 10% | 13
`;

const seat = (drawn: Sketch, ...cells: readonly string[]): string[] => {
  const seatOf = drawnSeats(planOf(drawn));
  return cells.map((cell) => `${cell} → ${a1(seatOf(parseA1(cell)!))}`);
};

test("each cell of the plan has the seat that says the same", () => {
  const plan = planOf(MOVED);
  const drawn = gridOf(drawPlan(plan, "Área")).values;
  const seatOf = drawnSeats(plan);
  const fields = plan.actions.flatMap((action) => [
    action.code,
    action.text,
    ...action.operations.flatMap((operation) => [
      operation.code,
      operation.text,
      ...operation.tasks.flatMap(({ code, text }) => [code, text]),
    ]),
  ]);
  expect(fields).toHaveLength(14);
  for (const { at, value } of fields) {
    const { row, column } = seatOf(at);
    expect(drawn[row]![column]).toBe(value);
  }
});

test("the head, the headings and the weights have theirs, wherever they stood", () => {
  expect(seat(MOVED, "D4", "D5", "C7", "F7", "I7", "I8", "I11", "I12")).toEqual([
    "D4 → C1",
    "D5 → C2",
    "C7 → A4",
    "F7 → D4",
    "I7 → E4",
    "I8 → E5",
    "I11 → E7",
    "I12 → E8",
  ]);
});

test("a cell that a merged area hides is seated where the area shows", () => {
  expect(seat(MOVED, "C9", "D12", "E9", "F12", "I9")).toEqual([
    "C9 → A5",
    "D12 → B5",
    "E9 → C5",
    "F12 → D7",
    "I9 → E5",
  ]);
});

test("what the drawn sheet does not have goes to the nearest: above the table to its corner, else in the column and row", () => {
  expect(seat(MOVED, "C1", "D3", "J7", "J8", "J11", "J10", "A8", "Z12", "G30", "A7")).toEqual([
    "C1 → A1",
    "D3 → A1",
    "J7 → H4",
    "J8 → H5",
    "J11 → H7",
    "J10 → H6",
    "A8 → A5",
    "Z12 → A5",
    "G30 → F8",
    "A7 → A4",
  ]);
});

test("a task's own weight is beside it, also where its operation has one", () => {
  const both = sketch`
    4.1 | Leer | DNB 1 | Comprar libros | 60% |       |
        |      |       |                | 30% | 4.1.1 | Elegir los títulos
        |      |       |                | 30% | 4.1.2 | Pagar los libros
        |      | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
  `;
  expect(seat(both, "E5", "E6", "E7", "E8")).toEqual(["E5 → E5", "E6 → E5", "E7 → E5", "E8 → E7"]);
});

test("a sheet without rows, or without a label, is seated at its headings and its corner", () => {
  const bare = sketch`
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    | | | | | |
  `;
  expect(seat(bare, "A1", "E1", "E2", "G9")).toEqual(["A1 → A4", "E1 → E4", "E2 → E4", "G9 → G4"]);
});

test("where the area or the year is missing, the cell beside its label is seated where it will be written", () => {
  const nameless = sketch`
    ÁREA ORGANIZACIONAL: |
    GESTIÓN DEL POA:     | 21
    ENTIDAD:             | Instituto
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Leer | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `;
  expect(seat(nameless, "B1", "B2", "B3", "A1")).toEqual([
    "B1 → C1",
    "B2 → C2",
    "B3 → A1",
    "A1 → A1",
  ]);
});

test("a name that stands beside the year's label is the area's, and is seated where the area is shown", () => {
  const strayed = sketch`
    ÁREA ORGANIZACIONAL: |
    GESTIÓN DEL POA:     | DIRECCIÓN DE LIBROS
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Leer | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `;
  expect(seat(strayed, "B1", "B2")).toEqual(["B1 → C1", "B2 → C1"]);
});
