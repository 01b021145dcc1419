import { taskHasAnOperation } from "../../src/poa/rules/task-has-an-operation";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch, unasked } from "../poa/sketch";

const rule = taskHasAnOperation;

test("tasks under the merged cells of their operations", () => {
  passes(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos
      "   | "                    | "    | "                 | "   | 3.1.2 | Reparar las casetas
      "   | "                    | SB 2 | Apagar incendios  | 40% | 3.1.3 | Formar brigadas
      "   | "                    | "    | "                 | "   | 3.1.4 | Comprar mochilas de agua
    `
  );
});

test("where nothing is merged, an empty cell means as above", () => {
  passes(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos
          |                      |      |                   |     | 3.1.2 | Reparar las casetas
          |                      | SB 2 | Apagar incendios  | 40% | 3.1.3 | Formar brigadas
    `
  );
});

const belowTheMergedArea = sketch`
  3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1       | Recorrer los senderos
  "   | "                    | "    | "                 | "   | 3.1.2       | Reparar las casetas
  "   | "                    | «»   |                   |     | 3.1.3 «ver» | Contar las especies
  "   | "                    | SB 2 | Apagar incendios  | 40% | 3.1.4       | Formar brigadas
  "   | "                    | "    | "                 | "   | 3.1.5       | Comprar mochilas de agua
`;

test("a row that no operation's merged area covers", () => {
  const [finding] = fails(rule, belowTheMergedArea);
  expect(says(finding!)).toBe("La tarea 3.1.3 no está bajo ninguna operación.");
});

test("while the merged areas are not known it is not accused", () => {
  passes(rule, unasked({ ...belowTheMergedArea, speaks: [], sees: [] }));
});

test("an action that begins with tasks and no operation", () => {
  const [finding] = fails(
    rule,
    sketch`
      3.1 | Proteger los bosques | SB 1 | Vigilar el parque | 60% | 3.1.1 | Recorrer los senderos
          |                      |      |                   |     | 3.1.2 | Reparar las casetas
      3.2 | Avisar a tiempo      | «»   |                   | 40% | «ver» | Instalar una radio
    `
  );
  expect(says(finding!)).toBe("La tarea «Instalar una radio» no está bajo ninguna operación.");
});
