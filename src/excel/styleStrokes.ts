import type { Cell, CellRange } from "../sheet/cell";
import type { Border, BorderStyle, CellStyle, DrawnCell } from "../sheet/drawing";
import { addressesOf, rectanglesOf } from "./addresses";
import { CALL_BYTES, type Stroke } from "./stroke";

type Look = Omit<CellStyle, "format">;

/** One stroke for all cells that look alike, or a few when their addresses are too long for one. */
export function styleStrokes(cells: readonly DrawnCell[]): Stroke[] {
  const byLook = new Map<string, { readonly look: Look; readonly at: Cell[] }>();
  for (const { at, style } of cells) {
    const parts = Object.entries(style ?? {}).filter(([name]) => name !== "format");
    if (parts.length === 0) continue;
    const key = JSON.stringify(parts.sort(([a], [b]) => (a < b ? -1 : 1)));
    const alike = byLook.get(key);
    if (alike) alike.at.push(at);
    else byLook.set(key, { look: Object.fromEntries(parts), at: [at] });
  }
  return [...byLook.values()].flatMap(({ look, at }) => {
    const areas = rectanglesOf(at);
    return [
      ...strokes(areas, (format) => dress(format, look)),
      ...strokes(areas, ({ borders }) => outline(borders, look)).filter(() => hasBorders(look)),
      ...insideStrokes(areas, look),
    ];
  });
}

const strokes = (
  areas: readonly CellRange[],
  change: (format: Excel.RangeFormat) => void
): Stroke[] =>
  addressesOf(areas).map((address) => ({
    bytes: address.length + 12 * CALL_BYTES,
    draw: (sheet) => change(sheet.getRanges(address).format),
  }));

function dress(format: Excel.RangeFormat, look: Look): void {
  const { font } = format;
  if (look.fontName !== undefined) font.name = look.fontName;
  if (look.fontSize !== undefined) font.size = look.fontSize;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline !== undefined) font.underline = look.underline ? "Single" : "None";
  if (look.strike !== undefined) font.strikethrough = look.strike;
  if (look.fontColor !== undefined) font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[look.horizontal];
  if (look.vertical !== undefined) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const hasBorders = ({ top, right, bottom, left }: Look): boolean =>
  Boolean(top ?? right ?? bottom ?? left);

type Edge =
  "EdgeTop" | "EdgeRight" | "EdgeBottom" | "EdgeLeft" | "InsideHorizontal" | "InsideVertical";

function outline(borders: Excel.RangeBorderCollection, look: Look): void {
  rule(borders, "EdgeTop", look.top);
  rule(borders, "EdgeRight", look.right);
  rule(borders, "EdgeBottom", look.bottom);
  rule(borders, "EdgeLeft", look.left);
}

/** Lines between cells of one area. A single row or column has none, and asking for them is an error. */
function insideStrokes(areas: readonly CellRange[], look: Look): Stroke[] {
  const across = look.bottom ?? look.top;
  const down = look.right ?? look.left;
  const tall = across ? areas.filter(({ top, bottom }) => bottom > top) : [];
  const wide = down ? areas.filter(({ left, right }) => right > left) : [];
  return [
    ...strokes(tall, ({ borders }) => rule(borders, "InsideHorizontal", across)),
    ...strokes(wide, ({ borders }) => rule(borders, "InsideVertical", down)),
  ];
}

const LINES: Readonly<
  Record<
    BorderStyle,
    { readonly style: Line; readonly weight: "Hairline" | "Thin" | "Medium" | "Thick" }
  >
> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};
type Line = "Continuous" | "Dash" | "Dot" | "Double";

function rule(borders: Excel.RangeBorderCollection, edge: Edge, border: Border | undefined): void {
  if (!border) return;
  const line = borders.getItem(edge);
  line.style = LINES[border.style].style;
  line.weight = LINES[border.style].weight;
  line.color = border.color;
}
