import { actionHasACode } from "../../src/poa/rules/action-has-a-code";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = actionHasACode;

test("its tasks tell the code", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      «»  | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
          |                    |       |                |     | 4.2.2 | Pintar los estantes
    `
  );
  expect(says(finding!)).toBe("La acción «Cuidar los fondos» no tiene código.");
  expect(offers(finding!)).toBe("Escribir el código 4.2, con el que empiezan sus tareas");
});

test("its tasks do not agree on any", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
          |                    |       |                |     | 4.1.2 | Pagar los libros
      «»  | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
          |                    |       |                |     | 4.3.1 | Pintar los estantes
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("rows above the first action stand under none", () => {
  const [finding] = fails(
    rule,
    sketch`
      «»  |                   | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("Estas filas no están bajo ninguna acción de corto plazo.");
});

test("where tasks carry the operation's code they tell nothing of the action", () => {
  const [finding] = fails(
    rule,
    sketch`
      1  | Ampliar la lectura | 3.1 | Comprar libros | 60% | 3.1.1 | Elegir los títulos
      «» | Cuidar los fondos  | 3.2 | Guardar libros | 40% | 3.2.1 | Ordenar el depósito
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("every action has its code", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
});

test("the cells below the first row of an action are empty", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
          |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("a form without that column is told once, by another rule", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
    `
  );
});
