import { weightIsOnTheColumnScale } from "../../src/poa/rules/weight-is-on-the-column-scale";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = weightIsOnTheColumnScale;

test("all of them percentages, all fractions, or all points", () => {
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | 60%  | 1.3.1 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | 39%  | 1.3.2 | Revisar los puestos
      "   | "                    | IM 3 | Recibir quejas    | 1%   | 1.3.3 | Abrir una ventanilla
    `
  );
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | =0.6  | 1.3.1 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | =0.39 | 1.3.2 | Revisar los puestos
      "   | "                    | IM 3 | Recibir quejas    | =0.01 | 1.3.3 | Abrir una ventanilla
    `
  );
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | =60  | 1.3.1 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | =39  | 1.3.2 | Revisar los puestos
      "   | "                    | IM 3 | Recibir quejas    | =1   | 1.3.3 | Abrir una ventanilla
    `
  );
});

test("a format that only writes the sign is no percentage: 20 is 20 %", () => {
  passes(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | =60[0.00"%"] | 1.3.1 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | =20[0.00"%"] | 1.3.2 | Revisar los puestos
      "   | "                    | IM 3 | Recibir quejas    | 20%          | 1.3.3 | Abrir una ventanilla
    `
  );
});

test("500% where the others are small: somebody typed 5 into a cell of percentages", () => {
  const [finding] = fails(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | 60%        | 1.3.1 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | 35%        | 1.3.2 | Revisar los puestos
      "   | "                    | IM 3 | Recibir quejas    | =5[0%] «»  | 1.3.3 | Abrir una ventanilla
    `
  );
  expect(says(finding!)).toBe(
    "Esta ponderación vale 500 %; por las demás de la columna parece ser 5 %."
  );
  expect(offers(finding!)).toBe("Cambiarla por 5 %");
  expect(finding!.fix!.edits[0]!.to).toEqual({ value: 0.05, format: "0%" });
});

test("2.5 among plain fractions becomes a percentage with its decimal", () => {
  const [finding] = fails(
    rule,
    sketch`
      1.3 | Ordenar los mercados | IM 1 | Controlar pesas   | =0.6    | 1.3.1 | Sellar las balanzas
      "   | "                    | IM 2 | Cuidar la higiene | =0.375  | 1.3.2 | Revisar los puestos
      "   | "                    | IM 3 | Recibir quejas    | =2.5 «» | 1.3.3 | Abrir una ventanilla
    `
  );
  expect(says(finding!)).toBe(
    "Esta ponderación vale 250 %; por las demás de la columna parece ser 2,5 %."
  );
  expect(finding!.fix!.edits[0]!.to).toEqual({ value: 0.025, format: "0.0#%" });
});
