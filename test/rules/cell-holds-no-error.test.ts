import { cellHoldsNoError } from "../../src/poa/rules/cell-holds-no-error";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = cellHoldsNoError;

test("a weight taken from a sheet that is gone", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | =#REF! «» | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40%       | 4.1.2 | Abrir la sala
    `
  );
  expect(says(finding!)).toBe("La celda muestra el error #REF!.");
});

test("texts looked up and not found", () => {
  const findings = fails(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1       | Elegir los títulos
      "   | "                  | DNB 2 | =#N/A «»       | 40% | =#NAME? «»  | Abrir la sala
    `
  );
  expect(findings.map(says)).toEqual([
    "La celda muestra el error #N/A.",
    "La celda muestra el error #NAME?.",
  ]);
});

test("no errors", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala
    `
  );
});

test("errors beside and below the table are none of the plan's", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos | =#REF!
      "   | "                  | DNB 2 | Prestar libros | 40% | 4.1.2 | Abrir la sala

      TOTAL |                  |       |                | =#REF!
    `
  );
});

test("a text that speaks of errors", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Corregir los #N/A del catálogo
    `
  );
});
