import { planHasAFiscalYear } from "../../src/poa/rules/plan-has-a-fiscal-year";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = planHasAFiscalYear;

test("the year is in the head, under its label", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("the year as a number, without a colon, or beside the wrong label", () => {
  passes(
    rule,
    sketch`
      PLAN OPERATIVO ANUAL
      ÁREA: | HOSPITAL DE MONTERO | GESTIÓN: | =2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 100% | 2.1.1 | Abrir el turno de la tarde
    `
  );
  passes(
    rule,
    sketch`
      UNIDAD EJECUTORA: HOSPITAL DE MONTERO
      GESTIÓN 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 100% | 2.1.1 | Abrir el turno de la tarde
    `
  );
  passes(
    rule,
    sketch`
      GESTIÓN DEL POA:            | HOSPITAL DE MONTERO
      CATEGORÍA PROGRAMÁTICA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 100% | 2.1.1 | Abrir el turno de la tarde
    `
  );
});

test("nobody wrote a year beside its label", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | «»

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(finding!)).toBe("No se encuentra el año (GESTIÓN DEL POA) sobre la tabla.");
});

test("there is not even a label: it is told at the head", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: «» | DIRECCIÓN NACIONAL DE BIBLIOTECAS

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(finding!)).toBe("No se encuentra el año (GESTIÓN DEL POA) sobre la tabla.");
});

test("something stands there that is no year", () => {
  const [withRemark] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021 reformulado «»

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(withRemark!)).toBe(
    "«2021 reformulado» no es un año: la gestión se escribe con cuatro cifras."
  );
  const [twoDigits] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | =21 «»

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(twoDigits!)).toBe("«21» no es un año: la gestión se escribe con cuatro cifras.");
});
