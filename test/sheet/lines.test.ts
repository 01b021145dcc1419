import { fitRows } from "../../src/sheet/fitRows";
import type { CellStyle } from "../../src/sheet/drawing";
import type { CellRange } from "../../src/sheet/cell";

/** How tall one text makes its row, in a column that leaves it room for ten digits and 3 % to spare. */
function height(text: string, style: CellStyle = {}, width = 11): number {
  const drawn = fitRows({
    name: "Hoja",
    cells: [{ at: { row: 0, column: 0 }, value: text, style: { wrap: true, ...style } }],
    merges: [],
    columnWidths: new Map([[0, width]]),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
  });
  return drawn.rowHeights.get(0) ?? 15;
}

/** A line of 11 points is 14.63 tall; where there are several, 3 points are left free. */
const lines = (text: string, style: CellStyle = {}, width = 11): number =>
  Math.max(1, Math.round((height(text, style, width) - 3) / 14.63));

/** How wide Calibri draws letters, in 2048ths of their size. Digits, by which Excel measures columns, are 1038. */
const CALIBRI: Readonly<Record<string, number>> = {
  ...{ a: 981, b: 1076, c: 866, d: 1076, e: 1019, f: 625, g: 964, h: 1076, i: 470, j: 490 },
  ...{ k: 931, l: 470, m: 1636, n: 1076, o: 1080, p: 1076, q: 1076, r: 714, s: 801, t: 686 },
  ...{ u: 1076, v: 925, w: 1464, x: 887, y: 927, z: 809, ñ: 1076, á: 981, é: 1019, í: 470 },
  ...{ A: 1185, B: 1114, C: 1092, D: 1260, E: 1000, F: 941, G: 1292, H: 1276, I: 516, J: 653 },
  ...{ K: 1064, L: 861, M: 1751, N: 1322, O: 1356, P: 1058, Q: 1378, R: 1112, S: 941, T: 998 },
  ...{ U: 1314, V: 1162, W: 1822, X: 1063, Y: 998, Z: 959, Ñ: 1322, Á: 1185, Í: 516, Ó: 1356 },
  ...{ ".": 517, ",": 511, ":": 548, ";": 548, "(": 621, ")": 621, "[": 628, "!": 667, "|": 943 },
  ...{ "°": 694, '"': 821, "/": 791, º: 865, "¿": 949, "&": 1397, "%": 1464, "@": 1831, "—": 1854 },
  ...{ "=": 1020, "#": 1020, ú: 1076, Ú: 1314, "0": 1038, "7": 1038 },
};

test("letters are as wide as Calibri draws them, within an eighth", () => {
  const off = Object.entries(CALIBRI).filter(([letter, units]) => {
    const fit = (100 * 1038) / units / 1.03;
    const isIn = lines(letter.repeat(Math.floor(fit / 1.125)), {}, 100.7) === 1;
    const isOut = lines(letter.repeat(Math.ceil(fit * 1.125)), {}, 100.7) > 1;
    return !isIn || !isOut;
  });
  expect(off).toEqual([]);
});

test.each([
  ["a blank", " "],
  ["a tabulator", "\t"],
  ["a vertical tabulator", "\v"],
  ["half a line break", "\r"],
  ["a blank that is not to be broken, which Excel breaks", "\u00a0"],
  ["a narrow blank", "\u2009"],
  ["a wide blank", "\u3000"],
])("%s ends a word, which goes to the next line", (_, blank) => {
  expect(lines(`123456${blank}12345678${blank}123`)).toBe(3);
});

test("a hyphen ends a word and stays with it", () => {
  expect(lines("123456-12345678-123")).toBe(3);
  expect(lines("1234567-1 1234567-1")).toBe(2);
});

test.each([".", "/", "ñ", "_", "–", "\u0e00", "\u0080"])("%s does not end a word", (letter) => {
  expect(lines(`123456${letter}12345678${letter}123`)).toBe(2);
});

test("a blank may hang over the end of the line", () => {
  expect(lines("123456789 123456789", {}, 10)).toBe(2);
  expect(lines("123456789 123456789 ", {}, 10)).toBe(2);
});

test("words share a line as long as there is room", () => {
  expect(lines("1234 1234")).toBe(1);
  expect(lines("1234 123456")).toBe(2);
  expect(lines("1234 1234 1234 1234")).toBe(2);
});

