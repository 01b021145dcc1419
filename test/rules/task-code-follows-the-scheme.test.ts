import { taskCodeFollowsTheScheme } from "../../src/poa/rules/task-code-follows-the-scheme";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskCodeFollowsTheScheme;

test("codes that are all written alike, whatever way that is", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.2 | Llamar a quienes faltaron
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3 | Pedir las vacunas
    `
  );
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | TA-01 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | TA-02 | Llamar a quienes faltaron
      "   | "                    | HM 2 | Vacunar           | 40% | TA-10 | Pedir las vacunas
    `
  );
});

test("where no way of writing is the usual one nothing is held to it", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | 40% | T-2   | Pedir las vacunas
    `
  );
});

test("a full stop at the end is taken away, safely", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1     | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.2. «» | Llamar a quienes faltaron
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3     | Pedir las vacunas
    `
  );
  expect(says(finding!)).toBe("El código «2.1.2.» no está escrito como los demás: sería 2.1.2.");
  expect(offers(finding!)).toBe("Escribir 2.1.2 en lugar de «2.1.2.»");
  expect(finding!.fix!.safe).toBe(true);
});

test("a code of another make is told, and left to the planner", () => {
  const findings = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1       | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.2       | Llamar a quienes faltaron
      "   | "                    | "    | "                 | "   | 2.1.1.3 «»  | Visitar las casas
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.4       | Pedir las vacunas
      "   | "                    | "    | "                 | "   | pendiente «» | Vacunar en las escuelas
      "   | "                    | "    | "                 | "   | T 2.1.6 «»  | Llevar el registro
    `
  );
  expect(findings.map(says)).toEqual([
    "El código «2.1.1.3» no está escrito como los demás.",
    "El código «pendiente» no está escrito como los demás.",
    "El código «T 2.1.6» no está escrito como los demás.",
  ]);
  expect(findings.map(offers)).toEqual([null, null, null]);
});

test("a missing zero in front, where the others have one", () => {
  fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.01   | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.02   | Llamar a quienes faltaron
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3 «» | Pedir las vacunas
    `
  );
});
