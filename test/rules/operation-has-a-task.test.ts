import { operationHasATask } from "../../src/poa/rules/operation-has-a-task";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = operationHasATask;

test("the empty cell where the first task would be, and the operation that lacks it", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1       | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 «ver» | Prestar libros   | 30% | «»    |
      "   | "                  | DNB 3       | Restaurar libros | 20% | 4.1.2 | Encuadernar los tomos dañados
    `
  );
  expect(says(finding!)).toBe("La operación DNB 2 no tiene ninguna tarea.");
});

test("the last operation of the plan, without a code", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1  | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | «ver»  | Prestar libros | 40% | «»    |
    `
  );
  expect(says(finding!)).toBe("La operación «Prestar libros» no tiene ninguna tarea.");
});

test("every operation has at least one task", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 | Pagar los libros
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
    `
  );
});

test("tasks on rows of their own below the operation", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% |       |
          |                    |       |                |      | 4.1.1 | Elegir los títulos
          |                    |       |                |      | 4.1.2 | Pagar los libros
    `
  );
});

test("a task that has its text and not yet its code", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% |       | Abrir la sala
    `
  );
});
