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

/** How many lines the text takes, wrapped at words as spreadsheets do. Rather one too many than one too few. */
function linesOf(text: string, width: number, { fontSize = USUAL_SIZE, bold }: CellStyle): number {
  const scale = (fontSize / USUAL_SIZE) * (bold ? 1.06 : 1.02);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      const length = lengthOf(word.trimEnd()) * scale;
      if (used > 0 && used + length > width) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is cut.
      lines += Math.max(0, Math.ceil(length / width) - 1);
      used += lengthOf(word) * scale;
      if (used > width) used %= width;
    }
  }
  return lines;
}

/** Letters told by how wide the usual font draws them, a digit being 1. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|!ijlI·()[\]{}]/, 0.5],
  [/[frt"/\\-]/, 0.7],
  [/[mwMW@%…—]/, 1.65],
  [/[A-ZÁÉÍÓÚÜÑ&#]/, 1.2],
];
const known = new Map<string, number>();

function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text) {
    let width = known.get(letter);
    if (width === undefined) {
      width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 1;
      if (known.size < 1000) known.set(letter, width);
    }
    length += width;
  }
  return length;
}