test("a word longer than the line is cut, and the next goes on behind its rest", () => {
  expect(lines("1".repeat(9))).toBe(1);
  expect(lines("1".repeat(10))).toBe(1);
  expect(lines("1".repeat(11))).toBe(2);
  expect(lines("1".repeat(25))).toBe(3);
  expect(lines(`${"1".repeat(25)} 123`)).toBe(3);
  expect(lines(`${"1".repeat(25)} 12345`)).toBe(4);
  expect(lines(`12 ${"1".repeat(25)}`)).toBe(4);
});

test("line breaks are line breaks, also at the ends and one after another", () => {
  expect(lines("a\nb")).toBe(2);
  expect(lines("\na")).toBe(2);
  expect(lines("a\n")).toBe(2);
  expect(lines("a\n\nb")).toBe(3);
  expect(lines(`${"1".repeat(13)}\n1`)).toBe(3);
  expect(lines("123456789\n123456789\n123456789")).toBe(3);
});

test("bold and large letters are wider; each line is as tall as its letters", () => {
  expect(lines("1".repeat(19), {}, 20.7)).toBe(1);
  expect(lines("1".repeat(19), { bold: true }, 20.7)).toBe(2);
  expect(height("1234", { fontSize: 22 })).toBe(30);
  expect(height("123456", { fontSize: 22 })).toBe(62);
  expect(height("1".repeat(10), { fontSize: 8 })).toBe(15);
  expect(height("1".repeat(99), { fontSize: 22, wrap: false })).toBe(30);
});

test("a sign of two halves is one letter wide", () => {
  expect(lines("📚".repeat(9))).toBe(1);
  expect(lines("📚".repeat(11))).toBe(2);
});

test("a column narrower than a letter still has its lines", () => {
  expect(lines("1111", {}, 0.2)).toBe(5);
});

/** The heights of rows 0, 1, 2 … under a drawing of merged texts, each as many lines as it says. */
function heights(areas: readonly (CellRange & { lines: number })[], rows: number): number[] {
  const drawn = fitRows({
    name: "Hoja",
    cells: areas.map(({ top, left, lines: count }) => ({
      at: { row: top, column: left },
      value: Array<string>(count).fill("a").join("\n"),
      style: { wrap: true },
    })),
    merges: areas.filter(({ top, left, bottom, right }) => top < bottom || left < right),
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
  });
  return Array.from({ length: rows }, (_, row) => drawn.rowHeights.get(row) ?? 15);
}

const area = (top: number, bottom: number, column: number, count: number) => ({
  top,
  left: column,
  bottom,
  right: column,
  lines: count,
});

test("of the texts of a row the tallest counts, wherever it stands", () => {
  expect(heights([area(0, 0, 0, 2), area(0, 0, 1, 4), area(0, 0, 2, 3)], 2)).toEqual([62, 15]);
});

test("the rows under a merged text get equal shares of what it lacks, and no more", () => {
  expect(heights([area(0, 2, 0, 6)], 4)).toEqual([31, 31, 31, 15]);
  expect(heights([area(0, 2, 0, 3)], 3)).toEqual([16, 16, 16]);
  expect(heights([area(0, 2, 0, 2)], 3)).toEqual([15, 15, 15]);
});

test("rows that are tall already count with their height", () => {
  expect(heights([area(0, 0, 1, 4), area(0, 1, 0, 5)], 2)).toEqual([62, 15]);
  expect(heights([area(0, 0, 1, 4), area(0, 1, 0, 6)], 2)).toEqual([69, 22]);
});

test("small areas are served first, whatever their order", () => {
  const small = area(0, 1, 1, 6);
  const large = area(0, 3, 0, 7);
  expect(heights([small, large], 4)).toEqual([46, 46, 15, 15]);
  expect(heights([large, small], 4)).toEqual([46, 46, 15, 15]);
});

test("an area that Excel's tallest rows cannot hold gets them and no more", () => {
  expect(heights([area(0, 1, 1, 40), area(0, 0, 0, 40)], 2)).toEqual([409, 15]);
});

test("an area merged across columns alone makes its row as tall as it needs", () => {
  expect(heights([{ top: 1, left: 0, bottom: 1, right: 2, lines: 3 }], 3)).toEqual([15, 47, 15]);
});
