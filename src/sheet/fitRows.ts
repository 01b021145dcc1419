import type { CellRange } from "./cell";
import type { CellStyle, DrawnCell, SheetDrawing } from "./drawing";

/** A row without a height of its own, in points; and the tallest that Excel allows. */
const USUAL_HEIGHT = 15;
const TALLEST = 409;
/** What a line takes of its font's size, and what a cell leaves free above and below. */
const LINE = 1.33;
const PADDING = 3;
const USUAL_SIZE = 11;
const USUAL_WIDTH = 8.43;

/**
 * The drawing with rows tall enough for their wrapped texts. Programs do not fit the rows of a file that they open, nor, ever,
 * those under merged cells. Heights that the drawing gives already are the least a row has.
 */
export function fitRows(drawing: SheetDrawing): SheetDrawing {
  const heights = new Map(drawing.rowHeights);
  const mergeAt = new Map(drawing.merges.map((merge) => [keyOf(merge.top, merge.left), merge]));
  const tall: { merge: CellRange; height: number }[] = [];
  const heightOf = measuring();
  for (const cell of drawing.cells) {
    const merge = mergeAt.get(keyOf(cell.at.row, cell.at.column));
    const height = heightOf(cell, widthOf(drawing, cell, merge));
    if (height <= USUAL_HEIGHT) continue;
    if (merge && merge.bottom > merge.top) tall.push({ merge, height });
    else heights.set(cell.at.row, Math.max(height, heights.get(cell.at.row) ?? 0));
  }
  // Small areas first: what they widen helps the larger ones around them.
  tall.sort((a, b) => rowsIn(a.merge) - rowsIn(b.merge));
  for (const { merge, height } of tall) stretch(heights, merge, height);
  return { ...drawing, rowHeights: heights };
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

const rowsIn = ({ top, bottom }: CellRange): number => bottom - top + 1;

/** Gives each row of a merged area its share of what the area lacks. */
function stretch(heights: Map<number, number>, merge: CellRange, height: number): void {
  const rows = Array.from({ length: rowsIn(merge) }, (_, i) => merge.top + i);
  const now = rows.reduce((sum, row) => sum + (heights.get(row) ?? USUAL_HEIGHT), 0);
  if (now >= height) return;
  const share = Math.ceil((height - now) / rows.length);
  for (const row of rows) {
    heights.set(row, Math.min(TALLEST, (heights.get(row) ?? USUAL_HEIGHT) + share));
  }
}

function widthOf(
  { columnWidths }: SheetDrawing,
  { at }: DrawnCell,
  merge: CellRange | undefined
): number {
  let width = 0;
  for (let column = at.column; column <= (merge?.right ?? at.column); column++) {
    width += columnWidths.get(column) ?? USUAL_WIDTH;
  }
  return width;
}

/** How tall a row must be for the cell, in points. Many cells of a column say the same, and each text is measured once. */
function measuring(): (cell: DrawnCell, width: number) => number {
  const known = new Map<CellStyle | undefined, Map<number, Map<string, number>>>();
  return ({ value, style }, width) => {
    const text = typeof value === "string" && style?.wrap ? value : "";
    const size = style?.fontSize ?? USUAL_SIZE;
    if (text === "") return Math.min(TALLEST, Math.ceil(size * LINE));
    const ofStyle = known.get(style) ?? new Map<number, Map<string, number>>();
    known.set(style, ofStyle);
    const ofWidth = ofStyle.get(width) ?? new Map<string, number>();
    ofStyle.set(width, ofWidth);
    let height = ofWidth.get(text);
    if (height === undefined) {
      const lines = linesOf(text, width, style ?? {});
      height = Math.min(TALLEST, Math.ceil(lines * size * LINE + (lines > 1 ? PADDING : 0)));
      ofWidth.set(text, height);
    }
    return height;
  };
}

/** What a cell keeps free at its sides, in characters. */
const MARGIN = 0.7;

/** How many lines the text takes, wrapped at words as spreadsheets do. Rather one too many than one too few. */
function linesOf(text: string, width: number, { fontSize = USUAL_SIZE, bold }: CellStyle): number {
  const scale = (fontSize / USUAL_SIZE) * (bold ? 1.08 : 1.03);
  const room = Math.max(1, width - MARGIN);
  // A line that holds nothing but the widest letters is no longer than this.
  if (text.length * WIDEST * scale <= room && !text.includes("\n")) return 1;
  let lines = 1;
  let used = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isNewLine = code === NEW_LINE;
    if (!isNewLine && !endsWord(code) && at < text.length - 1) continue;
    const to = isNewLine ? at : at + 1;
    // A word takes the blank or hyphen behind it along; a blank may hang over the end of the line.
    const length = lengthOf(text, from, isBlank(code) ? at : to) * scale;
    if (used > 0 && used + length > room && to > from) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is cut.
    const cuts = Math.max(0, Math.ceil(length / room) - 1);
    lines += cuts;
    used += lengthOf(text, from, to) * scale - cuts * room;
    from = at + 1;
    if (!isNewLine) continue;
    lines += 1;
    used = 0;
  }
  return lines;
}

const NEW_LINE = 10;
const HYPHEN = 45;
const LAST_LATIN = 0x17f;

const isBlank = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > LAST_LATIN && isRareBlank(code));

const isRareBlank = (code: number): boolean => /\s/.test(String.fromCharCode(code));

const endsWord = (code: number): boolean => code === HYPHEN || isBlank(code);

/** Letters by how wide the usual font draws them, a digit being 1; what is not listed is as wide as a digit. */
const LETTERS: readonly (readonly [string, number])[] = [
  [" .,:;'’ijlIíÍ", 0.5],
  ["fJ()[]{}-¡!", 0.6],
  ["rt°", 0.7],
  ['cszL"/ºª“”', 0.8],
  ["agkvxyFSZá¿?|", 0.9],
  ["ABCRVÁ", 1.1],
  ["DGH", 1.2],
  ["NOQUÓÚÜÑ&", 1.3],
  ["w%", 1.4],
  ["mM", 1.7],
  ["W—@…", 1.8],
];
const WIDEST = 1.8;
const WIDTHS = new Map(
  LETTERS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const))
);
/** The same for the letters that are nearly all there are, by their codes. */
const LATIN = Float64Array.from(
  { length: LAST_LATIN + 1 },
  (_, code) => WIDTHS.get(String.fromCharCode(code)) ?? 1
);

function lengthOf(text: string, from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= LAST_LATIN) length += LATIN[code]!;
    // The second half of a letter beyond the usual planes.
    else if (code < 0xdc00 || code > 0xdfff) length += WIDTHS.get(text[at]!) ?? 1;
  }
  return length;
}
