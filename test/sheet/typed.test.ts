import { asText } from "../../src/excel/text";
import { isTakenForSomethingElse } from "../../src/sheet/typed";

test.each([
  "=1+1",
  "+x",
  "-y",
  "@y",
  "'q",
  "#REF!",
  "00123",
  "4.1",
  "4.1.3.2",
  "1/2",
  "1 1/2",
  "20%",
  "10 %",
  "2,5%",
  "Bs 20",
  "US$ 1.500",
  "2021-01-05",
  "5/1",
  "ene-21",
  "5 de enero de 2021",
  "martes, 5 de enero de 2021",
  "3 abril 2021",
  "12:30",
  "3 p. m.",
  "1E5",
  "(5)",
  "VERDADERO",
  "false",
  "True",
  "falso",
  "verdadeiro",
  "march 5",
  "monday 5 october 2021",
  "terça, 5 janeiro 2021",
  " 7",
  "7 ",
])("%j is protected", (text) => {
  expect(isTakenForSomethingElse(text)).toBe(true);
  expect(asText(text)).toBe(`'${text}`);
});

test.each([
  "Gestionar la compra de 20 equipos",
  "DNAF 1",
  "ME UNAI 12",
  "Fortalecimiento institucional",
  "Área - Dirección",
  "a",
  "Atención a requerimientos = prioridad",
  `${"1 ".repeat(40)}`,
])("%j is written as it is", (text) => {
  expect(asText(text)).toBe(text);
});
