import { weightIsGiven } from "../../src/poa/rules/weight-is-given";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = weightIsGiven;

test("a weight for each operation", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.3 | Abrir la sala
    `
  );
});

test("a weight for each task, one of them 0", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | 70% | 4.1.2 | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | 0%  | 4.1.3 | Abrir la sala
    `
  );
});

test("a weight that cannot be read is there all the same", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60%     | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | cuarenta | 4.1.2 | Abrir la sala
      "   | "                  | DNB 3 | Contar cuentos | =#DIV/0! | 4.1.3 | Leer a los niños
    `
  );
});

test("a form without the column is told once, elsewhere", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | COD. TAREA | TAREA
      ---
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 4.1.1 | Elegir los títulos
    `
  );
});

test("an operation without a weight, told once for all its tasks", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "   | 4.1.2 | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | «»  | 4.1.3 | Abrir la sala
      "   | "                  | "     | "              | "   | 4.1.4 | Llevar el registro
    `
  );
  expect(says(finding!)).toBe("Falta la ponderación de la operación DNB 2.");
});

test("one task among others that have theirs", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30% | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | 30% | 4.1.2 | Comprar los libros
      "   | "                  | "     | "              | «»  | 4.1.3 | Sellar los libros
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.4 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("Falta la ponderación de la tarea 4.1.3.");
});

test("nobody asks the tasks for weights while only the operation's cannot be read", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | sesenta | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | "       | 4.1.2 | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | 40%     | 4.1.3 | Abrir la sala
      "   | "                  | "     | "              | "       | 4.1.4 | Llevar el registro
    `
  );
});

test("nor where the operation has its weight on a row of its own", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% |       |
          |                    |       |                | 35% | 4.1.1 | Elegir los títulos
          |                    |       |                |     | 4.1.2 | Comprar los libros
          |                    | DNB 2 | Prestar libros | 40% |       |
          |                    |       |                |     | 4.1.3 | Abrir la sala
    `
  );
});

test("the first task of an operation whose others have theirs", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | «»  | 4.1.1 | Elegir los títulos
      "   | "                  | "     | "              | 30% | 4.1.2 | Comprar los libros
      "   | "                  | DNB 2 | Prestar libros | 70% | 4.1.3 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("Falta la ponderación de la tarea 4.1.1.");
});

test("a task under no operation needs its own; without a code its text is quoted", () => {
  const findings = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
      4.2 | Formar lectores    |       |                | «»   |       | Invitar a los colegios
    `
  );
  expect(says(findings[0]!)).toBe("Falta la ponderación de la tarea «Invitar a los colegios».");
});
