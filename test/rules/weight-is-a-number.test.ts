import { weightIsANumber } from "../../src/poa/rules/weight-is-a-number";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = weightIsANumber;

test("percentages, numbers and texts that read as one", () => {
  passes(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60%   | 3.1.1 | Recorrer los senderos
      "   | "                    | SB 2 | Apagar incendios  | =20   | 3.1.2 | Formar brigadas
      "   | "                    | SB 3 | Avisar a tiempo   | '10 % | 3.1.3 | Instalar una radio
      "   | "                    | SB 4 | Contar especies   | '7,5% | 3.1.4 | Recorrer los senderos de noche
      "   | "                    | SB 5 | Sembrar           | '2.5  | 3.1.5 | Cuidar el vivero
    `
  );
});

test("an empty weight and an error are told by other rules", () => {
  passes(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60%    | 3.1.1 | Recorrer los senderos
      "   | "                    | SB 2 | Apagar incendios  | =#REF! | 3.1.2 | Formar brigadas
      "   | "                    | SB 3 | Avisar a tiempo   |        | 3.1.3 | Instalar una radio
    `
  );
});

test("words where a number belongs", () => {
  const findings = fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60%          | 3.1.1 | Recorrer los senderos
      "   | "                    | SB 2 | Apagar incendios  | veinte «»    | 3.1.2 | Formar brigadas
      "   | "                    | SB 3 | Avisar a tiempo   | '10%+10% «»  | 3.1.3 | Instalar una radio
      "   | "                    | SB 4 | Contar especies   | - «»         | 3.1.4 | Recorrer los senderos de noche
    `
  );
  expect(says(findings[0]!)).toBe(
    "«veinte» no es una ponderación: tiene que ser un número o un porcentaje."
  );
});

test("on the rows of tasks, when each has its weight", () => {
  fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 30%      | 3.1.1 | Recorrer los senderos
      "   | "                    | "    | "                 | '30p «»  | 3.1.2 | Reparar las casetas
      "   | "                    | SB 2 | Apagar incendios  | =TRUE «» | 3.1.3 | Formar brigadas
    `
  );
});
