import { planHasAnArea } from "../../src/poa/rules/plan-has-an-area";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = planHasAnArea;

test("the area is in the head", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("other institutions call it otherwise, or write it in the cell of its label", () => {
  passes(
    rule,
    sketch`
      UNIDAD SOLICITANTE: | < | INTENDENCIA MUNICIPAL DE SUCRE
      GESTIÓN:            | < | =2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas | 100% | 1.3.1 | Visitar el Mercado Central
    `
  );
  passes(
    rule,
    sketch`
      Unidad ejecutora: Intendencia Municipal de Sucre
      Gestión: 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas | 100% | 1.3.1 | Visitar el Mercado Central
    `
  );
});

test("its name may be no more than its initials", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | U.A.I.
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      1.3 | Auditar | AI 1 | Auditorías financieras | 100% | 1.3.1 | Revisar los estados financieros
    `
  );
});

test("its name beside the label of the year is still its name", () => {
  passes(
    rule,
    sketch`
      GESTIÓN DEL POA:                     | INTENDENCIA MUNICIPAL DE SUCRE
      TECHO PRESUPUESTO ASIGNADO (BS.):    | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas | 100% | 1.3.1 | Visitar el Mercado Central
    `
  );
});

test("the cell beside its label is empty", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | «»
      GESTIÓN DEL POA:     | 2021

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas | 100% | 1.3.1 | Visitar el Mercado Central
    `
  );
  expect(says(finding!)).toBe(
    "No se encuentra el nombre del área (ÁREA ORGANIZACIONAL) sobre la tabla."
  );
});

test("a number or a remark with a year in it is no area", () => {
  fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | =12 «»
      GESTIÓN DEL POA:     | 2021 (segunda versión)

      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas | 100% | 1.3.1 | Visitar el Mercado Central
    `
  );
});

test("without a label it is told at the top of the sheet, over the table's first column", () => {
  fails(
    rule,
    sketch`
       | PLAN OPERATIVO ANUAL 2021 «»

       | COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
       | 1.3 | Ordenar los mercados | IM 1 | Controlar pesas | 100% | 1.3.1 | Visitar el Mercado Central
    `
  );
});
