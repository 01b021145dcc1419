import { fitRows } from "../../src/sheet/fitRows";
import type { CellStyle, SheetDrawing } from "../../src/sheet/drawing";

const WRAP: CellStyle = { wrap: true };
const words = (count: number) => Array<string>(count).fill("palabra").join(" ");

const drawing = (text: string, more: Partial<SheetDrawing> = {}, style = WRAP): SheetDrawing => ({
  name: "Hoja",
  cells: [{ at: { row: 1, column: 0 }, value: text, style }],
  merges: [],
  columnWidths: new Map([[0, 20]]),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
  ...more,
});

const height = (drawn: SheetDrawing, row = 1) => fitRows(drawn).rowHeights.get(row) ?? 15;

test("a text that fits in one line, or may not wrap, leaves its row as it is", () => {
  expect(height(drawing("corto"))).toBe(15);
  expect(height(drawing(words(40), {}, {}))).toBe(15);
  const at = { row: 1, column: 0 };
  expect(height(drawing("", { cells: [{ at, value: words(40) }] }))).toBe(15);
  expect(height(drawing("", { cells: [{ at, value: 123_456_789_012, style: WRAP }] }))).toBe(15);
});

test("more words, narrower columns, larger letters and line breaks need more height", () => {
  const ten = height(drawing(words(10)));
  expect(ten).toBeGreaterThan(4 * 14);
  expect(height(drawing(words(20)))).toBeGreaterThan(ten);
  expect(height(drawing(words(10), { columnWidths: new Map([[0, 10]]) }))).toBeGreaterThan(ten);
  expect(height(drawing(words(10), {}, { ...WRAP, fontSize: 18 }))).toBeGreaterThan(ten);
  expect(height(drawing("a\nb\nc"))).toBeGreaterThan(3 * 14);
});

test("no row is taller than Excel allows, nor lower than it was drawn", () => {
  expect(height(drawing(words(3000)))).toBe(409);
  expect(height(drawing("corto", { rowHeights: new Map([[1, 60]]) }))).toBe(60);
});

test("the rows under a merged area share what it needs", () => {
  const merged = drawing(words(40), {
    merges: [{ top: 1, left: 0, bottom: 4, right: 0 }],
  });
  const heights = [1, 2, 3, 4].map((row) => height(merged, row));
  expect(new Set(heights).size).toBe(1);
  const alone = height(drawing(words(40)));
  expect(heights.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(alone);
  expect(heights[0]!).toBeLessThan(alone);
});

test("an area merged across columns is as wide as all of them", () => {
  const wide = drawing(words(10), {
    columnWidths: new Map([
      [0, 20],
      [1, 80],
    ]),
    merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
  });
  expect(height(wide)).toBeLessThan(height(drawing(words(10))));
});

test("a text at the very end of a line does not lose the next one", () => {
  const lines = (text: string) => Math.round((height(drawing(text)) - 3) / 14.63);
  for (let count = 2; count < 60; count++) {
    const grows = lines(words(count + 1)) - lines(words(count));
    expect([0, 1]).toContain(grows);
  }
});
