import { areaIsPlannedOnce } from "../../src/poa/rules/area-is-planned-once";
import { failsTogether, passesTogether, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = areaIsPlannedOnce;

const first = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE BIBLIOTECAS «ver»
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
`;

const second = sketch`
  ÁREA ORGANIZACIONAL: | Dirección Nacional de Bibliotecas «»
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.1 | Ampliar la lectura | DNB 1 | Comprar y canjear libros | 100% | 4.1.1 | Elegir los títulos
`;

const museums = sketch`
  ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
  GESTIÓN DEL POA:     | 2021
  COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
  ---
  4.2 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
`;

test("two books with the plan of one area", () => {
  const [finding] = failsTogether(rule, [
    named("POA", first, "DNB.xlsx"),
    named("POA", museums, "DNM.xlsx"),
    named("POA", second, "DNB corregido.xlsx"),
  ]);
  expect(says(finding!)).toBe(
    "El plan de Dirección Nacional de Bibliotecas está dos veces: también en DNB.xlsx, POA."
  );
});

test("two sheets of the open book", () => {
  const [finding] = failsTogether(rule, [named("DNB", first), named("DNB (2)", second)]);
  expect(says(finding!)).toContain("también en DNB.");
});

test("one plan for each area", () => {
  passesTogether(rule, [named("DNB", first), named("DNM", museums)]);
});

test("two plans without an area are not known to be of one", () => {
  const nameless = sketch`
    GESTIÓN DEL POA:     | 2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.2 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
  `;
  passesTogether(rule, [named("Hoja1", nameless), named("Hoja2", nameless)]);
});
