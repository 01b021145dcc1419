import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Border, BorderStyle, CellStyle } from "../sheet/drawing";
import { GENERAL } from "../sheet/grid";
import type { StyleChange } from "./book";

const BORDERS: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const keyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, value: unknown) =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

/** The same colour as #RRGGBB, whatever way Univer wrote it. */
export function hexColor(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const rgb = /^rgba?\((\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (rgb) {
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  }
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : undefined;
}

const border = (drawn: Border): IBorderStyleData => ({
  s: BORDERS[drawn.style],
  cl: { rgb: drawn.color },
});

function drawnBorder(data: Nullable<IBorderStyleData>): Border | undefined {
  const style = data ? keyOf(BORDERS, data.s) : undefined;
  return style ? { style, color: hexColor(data?.cl.rgb) ?? "#000000" } : undefined;
}

type Writer = (style: IStyleData, value: never) => void;

const color = (value: string | null) => (value === null ? null : { rgb: value });
/** False is what the sheet has by itself, so it needs no mention. */
const flag = (value: boolean | null) => (value ? BooleanNumber.TRUE : null);
const line = (value: boolean | null) => (value ? { s: BooleanNumber.TRUE } : null);

/** Univer takes a null for "no longer", which its types know only of some keys. */
const writer =
  <Value>(key: keyof IStyleData, say: (value: Value) => unknown) =>
  (style: IStyleData, value: Value): void =>
    void Object.assign(style, { [key]: say(value) });

const borderWriter = (side: "t" | "r" | "b" | "l") => (style: IStyleData, value: Border | null) => {
  const borders: IBorderData = style.bd ?? {};
  style.bd = { ...borders, [side]: value === null ? null : border(value) };
};

/** How each key of a style is said in Univer's words. */
const WRITERS = {
  format: writer("n", (value: string | null) =>
    value === null || value === GENERAL ? null : { pattern: value }
  ),
  fontName: writer("ff", (value: string | null) => value),
  fontSize: writer("fs", (value: number | null) => value),
  bold: writer("bl", flag),
  italic: writer("it", flag),
  underline: writer("ul", line),
  strike: writer("st", line),
  fontColor: writer("cl", color),
  fill: writer("bg", color),
  horizontal: writer("ht", (value: keyof typeof HORIZONTAL | null) => value && HORIZONTAL[value]),
  vertical: writer("vt", (value: keyof typeof VERTICAL | null) => value && VERTICAL[value]),
  wrap: writer("tb", (value: boolean | null) => (value ? WrapStrategy.WRAP : null)),
  top: borderWriter("t"),
  right: borderWriter("r"),
  bottom: borderWriter("b"),
  left: borderWriter("l"),
} satisfies Record<keyof CellStyle, Writer>;

export function univerStyle(change: StyleChange): IStyleData {
  const style: IStyleData = {};
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) WRITERS[key as keyof CellStyle](style, value as never);
  }
  return style;
}

/** What is undefined is left out, so that two equal styles are equal objects. */
function defined<Value extends object>(
  value: Value
): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof Value]: NonNullable<Value[Key]>;
  };
}

/** The look of a cell as a drawing tells it; only what departs from the sheet's default. */
export function drawnStyle(style: Nullable<IStyleData>): CellStyle {
  if (!style) return {};
  const pattern = style.n?.pattern;
  return defined({
    format: pattern && pattern !== GENERAL ? pattern : undefined,
    fontName: style.ff ?? undefined,
    fontSize: style.fs ?? undefined,
    bold: style.bl === BooleanNumber.TRUE || undefined,
    italic: style.it === BooleanNumber.TRUE || undefined,
    underline: style.ul?.s === BooleanNumber.TRUE || undefined,
    strike: style.st?.s === BooleanNumber.TRUE || undefined,
    fontColor: hexColor(style.cl?.rgb),
    fill: hexColor(style.bg?.rgb),
    horizontal: keyOf(HORIZONTAL, style.ht),
    vertical: keyOf(VERTICAL, style.vt),
    wrap: style.tb === WrapStrategy.WRAP || undefined,
    top: drawnBorder(style.bd?.t),
    right: drawnBorder(style.bd?.r),
    bottom: drawnBorder(style.bd?.b),
    left: drawnBorder(style.bd?.l),
  }) as CellStyle;
}
