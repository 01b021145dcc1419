import { checkSheet } from "../../src/poa/check";
import { uncheckedInBook, uncheckedOnSheet } from "../../src/taskpane/uncheckedSaid";
import { es } from "../../src/taskpane/words.es";
import { gridWith, soundSheet } from "./sketch";

const NAMES = ["Beni", "Pando", "Oruro", "Tarija"];
const HIDDEN = "Columna G: está oculta; se lee igual.";

/** Areas whose merged cells and hidden rows were asked for, so that nothing is left out but what a test hides. */
const area = (name: string, hidden: readonly number[] = []) =>
  checkSheet({ ...soundSheet(name), merges: [], hiddenRows: [], hiddenColumns: hidden });

const told = (hidden: readonly string[]) =>
  uncheckedInBook(
    NAMES.map((name) => area(name, hidden.includes(name) ? [6] : [])),
    "es",
    es
  );

test("a sheet that was reviewed alone was not compared with the others, and says so", () => {
  const check = area("Beni", [6]);
  expect(uncheckedOnSheet(check, "book", "es", es)).toEqual([HIDDEN]);
  expect(uncheckedOnSheet(check, "sheet", "es", es)).toEqual([HIDDEN, es.unchecked.otherAreas]);
});

test("what holds on every sheet is said once, and on nearly every one with the exceptions", () => {
  expect(told(NAMES)).toEqual([{ title: "En todas las áreas", lines: [HIDDEN] }]);
  expect(told(["Beni", "Oruro", "Tarija"])).toEqual([
    { title: "En todas las áreas menos Pando", lines: [HIDDEN] },
  ]);
  expect(told(["Oruro"])).toEqual([{ title: "Hoja Oruro", lines: [HIDDEN] }]);
  expect(told([])).toEqual([]);
});

test("a sheet that was not read says why", () => {
  const checks = [area("Beni"), checkSheet(gridWith("Hoja3", []))];
  expect(uncheckedInBook(checks, "es", es)).toEqual([
    { title: "Hoja Hoja3", lines: ["No es un POA: está vacía."] },
  ]);
});
