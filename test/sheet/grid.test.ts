import { gridOf, type SheetDrawing } from "../../src/sheet/drawing";
import {
  bottomOf,
  contentAt,
  emptyGrid,
  GENERAL,
  isBlank,
  isPercentFormat,
  isSameValue,
  rightOf,
  TEXT,
  textOf,
  valueAt,
  type Grid,
} from "../../src/sheet/grid";

test.each(["0%", "0.00%", "0.0#%", "[Red]0%", "0%;-0%", "_-* 0%_-", "# ##0 %"])(
  "%s shows a percentage",
  (format) => expect(isPercentFormat(format)).toBe(true)
);

test.each(["General", "0", '0.00"%"', "0\\%", "@", "", '"100%"', "0;0%"])("%s does not", (format) =>
  expect(isPercentFormat(format)).toBe(false)
);

test("values as text, as a person would type them", () => {
  expect([null, "4.1", 4.1, 0.2, true, false, { error: "#N/A" }].map(textOf)).toEqual([
    "",
    "4.1",
    "4.1",
    "0.2",
    "VERDADERO",
    "FALSO",
    "#N/A",
  ]);
});

test("nothing and white space are blank; zero and errors are not", () => {
  expect([null, "", "  \n\u00a0"].every(isBlank)).toBe(true);
  expect([0, false, "0", { error: "#N/A" }].some(isBlank)).toBe(false);
});

test("values are the same by what they hold", () => {
  expect(isSameValue({ error: "#N/A" }, { error: "#N/A" })).toBe(true);
  expect(isSameValue({ error: "#N/A" }, "#N/A")).toBe(false);
  expect(isSameValue("1", 1)).toBe(false);
  expect(isSameValue(null, "")).toBe(false);
});

test("a drawing read back as a grid", () => {
  const drawing: SheetDrawing = {
    name: "POA",
    cells: [
      { at: { row: 0, column: 1 }, value: "4.1", style: { format: "@" } },
      { at: { row: 0, column: 0 }, value: "Acción" },
      { at: { row: 2, column: 0 }, value: 0.2, style: { format: "0%" } },
    ],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
  };
  const grid = gridOf(drawing, "libro.xlsx");
  expect(grid.ref).toEqual({ book: "libro.xlsx", sheet: "POA" });
  expect(grid.values).toEqual([
    ["Acción", "4.1"],
    [null, null],
    [0.2, null],
  ]);
  expect(grid.formats).toEqual([
    ["General", "@"],
    ["General", "General"],
    ["0%", "General"],
  ]);
  expect(valueAt(grid, { row: 9, column: 9 })).toBeNull();
});

test("number formats are named as Excel names them; outside of what was read a cell has the usual one", () => {
  expect([GENERAL, TEXT]).toEqual(["General", "@"]);
  expect(contentAt(emptyGrid({ book: "", sheet: "Hoja1" }), { row: 0, column: 0 })).toEqual({
    value: null,
    format: "General",
  });
});

test("the last row and column are counted from where the grid begins", () => {
  const ref = { book: "", sheet: "Hoja1" };
  const grid: Grid = {
    ...emptyGrid(ref),
    top: 4,
    left: 2,
    values: [
      ["4.1", null, "Ampliar la lectura"],
      [null, null, null],
    ],
  };
  expect([bottomOf(grid), rightOf(grid)]).toEqual([5, 4]);
  expect(rightOf({ ...emptyGrid(ref), left: 2 })).toBe(1);
  expect(emptyGrid(ref)).toMatchObject({ values: [], formats: [], merges: [], hiddenRows: [] });
});

test("a drawing says what it hides, and belongs to the open workbook unless a book is named", () => {
  const drawing: SheetDrawing = {
    name: "POA",
    cells: [],
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
  };
  expect(gridOf(drawing)).toEqual(emptyGrid({ book: "", sheet: "POA" }));
  expect(gridOf({ ...drawing, hiddenRows: [3], hiddenColumns: [1, 2] })).toMatchObject({
    hiddenRows: [3],
    hiddenColumns: [1, 2],
  });
});
