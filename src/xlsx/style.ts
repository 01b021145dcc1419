import type { CellStyle as FileStyle, Workbook } from "hucre/xlsx";
import type { Border, BorderStyle, CellStyle } from "../sheet/drawing";
import { GENERAL } from "../sheet/grid";
import { fileColor, shownColor } from "./color";

type FileFont = NonNullable<FileStyle["font"]>;
type FileFill = NonNullable<FileStyle["fill"]>;
type FileBorders = NonNullable<FileStyle["border"]>;
type FileBorder = NonNullable<FileBorders["top"]>;
type FileAlignment = NonNullable<FileStyle["alignment"]>;
/** While a style is put together. */
type Draft = { -readonly [K in keyof CellStyle]: CellStyle[K] };

/** What a drawing leaves out: the font of a new workbook. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 };

const SIDES = ["top", "right", "bottom", "left"] as const;

const BORDERS = new Map<FileBorder["style"], BorderStyle>([
  ...(["thin", "medium", "thick", "dashed", "dotted", "double", "hair"] as const).map(
    (style) => [style, style] as const
  ),
  ["mediumDashed", "dashed"],
  ["dashDot", "dashed"],
  ["mediumDashDot", "dashed"],
  ["dashDotDot", "dotted"],
  ["mediumDashDotDot", "dotted"],
  ["slantDashDot", "dashed"],
]);

const HORIZONTAL = new Map<FileAlignment["horizontal"], CellStyle["horizontal"]>([
  ["left", "left"],
  ["center", "center"],
  ["right", "right"],
  ["justify", "justify"],
  ["centerContinuous", "center"],
  ["distributed", "justify"],
]);

const VERTICAL = new Map<FileAlignment["vertical"], CellStyle["vertical"]>([
  ["top", "top"],
  ["center", "center"],
  ["bottom", "bottom"],
  ["justify", "top"],
  ["distributed", "center"],
]);

/** Turns the styles of one book into drawn ones. Equal styles are one object, and a plain style is none. */
export function styleReader(
  workbook: Workbook
): (style: FileStyle | undefined) => CellStyle | undefined {
  const byParts = new Map<string, CellStyle | undefined>();
  const byContent = new Map<string, CellStyle>();
  // The library makes a new style for every cell out of parts that all cells share.
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (part: object | undefined): number => {
    if (!part) return 0;
    const number = numbers.get(part) ?? ++last;
    numbers.set(part, number);
    return number;
  };
  return (style = {}) => {
    const { font, fill, border, alignment, numFmt = "" } = style;
    const key = `${[font, fill, border, alignment].map(numberOf).join()},${numFmt}`;
    if (byParts.has(key)) return byParts.get(key);
    const drawn = drawnStyle(style, workbook);
    const content = JSON.stringify(drawn);
    const shared = content === "{}" ? undefined : (byContent.get(content) ?? drawn);
    if (shared) byContent.set(content, shared);
    byParts.set(key, shared);
    return shared;
  };
}

function drawnStyle(style: FileStyle, { themeColors, defaultFont = {} }: Workbook): CellStyle {
  const drawn: Draft = {};
  if (style.numFmt !== undefined && style.numFmt !== GENERAL) drawn.format = style.numFmt;
  addFont(drawn, style.font ?? defaultFont, defaultFont, themeColors);
  const fill = style.fill && fillColor(style.fill, themeColors);
  if (fill !== undefined) drawn.fill = fill;
  const horizontal = HORIZONTAL.get(style.alignment?.horizontal);
  if (horizontal) drawn.horizontal = horizontal;
  const vertical = VERTICAL.get(style.alignment?.vertical);
  if (vertical) drawn.vertical = vertical;
  if (style.alignment?.wrapText) drawn.wrap = true;
  for (const side of SIDES) {
    const border = drawnBorder(style.border?.[side], themeColors);
    if (border) drawn[side] = border;
  }
  return drawn;
}

