import { weightIsStoredAsAPercentage } from "../../src/poa/rules/weight-is-stored-as-a-percentage";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = weightIsStoredAsAPercentage;

test("numbers, whether shown as percentages or as points", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60%  | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | 40%  | 2.1.2 | Pedir las vacunas
    `
  );
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | =60  | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | =40  | 2.1.2 | Pedir las vacunas
    `
  );
});

test("text that is no weight at all is told by another rule", () => {
  passes(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60%     | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | cuarenta | 2.1.2 | Pedir las vacunas
    `
  );
});

test("percentages typed into cells of text", () => {
  const findings = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 60%       | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | HM 2 | Vacunar           | '37,5% «» | 2.1.2 | Pedir las vacunas
      "   | "                    | HM 3 | Registrar         | '2,5␣% «» | 2.1.3 | Llevar el libro
    `
  );
  expect(says(findings[0]!)).toBe(
    "La ponderación «37,5%» está escrita como texto, no como número."
  );
  expect(offers(findings[0]!)).toBe("Guardarla como 37,5 %, un número");
  expect(findings.map(({ fix }) => fix!.edits[0]!.to)).toEqual([
    { value: 0.375, format: "0.0#%" },
    { value: 0.025, format: "0.0#%" },
  ]);
  expect(findings.every(({ fix }) => fix!.safe)).toBe(true);
});

test("on the rows of tasks, and once for an operation's merged cell", () => {
  const findings = fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | 30%    | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | '30 «» | 2.1.2 | Llamar a quienes faltaron
      "   | "                    | HM 2 | Vacunar           | '40 «» | 2.1.3 | Pedir las vacunas
    `
  );
  expect(findings.map(offers)).toEqual([
    "Guardarla como 30 %, un número",
    "Guardarla como 40 %, un número",
  ]);
  fails(
    rule,
    sketch`
      2.1 | Atender a las madres | HM 1 | Consulta prenatal | '60% «» | 2.1.1 | Abrir el turno de la tarde
      "   | "                    | "    | "                 | "       | 2.1.2 | Llamar a quienes faltaron
      "   | "                    | HM 2 | Vacunar           | 40%     | 2.1.3 | Pedir las vacunas
    `
  );
});
