import { operationCodesRunOn } from "../../src/poa/rules/operation-codes-run-on";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = operationCodesRunOn;

test("a number is left out, and the count goes on from there", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1       | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 «ver» | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB 4 «»    | Restaurar libros | 20% | 4.2.1 | Encuadernar los tomos dañados
      "   | "                  | DNB 5       | Guardar libros   | 10% | 4.2.2 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("Después de la operación DNB 2 viene DNB 4: la numeración se corta.");
  expect(offers(finding!)).toBe("Numerarla DNB 3 y seguir la cuenta en las siguientes");
});

test("the last operation skips two numbers", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 «ver» | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 4 «»    | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
  expect(offers(finding!)).toBe("Numerarla DNB 2");
});

test("a step back: the plan may begin at any number, and goes on from there", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 5 «ver» | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 4 «»    | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("Después de la operación DNB 5 viene DNB 4: la numeración se corta.");
  expect(offers(finding!)).toBe("Numerarla DNB 6");
});

test("dotted codes count under their own stem", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 4.1.1 «ver» | Comprar libros   | 40% | 4.1.1.1 | Elegir los títulos
      "   | "                  | 4.1.3 «»    | Prestar libros   | 30% | 4.1.3.1 | Abrir la sala
      4.2 | Cuidar los fondos  | 4.2.1       | Restaurar libros | 30% | 4.2.1.1 | Encuadernar los tomos dañados
    `
  );
  expect(offers(finding!)).toBe("Numerarla 4.1.2");
});

test("the count goes on through the actions", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB-09 | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB-10 | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | DNB-11 | Restaurar libros | 30% | 4.2.1 | Encuadernar los tomos dañados
    `
  );
});

test("a code that is written otherwise keeps its place in the count", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB-2 | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3 | Restaurar libros | 20% | 4.1.3 | Encuadernar los tomos dañados
    `
  );
});

test("the count begins anew in each action", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | OP 1 | Comprar libros   | 40% | 4.1.1 | Elegir los títulos
      "   | "                  | OP 2 | Prestar libros   | 30% | 4.1.2 | Abrir la sala
      4.2 | Cuidar los fondos  | OP 1 | Restaurar libros | 30% | 4.2.1 | Encuadernar los tomos dañados
    `
  );
});

test("dotted codes that begin anew under each action", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | 4.1.1 | Comprar libros   | 40% | 4.1.1.1 | Elegir los títulos
      "   | "                  | 4.1.2 | Prestar libros   | 30% | 4.1.2.1 | Abrir la sala
      4.2 | Cuidar los fondos  | 4.2.1 | Restaurar libros | 30% | 4.2.1.1 | Encuadernar los tomos dañados
    `
  );
});
