import { everyExpectedAreaIsHere } from "../../src/poa/rules/every-expected-area-is-here";
import { DEFAULT_SETTINGS } from "../../src/poa/settings";
import { failsTogether, passesTogether, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = everyExpectedAreaIsHere;

const expecting = (...expectedAreas: string[]) => ({ ...DEFAULT_SETTINGS, expectedAreas });

const libraries = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS «»
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
`;

const museums = named(
  "Museos",
  sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.2 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
  `
);

test("an area of the institution's list has not sent its plan", () => {
  const [finding] = failsTogether(
    rule,
    [libraries, museums],
    expecting(
      "Dirección Nacional de Bibliotecas",
      "Dirección Nacional de Museos",
      "Dirección Nacional de Archivos"
    )
  );
  expect(says(finding!)).toBe("Todavía no llegó el plan de Dirección Nacional de Archivos.");
});

test("the first plan to arrive is told already what is missing", () => {
  failsTogether(
    rule,
    [libraries],
    expecting("Dirección Nacional de Bibliotecas", "Dirección Nacional de Museos")
  );
});

test("all are here, written in capitals, without accents, with a full stop", () => {
  passesTogether(
    rule,
    [libraries, museums],
    expecting("Direccion nacional de bibliotecas.", "DIRECCIÓN  NACIONAL DE MUSEOS")
  );
});

test("nothing is expected until the planner says so", () => {
  passesTogether(rule, [libraries, museums]);
});

test("an area that is here and not on the list", () => {
  passesTogether(rule, [libraries, museums], expecting("Dirección Nacional de Museos"));
});
