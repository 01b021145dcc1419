import { deadlineIsNotBeforeTheFiscalYear } from "../../src/poa/rules/deadline-is-not-before-the-fiscal-year";
import { fails, offers, passes, says } from "../poa/ruleChecks";
import { sketch } from "../poa/sketch";

const rule = deadlineIsNotBeforeTheFiscalYear;

test("the action was to be done by last year", () => {
  const [finding] = fails(
    rule,
    sketch`
      4.1 | Abrir 20 bibliotecas municipales hasta el año 2020. «» | DNB 1 | Comprar libros | 60% | 4.1.1 | Elegir los títulos
      4.2 | Catalogar el fondo antiguo hasta el año 2025.          | DNB 2 | Describir tomos | 40% | 4.2.1 | Fotografiar las portadas
    `
  );
  expect(says(finding!)).toBe(
    "El plazo de la acción 4.1 es 2020, anterior a la gestión 2021 del plan."
  );
  expect(offers(finding!)).toBe("Cambiar 2020 por 2021 en el texto");
  expect(finding!.fix!.edits[0]!.to.value).toBe(
    "Abrir 20 bibliotecas municipales hasta el año 2021."
  );
});

test("of several years the latest counts; the earlier ones stay", () => {
  const [finding] = fails(
    rule,
    sketch`
          | Equipar las salas durante las gestiones 2018, 2019 y 2020 «» | DNB 1 | Comprar mesas | 100% | 4.1.1 | Pedir cotizaciones
    `
  );
  expect(says(finding!)).toBe(
    "El plazo de la acción «Equipar las salas durante las gestiones 2018, 2019 y 2020» es 2020, anterior a la gestión 2021 del plan."
  );
  expect(finding!.fix!.edits[0]!.to.value).toBe(
    "Equipar las salas durante las gestiones 2018, 2019 y 2021"
  );
});

test("a deadline in the plan's year or later, and an action without one", () => {
  passes(
    rule,
    sketch`
      4.1 | Abrir 20 bibliotecas municipales hasta 2021   | DNB 1 | Comprar libros  | 40% | 4.1.1 | Elegir los títulos
      4.2 | Catalogar el fondo antiguo entre 2019 y 2025  | DNB 2 | Describir tomos | 40% | 4.2.1 | Fotografiar las portadas
      4.3 | Prestar libros a las escuelas                 | DNB 3 | Repartir libros | 20% | 4.3.1 | Cargar el bibliobús
    `
  );
});

test("a number that is no year", () => {
  passes(
    rule,
    sketch`
      4.1 | Restaurar 12020 tomos y 19001 mapas | DNB 1 | Comprar cola | 100% | 4.1.1 | Pedir cotizaciones
    `
  );
});

test("years in operations and tasks are their own affair", () => {
  passes(
    rule,
    sketch`
      4.1 | Ampliar la lectura | DNB 1 | Pagar las deudas de 2020 | 100% | 4.1.1 | Conciliar las facturas de 2019
    `
  );
});
