import {
  codeKey,
  codeNumber,
  codeStem,
  commonForm,
  formOf,
  inForm,
  isInForm,
  LONGEST_MOVE,
  moveOn,
  withNumber,
  withoutTail,
} from "../../src/poa/codes";

test.each([
  [" DNAF 1", "DNAF 1"],
  ["DNAF 1 ", "DNAF 1"],
  ["DNAF  1", "DNAF 1"],
  ["DNAF\t1", "DNAF 1"],
  ["DNAF\r\n1", "DNAF 1"],
  ["4.1.", "4.1"],
  ["4.1. .", "4.1"],
  ["dntic-01", "DNTIC-01"],
  ["Ñusta 1", "ÑUSTA 1"],
  ["DNAF_1", "DNAF_1"],
  ["4.1 [a]", "4.1 [A]"],
  [".", ""],
  ["  ", ""],
])("the key of %j is %j", (code, key) => expect(codeKey(code)).toBe(key));

test("the tail of a code are full stops and spaces of any kind", () => {
  expect(withoutTail("4.1 . \t\u00a0\u2009")).toBe("4.1");
  expect(withoutTail("4.1-")).toBe("4.1-");
  expect(withoutTail("4.1ñ")).toBe("4.1ñ");
  expect(withoutTail(" ..")).toBe("");
});

test.each([
  ["DNAF/3", "DNAF/", 3],
  ["4:1", "4:", 1],
  ["90", "", 90],
  ["DNAF 007", "DNAF ", 7],
  ["  4.1.2  ", "4.1.", 2],
  ["4.1.2. ", "4.1.", 2],
  ["4.1.2)", "4.1.2)", NaN],
])("%j is number %3$j after %2$j", (code, stem, number) => {
  expect(codeStem(code)).toBe(stem);
  expect(codeNumber(code)).toBe(number);
});

test("sixty letters may be a code, sixty-one are a text", () => {
  const form = { prefix: "A".repeat(58), separator: " ", parts: 1, width: 1 };
  const longest = `${form.prefix} 1`;
  expect([codeNumber(longest), codeStem(longest)]).toEqual([1, `${form.prefix} `]);
  expect([withNumber(longest, 2), formOf(longest)]).toEqual([`${form.prefix} 2`, form]);
  expect([isInForm(longest, form), inForm(longest, form)]).toEqual([true, longest]);
  const longer = `A${longest}`;
  const its = { ...form, prefix: `A${form.prefix}` };
  expect([codeNumber(longer), codeStem(longer)]).toEqual([NaN, longer]);
  expect([withNumber(longer, 2), formOf(longer)]).toEqual([longer, null]);
  expect([isInForm(longer, its), inForm(longer, its)]).toEqual([false, null]);
});

test.each([
  [" DNAF 3 ", 4, undefined, "DNAF 4"],
  ["UNT5.", 6, undefined, "UNT6"],
  ["A 007", 12, undefined, "A 012"],
  ["A 7", 12, undefined, "A 12"],
  ["A 10", 9, undefined, "A 9"],
  ["A 7", 8, 3, "A 008"],
  ["A 007", 8, 1, "A 8"],
])("%j with number %j, %j wide, is %j", (code, number, width, expected) => {
  expect(withNumber(code, number, width)).toBe(expected);
});

test.each([
  ["DNAF–1", "DNAF", "–", 1],
  ["DNAF—1", "DNAF", "—", 1],
  ["DNAF_1", "DNAF", "_", 1],
  ["DNAF/1", "DNAF", "/", 1],
  ["DNAF - 1", "DNAF", " - ", 1],
  ["DNAF\u00a01", "DNAF", "\u00a0", 1],
  ["DNAF#1", "DNAF#", "", 1],
  ["A.1", "A.", "", 1],
  ["T-4.1.2", "T", "-", 3],
  ["4..1", "4..", "", 1],
  [".5", ".", "", 1],
  ["-1", "", "-", 1],
  ["4.1", "", "", 2],
  ["14.12", "", "", 2],
  ["a.4.1", "a.", "", 2],
])("%j is %j, %j and %d numbers", (code, prefix, separator, parts) => {
  expect(formOf(code)).toEqual({ prefix, separator, parts, width: 1 });
});

