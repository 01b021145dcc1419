import { textIsClean } from "../../src/poa/rules/text-is-clean";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";
import type { Finding } from "../../src/poa/rule";

const rule = textIsClean;

const tidied = (findings: readonly Finding[]) =>
  findings.map(({ fix }) => fix?.edits.map(({ to }) => to.value).join());

test("texts as they should be", () => {
  passes(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio. | BDO 1 | Prestar libros | 40% | 5.1.1 | Abrir la sala, también los sábados.
      "   | "                          | BDO 2 | Contar cuentos | 60% | 5.1.2 | Leer a los niños: fábulas, cuentos, etc.
    `
  );
});

test("line breaks that list things stay, and so do three points and sums", () => {
  passes(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 40% | 5.1.1 | Comprar:⏎- estantes⏎- mesas
      "   | "                         | BDO 2 | Contar cuentos | 60% | 5.1.2 | Leer fábulas, cuentos, leyendas...
      "   | "                         | BDO 3 | Encuadernar    |     | 5.1.3 | Gastar hasta Bs. 1.500,50 o .5 por libro
    `
  );
});

test("spaces at the ends and in the middle, seen or not", () => {
  const findings = fails(
    rule,
    sketch`
      5.1 | Llevar el libro·· al barrio «» | BDO 1 | Prestar libros· «» | 40% | 5.1.1 | ·Abrir la sala «»
      "   | "                              | BDO 2 | Contar cuentos     | 60% | 5.1.2 | Leer␣a los niños «»
    `
  );
  expect(says(findings[0]!)).toBe("El texto tiene espacios o puntos de más.");
  expect(offers(findings[0]!)).toBe("Quitar los espacios y puntos que sobran");
  expect(tidied(findings)).toEqual([
    "Llevar el libro al barrio",
    "Prestar libros",
    "Abrir la sala",
    "Leer a los niños",
  ]);
  expect(findings.every(({ fix }) => fix?.safe)).toBe(true);
});

test("two full stops, and spaces before a comma or around a line break", () => {
  const findings = fails(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 40% | 5.1.1 | Abrir la sala.. «»
      "   | "                         | BDO 2 | Contar cuentos | 60% | 5.1.2 | Leer fábulas , cuentos y leyendas . «»
      "   | "                         | BDO 3 | Encuadernar    |     | 5.1.3 | Comprar: ⏎ hilo «»
    `
  );
  expect(tidied(findings)).toEqual([
    "Abrir la sala.",
    "Leer fábulas, cuentos y leyendas.",
    "Comprar:\nhilo",
  ]);
});

test("spaces before or after a line break alone", () => {
  const findings = fails(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 40% | 5.1.1 | Comprar:··⏎hilo «»
      "   | "                         | BDO 2 | Contar cuentos | 60% | 5.1.2 | Comprar:⏎··hilo «»
      "   | "                         | BDO 3 | Encuadernar    |     | 5.1.3 | Comprar:·⏎hilo·⏎agujas «»
    `
  );
  expect(tidied(findings)).toEqual(["Comprar:\nhilo", "Comprar:\nhilo", "Comprar:\nhilo\nagujas"]);
});

test("a text that a slipped row has elsewhere is tidied where it stands", () => {
  fails(
    rule,
    sketch`
      5.1 | Llevar el libro al barrio | BDO 1 | Prestar libros | 40% | 5.1.1 | Abrir la sala
      "   | "                         | BDO 2 | Contar cuentos | 60% | 5.1.2 | Leer a los niños
          |                           |       |                | 5.1.3 | Encuadernar los libros·· gastados «» |
    `
  );
});