function addFont(drawn: Draft, font: FileFont, base: FileFont, theme: string[] | undefined): void {
  const name = font.name ?? base.name ?? DEFAULT_FONT.name;
  if (name !== DEFAULT_FONT.name) drawn.fontName = name;
  const size = font.size ?? base.size ?? DEFAULT_FONT.size;
  if (size !== DEFAULT_FONT.size) drawn.fontSize = size;
  if (font.bold) drawn.bold = true;
  if (font.italic) drawn.italic = true;
  if (font.underline) drawn.underline = true;
  if (font.strikethrough) drawn.strike = true;
  const isDefault = font.color?.theme === 1 && !font.color.tint;
  const color = isDefault ? undefined : shownColor(font.color, theme);
  if (color !== undefined) drawn.fontColor = color;
}

/** One colour for the fill; a pattern shows by its background, a gradient by where it begins. */
function fillColor(fill: FileFill, theme: string[] | undefined): string | undefined {
  if (fill.type === "gradient") return shownColor(fill.stops[0]?.color, theme);
  if (fill.pattern === "none") return undefined;
  return shownColor(fill.pattern === "solid" ? fill.fgColor : fill.bgColor, theme);
}

function drawnBorder(border: FileBorder | undefined, theme: string[] | undefined): Border | null {
  const style = border && BORDERS.get(border.style);
  return style ? { style, color: shownColor(border.color, theme) ?? "#000000" } : null;
}

/** The two colours of a conditional format. There the fill lies in the background colour, and its pattern may go unsaid. */
export function ruleColors(
  { font, fill }: FileStyle,
  theme: string[] | undefined
): { fill?: string; fontColor?: string } {
  const fontColor = shownColor(font?.color, theme);
  const background =
    fill?.type === "pattern" ? shownColor(fill.bgColor ?? fill.fgColor, theme) : undefined;
  return {
    ...(background !== undefined && { fill: background }),
    ...(fontColor !== undefined && { fontColor }),
  };
}

/** A conditional format's style for the file. Both colours of the fill, because programs differ in which one they take. */
export function fileRuleStyle({
  fill,
  fontColor,
}: {
  fill?: string;
  fontColor?: string;
}): FileStyle {
  return {
    ...(fontColor !== undefined && { font: { color: fileColor(fontColor) } }),
    ...(fill !== undefined && {
      fill: {
        type: "pattern",
        pattern: "solid",
        fgColor: fileColor(fill),
        bgColor: fileColor(fill),
      },
    }),
  };
}

/** Turns drawn styles into those of a file, each one once. */
export function styleWriter(): (style: CellStyle) => FileStyle {
  const written = new Map<CellStyle, FileStyle>();
  return (style) => {
    const known = written.get(style) ?? fileStyle(style);
    written.set(style, known);
    return known;
  };
}

function fileStyle(style: CellStyle): FileStyle {
  const written: FileStyle = {};
  if (style.format !== undefined && style.format !== GENERAL) written.numFmt = style.format;
  const font = fileFont(style);
  if (font) written.font = font;
  if (style.fill !== undefined) {
    written.fill = { type: "pattern", pattern: "solid", fgColor: fileColor(style.fill) };
  }
  const { horizontal, vertical, wrap } = style;
  if (horizontal || vertical || wrap) {
    written.alignment = {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(wrap && { wrapText: true }),
    };
  }
  for (const side of SIDES) {
    const border = style[side];
    if (!border) continue;
    written.border ??= {};
    written.border[side] = { style: border.style, color: fileColor(border.color) };
  }
  return written;
}

function fileFont(style: CellStyle): FileFont | null {
  const { fontName, fontSize, bold, italic, underline, strike, fontColor } = style;
  const isDefault =
    !bold &&
    !italic &&
    !underline &&
    !strike &&
    [fontName, fontSize, fontColor].every((part) => part === undefined);
  if (isDefault) return null;
  return {
    // A font that leaves its name or size unsaid is drawn in a size of the program's choosing.
    name: fontName ?? DEFAULT_FONT.name,
    size: fontSize ?? DEFAULT_FONT.size,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strikethrough: true }),
    ...(fontColor !== undefined && { color: fileColor(fontColor) }),
  };
}
