import { a1Range, type CellRange } from "../sheet/cell";
import type { Reshape, RowStep } from "../sheet/change";
import { seatAfter } from "../sheet/reshape";
import { contentStrokes } from "./contents";
import { knows } from "./failure";
import { formulaAfter, takesRows } from "./movedFormulas";
import type { SheetSnapshot } from "./snapshot";

/** One thing done to a sheet that is either done or not. Those that neither shift nor empty rows may be done again. */
export interface Move {
  readonly take: (sheet: Excel.Worksheet) => void;
  readonly takeBack: (sheet: Excel.Worksheet) => void;
  /** By how many rows it pushes down what lies below. */
  readonly shift: number;
  /** Rows that hold nothing any more when it is done. */
  readonly empties?: { readonly row: number; readonly count: number };
}

const nothing = (): void => undefined;

const rowsOf = (sheet: Excel.Worksheet, row: number, count: number): Excel.Range =>
  sheet.getRange(`${row + 1}:${row + count}`);

/** All that the change asks for, in the order in which it has to be done. */
export function movesOf(change: Reshape, snapshot: SheetSnapshot): Move[] {
  const merging = (area: CellRange): Move => ({
    take: (sheet) => sheet.getRange(a1Range(area)).merge(false),
    takeBack: (sheet) => sheet.getRange(a1Range(area)).unmerge(),
    shift: 0,
  });
  return [
    ...change.unmerge.map((area): Move => {
      const { take, takeBack } = merging(area);
      return { take: takeBack, takeBack: take, shift: 0 };
    }),
    ...change.steps.flatMap((step, index) =>
      movesOfStep(step, (row) => seatBefore(change.steps.slice(0, index), row), snapshot)
    ),
    ...keptFormulas(change.steps, snapshot),
    ...writing(change),
    ...change.merge.map(merging),
  ];
}

/** Where a row that lies there after the steps lay before them, or the row that it was made like. */
export function seatBefore(steps: readonly RowStep[], row: number): number {
  return steps.reduceRight((now, step) => {
    const { row: first, count } = step;
    if (step.kind === "insert") {
      if (now < first) return now;
      return now < first + count ? step.like : now - count;
    }
    if (step.kind === "delete") return now < first ? now : now + count;
    const from = step.to <= first ? step.to : first;
    const end = step.to <= first ? first + count : step.to;
    if (now < from || now >= end) return now;
    const seat = seatAfter(step);
    for (let old = from; old < end; old++) if (seat(old) === now) return old;
    return now;
  }, row);
}

function movesOfStep(
  step: RowStep,
  origin: (row: number) => number,
  snapshot: SheetSnapshot
): Move[] {
  const { row, count } = step;
  const heights = Array.from({ length: count }, (_, i) => snapshot.heights.get(origin(row + i)));
  if (step.kind === "delete") return [removing(row, count, heights)];
  if (step.kind === "insert") {
    return [inserting(row, count), dressing(step, snapshot, origin(step.like))];
  }
  const { to } = step;
  const from = to <= row ? row + count : row;
  const moving = (source: number, target: number) => (sheet: Excel.Worksheet) => {
    const rows = rowsOf(sheet, source, count);
    if (knows("1.11")) rows.moveTo(rowsOf(sheet, target, count));
    else rowsOf(sheet, target, count).copyFrom(rows);
  };
  return [
    inserting(to, count),
    { take: moving(from, to), takeBack: moving(to, from), shift: 0, empties: { row: from, count } },
    { take: (sheet) => setHeights(sheet, to, heights), takeBack: nothing, shift: 0 },
    removing(from, count, heights),
  ];
}

const insertingAt = (row: number, count: number) => (sheet: Excel.Worksheet) => {
  rowsOf(sheet, row, count).insert("Down");
};
const deleting = (row: number, count: number) => (sheet: Excel.Worksheet) =>
  rowsOf(sheet, row, count).delete("Up");

const inserting = (row: number, count: number): Move => ({
  take: insertingAt(row, count),
  takeBack: deleting(row, count),
  shift: count,
});

const removing = (row: number, count: number, heights: readonly (number | undefined)[]): Move => ({
  take: deleting(row, count),
  takeBack: (sheet) => {
    insertingAt(row, count)(sheet);
    setHeights(sheet, row, heights);
  },
  shift: -count,
});

function setHeights(
  sheet: Excel.Worksheet,
  top: number,
  heights: readonly (number | undefined)[]
): void {
  for (const [index, height] of heights.entries()) {
    if (height) rowsOf(sheet, top + index, 1).format.rowHeight = height;
  }
}

/**
 * Gives the inserted rows what the row they are made like has. Excel dresses new rows as the one above them, which is right
 * also where a merged area widens; only another row has to be copied.
 */
function dressing(
  { row, count, like }: Extract<RowStep, { kind: "insert" }>,
  snapshot: SheetSnapshot,
  origin: number
): Move {
  const now = like >= row ? like + count : like;
  return {
    take: (sheet) => {
      if (like !== row - 1) {
        rowsOf(sheet, row, count).copyFrom(rowsOf(sheet, now, 1), "Formats");
      }
      const height = snapshot.heights.get(origin);
      if (height) rowsOf(sheet, row, count).format.rowHeight = height;
      for (const { left, width } of snapshot.formulaRuns(origin)) {
        sheet
          .getRangeByIndexes(row, left, count, width)
          .copyFrom(sheet.getRangeByIndexes(now, left, 1, width), "Formulas");
      }
    },
    takeBack: nothing,
    shift: 0,
  };
}

/** Formulas that take rows as a range are written as they have to be, wherever rows change places. */
function keptFormulas(steps: readonly RowStep[], snapshot: SheetSnapshot): Move[] {
  if (!steps.some(({ kind }) => kind === "move")) return [];
  const cells = snapshot.cells.flatMap(({ at, content }) => {
    const { formula } = content;
    const row = steps.reduce<number | null>(
      (now, step) => (now === null ? null : seatAfter(step)(now)),
      at.row
    );
    if (formula === undefined || row === null || !takesRows(formula)) return [];
    const after = formulaAfter(formula, snapshot.name, steps);
    if (after === null) return [];
    return [{ at: { row, column: at.column }, now: content, to: { ...content, formula: after } }];
  });
  if (cells.length === 0) return [];
  return [
    {
      take: (sheet) => contentStrokes(cells).forEach(({ draw }) => draw(sheet)),
      takeBack: nothing,
      shift: 0,
    },
  ];
}

function writing({ writes }: Reshape): Move[] {
  if (writes.length === 0) return [];
  // What they hold now is not known: their formats are written in any case.
  const cells = writes.map(({ at, to }) => ({ at, now: { value: null, format: "" }, to }));
  return [
    {
      take: (sheet) => contentStrokes(cells).forEach(({ draw }) => draw(sheet)),
      takeBack: nothing,
      shift: 0,
    },
  ];
}
