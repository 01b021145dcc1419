import { actionHasAText } from "../../src/poa/rules/action-has-a-text";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = actionHasAText;

test("a code with nothing beside it", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | «»                 | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("La acción 4.2 no tiene texto.");
});

test("the first action, its code a number", () => {
  const [finding] = fails(
    rule,
    sketch`
      =4.1 | «»                | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      =4.2 | Cuidar los fondos | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
  expect(says(finding!)).toBe("La acción 4.1 no tiene texto.");
});

test("every action says what is to be achieved", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Cuidar los fondos  | DNB 2 | Guardar libros | 40% | 4.2.1 | Ordenar el depósito
    `
  );
});

test("only the code is written again on the rows below", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.1 |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});
