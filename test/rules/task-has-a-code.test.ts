import { taskHasACode } from "../../src/poa/rules/task-has-a-code";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskHasACode;

test("every task has its code", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | 2.4.2 | Anotar el nivel de cada pozo
      "   | "              | DRR 2 | Revestir canales | 40% | 2.4.3 | Contratar la obra
    `
  );
});

test("a form without the column is told once, elsewhere", () => {
  passes(
    rule,
    sketch`
      ÁREA ORGANIZACIONAL: | DIRECCIÓN REGIONAL DE RIEGO
      GESTIÓN DEL POA:     | 2021
      COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | TAREA
      ---
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | Anotar el nivel de cada pozo
    `
  );
});

test("an operation without tasks lacks no task's code", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | DRR 2 | Revestir canales | 40% |       |
    `
  );
});

test("the code that follows the one above is offered", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | 2.4.2 | Anotar el nivel de cada pozo
      "   | "              | DRR 2 | Revestir canales | 40% | «»    | Contratar la obra
    `
  );
  expect(says(finding!)).toBe("La tarea «Contratar la obra» no tiene código.");
  expect(offers(finding!)).toBe("Escribir el código 2.4.3, que sigue al anterior");
});

test("the first task of an action gets the action's first code", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua   | DRR 1 | Medir los pozos | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "                | "     | "               | "   | 2.4.2 | Anotar el nivel de cada pozo
      2.5 | Repartir el agua | DRR 2 | Ordenar turnos  | 40% | «»    | Reunir a los regantes de Cliza
    `
  );
  expect(offers(finding!)).toBe("Escribir el código 2.5.1, que sigue al anterior");
});

test("where the next code is taken, the planner knows better", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | «»    | Anotar el nivel de cada pozo
      "   | "              | DRR 2 | Revestir canales | 40% | 2.4.2 | Contratar la obra
    `
  );
  expect(offers(finding!)).toBeNull();
});

test("zeros in front are kept, and a long text is quoted short", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | 2.4.01 | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | «»     | Anotar el nivel de cada pozo al comienzo y al fin de la temporada de lluvias
    `
  );
  expect(says(finding!)).toBe(
    "La tarea «Anotar el nivel de cada pozo al comienzo y al fin de la…» no tiene código."
  );
  expect(offers(finding!)).toBe("Escribir el código 2.4.02, que sigue al anterior");
});

test("codes that hang from nothing go on from the one above, wherever that stands", () => {
  const findings = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua   | DRR 1 | Medir los pozos  | 60% | T-01 | Visitar los pozos de Punata
      "   | "                | "     | "                | "   | «»   | Anotar el nivel de cada pozo
      2.5 | Repartir el agua | DRR 2 | Ordenar turnos   | 20% | T-03 | Reunir a los regantes de Cliza
      "   | "                | DRR 3 | Revestir canales | 20% | «»   | Contratar la obra
    `
  );
  expect(findings.map(offers)).toEqual([
    "Escribir el código T-02, que sigue al anterior",
    "Escribir el código T-04, que sigue al anterior",
  ]);
});

test("the first of them gets the first code of their kind", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua   | DRR 1 | Medir los pozos  | 60% | «»   | Visitar los pozos de Punata
      "   | "                | "     | "                | "   | T-02 | Anotar el nivel de cada pozo
      2.5 | Repartir el agua | DRR 2 | Ordenar turnos   | 40% | T-03 | Reunir a los regantes de Cliza
    `
  );
  expect(offers(finding!)).toBe("Escribir el código T-01, el primero de su cuenta");
});
