import { cell } from "../../src/sheet/cell";
import { PatchRefused, sayRefusedEdit, type PatchProblem } from "../../src/xlsx/patchRefused";

/** What the planner reads, in both languages; each says what is in the way, and what can be done where something can. */
const SAID: Readonly<Record<PatchProblem, readonly [es: RegExp, en: RegExp]>> = {
  stale: [/ya no tiene el valor/, /no longer holds the value/],
  "no-such-sheet": [/hojas visibles/, /visible sheets/],
  covered: [/celda combinada/, /merged cell/],
  formula: [/fórmula: corríjala en Excel/, /formula: mend it in Excel/],
  "array-formula": [/fórmula matricial.* entera: corríjala/, /array formula.* whole: mend it/],
  protected: [/hoja protegida: quite la protección/, /protected sheet: take the protection off/],
  "table-heading": [
    /encabezado de una tabla.*: cámbielo/,
    /heading of an Excel table.*: change it/,
  ],
  "not-writable": [/no admite ese valor/, /does not take that value/],
  "no-styles": [/otro formato de número.*: guárdelo/, /another number format.*: save it/],
  signed: [/firma digital.*: quite la firma/, /digitally signed.*: remove it/],
};

test.each(Object.entries(SAID))(
  "%s is said in a sentence of each language",
  (problem, [es, en]) => {
    const refused = { problem: problem as PatchProblem, sheet: "POA 2021", at: cell(4, 4) };
    const said = [sayRefusedEdit(refused, "es"), sayRefusedEdit(refused, "en")];
    expect(said[0]).toMatch(new RegExp(`^«POA 2021!E5» .*${es.source}.*\\.$`));
    expect(said[1]).toMatch(new RegExp(`^“POA 2021!E5” .*${en.source}.*\\.$`));
  }
);

test("a problem of a whole sheet names the sheet", () => {
  const refused = { problem: "signed", sheet: "POA", at: null } as const;
  expect(sayRefusedEdit(refused, "es")).toMatch(/^«POA» está en un libro con firma digital/);
});

test("for programmers: the file, and each cell with its problem", () => {
  const error = new PatchRefused("Libro.xlsx", [
    { problem: "stale", sheet: "POA", at: cell(1, 1) },
    { problem: "signed", sheet: "POA", at: null },
  ]);
  expect(String(error)).toBe("PatchRefused: Libro.xlsx not patched: POA!B2 stale, POA signed");
});
