import fc from "fast-check";
import {
  a1,
  a1Range,
  byReadingOrder,
  cell,
  columnLetters,
  contains,
  isSameCell,
  isSameSheet,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  parseA1Range,
  verticalRuns,
} from "../../src/sheet/cell";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %d is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(parseA1(`${letters}1`)).toEqual(cell(0, column));
});

test("every cell of Excel's grid has a name that leads back to it", () => {
  fc.assert(
    fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
      expect(parseA1(a1({ row, column }))).toEqual({ row, column });
    }),
    { numRuns: 2000, seed: 2021 }
  );
});

test.each(["B5", "$B$5", "b5", "Hoja1!B5", "'Mi hoja!'!$B5", " B5 "])("%j is B5", (text) => {
  expect(parseA1(text)).toEqual(cell(4, 1));
});

test.each(["", "5", "B", "B0", "XFE1", "A1048577", "AAAA1", "B5:C6", "B-5", "R1C1"])(
  "%j is no cell",
  (text) => expect(parseA1(text)).toBeNull()
);

test("a range in any order of its corners", () => {
  const range = { top: 4, left: 1, bottom: 8, right: 2 };
  for (const text of ["B5:C9", "C9:B5", "$B$5:$C$9", "Hoja1!B5:C9"]) {
    expect(parseA1Range(text)).toEqual(range);
  }
  expect(a1Range(range)).toBe("B5:C9");
  expect(a1Range(parseA1Range("B5")!)).toBe("B5");
  expect(parseA1Range("'POA 2021!'!$B$5:$C$9")).toEqual(range);
  for (const text of ["B:C", "B5:C", "B:C9", ""]) expect(parseA1Range(text)).toBeNull();
});

test("a range holds its borders", () => {
  const range = parseA1Range("B5:C9")!;
  for (const at of ["B5", "C9", "B9", "C7"]) expect(contains(range, parseA1(at)!)).toBe(true);
  for (const at of ["A5", "B4", "D9", "C10"]) expect(contains(range, parseA1(at)!)).toBe(false);
});

test("cells are read row by row", () => {
  const names = ["B2", "A1", "A3", "B1", "A2"];
  const sorted = names.map((name) => parseA1(name)!).sort(byReadingOrder);
  expect(sorted.map(a1)).toEqual(["A1", "B1", "A2", "B2", "A3"]);
});

test("sameness is of places, not of objects", () => {
  expect(isSameCell(cell(1, 2), { row: 1, column: 2 })).toBe(true);
  expect(isSameCell(cell(1, 2), cell(2, 1))).toBe(false);
  expect(isSameSheet({ book: "a", sheet: "b" }, { book: "a", sheet: "b" })).toBe(true);
  expect(isSameCell(cell(1, 2), cell(2, 2))).toBe(false);
  expect(isSameCell(cell(1, 2), cell(1, 1))).toBe(false);
  expect(isSameSheet({ book: "a", sheet: "b" }, { book: "", sheet: "b" })).toBe(false);
  expect(isSameSheet({ book: "a", sheet: "b" }, { book: "a", sheet: "c" })).toBe(false);
});

test("vertical runs cover the cells, each once, with as few areas as there are gaps", () => {
  const runs = verticalRuns(["C3", "A1", "A2", "C4", "A2", "A4"].map((name) => parseA1(name)!));
  expect(runs.map(a1Range)).toEqual(["A1:A2", "C3:C4", "A4"]);
  expect(verticalRuns([cell(5, 1), cell(3, 1), cell(4, 1), cell(3, 0)]).map(a1Range)).toEqual([
    "A4",
    "B4:B6",
  ]);
  expect(verticalRuns([])).toEqual([]);
});
