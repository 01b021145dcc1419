import { codeIsStoredAsText } from "../../src/poa/rules/code-is-stored-as-text";
import { TEXT } from "../../src/sheet/grid";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = codeIsStoredAsText;

test("an action's code typed as a number", () => {
  const [finding] = fails(
    rule,
    sketch`
      =4.1 «» | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2     | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("El código 4.1 está escrito como número, no como texto.");
  expect(offers(finding!)).toBe("Guardar 4.1 como texto");
  expect(finding!.fix!.safe).toBe(true);
  expect(finding!.fix!.edits[0]!.to).toEqual({ value: "4.1", format: TEXT });
});

test("4.10 shown with two decimals stays 4.10", () => {
  const [finding] = fails(
    rule,
    sketch`
      =4.1[0.00] «» | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.10.1 | Elegir los títulos
    `
  );
  expect(offers(finding!)).toBe("Guardar 4.10 como texto");
});

test("codes of operations and tasks too, once each", () => {
  fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | =1 «» | Comprar libros | 60% | =1.1 «» | Elegir los títulos
      "   | "                  | "     | "              | "   | =1.2 «» | Pagar los libros
      "   | "                  | =2 «» | Prestar libros | 40% | =2.1 «» | Abrir la sala
    `
  );
});

test("Excel made a date of 4.1: what was typed is a guess, and not changed unasked", () => {
  const [finding] = fails(
    rule,
    sketch`
      =44200[d-mmm] «» | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2              | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe(
    "Aquí hay una fecha en lugar de un código: quizá se escribió 4.1 y Excel lo cambió."
  );
  expect(offers(finding!)).toBe("Guardar 4.1 como texto");
  expect(finding!.fix!.safe).toBe(false);
});

test("a cell that shows percentages made one of 4.1: a guess too", () => {
  const [finding] = fails(
    rule,
    sketch`
      =0.041[0.0%] «» | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2             | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe(
    "Aquí hay un porcentaje en lugar de un código: quizá se escribió 4.1 y Excel lo cambió."
  );
  expect(finding!.fix!.safe).toBe(false);
  expect(finding!.fix!.edits[0]!.to).toEqual({ value: "4.1", format: TEXT });
});

test("all codes are text", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
});

test("numbers where numbers belong: the weights and the year", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | =2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =60 | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | =40 | 4.1.2 | Abrir la sala
    `
  );
});
