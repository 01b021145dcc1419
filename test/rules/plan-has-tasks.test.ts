import { planHasTasks } from "../../src/poa/rules/plan-has-tasks";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = planHasTasks;

test("one row is a plan", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 100% | 2.4.1 | Visitar los pozos de Punata
    `
  );
});

test("a plan that has got no further than its action is told elsewhere", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | | | | |
    `
  );
  passes(
    rule,
    sketch`
          |                |       |                 |      |       | Visitar los pozos de Punata
          |                |       |                 |      |       | Anotar el nivel de cada pozo
    `
  );
});

test("a form that was sent back as it was handed out", () => {
  const [finding] = fails(
    rule,
    sketch`
      | | | | | «» |
    `
  );
  expect(says(finding!)).toBe("La tabla está vacía: tiene encabezados y ninguna tarea.");
});

test("a total and signatures make no plan", () => {
  fails(
    rule,
    sketch`
            | | | |    | «» |
      TOTAL | | | | 0% |    |

      Elaborado por: Lic. Rosa Mamani | | | | | |
    `
  );
});

test("of two forms on a sheet, the one that is empty", () => {
  fails(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | UNIDAD DE RIEGO
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 100% | 2.4.1 | Visitar los pozos de Punata

      ÁREA ORGANIZACIONAL: | UNIDAD DE BOSQUES
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
      ---
       | | | | | «» |
    `
  );
});
