import { headerLabelMatchesItsValue } from "../../src/poa/rules/header-label-matches-its-value";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = headerLabelMatchesItsValue;

test("the year beside CATEGORÍA PROGRAMÁTICA", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL:       | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      CATEGORÍA PROGRAMÁTICA: «» | 2021 «ver»
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(finding!)).toBe(
    "Junto a «CATEGORÍA PROGRAMÁTICA:» dice «2021»; ahí correspondería «GESTIÓN DEL POA:»."
  );
  expect(offers(finding!)).toBe(
    "Cambiar el rótulo «CATEGORÍA PROGRAMÁTICA:» por «GESTIÓN DEL POA:»"
  );
});

test("all labels one row too high: the area stands beside the year's, the year beside another", () => {
  const findings = fails(
    rule,
    sketch`
      GESTIÓN DEL POA: «»        | DIRECCIÓN NACIONAL DE BIBLIOTECAS «ver»
      CATEGORÍA PROGRAMÁTICA: «» | =2021 «ver»
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(findings.map(offers)).toEqual([
    "Cambiar el rótulo «GESTIÓN DEL POA:» por «ÁREA ORGANIZACIONAL:»",
    "Cambiar el rótulo «CATEGORÍA PROGRAMÁTICA:» por «GESTIÓN DEL POA:»",
  ]);
});

test("label and value in one cell: told, and left to the planner", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: DIRECCIÓN NACIONAL DE BIBLIOTECAS
      CATEGORÍA PROGRAMÁTICA: 2021 «»
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("area and year beside their own labels", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("other labels say other things", () => {
  passes(
    rule,
    sketch`
      ENTIDAD:                | SERVICIO NACIONAL DE CULTURA
      UNIDAD EJECUTORA:       | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN:                | =2021
      CATEGORÍA PROGRAMÁTICA: | 12 0 001
      TECHO PRESUPUESTARIO:   | =2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});
