import { valueOf, valuesOf } from "../../src/excel/values";

test("numbers, texts and truth values pass; empty text is an empty cell", () => {
  expect(valuesOf([[1, "x", true, "", " "]])).toEqual([[1, "x", true, null, " "]]);
});

test.each([
  ["#REF!", "#REF!"],
  ["#n/a", "#N/A"],
  ["#¡REF!", "#REF!"],
  ["#¿NOMBRE?", "#NAME?"],
  ["#N/D", "#N/A"],
  ["#SPILL!", "#SPILL!"],
])("%s is the error %s", (shown, error) => {
  expect(valueOf(shown)).toEqual({ error });
});

test("a number sign alone makes no error", () => {
  expect(valueOf("#1")).toBe("#1");
  expect(valueOf("# REF!")).toBe("# REF!");
});