test("the width of a code is that of its last number, where zeros fill it", () => {
  const width = (code: string) => formOf(code)?.width;
  expect(["A 001", "A 100", "4.1.02", "4.01.2", "A 0"].map(width)).toEqual([3, 1, 2, 1, 1]);
});

test("half of the codes are not most of them; those without a number are not counted", () => {
  expect(commonForm(["A 1", "A 2", "B 1", "B 2"])).toBeNull();
  expect(commonForm(["A 1", "B 1", "A 2", "B 2", "A 3"])?.prefix).toBe("A");
  expect(commonForm(["B 1", "A 1", "A 2"])?.prefix).toBe("A");
  expect(commonForm(["A 1", "sin código", "ninguno"])?.prefix).toBe("A");
});

test("codes that differ in one thing alone are of several forms", () => {
  expect(commonForm(["A 1", "A-2"])).toBeNull();
  expect(commonForm(["A 1", "B 2"])).toBeNull();
  expect(commonForm(["4.1", "4.1.2"])).toBeNull();
  expect(commonForm(["A 1", "A-2", "A-3", "A 4", "A 5"])?.separator).toBe(" ");
});

test.each([
  [2, ["A 01", "A 02", "A 3"]],
  [1, ["A 01", "A 2"]],
  [1, ["A 10", "A 11", "A 12"]],
  [2, ["A 01", "A 10", "A 11"]],
  [3, ["A 01", "A 002"]],
  [1, ["A 0", "A 1"]],
  [2, ["A 01.", "A 02."]],
])("%d wide: %j", (width, codes) => expect(commonForm(codes)?.width).toBe(width));

test.each([
  ["DNTIC-100", true],
  ["DNTIC-012", false],
  ["DNTIC-00", true],
  [" DNTIC-03", true],
  ["DNTIC-03 ", false],
  ["DNTIX-03", false],
  ["DNTIC_03", false],
  ["DNTIC--03", false],
  ["XDNTIC-03", false],
  ["DNTIC-", false],
  [`DNTIC-1${"0".repeat(14)}`, true],
  [`DNTIC-1${"0".repeat(15)}`, false],
])("%j in the form DNTIC-0n: %j", (code, isIn) => {
  const form = { prefix: "DNTIC", separator: "-", parts: 1, width: 2 };
  expect(isInForm(code, form)).toBe(isIn);
});

test("rewriting touches the last number only", () => {
  const form = { prefix: "T", separator: "-", parts: 3, width: 2 };
  expect(inForm(" 4.01.7. ", form)).toBe("T-4.01.07");
  expect(inForm("T 4.1.012", form)).toBe("T-4.1.12");
  expect(inForm("4.7", form)).toBeNull();
});

test("as many as can be looked over are moved on, and one more is too many", () => {
  const codes = (inTheWay: number) => [
    "A 1",
    "A 1",
    ...Array.from({ length: inTheWay }, (_, i) => `A ${i + 2}`),
  ];
  const moved = (all: readonly string[]) =>
    moveOn(all, 1, new Map(all.map((code, i) => [codeKey(code), i])));
  const most = moved(codes(LONGEST_MOVE - 1));
  expect([most.size, most.get(LONGEST_MOVE)]).toEqual([LONGEST_MOVE, `A ${LONGEST_MOVE + 1}`]);
  expect(moved(codes(LONGEST_MOVE)).size).toBe(0);
});

test("codes that stand in each other's place are moved once", () => {
  const places = new Map([
    ["A 2", 1],
    ["A 3", 0],
  ]);
  expect([...moveOn(["A 1", "A 2"], 0, places)]).toEqual([
    [0, "A 2"],
    [1, "A 3"],
  ]);
});
