import { taskTextIsNotRepeated } from "../../src/poa/rules/task-text-is-not-repeated";
import { fails, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = taskTextIsNotRepeated;

test("each task does something else", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.2 | Abrir el turno de la noche
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3 | Pedir las vacunas
    `
  );
});

test("tasks whose texts are still to be written are not alike", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.2 |
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3 |
    `
  );
});

test("an operation may be called like its task", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Consulta prenatal
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.2 | Vacunar
    `
  );
});

test("a row copied and not finished", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "   | 2.1.2 | Llamar a quienes faltaron «ver»
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3 | Llamar a quienes faltaron «»
    `
  );
  expect(says(finding!)).toBe("La tarea 2.1.3 tiene el mismo texto que la tarea 2.1.2.");
});

test("capitals, accents, spaces and a full stop make no other text; the third is like the first", () => {
  const findings = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Atención médica en Guabirá «ver»
      "   | "                    | "    | "                 | "   | 2.1.2 | ATENCION  MEDICA EN GUABIRA. «»
      "   | "                    | HM 2 | Vacunar           | 40% | 2.1.3 | Atención médica⏎en Guabirá «»
    `
  );
  expect(findings.map(says)).toEqual([
    "La tarea 2.1.2 tiene el mismo texto que la tarea 2.1.1.",
    "La tarea 2.1.3 tiene el mismo texto que la tarea 2.1.1.",
  ]);
});

test("without a code the text itself is quoted", () => {
  const [finding] = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60% | 2.1.1 | Pedir las vacunas «ver»
      "   | "                    | HM 2 | Vacunar           | 40% |       | Pedir las vacunas «»
    `
  );
  expect(says(finding!)).toBe("Dos tareas tienen el mismo texto: «Pedir las vacunas».");
});
