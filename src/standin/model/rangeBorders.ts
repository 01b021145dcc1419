import type { CellRange } from "../../sheet/cell";
import type { Border, BorderStyle } from "../../sheet/drawing";
import { common, ensureWritable, livelyPart } from "./access";
import { intersection, isUnbounded } from "./address";
import { excelClass, notImplemented, textArgument, type Thing, type ExcelClass } from "./kind";
import { colorArgument, type FormatSelf } from "./rangeFormat";
import type { RangeSelf, Scope } from "./scope";

type Side = "top" | "right" | "bottom" | "left";

interface Drawn {
  readonly part: CellRange;
  readonly side: Side;
}

/** Which sides of which cells of a range an edge is drawn with. A line between two cells belongs to both. */
const EDGES: Readonly<Record<string, (range: CellRange) => readonly Drawn[]>> = {
  EdgeTop: (range) => [{ part: { ...range, bottom: range.top }, side: "top" }],
  EdgeBottom: (range) => [{ part: { ...range, top: range.bottom }, side: "bottom" }],
  EdgeLeft: (range) => [{ part: { ...range, right: range.left }, side: "left" }],
  EdgeRight: (range) => [{ part: { ...range, left: range.right }, side: "right" }],
  InsideHorizontal: (range) => [
    { part: { ...range, bottom: range.bottom - 1 }, side: "bottom" },
    { part: { ...range, top: range.top + 1 }, side: "top" },
  ],
  InsideVertical: (range) => [
    { part: { ...range, right: range.right - 1 }, side: "right" },
    { part: { ...range, left: range.left + 1 }, side: "left" },
  ],
};

/** Excel says a line by its style and its weight; a drawing says both in one word. */
const LINES: Readonly<Record<BorderStyle, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};

function lineOf(style: string, weight: string): BorderStyle {
  const words = Object.entries(LINES) as [BorderStyle, readonly [string, string]][];
  const exact = words.find(([, [s, w]]) => s === style && w === weight);
  const found = exact ?? words.find(([, [s]]) => s === style);
  if (!found) throw notImplemented(`RangeBorder.style = ${style}`);
  return found[0];
}

interface BorderSelf extends FormatSelf {
  readonly edge: string;
}

const isSome = ({ part }: Drawn): boolean => part.top <= part.bottom && part.left <= part.right;

function partsOf(edge: string, range: CellRange): readonly Drawn[] {
  const found = EDGES[edge];
  if (!found) throw notImplemented(`RangeBorderCollection.getItem(${edge})`);
  return found(range).filter(isSome);
}

/** Null for no line, undefined when the cells differ. */
function borderOf({ areas, edge }: BorderSelf, scope: Scope): Border | null | undefined {
  function* lines(): Generator<string> {
    for (const { sheet, range } of areas) {
      for (const { part, side } of partsOf(edge, range)) {
        const shown = clipped(scope, sheet, part);
        for (let row = shown.top; row <= shown.bottom; row++) {
          for (let column = shown.left; column <= shown.right; column++) {
            yield JSON.stringify(scope.book.style(sheet, row, column)[side] ?? null);
          }
        }
      }
    }
  }
  const all = [...lines()];
  const one = common(all);
  return one === null ? (all.length === 0 ? null : undefined) : (JSON.parse(one) as Border | null);
}

/** Whole rows and columns are looked at as far as they are used. */
function clipped(scope: Scope, sheet: string, part: CellRange): CellRange {
  if (!isUnbounded(part)) return part;
  const used = livelyPart(scope, { sheet, range: part } as RangeSelf).part;
  return (used && intersection(used, part)) ?? { ...part, bottom: part.top, right: part.left };
}

function change({ areas, edge }: BorderSelf, border: Border | null, scope: Scope): void {
  for (const { sheet, range } of areas) {
    ensureWritable(scope, sheet);
    for (const { part, side } of partsOf(edge, range)) {
      scope.book.restyle(sheet, [part], { [side]: border });
    }
  }
}

/** A border that is given a colour or a weight before it has a line gets a thin one. */
const lineNow = (self: BorderSelf, scope: Scope): Border =>
  borderOf(self, scope) ?? { style: "thin", color: "#000000" };

const borderClass: ExcelClass<BorderSelf> = excelClass("RangeBorder", {
  scalars: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (self, scope) => {
        const border = borderOf(self, scope);
        return border === undefined ? null : border ? LINES[border.style][0] : "None";
      },
      set: (self, value, scope) => {
        if (value === "None") return change(self, null, scope);
        const now = lineNow(self, scope);
        change(self, { ...now, style: lineOf(textArgument(value), LINES[now.style][1]) }, scope);
      },
    },
    weight: {
      get: (self, scope) => {
        const border = borderOf(self, scope);
        return border === undefined ? null : border ? LINES[border.style][1] : "Thin";
      },
      set: (self, value, scope) => {
        const now = lineNow(self, scope);
        change(self, { ...now, style: lineOf(LINES[now.style][0], textArgument(value)) }, scope);
      },
    },
    color: {
      get: (self, scope) => {
        const border = borderOf(self, scope);
        return border === undefined ? null : (border?.color ?? "#000000");
      },
      set: (self, value, scope) =>
        change(self, { ...lineNow(self, scope), color: colorArgument(value) }, scope),
    },
  },
});

const edgeOf = (self: FormatSelf, edge: unknown): Thing => {
  const name = textArgument(edge);
  partsOf(name, { top: 0, left: 0, bottom: 0, right: 0 });
  return borderClass.of({ areas: self.areas, edge: name });
};

export const borderCollectionClass: ExcelClass<FormatSelf> = excelClass("RangeBorderCollection", {
  scalars: { count: { get: () => Object.keys(EDGES).length } },
  items: (self) => Object.keys(EDGES).map((edge) => edgeOf(self, edge)),
  item: edgeOf,
});
