import { fixedRange, inColumn, inRow, plainCriteria } from "../../src/poa/national/formulas";

test("a range that does not move names its sheet, whatever the sheet is called", () => {
  const range = { top: 1, left: 1, bottom: 342, right: 27 };
  expect(fixedRange("POA Nacional", range)).toBe("'POA Nacional'!$B$2:$AB$343");
  expect(fixedRange("D'Orbigny's", range)).toBe("'D''Orbigny''s'!$B$2:$AB$343");
  expect(fixedRange("A", { ...range, bottom: 1, right: 1 })).toBe("'A'!$B$2");
});

test("a cell that keeps its row, and one that keeps its column", () => {
  expect(inRow({ row: 11, column: 27 })).toBe("AB$12");
  expect(inColumn({ row: 11, column: 27 })).toBe("$AB12");
});

describe("SUMIFS finds the rows of one code alone", () => {
  const found = (...codes: readonly string[]) => codes.filter(plainCriteria(codes));

  test.each([
    ["4.1|4.2|5.1"],
    ["DNB 1|DNB 2"],
    ["4.1|4.1.0"],
    ["1|2|1/2|2/1"],
    ["4.1.|4.1 a"],
    ["a".repeat(255)],
  ])("where no other code looks like it: %s", (codes) => {
    expect(found(...codes.split("|"))).toEqual(codes.split("|"));
  });

  test.each([
    ["4.1|4.10", "one number for Excel"],
    ["4,1|4.1", "a comma or a point in a number"],
    ["1.2.3|1/2/3", "one date"],
    ["1-2|1.2", "one date or number"],
    ["01.2.3|1.02.3", "leading zeros"],
    ["a 1|A 1", "upper and lower case"],
    [" 4.1|4.1", "blanks at an end"],
    ["4.1|4.1", "one code twice"],
    ["1 |01", "one number"],
  ])("not where another does: %s (%s)", (codes) => {
    expect(found(...codes.split("|"))).toEqual([]);
  });

  test.each([[""], ["4.*"], ["4.?"], ["~4"], ["=4"], [">4"], ["<4"], ["a".repeat(256)]])(
    "not where it is empty, a pattern, a comparison or too long: %s",
    (code) => {
      expect(found("1.1", code)).toEqual(["1.1"]);
    }
  );

  test("a sign of comparison within a code is none", () => {
    expect(found("A=4", "A<4", "A>4")).toEqual(["A=4", "A<4", "A>4"]);
  });
});
