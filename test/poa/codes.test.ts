import {
  codeKey,
  codeNumber,
  codeStem,
  commonForm,
  formOf,
  hangsFrom,
  inForm,
  isInForm,
  isKeyBelow,
  moveOn,
  withNumber,
  withoutTail,
  type CodeForm,
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

/** prefix/separator/parts/width */
const written = (form: CodeForm | null) =>
  form && [form.prefix, form.separator, form.parts, form.width].join("/");

test.each([
  ["DNB 1", "DNB 1", "DNB 1"],
  ["  dnb \t 1 . . ", "DNB 1", "  dnb \t 1"],
  ["DNB\u00a01", "DNB 1", "DNB\u00a01"],
  ["dnb 1", "DNB 1", "dnb 1"],
  ["DNB  1", "DNB 1", "DNB  1"],
  [" DNB 1", "DNB 1", " DNB 1"],
  ["DNB 1 ", "DNB 1", "DNB 1"],
  ["4.1.", "4.1", "4.1"],
  ["Ñ-1", "Ñ-1", "Ñ-1"],
  ["A_1/2", "A_1/2", "A_1/2"],
  ["...", "", ""],
  ["\u007f1", "\u007f1", "\u007f1"],
  ["[1]", "[1]", "[1]"],
  ["@1", "@1", "@1"],
  ["ñ1.\u2003", "Ñ1", "ñ1"],
  ["", "", ""],
])("%j has the key %j; without what stands at its end it is %j", (code, key, bare) => {
  expect(codeKey(code)).toBe(key);
  expect(withoutTail(code)).toBe(bare);
});

test.each([
  ["DNB 1", "DNB/ /1/1"],
  ["DNB - 01.", "DNB/ - /1/2"],
  ["DNB–1", "DNB/–/1/1"],
  ["DNB—1", "DNB/—/1/1"],
  ["DNB_1", "DNB/_/1/1"],
  ["DNB/1", "DNB///1/1"],
  ["DNB+1", "DNB+//1/1"],
  ["DNB.1", "DNB.//1/1"],
  ["A.1.2", "A.//2/1"],
  [".1", ".//1/1"],
  ["1.1", "//2/1"],
  ["4.1.007", "//3/3"],
  ["4..1", "4..//1/1"],
  [" - 1", "/- /1/1"],
  ["0", "//1/1"],
  ["00", "//1/2"],
  ["DNB\u00a0\u20071", "DNB/\u00a0\u2007/1/1"],
  ["DNB", null],
  ["1a", null],
  ["", null],
  ["9".repeat(60), "//1/1"],
  ["9".repeat(61), null],
])("%j is written %j", (code, form) => expect(written(formOf(code))).toBe(form));

test.each([
  ["9".repeat(15), 999_999_999_999_999],
  ["9".repeat(16), NaN],
  [`${"A".repeat(59)}1`, 1],
  [`${"A".repeat(60)}1`, NaN],
  ["DNB 007 . ", 7],
  ["7", 7],
])("%j counts as %j", (code, number) => {
  expect(codeNumber(code)).toBe(number);
  expect(withNumber(code, 8) !== code).toBe(!Number.isNaN(number));
  expect(codeStem(code) !== code.trim()).toBe(!Number.isNaN(number));
});

test("another number: zeros kept, filled up, or left out", () => {
  expect(withNumber(" DNB-07. ", 8)).toBe("DNB-08");
  expect(withNumber("DNB-07", 8, 1)).toBe("DNB-8");
  expect(withNumber("DNB-7", 8, 3)).toBe("DNB-008");
  expect(withNumber("DNB-99", 100)).toBe("DNB-100");
  expect(withNumber(" sin número ", 8)).toBe(" sin número ");
  expect(codeStem(" 4.1.3. ")).toBe("4.1.");
});

test("what hangs from what", () => {
  expect(hangsFrom("dnb 1.2.", "DNB  1")).toBe(true);
  expect(hangsFrom("4.1", "4.2")).toBe(false);
  expect(hangsFrom("3.1.1", "4.1")).toBe(false);
  expect(isKeyBelow(".1", "")).toBe(false);
  expect(isKeyBelow("4", "4.1")).toBe(false);
  expect(isKeyBelow("4.1", "4.1")).toBe(false);
});

test.each<[string, string, boolean, string | null]>([
  ["DNB-03", "DNB-01", true, "DNB-03"],
  ["DNB-3", "DNB-01", false, "DNB-03"],
  ["DNB-003", "DNB-01", false, "DNB-03"],
  ["DNB-100", "DNB-01", true, "DNB-100"],
  [" DNB-03", "DNB-01", true, "DNB-03"],
  ["DNB-03.", "DNB-01", false, "DNB-03"],
  ["DNB 03", "DNB-01", false, "DNB-03"],
  ["DNBX-03", "DNB-01", false, "DNB-03"],
  ["DNC-03", "DNB-01", false, "DNB-03"],
  ["4.2", "4.1", true, "4.2"],
  ["4.02", "4.1", false, "4.2"],
  ["X4.2", "4.1", false, "4.2"],
  ["4.2.1", "4.1", false, null],
  ["4", "4.1", false, null],
  ["cuatro", "4.1", false, null],
  ["DNB 1234567890123456", "DNB 1", false, null],
  ["DNB 123456789012345", "DNB 1", true, "DNB 123456789012345"],
  [`DNB ${"1".repeat(70)}`, "DNB 1", false, null],
])("%j beside %j: written alike %j, else it would be %j", (code, like, isAlike, to) => {
  const form = formOf(like)!;
  expect(isInForm(code, form)).toBe(isAlike);
  expect(inForm(code, form)).toBe(to);
});

test.each<[string | null, readonly string[]]>([
  ["DNB/ /1/1", ["DNB 1", "DNB-2", "DNB 3"]],
  ["DNB/ /1/1", ["DNB 1", "OP 1", "DNB 2", "OP 2", "DNB 3"]],
  [null, ["DNB 1", "DNB-2"]],
  [null, ["4.1", "4.1.1", "DNB 1"]],
  ["DNB/ /1/1", ["DNB 1", "sin", "", "x"]],
  ["//1/2", ["01", "02", "3"]],
  ["//1/1", ["01", "2", "3"]],
  ["//1/1", ["01", "2"]],
  ["//1/3", ["001", "002", "03"]],
  ["//1/1", ["10", "11"]],
  ["//1/1", ["0", "1"]],
  ["T/-/1/2", ["T-10", "T-01.", "T-02"]],
])("most are written %j: %j", (form, codes) => expect(written(commonForm(codes))).toBe(form));

test("five hundred moves are the most that is proposed; a run that bites its tail ends", () => {
  const moved = (count: number) => {
    const codes = ["A 1", ...Array.from({ length: count }, (_, i) => `A ${i + 1}`)];
    return moveOn(codes, 1, new Map(codes.map((code, i) => [codeKey(code), i]))).size;
  };
  expect(moved(500)).toBe(500);
  expect(moved(501)).toBe(0);
  const places = new Map([
    ["A 2", 1],
    ["A 3", 0],
  ]);
  expect([...moveOn(["A 1", "A 2"], 0, places)]).toEqual([
    [0, "A 2"],
    [1, "A 3"],
  ]);
});
