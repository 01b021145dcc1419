import { headingYearIsTheFiscalYear } from "../../src/poa/rules/heading-year-is-the-fiscal-year";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = headingYearIsTheFiscalYear;

test("the heading still says last year", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021 «ver»
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2020 «» | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(says(finding!)).toBe(
    "El encabezado «ACCIÓN DE CORTO PLAZO 2020» dice 2020, pero el POA es de la gestión 2021."
  );
  expect(offers(finding!)).toBe("Cambiar 2020 por 2021 en el encabezado");
  expect(finding!.fix!.safe).toBe(true);
  expect(finding!.fix!.edits.map(({ to }) => to.value)).toEqual(["ACCIÓN DE CORTO PLAZO 2021"]);
});

test("the heading is broken over two lines and its year in brackets", () => {
  const [finding] = fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021 «ver»
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO⏎(2019) «» | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
  expect(finding!.fix!.edits[0]!.to.value).toBe("ACCIÓN DE CORTO PLAZO\n(2021)");
});

test("the heading says the plan's year", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("the heading says no year", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});

test("a plan whose own year is not known: nothing to compare with", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2020 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});
