import { differenceOf, withBlanks } from "../../src/taskpane/difference";

test("a difference is told in whole words, with a little of what is around it", () => {
  expect(differenceOf("Emitir hasta el año 2020.", "Emitir hasta el año 2021.")).toEqual({
    head: "Emitir hasta el año ",
    was: "2020",
    now: "2021",
    tail: ".",
  });
  const long = "a partir del año 2017 y con estándares internacionales, ";
  const { head, was, now } = differenceOf(`${long}hasta 2020`, `${long}hasta 2021`);
  expect([was, now]).toEqual(["2020", "2021"]);
  expect(head).toMatch(/^….{18}$/);
});

test("blanks alone are told letter by letter, and drawn", () => {
  const { head, was, now, tail } = differenceOf("Pagar  la luz", "Pagar la luz");
  expect([head, was, now, tail]).toEqual(["Pagar ", " ", "", "la luz"]);
  expect(withBlanks(was)).toBe("␣");
  expect(withBlanks("\u00a0\r\n")).toBe("␣↵");
});

test("what comes or goes whole has nothing around it; what stays has no difference", () => {
  expect(differenceOf("", "3.1.8")).toEqual({ head: "", was: "", now: "3.1.8", tail: "" });
  expect(differenceOf("abc", "abc")).toEqual({ head: "abc", was: "", now: "", tail: "" });
});
