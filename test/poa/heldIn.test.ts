import { heldIn } from "../../src/poa/heldIn";
import { read } from "../../src/poa/read";
import { a1 } from "../../src/sheet/cell";
import { named, sketch } from "./sketch";

const libraries = named(
  "POA DNB",
  sketch`
    4.1 | Leer   | DNB 1 | Prestar | =0.6[0%] | 4.1.1 | Abrir la sala
        |        |       |         |          | 4.1.2 | Cerrar la sala
        |        | DNB 2 |         |          |       |
        |        |       |         | 40%      | 4.1.3 | Contar los libros
    4.2 | Formar |       |         |          |       |
        |        |       |         |          | =42   | Dar clases
    Elaborado por: Rosa Mamani | | | | | |
  `
);
const museums = named(
  "POA DNM",
  sketch`4.1 | Ver | DNM 1 | Mostrar | 100% | 4.1.9 | Elegir piezas`
);
const plans = [libraries, museums].flatMap(({ grid }) => read(grid).plans);

/** What each filled cell of the sheet is said to have held. */
const heldOn = ({ grid }: typeof libraries) =>
  grid.values.map((row, r) =>
    row.flatMap((_, c) => {
      const held = heldIn(plans, grid.ref, { row: r, column: c });
      return held === null ? [] : [`${a1({ row: r, column: c })} ${String(held)}`];
    })
  );

test("every cell in which a plan has a part says what it held: area, year, headings, rows", () => {
  expect(heldOn(libraries)).toEqual([
    ["B1 DIRECCIÓN NACIONAL DE BIBLIOTECAS"],
    ["B2 2021"],
    [],
    [
      "A4 COD. ACCIÓN DE CP",
      "B4 ACCIÓN DE CORTO PLAZO 2021",
      "C4 COD. OP",
      "D4 OPERACIÓN",
      "E4 PONDERACIÓN",
      "F4 COD. TAREA",
      "G4 TAREA",
    ],
    ["A5 4.1", "B5 Leer", "C5 DNB 1", "D5 Prestar", "E5 0.6", "F5 4.1.1", "G5 Abrir la sala"],
    ["F6 4.1.2", "G6 Cerrar la sala"],
    ["C7 DNB 2"],
    ["E8 0.4", "F8 4.1.3", "G8 Contar los libros"],
    ["A9 4.2", "B9 Formar"],
    ["F10 42", "G10 Dar clases"],
    [],
  ]);
});

test("the same cell of another sheet, of another book or of no plan", () => {
  const at = { row: 4, column: 6 };
  expect(heldIn(plans, museums.grid.ref, at)).toBe("Elegir piezas");
  expect(heldIn(plans, { book: "otro.xlsx", sheet: "POA DNM" }, at)).toBeNull();
  expect(heldIn(plans, { book: "", sheet: "Hoja3" }, at)).toBeNull();
  expect(heldIn([], museums.grid.ref, at)).toBeNull();
});

test("a plan without an area and a year", () => {
  const { grid } = sketch`
    COD. ACCIÓN | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Ver | DNM 1 | Mostrar | 100% | 4.1.9 | Elegir piezas
  `;
  const own = read(grid).plans;
  expect(heldIn(own, grid.ref, { row: 1, column: 1 })).toBe("Ver");
  expect(heldIn(own, grid.ref, { row: 0, column: 6 })).toBe("TAREA");
});
