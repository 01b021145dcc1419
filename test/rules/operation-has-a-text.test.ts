import { operationHasAText } from "../../src/poa/rules/operation-has-a-text";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = operationHasAText;

test("a code with nothing beside it", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | «»             | 40% | 4.1.2 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("La operación DNB 2 no tiene texto.");
});

test("spaces are no text", () => {
  fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | ·␣·«»          | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("every operation says what is done", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("only the code is written again on the rows of the other tasks", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
      4.1 |                    | DNB 1 |                |      | 4.1.2 | Pagar los libros
    `
  );
});
