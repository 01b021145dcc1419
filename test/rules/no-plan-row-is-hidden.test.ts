import { noPlanRowIsHidden } from "../../src/poa/rules/no-plan-row-is-hidden";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch, unasked } from "../poa/sketch";

const rule = noPlanRowIsHidden;

const filtered = sketch`
   4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1    | Elegir los títulos
  ~4.1 | Ampliar la lectura | DNB 2 | Prestar libros | 40% | 4.1.2 «» | Abrir la sala
`;

test("a row that a filter leaves out; no edit of a cell can mend it, showing it can", () => {
  const [finding] = fails(rule, filtered);
  expect(says(finding!)).toBe("La fila 6 (4.1.2) está oculta o filtrada y sin embargo cuenta.");
  expect(offers(finding!)).toBe("Mostrar la fila 6");
});

test("an operation without tasks is told by its own code, a task without a code by its row", () => {
  const findings = fails(
    rule,
    sketch`
       4.1 | Ampliar la lectura | DNB 1    | Comprar libros   | 50% | 4.1.1 | Elegir los títulos
      ~    |                    | DNB 2 «» | Prestar libros   | 30% |       |
      ~    |                    | DNB 3    | Restaurar libros | 20% | «»    | Encuadernar los tomos dañados
    `
  );
  expect(findings.map(says)).toEqual([
    "La fila 6 (DNB 2) está oculta o filtrada y sin embargo cuenta.",
    "La fila 7 está oculta o filtrada y sin embargo cuenta.",
  ]);
});

test("all rows can be seen", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("what is hidden is no row of the plan", () => {
  passes(
    rule,
    sketch`
       4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      ~    |                    |       |                |     |       |
           |                    | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
      ~TOTAL |                  |       |                | 100% |      |
    `
  );
});

test("nothing is said while Excel has not been asked what is hidden", () => {
  passes(rule, { ...unasked(filtered), speaks: [] });
});
