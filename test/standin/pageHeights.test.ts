import type { CellStyle, SheetDrawing } from "../../src/sheet/drawing";
import { withFittedRows, type Measure } from "../../src/standin/pageHeights";

/** Every letter is ten pixels wide; bold ones, twelve. */
const measure: Measure = (text, font) => text.length * (font.includes("bold") ? 12 : 10);

/** A sheet with one cell in A1, ten letters wide. */
const sheetWith = (value: string, style: CellStyle, more: Partial<SheetDrawing> = {}) => ({
  name: "Hoja1",
  cells: [{ at: { row: 0, column: 0 }, value, style }],
  merges: [],
  columnWidths: new Map([[0, 100 / 7]]),
  rowHeights: new Map<number, number>(),
  frozenRows: 0,
  frozenColumns: 0,
  ...more,
});

const heightOf = (value: string, style: CellStyle, more?: Partial<SheetDrawing>) =>
  withFittedRows(sheetWith(value, style, more), measure).rowHeights.get(0);

test("a row grows with the lines of its wrapped text", () => {
  expect(heightOf("corto", { wrap: true })).toBeUndefined();
  expect(heightOf("dos lineas", { wrap: true })).toBeUndefined();
  expect(heightOf("estas dos lineas", { wrap: true })).toBe(30);
  expect(heightOf("uno\ndos\ntres", { wrap: true })).toBe(45);
  expect(heightOf("interinstitucionales", { wrap: true })).toBe(30);
});

test("larger and bolder letters need more room", () => {
  expect(heightOf("uno\ndos", { wrap: true, fontSize: 22 })).toBe(60);
  expect(heightOf("dos lineas", { wrap: true, bold: true })).toBe(30);
});

test("what is not wrapped, is merged, or has a height already is left alone", () => {
  const long = "estas dos lineas";
  expect(heightOf(long, {})).toBeUndefined();
  const merges = [{ top: 0, left: 0, bottom: 1, right: 0 }];
  expect(heightOf(long, { wrap: true }, { merges })).toBeUndefined();
  expect(heightOf(long, { wrap: true }, { rowHeights: new Map([[0, 20]]) })).toBe(20);
});
