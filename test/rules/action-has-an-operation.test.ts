import { actionHasAnOperation } from "../../src/poa/rules/action-has-an-operation";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = actionHasAnOperation;

test("an action that was declared and left alone", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1       | Ampliar la lectura | DNB 1 | Comprar libros  | 60% | 4.1.1 | Elegir los títulos
      4.2 «ver» | Cuidar los fondos  | «»    |                 |     |       |
      4.3       | Llegar a escuelas  | DNB 2 | Repartir libros | 40% | 4.3.1 | Cargar el bibliobús
    `
  );
  expect(says(finding!)).toBe("La acción 4.2 no tiene ninguna operación.");
});

test("the last action of the plan, without a code", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1   | Ampliar la lectura | DNB 1 | Comprar libros  | 100% | 4.1.1 | Elegir los títulos
      «ver» | Cuidar los fondos  | «»    |                 |      |       |
    `
  );
  expect(says(finding!)).toBe("La acción «Cuidar los fondos» no tiene ninguna operación.");
});

test("every action has an operation", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
});

test("the operations stand on the rows below the action's own", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura |       |                |     |       |
          |                    | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
          |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("a task without its operation is another rule's business", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  |       |                | 40% | 4.2.1 | Ordenar el depósito
    `
  );
});

test("a form without the operations' codes: at their texts; without either there is no place to tell it", () => {
  fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1       | Ampliar la lectura | Comprar libros | 100% | 4.1.1 | Elegir los títulos
      4.2 «ver» | Cuidar los fondos  | «»             |      |       |
    `
  );
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | PONDERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | 100% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  |      |       |
    `
  );
});
