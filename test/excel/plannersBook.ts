import type { DrawnCell, DrawnRule, SheetDrawing } from "../../src/sheet/drawing";
import type { Mark, Tone } from "../../src/sheet/mark";

/** A planner's own conditional formats: ours have to leave them as they are. */
export const PLANNERS_RULES: readonly DrawnRule[] = [
  { ranges: [{ top: 2, left: 4, bottom: 40, right: 4 }], formula: "=$E3>0.5", fill: "#C6EFCE" },
  {
    ranges: [
      { top: 2, left: 1, bottom: 9, right: 2 },
      { top: 12, left: 1, bottom: 15, right: 1 },
    ],
    formula: '=$B3="poa:error"',
    fontColor: "#9C0006",
  },
];

/** A sheet with all that may not change when cells are marked: fills, formats, formulas, merges, widths, rules of others. */
export function plannersSheet(name: string, more: Partial<SheetDrawing> = {}): SheetDrawing {
  const cells: DrawnCell[] = [
    {
      at: { row: 1, column: 1 },
      value: "COD. OP",
      style: { bold: true, fill: "#1F3864", fontColor: "#FFFFFF" },
    },
    { at: { row: 1, column: 4 }, value: "PONDERACIÓN", style: { bold: true } },
  ];
  for (let row = 2; row < 30; row++) {
    cells.push(
      { at: { row, column: 1 }, value: `DNAF ${row}`, style: { format: "@" } },
      {
        at: { row, column: 4 },
        value: 0.02 * (row % 3),
        style: { format: "0%", horizontal: "center" },
      }
    );
  }
  cells.push({
    at: { row: 30, column: 4 },
    value: 0.54,
    formula: "=SUM(E3:E30)",
    style: { format: "0%" },
  });
  return {
    name,
    cells,
    merges: [{ top: 2, left: 2, bottom: 5, right: 2 }],
    columnWidths: new Map([[1, 14]]),
    rowHeights: new Map([[1, 30]]),
    frozenRows: 2,
    frozenColumns: 0,
    rules: PLANNERS_RULES,
    ...more,
  };
}

/** As little as a sheet needs to have marks and rules of its own, for tests that look at it very often. */
export const smallSheet = (name: string): SheetDrawing => ({
  ...plannersSheet(name),
  cells: [{ at: { row: 2, column: 1 }, value: "DNAF 1" }],
});

export const markAt = (row: number, column: number, tone: Tone = "error"): Mark => ({
  at: { row, column },
  tone,
});

/** Marks of every tone, one of them on a merged cell and one outside the table. */
export const SOME_MARKS: readonly Mark[] = [
  markAt(2, 2, "error"),
  markAt(6, 4, "error"),
  markAt(7, 4, "warning"),
  markAt(9, 1, "hint"),
  markAt(60, 7, "warning"),
];

/** Everything a workbook holds, as plain values of this realm, so that two of them can be compared and shown. */
export function everythingIn(book: { drawings(): readonly SheetDrawing[] }): SheetDrawing[] {
  const plain = (_: string, value: unknown): unknown => (isMap(value) ? [...value] : value);
  return JSON.parse(JSON.stringify(book.drawings(), plain)) as SheetDrawing[];
}

/** Maps of the stand-in come from another realm, where `instanceof` does not reach. */
const isMap = (value: unknown): value is Map<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";
