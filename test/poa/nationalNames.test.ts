import { sheetName, SHEETS } from "../../src/poa/national/names";

const name = (wish: string, ...taken: readonly string[]) => sheetName(wish, new Set(taken));

test.each([
  ["DNB", "DNB"],
  ["Plan: 2021/2022", "Plan 2021 2022"],
  ["a\\b?c*d[e]f", "a b c d e f"],
  ["tab\tline\n\n\u0000end", "tab line end"],
  ["  'comillas'  ", "comillas"],
  ["''doble''", "doble"],
  ["a//b", "a b"],
  ["D'Orbigny", "D'Orbigny"],
  ["A   B", "A B"],
  ["", "Área"],
  ["''", "Área"],
  ["History", "Área History"],
  ["HISTORY", "Área HISTORY"],
  ["Historya", "Historya"],
  ["My history", "My history"],
  ["DIRECCIÓN NACIONAL DE BIBLIOTECAS", "DIRECCIÓN NACIONAL DE BIBLIOTEC"],
  ["DIRECCIÓN NACIONAL DE ARCHIVOS HISTÓRICOS", "DIRECCIÓN NACIONAL DE ARCHIVOS"],
])("a name that Excel allows, near %j: %j", (wish, given) => {
  expect(name(wish)).toBe(given);
});

test("names that are taken get a number, whatever their case, and none is too long for Excel", () => {
  expect(name("DNB", "dnb")).toBe("DNB (2)");
  expect(name("DNB", "dnb", "dnb (2)")).toBe("DNB (3)");
  const long = "DIRECCIÓN NACIONAL DE BIBLIOTECAS";
  expect(name(long, long.slice(0, 31).toLowerCase())).toBe("DIRECCIÓN NACIONAL DE BIBLI (2)");
  expect(name("DIRECCIÓN NACIONAL DE LOS LIBROS", "dirección nacional de los libro")).toBe(
    "DIRECCIÓN NACIONAL DE LOS L (2)"
  );
  expect(name("DIRECCIÓN NACIONAL DE TODO LIBRO", "dirección nacional de todo libr")).toBe(
    "DIRECCIÓN NACIONAL DE TODO (2)"
  );
});

test("a name that was given is taken from then on", () => {
  const taken = new Set(["resumen"]);
  expect(["Resumen", "RESUMEN", "Otra", "otra"].map((wish) => sheetName(wish, taken))).toEqual([
    "Resumen (2)",
    "RESUMEN (3)",
    "Otra",
    "otra (2)",
  ]);
  expect([...taken]).toEqual(["resumen", "resumen (2)", "resumen (3)", "otra", "otra (2)"]);
});

test("the sheets of the book are called as planners know them", () => {
  expect(Object.values(SHEETS)).toEqual([
    "Resumen",
    "POA Nacional",
    "Matriz",
    "Observaciones",
    "Fuentes",
    "Cambios",
  ]);
});
