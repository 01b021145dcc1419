import { operationCodeIsNotRepeated } from "../../src/poa/rules/operation-code-is-not-repeated";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = operationCodeIsNotRepeated;

test("the later of two operations with one code moves on, and the one in its way too", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1       | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 «ver» | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 2 «»    | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
      "   | "                  | DNB 3       | Difundir libros  | 10% | 4.1.4 | Imprimir el boletín
    `
  );
  expect(says(finding!)).toBe("El código de operación DNB 2 ya está usado en «Prestar libros».");
  expect(offers(finding!)).toBe("Numerar esta operación DNB 3 y correr la siguiente");
});

test("the last operation repeats the code of another action: nothing else has to move", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1       | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 «ver» | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 2 «»    | Restaurar libros | 30% | 4.2.1 | Encuadernar los tomos dañados
    `
  );
  expect(offers(finding!)).toBe("Numerar esta operación DNB 3");
});

test("the same code in capitals and with a full stop is the same code", () => {
  fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 «ver» | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | dnb 1. «»   | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("where operations are counted anew in each action, only a code twice in one action is repeated", () => {
  fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 1       | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | 2 «ver» | Prestar libros   | 20% | 4.1.2 | Abrir la sala
      "   | "                  | 2 «»    | Difundir libros  | 10% | 4.1.3 | Imprimir el boletín
      4.2 | Cuidar los fondos  | 1       | Restaurar libros | 20% | 4.2.1 | Encuadernar los tomos dañados
      "   | "                  | 2       | Guardar libros   | 10% | 4.2.2 | Ordenar el depósito
    `
  );
});

test("every operation has its own code", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros   | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  | DNB 2 | Restaurar libros | 40% | 4.2.1 | Encuadernar los tomos dañados
    `
  );
});

test("operations counted anew in each action", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 1 | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | 2 | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | 1 | Restaurar libros | 30% | 4.2.1 | Encuadernar los tomos dañados
    `
  );
});

test("an operation written again on each row of its tasks is one operation", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros |     | 4.1.2 | Pagar los libros
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
    `
  );
});
