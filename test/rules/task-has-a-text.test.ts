import { taskHasAText } from "../../src/poa/rules/task-has-a-text";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskHasAText;

test("every task says what is to be done", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | 2.4.2 | Anotar el nivel de cada pozo
      "   | "              | DRR 2 | Revestir canales | 40% | 2.4.3 | Contratar la obra
    `
  );
});

test("a row under an operation on which nothing of a task stands is no task", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% | 2.4.1 | Visitar los pozos de Punata
          |                |       |                  |     |       |
          |                | DRR 2 | Revestir canales | 40% |       |
          |                |       |                  |     | 2.4.2 | Contratar la obra
    `
  );
});

test("a code was prepared and its text never written", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "               | "   | 2.4.2 | «»
      "   | "              | DRR 2 | Revestir canales | 40% | 2.4.3 | Contratar la obra
    `
  );
  expect(says(finding!)).toBe("La tarea 2.4.2 no tiene texto.");
});

test("a text of nothing but spaces is none; several are told each", () => {
  const findings = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos | 60% | T-1 | Visitar los pozos de Punata
          |                |       |                 |     | T-2 | ·· «»
          |                | DRR 2 | Revestir canales | 40% | T-3 | «»
    `
  );
  expect(findings.map(says)).toEqual([
    "La tarea T-2 no tiene texto.",
    "La tarea T-3 no tiene texto.",
  ]);
});
