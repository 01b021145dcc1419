import type { CellRange } from "../../sheet/cell";
import type { CellStyle } from "../../sheet/drawing";
import type { StyleChange } from "../book";
import { common, ensureWritable, livelyPart } from "./access";
import {
  excelClass,
  flagArgument,
  invalidArgument,
  notImplemented,
  numberArgument,
  textArgument,
  type Scalar,
  type ExcelClass,
} from "./kind";
import { borderCollectionClass } from "./rangeBorders";
import type { RangeSelf, Scope } from "./scope";

export interface FormatSelf {
  readonly areas: readonly RangeSelf[];
}

/** What all cells of the areas say for one key; null when they differ, undefined stands for the default. */
export function commonStyle<Key extends keyof CellStyle>(
  { areas }: FormatSelf,
  key: Key,
  scope: Scope,
  fallback: unknown
): unknown {
  function* values(): Generator<unknown> {
    for (const area of areas) {
      const { part, hasMore } = livelyPart(scope, area);
      if (hasMore) yield fallback;
      if (!part) continue;
      for (let row = part.top; row <= part.bottom; row++) {
        for (let column = part.left; column <= part.right; column++) {
          yield scope.book.style(area.sheet, row, column)[key] ?? fallback;
        }
      }
    }
  }
  return common(values());
}

export function restyle({ areas }: FormatSelf, change: StyleChange, scope: Scope): void {
  const [first] = areas;
  if (!first) return;
  ensureWritable(scope, first.sheet);
  scope.book.restyle(
    first.sheet,
    areas.map(({ range }) => range),
    change
  );
}

/** A colour as Excel takes it: #RRGGBB, RRGGBB is refused, names of HTML are not modelled. */
export function colorArgument(value: unknown): string {
  const color = textArgument(value);
  if (!/^#[0-9a-f]{6}$/i.test(color)) {
    if (/^[a-z]+$/i.test(color)) throw notImplemented(`colour names such as ${color}`);
    throw invalidArgument();
  }
  return color.toUpperCase();
}

/** A property that is one key of the style. */
function styleScalar<Key extends keyof CellStyle>(
  key: Key,
  fallback: unknown,
  parse: (value: unknown) => CellStyle[Key] | null
): Scalar<FormatSelf> {
  return {
    get: (self, scope) => commonStyle(self, key, scope, fallback),
    set: (self, value, scope) => restyle(self, { [key]: parse(value) }, scope),
  };
}

function worded<Key extends "horizontal" | "vertical">(
  key: Key,
  words: Readonly<Record<string, CellStyle[Key] | null>>,
  fallback: string
): Scalar<FormatSelf> {
  return {
    get: (self, scope) => {
      const value = commonStyle(self, key, scope, "");
      if (value === null) return null;
      return Object.keys(words).find((word) => words[word] === value) ?? fallback;
    },
    set: (self, value, scope) => {
      const word = textArgument(value);
      if (!Object.hasOwn(words, word))
        throw notImplemented(`RangeFormat.${key}Alignment = ${word}`);
      restyle(self, { [key]: words[word] ?? null }, scope);
    },
  };
}

const fillClass: ExcelClass<FormatSelf> = excelClass("RangeFill", {
  scalars: { color: styleScalar("fill", "#FFFFFF", colorArgument) },
  methods: { clear: (self, _, scope) => restyle(self, { fill: null }, scope) },
});

const fontClass: ExcelClass<FormatSelf> = excelClass("RangeFont", {
  scalars: {
    bold: styleScalar("bold", false, flagArgument),
    italic: styleScalar("italic", false, flagArgument),
    strikethrough: styleScalar("strike", false, flagArgument),
    color: styleScalar("fontColor", "#000000", colorArgument),
    name: styleScalar("fontName", "Calibri", textArgument),
    size: styleScalar("fontSize", 11, numberArgument),
    underline: {
      get: (self, scope) => {
        const value = commonStyle(self, "underline", scope, false);
        return value === null ? null : value ? "Single" : "None";
      },
      set: (self, value, scope) => restyle(self, { underline: value !== "None" }, scope),
    },
  },
});

/** The size of rows or columns, in points; null when they differ. */
function sizeScalar(what: "rows" | "columns"): Scalar<FormatSelf> {
  const bounds = (range: CellRange): readonly [number, number] =>
    what === "rows" ? [range.top, range.bottom] : [range.left, range.right];
  return {
    get: ({ areas }, scope) => {
      function* sizes(): Generator<number> {
        for (const { sheet, range } of areas) {
          const [from, to] = bounds(range);
          for (let index = from; index <= Math.min(to, from + 10_000); index++) {
            yield what === "rows"
              ? scope.book.rowHeight(sheet, index)
              : scope.book.columnWidth(sheet, index);
          }
        }
      }
      return common(sizes());
    },
    set: ({ areas }, value, scope) => {
      const size = numberArgument(value);
      if (size < 0) throw invalidArgument();
      for (const { sheet, range } of areas) {
        ensureWritable(scope, sheet);
        if (what === "rows") scope.book.resizeRows(sheet, ...bounds(range), size);
        else scope.book.resizeColumns(sheet, ...bounds(range), size);
      }
    },
  };
}

function autofit({ areas }: FormatSelf, what: "rows" | "columns", scope: Scope): void {
  for (const { sheet, range } of areas) {
    ensureWritable(scope, sheet);
    const [from, to] = what === "rows" ? [range.top, range.bottom] : [range.left, range.right];
    scope.book.autofit(sheet, what, from, to);
  }
}

/** RangeFormat: how the cells of one range or of many look. */
export const rangeFormatClass: ExcelClass<FormatSelf> = excelClass("RangeFormat", {
  scalars: {
    horizontalAlignment: worded(
      "horizontal",
      { General: null, Left: "left", Center: "center", Right: "right", Justify: "justify" },
      "General"
    ),
    verticalAlignment: worded(
      "vertical",
      { Bottom: "bottom", Center: "center", Top: "top" },
      "Bottom"
    ),
    wrapText: styleScalar("wrap", false, flagArgument),
    columnWidth: sizeScalar("columns"),
    rowHeight: sizeScalar("rows"),
  },
  links: {
    fill: (self) => fillClass.of(self),
    font: (self) => fontClass.of(self),
    borders: (self) => borderCollectionClass.of(self),
  },
  methods: {
    autofitColumns: (self, _, scope) => autofit(self, "columns", scope),
    autofitRows: (self, _, scope) => autofit(self, "rows", scope),
  },
});
