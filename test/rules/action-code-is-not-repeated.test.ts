import { actionCodeIsNotRepeated } from "../../src/poa/rules/action-code-is-not-repeated";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = actionCodeIsNotRepeated;

test("two actions under one code", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 «ver» | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.1 «»    | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.1.2 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("La acción 4.1 ya se abrió más arriba: «Ampliar la lectura».");
  expect(offers(finding!)).toBe("Darle el código 4.2");
});

test("an action taken up again further down; the one whose code it would take moves on too", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 «ver» | Ampliar la lectura | DNB 1 | Comprar libros | 40% | 4.1.1 | Elegir los títulos
      4.2       | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
      4.1 «»    | Ampliar la lectura | DNB 3 | Prestar libros | 20% | 4.1.2 | Abrir la sala
    `
  );
  expect(offers(finding!)).toBe("Darle el código 4.2 y correr la que lo tiene");
});

test("an action written again on each row of its tasks is one action", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
      4.1 |                    | DNB 2 | Prestar libros |     | 4.1.3 | Llevar el registro
    `
  );
});

test("4.1 and 4.10 are two codes, even as numbers", () => {
  passes(
    rule,
    sketch`
      =4.1       | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1  | Elegir los títulos
      =4.1[0.00] | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.10.1 | Ordenar el depósito
    `
  );
});

test("two actions without a code repeat nothing", () => {
  passes(
    rule,
    sketch`
      | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
});
