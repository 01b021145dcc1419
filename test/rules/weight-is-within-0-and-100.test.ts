import { weightIsWithin0And100 } from "../../src/poa/rules/weight-is-within-0-and-100";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = weightIsWithin0And100;

test("from nothing to the whole", () => {
  passes(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 99.5% | 5.1.1 | Abrir la sala
      "   | "                         | BDO 2 | Contar cuentos | 0.5%  | 5.1.2 | Leer a los niños
      "   | "                         | BDO 3 | Encuadernar    | 0%    | 5.1.3 | Comprar hilo
    `
  );
  passes(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 100% | 5.1.1 | Abrir la sala
    `
  );
});

test("one that only forgot its scale is told by another rule", () => {
  passes(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 60%    | 5.1.1 | Abrir la sala
      "   | "                         | BDO 2 | Contar cuentos | 20%    | 5.1.2 | Leer a los niños
      "   | "                         | BDO 3 | Encuadernar    | =20[0%] | 5.1.3 | Comprar hilo
    `
  );
});

test("less than nothing, more than the whole", () => {
  const findings = fails(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 120% «»      | 5.1.1 | Abrir la sala
      "   | "                         | BDO 2 | Contar cuentos | =-0.2[0%] «» | 5.1.2 | Leer a los niños
    `
  );
  expect(findings.map(says)).toEqual([
    "La ponderación 120 % no está entre 0 % y 100 %.",
    "La ponderación -20 % no está entre 0 % y 100 %.",
  ]);
});

test("points and texts are held to it too", () => {
  const findings = fails(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | =60        | 5.1.1 | Abrir la sala
      "   | "                         | BDO 2 | Contar cuentos | =250 «»    | 5.1.2 | Leer a los niños
      "   | "                         | BDO 3 | Encuadernar    | '100,5% «» | 5.1.3 | Comprar hilo
    `
  );
  expect(says(findings[1]!)).toBe("La ponderación 100,5 % no está entre 0 % y 100 %.");
});
