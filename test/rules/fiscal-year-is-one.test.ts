import { fiscalYearIsOne } from "../../src/poa/rules/fiscal-year-is-one";
import { failsTogether, passesTogether, says } from "../poa/ruleChecks";
import { named, sketch } from "../poa/sketch";

const rule = fiscalYearIsOne;

const libraries = named(
  "Bibliotecas",
  sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 100% | 4.1.1 | Elegir los títulos
  `
);

const museums = named(
  "Museos",
  sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE MUSEOS
    GESTIÓN DEL POA:     | =2021
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2021 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.2 | Abrir los museos | DNM 1 | Montar muestras | 100% | 4.2.1 | Elegir las piezas
  `
);

const lastYearsArchives = named(
  "Archivos",
  sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE ARCHIVOS
    GESTIÓN DEL POA:     | 2020 «»
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO 2020 | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.3 | Guardar la memoria | DNA 1 | Ordenar fondos | 100% | 4.3.1 | Foliar los legajos
  `
);

test("the plan whose year is not that of most", () => {
  const [finding] = failsTogether(rule, [lastYearsArchives, libraries, museums]);
  expect(says(finding!)).toBe("Este plan es de la gestión 2020; los demás son de 2021.");
});

test("one plan for each year: the older one is the stray", () => {
  failsTogether(rule, [lastYearsArchives, libraries]);
});

test("all plans for one year, whether it is text or a number", () => {
  passesTogether(rule, [libraries, museums]);
});

test("a plan without a year is another rule's business", () => {
  const theatres = sketch`
    ÁREA ORGANIZACIONAL: | DIRECCIÓN NACIONAL DE TEATROS
    COD. ACCIÓN DE CP | ACCIÓN DE CORTO PLAZO | COD. OP | OPERACIÓN | PONDERACIÓN | COD. TAREA | TAREA
    ---
    4.4 | Abrir los teatros | DNT 1 | Programar obras | 100% | 4.4.1 | Llamar a las compañías
  `;
  passesTogether(rule, [libraries, named("Teatros", theatres)]);
});
