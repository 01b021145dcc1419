import { renameInFormula } from "../../src/excel/sheetReferences";

const rename = (sheet: string): string | undefined =>
  ({ "poa nacional": "POA Nacional ~1", resumen: "d'Oro", ene: "Ene ~1" })[sheet.toLowerCase()];

test.each([
  ["=SUM('POA Nacional'!$B$2:$B$9)", "=SUM('POA Nacional ~1'!$B$2:$B$9)"],
  ["=Resumen!A1+resumen!B2", "='d''Oro'!A1+'d''Oro'!B2"],
  ["=SUM(Ene:Dic!A1)", "=SUM('Ene ~1:Dic'!A1)"],
  ["=SUM('Ene:Resumen'!A1)", "=SUM('Ene ~1:d''Oro'!A1)"],
])("%s names sheets that are called otherwise", (formula, renamed) => {
  expect(renameInFormula(formula, rename)).toBe(renamed);
});

test.each([
  "=SUM(A1:B2)",
  "='Otra hoja'!A1+Otra!B2",
  `="'Resumen'!A1 dice ""Resumen!A1"""`,
  "=[Libro1.xlsx]Resumen!A1",
  "='[Libro 1.xlsx]Resumen'!A1",
  "='C:\\datos\\[Libro 1.xlsx]Resumen'!A1",
  "=SUM(Tabla1[Resumen!])",
  "=#REF!A1+IF(A1=#REF!,1,2)",
  "=MiResumen!A1",
  "=Resumen.2!A1",
])("%s names none of them", (formula) => {
  expect(renameInFormula(formula, rename)).toBe(formula);
});
