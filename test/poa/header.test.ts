import { checkSheet } from "../../src/poa/check";
import type { Plan } from "../../src/poa/plan";
import { a1 } from "../../src/sheet/cell";
import { sketch, type Sketch } from "./sketch";

const planOf = ({ grid }: Sketch): Plan => checkSheet(grid).plans[0]!;

/** What the head says, and in which cells. */
const said = (drawn: Sketch) => {
  const { area, fiscalYear } = planOf(drawn);
  return {
    area: area && `${a1(area.at)} ${area.value}`,
    year: fiscalYear && `${a1(fiscalYear.at)} ${fiscalYear.value}`,
  };
};

test("labels at the left, values beside them", () => {
  expect(
    said(sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `)
  ).toEqual({ area: "B1 DIRECCIÓN NACIONAL DE BIBLIOTECAS", year: "B2 2021" });
});

test("a label and its value in one cell, with a colon or without", () => {
  expect(
    said(sketch`
      ÁREA ORGANIZACIONAL: JEFATURA DE MUSEOS | | GESTIÓN 2022
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({ area: "A1 JEFATURA DE MUSEOS", year: "C1 2022" });
});

test("values further to the right, in merged cells, the year a number", () => {
  expect(
    said(sketch`
      PLAN OPERATIVO ANUAL | < | < | < | < | < | <
       Area  organizacional | < | | JEFATURA DE MUSEOS | < | <
      gestión del poa. | < | | =2022
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({ area: "D2 JEFATURA DE MUSEOS", year: "D3 2022" });
});

test("several labels in one row", () => {
  expect(
    said(sketch`
      ÁREA ORGANIZACIONAL: | JEFATURA DE MUSEOS | GESTIÓN DEL POA: | 2021 | TECHO PRESUPUESTO ASIGNADO (BS.): | =125000
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({ area: "B1 JEFATURA DE MUSEOS", year: "D1 2021" });
});

test("labels lie: the area beside the year's label, the year beside the budget's", () => {
  expect(
    said(sketch`
      GESTIÓN DEL POA:                  | DIRECCIÓN DEPARTAMENTAL DE EJEMPLO
      TECHO PRESUPUESTO ASIGNADO (BS.): | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({ area: "B1 DIRECCIÓN DEPARTAMENTAL DE EJEMPLO", year: "B2 2021" });
});

test("a year with a remark is no area, and no year", () => {
  expect(
    said(sketch`
      GESTIÓN DEL POA: | 2021 reformulado
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({ area: null, year: null });
});

test("an area whose name has a year is an area all the same", () => {
  expect(
    said(sketch`
      ÁREA ORGANIZACIONAL: | UNIDAD DEL BICENTENARIO 2025
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
    `)
  ).toEqual({ area: "B1 UNIDAD DEL BICENTENARIO 2025", year: "B2 2021" });
});

test("a label without a value does not take the next label for one", () => {
  const { header } = planOf(sketch`
    ÁREA ORGANIZACIONAL: | | GESTIÓN DEL POA: | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.1 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.1.1 | Elegir las piezas
  `);
  expect(header.map(({ label, value }) => `${label.value} ${value.value}@${a1(value.at)}`)).toEqual(
    ["ÁREA ORGANIZACIONAL: @B1", "GESTIÓN DEL POA: 2021@D1"]
  );
});

test.each(["2021", " 2021 ", "1999", "2100"])("%j is a fiscal year", (year) => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `;
  const values = grid.values.map((row, r) => (r === 1 ? row.with(1, year) : row));
  expect(checkSheet({ ...grid, values }).plans[0]!.fiscalYear?.value).toBe(Number(year));
});

test.each(["21", "1821", "2200", "2021-2022", "20210", "año 2021", ""])("%j is none", (year) => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `;
  const values = grid.values.map((row, r) => (r === 1 ? row.with(1, year) : row));
  expect(checkSheet({ ...grid, values }).plans[0]!.fiscalYear).toBeNull();
});
