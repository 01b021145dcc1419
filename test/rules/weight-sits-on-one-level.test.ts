import { weightSitsOnOneLevel } from "../../src/poa/rules/weight-sits-on-one-level";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = weightSitsOnOneLevel;

test("on the operations, or on the tasks", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "                | "   | 2.4.2 | Anotar el nivel de cada pozo
      "   | "              | DRR 2 | Revestir canales | 40% | 2.4.3 | Contratar la obra
    `
  );
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 35% | 2.4.1 | Visitar los pozos de Punata
      "   | "              | "     | "                | 25% | 2.4.2 | Anotar el nivel de cada pozo
      "   | "              | DRR 2 | Revestir canales | 40% | 2.4.3 | Contratar la obra
    `
  );
});

test("an operation's weight written again on every row of its tasks is one weight", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% | 2.4.1 | Visitar los pozos de Punata
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% | 2.4.2 | Anotar el nivel de cada pozo
      2.4 | Cuidar el agua | DRR 2 | Revestir canales | 40% | 2.4.3 | Contratar la obra
    `
  );
});

test("an operation on a row of its own with its weight, its tasks below with none", () => {
  passes(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% |       |
          |                |       |                  |     | 2.4.1 | Visitar los pozos de Punata
          |                |       |                  |     | 2.4.2 | Anotar el nivel de cada pozo
          |                | DRR 2 | Revestir canales | 40% |       |
          |                |       |                  |     | 2.4.3 | Contratar la obra
    `
  );
});

test("an operation's weight, and below it what its tasks are of it", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% «»    |       |
          |                |       |                  | 35% «ver» | 2.4.1 | Visitar los pozos de Punata
          |                |       |                  | 25% «ver» | 2.4.2 | Anotar el nivel de cada pozo
          |                | DRR 2 | Revestir canales | 40%       |       |
          |                |       |                  |           | 2.4.3 | Contratar la obra
    `
  );
  expect(says(finding!)).toBe("La operación DRR 1 pesa 60 % y además sus tareas llevan 60 %.");
  expect(offers(finding!)).toBe("Dejar sólo la ponderación de la operación");
  expect(finding!.fix!.edits.map(({ to }) => to.value)).toEqual([null, null]);
});

test("each of two operations; one without a code is called by its text", () => {
  const findings = fails(
    rule,
    sketch`
      2.4 | Cuidar el agua | DRR 1 | Medir los pozos  | 60% «»      |       |
          |                |       |                  | 57.5% «ver» | 2.4.1 | Visitar los pozos de Punata
          |                |       |                  |             | 2.4.2 | Anotar el nivel de cada pozo
          |                |       | Revestir canales | 40% «»      |       |
          |                |       |                  | 40% «ver»   | 2.4.3 | Contratar la obra
    `
  );
  expect(findings.map(says)).toEqual([
    "La operación DRR 1 pesa 60 % y además sus tareas llevan 57,5 %.",
    "La operación «Revestir canales» pesa 40 % y además sus tareas llevan 40 %.",
  ]);
});
