import { formHasItsColumns } from "../../src/poa/rules/form-has-its-columns";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = formHasItsColumns;

test("a heading was wiped out: the empty cell where it should stand", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | «» | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(finding!)).toBe("Falta la columna «PONDERACIÓN» en los encabezados de la tabla.");
});

test("a heading under another name: the cell, and the name with the plan's year", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | DENOMINACIÓN «» | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(finding!)).toBe(
    "Falta la columna «ACCIÓN DE CORTO PLAZO 2021» en los encabezados de la tabla."
  );
});

test("the first column is missing: the cell left of the table", () => {
  fails(
    rule,
    sketch`
      | ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      | GESTIÓN DEL POA:     | 2021
      «» | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("a heading twice: the second", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA | TAREA «»
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos | Pagar los libros
    `
  );
  expect(says(finding!)).toBe("La columna «TAREA» está dos veces: sólo se lee la primera.");
});

test("all seven, as the form has them", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("all seven in other words, in another order, with one of the area's own between them", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      CÓDIGO ACCIÓN | ACCIÓN DE CORTO PLAZO | CÓDIGO OPERACIÓN | OPERACIONES | CÓDIGO TAREA | TAREAS | RESPONSABLE | PESO (%)
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 4.1.1 | Elegir los títulos | Adquisiciones | 100%
    `
  );
});

test("headings in two rows", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      ACCIÓN DE CORTO PLAZO | <            | OPERACIÓN | <           | PONDERACIÓN | TAREA  | <
      CÓDIGO                | DENOMINACIÓN | CÓDIGO    | DESCRIPCIÓN | "           | CÓDIGO | DESCRIPCIÓN
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});
