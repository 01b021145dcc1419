import {
  codeKey,
  codeNumber,
  codeStem,
  commonForm,
  formOf,
  hangsFrom,
  inForm,
  isInForm,
  moveOn,
  withNumber,
} from "../../src/poa/codes";
import { sayForm } from "../../src/poa/sayScheme";

test.each([
  ["DNAF 1", " dnaf  1 "],
  ["4.1.3", "4.1.3."],
  ["4.1.3", "4.1.3 . "],
  ["DNAF 1", "DNAF\u00a01"],
])("%j and %j are the same code", (one, other) => expect(codeKey(one)).toBe(codeKey(other)));

test.each([
  ["4.1", "4.10"],
  ["DNAF 1", "DNAF-1"],
  ["T1", "T11"],
])("%j and %j are two", (one, other) => expect(codeKey(one)).not.toBe(codeKey(other)));

test.each([
  ["DNAF 3", "DNAF ", 3],
  ["4.1.12", "4.1.", 12],
  ["DNTIC-09", "DNTIC-", 9],
  ["UNT5.", "UNT", 5],
  ["sin número", "sin número", NaN],
  ["", "", NaN],
])("%j counts in %j", (code, stem, number) => {
  expect(codeStem(code)).toBe(stem);
  expect(codeNumber(code)).toBe(number);
});

test("another number keeps the zeros in front", () => {
  expect(withNumber("DNTIC-09", 10)).toBe("DNTIC-10");
  expect(withNumber("DNTIC-10", 9, 2)).toBe("DNTIC-09");
  expect(withNumber("4.1.9", 10)).toBe("4.1.10");
  expect(withNumber("sin número", 3)).toBe("sin número");
});

test("a code hangs from the one it begins with, whole numbers only", () => {
  expect(hangsFrom("4.1.3.2", "4.1")).toBe(true);
  expect(hangsFrom("4.1.3.2", "4.1.3.")).toBe(true);
  expect(hangsFrom("4.11", "4.1")).toBe(false);
  expect(hangsFrom("4.1", "4.1")).toBe(false);
  expect(hangsFrom("4.1", "")).toBe(false);
});

test("the form of a code", () => {
  expect(formOf("DNTIC-01")).toEqual({ prefix: "DNTIC", separator: "-", parts: 1, width: 2 });
  expect(formOf("11.7.1.7.1.4")).toEqual({ prefix: "", separator: "", parts: 6, width: 1 });
  expect(formOf("ME UNAI 1")).toEqual({ prefix: "ME UNAI", separator: " ", parts: 1, width: 1 });
  expect(formOf("UNT1")).toEqual({ prefix: "UNT", separator: "", parts: 1, width: 1 });
  expect(formOf("DDCBBA 10.")).toEqual({ prefix: "DDCBBA", separator: " ", parts: 1, width: 1 });
  expect(formOf("Gestionar la compra")).toBeNull();
});

test("a text as long as a cell allows is no code, and is not searched for one", () => {
  for (const text of ["9".repeat(32_767), "1.".repeat(16_000), `${". ".repeat(16_000)}1`]) {
    expect(formOf(text)).toBeNull();
    expect(codeNumber(text)).toBeNaN();
    expect(codeKey(text)).not.toBe("");
  }
});

describe("the form most codes share", () => {
  const said = (...codes: string[]) => sayForm(commonForm(codes));

  test.each([
    ["DNC-n", ["DNC-1", "DNC-2", "DNC - 3"]],
    ["DDL n", ["DDL 1", "DDL 2", "DDL P 3", "DDL 4"]],
    ["n.n.n", ["4.1.1", "4.1.2", "4.1.10"]],
    ["DNTIC-0n", ["DNTIC-01", "DNTIC-02", "DNTIC-10"]],
    ["A n", ["A 1", "A 2", "A 03", "A 4"]],
    ["A 0n", ["A 01", "A 02", "A 3", "A 04"]],
    ["", ["A 1", "B 2"]],
    ["", []],
  ])("%s", (form, codes) => expect(said(...codes)).toBe(form));
});

test("a code is in the form letter by letter, a full stop at its end is not", () => {
  const form = commonForm(["DNTIC-01", "DNTIC-02"])!;
  expect(isInForm("DNTIC-03", form)).toBe(true);
  expect(isInForm("DNTIC-11", form)).toBe(true);
  for (const code of ["DNTIC-3", "DNTIC-003", "DNTIC 03", "DNTIC-03.", "DNTIC-1.03", "dntic-03"]) {
    expect(isInForm(code, form)).toBe(false);
  }
});

test("a code is rewritten in the form where its numbers allow it", () => {
  const form = commonForm(["DNTIC-01", "DNTIC-02"])!;
  expect(inForm("DNTIC 3", form)).toBe("DNTIC-03");
  expect(inForm("dntic - 12.", form)).toBe("DNTIC-12");
  expect(inForm("4.1.2", form)).toBeNull();
  expect(inForm("tercera", form)).toBeNull();
});

describe("moving codes on", () => {
  const moved = (codes: string[], index: number) =>
    Object.fromEntries(moveOn(codes, index, new Map(codes.map((code, i) => [codeKey(code), i]))));

  test("the repeated one takes the next number", () => {
    expect(moved(["4.1.1", "4.1.1"], 1)).toEqual({ 1: "4.1.2" });
  });

  test("those in its way move on until a number is free", () => {
    expect(moved(["A 1", "A 2", "A 2", "A 3", "A 5"], 2)).toEqual({ 2: "A 3", 3: "A 4" });
  });

  test("codes without a number stay", () => {
    expect(moved(["A", "A"], 1)).toEqual({});
  });

  test("a thousand in the way are too many to propose", () => {
    const codes = ["A 1", "A 1", ...Array.from({ length: 1000 }, (_, i) => `A ${i + 2}`)];
    expect(moved(codes, 1)).toEqual({});
  });
});
