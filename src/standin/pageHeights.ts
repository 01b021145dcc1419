import type { Cell } from "../sheet/cell";
import { contains } from "../sheet/cell";
import type { CellStyle, DrawnCell, SheetDrawing } from "../sheet/drawing";
import { textOf } from "../sheet/grid";

/** How wide a text is drawn, in pixels, in a font as CSS writes it. */
export type Measure = (text: string, font: string) => number;

const USUAL_FONT = "Calibri";
const USUAL_SIZE = 11;
const USUAL_WIDTH = 64;
/** Room that a cell keeps free beside its text, in pixels. */
const PADDING = 5;
/** A line of 11 points takes a row of 15. */
const LINE_HEIGHT = 15 / 11;

const fontOf = ({
  italic,
  bold,
  fontSize = USUAL_SIZE,
  fontName = USUAL_FONT,
}: CellStyle): string =>
  `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize}pt "${fontName}"`;

/** How many lines the text takes when it breaks at spaces, and inside words that are longer than a line. */
function linesOf(text: string, room: number, width: (part: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let line = "";
    lines += 1;
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (width(longer) <= room) {
        line = longer;
        continue;
      }
      if (line !== "") lines += 1;
      lines += Math.max(0, Math.ceil(width(word) / room) - 1);
      line = word;
    }
  }
  return lines;
}

function heightOf({ value, style = {} }: DrawnCell, pixels: number, measure: Measure): number {
  const font = fontOf(style);
  const lines = linesOf(textOf(value), pixels - PADDING, (part) => measure(part, font));
  return Math.round(lines * (style.fontSize ?? USUAL_SIZE) * LINE_HEIGHT);
}

/**
 * The drawing with a height for every row that has none and holds wrapped text, as Excel fits such rows when it opens a file.
 * Merged cells do not count, as in Excel.
 */
export function withFittedRows(drawing: SheetDrawing, measure: Measure): SheetDrawing {
  const isMerged = (at: Cell): boolean => drawing.merges.some((merged) => contains(merged, at));
  const heights = new Map<number, number>();
  for (const drawn of drawing.cells) {
    const { at, value, style } = drawn;
    if (!style?.wrap || value === null || drawing.rowHeights.has(at.row) || isMerged(at)) continue;
    const width = drawing.columnWidths.get(at.column);
    const pixels = width === undefined ? USUAL_WIDTH : width * 7 + 5;
    heights.set(at.row, Math.max(heights.get(at.row) ?? 15, heightOf(drawn, pixels, measure)));
  }
  const fitted = [...heights].filter(([, height]) => height > 15);
  if (fitted.length === 0) return drawing;
  return { ...drawing, rowHeights: new Map([...drawing.rowHeights, ...fitted]) };
}

/** Measures as the browser draws. */
export function browserMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d")!;
  return (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  };
}
