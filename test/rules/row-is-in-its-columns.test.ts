import { rowIsInItsColumns } from "../../src/poa/rules/row-is-in-its-columns";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = rowIsInItsColumns;

test("blank means as above, and long texts in their own columns are fine", () => {
  passes(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos cada semana
      "   | "                    | "    | "                 | "   | 3.1.2 | Reparar las casetas de los guardaparques
      "   | "                    | SB 2 | Apagar incendios  | 40% | 3.1.3 | Formar brigadas en San Ignacio
    `
  );
});

test("a task whose text speaks of codes and weights stays where it is", () => {
  passes(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos, 100% del parque
          |                      |      |                   |     | 3.1.2 | Reparar lo que manda la tarea 3.1.1
          |                      | SB 2 | Apagar incendios  | 40% | 3.1.3 | Formar 2 brigadas
    `
  );
});

test("a row that slipped to the left when it was pasted", () => {
  const [finding] = fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos cada semana
          |                      |      |                   |     | 3.1.2 | Reparar las casetas de los guardaparques
          |                      |      |                   | 3.1.3 «» | Contar las especies del parque |
          |                      | SB 2 | Apagar incendios  | 40% | 3.1.4 | Formar brigadas en San Ignacio
    `
  );
  expect(says(finding!)).toBe(
    "La fila de «Contar las especies del parque» está corrida: sus datos no están bajo sus encabezados."
  );
  expect(offers(finding!)).toBe("Devolver cada dato a su columna");
  expect(finding!.fix!.edits.map(({ to }) => to.value)).toEqual([
    null,
    "3.1.3",
    "Contar las especies del parque",
  ]);
});

test("an operation pushed one column to the right, its last text out of the table", () => {
  fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos cada semana
          |                      |      |                   |     | 3.1.2 | Reparar las casetas de los guardaparques
          |                      |      | SB 2 «» | Apagar incendios | 40% | 3.1.3 | Formar brigadas en San Ignacio
    `
  );
});

test("a text that a page break cut in two", () => {
  const [finding] = fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque y sus | 60% | 3.1.1 | Recorrer los senderos cada semana
          |                      |      | alrededores «»          |     | 3.1.2 | Reparar las casetas de los guardaparques
          |                      | SB 2 | Apagar incendios        | 40% | 3.1.3 | Formar brigadas en San Ignacio
    `
  );
  expect(says(finding!)).toBe(
    "«alrededores» es la continuación de un texto que quedó cortado en dos filas."
  );
  expect(offers(finding!)).toBe("Juntarlo en su primera fila");
  expect(finding!.fix!.edits.map(({ to }) => to.value)).toEqual([
    "Vigilar el parque y sus alrededores",
    null,
  ]);
});

test("an action printed after its first rows", () => {
  const [finding] = fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos cada semana
       «» |                      | SB 2 | Apagar incendios  | 30% | 3.2.1 | Formar brigadas en San Ignacio
      3.2 | Atender emergencias  |      |                   |     | 3.2.2 | Comprar herramientas
          |                      | SB 3 | Avisar a tiempo   | 10% | 3.2.3 | Instalar una radio
    `
  );
  expect(says(finding!)).toBe(
    "La acción «Atender emergencias» está escrita más abajo que sus primeras tareas."
  );
  expect(offers(finding!)).toBe("Subirla a la primera de sus filas");
});
