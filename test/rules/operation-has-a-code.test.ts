import { operationHasACode } from "../../src/poa/rules/operation-has-a-code";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = operationHasACode;

test("the code that follows the one above", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB-01 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | «»     | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("La operación «Prestar libros» no tiene código.");
  expect(offers(finding!)).toBe("Escribir el código DNB-02, que sigue al anterior");
});

test("the first operation of the plan comes before the next one", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | «»    | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
  expect(offers(finding!)).toBe("Escribir el código DNB 1, el primero de su cuenta");
});

test("nothing comes before number 1", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | «»    | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 1 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("the code that would follow is taken: the planner knows better", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | «»    | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 2 | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("a code of numbers is not counted on from another action", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 4.1.1 | Comprar libros   | 50% | 4.1.1.1 | Elegir los títulos
      "   | "                  | 4.1.2 | Prestar libros   | 30% | 4.1.2.1 | Abrir la sala
      4.2 | Cuidar los fondos  | «»    | Restaurar libros | 20% | 4.2.1.1 | Encuadernar los tomos dañados
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("every operation has its code", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("the cells below an operation with several tasks are empty", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
          |                    |       |                |     | 4.1.2 | Pagar los libros
          |                    | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
    `
  );
});

test("a form without that column is told once, by another rule", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("plain numbers that run on through the plan go on from the operation above, in whatever action", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 1  | Comprar libros | 20% | 4.1.1 | Elegir los títulos
      "   | "                  | 2  | Prestar libros | 20% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | «» | Encuadernar    | 20% | 4.2.1 | Coser las tapas
      "   | "                  | 4  | Numerar        | 20% | 4.2.2 | Numerar los estantes
      4.3 | Leer juntos        | 5  | Contar cuentos | 20% | 4.3.1 | Leer en la plaza
    `
  );
  expect(offers(finding!)).toBe("Escribir el código 3, que sigue al anterior");
});

test("operations that carry the number of their action begin anew in each", () => {
  const findings = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 1.1 | Comprar libros | 25% | 4.1.1 | Elegir los títulos
      "   | "                  | «»  | Prestar libros | 25% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | «»  | Encuadernar    | 25% | 4.2.1 | Coser las tapas
      "   | "                  | 2.2 | Numerar        | 25% | 4.2.2 | Numerar los estantes
    `
  );
  expect(findings.map(offers)).toEqual([
    "Escribir el código 1.2, que sigue al anterior",
    "Escribir el código 2.1, el primero de su cuenta",
  ]);
});
