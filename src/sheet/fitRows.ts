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

/** How tall a row must be for the cell, in points. */
function heightOf({ value, style }: DrawnCell, width: number): number {
  const size = style?.fontSize ?? USUAL_SIZE;
  const text = typeof value === "string" ? value : "";
  const lines = style?.wrap && text !== "" ? linesOf(text, width, style) : 1;
  return Math.min(TALLEST, Math.ceil(lines * size * LINE + (lines > 1 ? PADDING : 0)));
}

/** What a cell keeps free at its sides, in characters. */
const MARGIN = 0.7;

/** How many lines the text takes, wrapped at words as spreadsheets do. Rather one too many than one too few. */
function linesOf(text: string, width: number, { fontSize = USUAL_SIZE, bold }: CellStyle): number {
  const scale = (fontSize / USUAL_SIZE) * (bold ? 1.08 : 1.03);
  const room = Math.max(1, width - MARGIN);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const length = lengthOf(word.trimEnd()) * scale;
      if (used > 0 && used + length > room) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is cut.
      const cuts = Math.max(0, Math.ceil(length / room) - 1);
      lines += cuts;
      used += lengthOf(word) * scale - cuts * room;
    }
  }
  return lines;
}

/** Letters by how wide the usual font draws them, a digit being 1; what is not listed is as wide as a digit. */
const LETTERS: readonly (readonly [string, number])[] = [
  [" .,:;'’|ijlIíÍ", 0.5],
  ["fJ()[]{}-¡!", 0.6],
  ["rt°", 0.7],
  ['cszL"/ºª“”', 0.8],
  ["agkvxyFSZá¿?", 0.9],
  ["ABCRVÁ", 1.1],
  ["DGH", 1.2],
  ["NOQUÓÚÜÑ&", 1.3],
  ["w%", 1.4],
  ["mM", 1.7],
  ["W—@…", 1.8],
];
const WIDTHS = new Map(
  LETTERS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const))
);

function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text) length += WIDTHS.get(letter) ?? 1;
  return length;
}
