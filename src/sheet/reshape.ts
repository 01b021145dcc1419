import { a1Range, type CellRange } from "./cell";
import type { Reshape, RowStep, StaleCell } from "./change";
import { applyTo } from "./edit";
import { contentAt, GENERAL, isSameValue, type CellValue, type Grid } from "./grid";

export interface Reshaped {
  readonly grid: Grid;
  /** Cells that hold no longer what the change expects; nothing was done then. */
  readonly stale: readonly StaleCell[];
}

/**
 * What a change of rows does to a grid: values, formats, merged areas and hidden rows move along. It is the law that a host's
 * `reshape` keeps. Formulas are not known to a grid: an inserted row is empty here. Throws where the change contradicts
 * itself: a move or a merge that would cut through a merged area, rows that go into themselves.
 */
export function reshaped(grid: Grid, change: Reshape): Reshaped {
  const stale = staleCells(grid, change.expects);
  if (stale.length > 0) return { grid, stale };
  const apart = change.unmerge.map(a1Range);
  const parted: Grid = {
    ...grid,
    merges: grid.merges && grid.merges.filter((area) => !apart.includes(a1Range(area))),
  };
  const stepped = change.steps.reduce(takeStep, parted);
  const edits = change.writes.map(({ at, to }) => ({ at, from: contentAt(stepped, at), to }));
  const { grid: written } = applyTo(stepped, edits);
  return { grid: change.merge.reduce(withMerge, written), stale };
}

function staleCells(grid: Grid, expects: Reshape["expects"]): StaleCell[] {
  return expects.flatMap(({ at, content }) => {
    const now = contentAt(grid, at);
    if (isSameValue(content.value, now.value)) return [];
    return [{ sheet: grid.ref.sheet, at, expected: content, now }];
  });
}

function takeStep(grid: Grid, step: RowStep): Grid {
  const seat = seatAfter(step);
  return {
    ...linesAfter(grid, step),
    merges: grid.merges && grid.merges.flatMap((area) => mergeAfter(area, step) ?? []),
    hiddenRows:
      grid.hiddenRows &&
      grid.hiddenRows.flatMap((row) => seat(row) ?? []).sort((one, other) => one - other),
  };
}

/** Where each row of the sheet lies after the step; null for one that is deleted. */
export function seatAfter(step: RowStep): (row: number) => number | null {
  const { row: first, count } = step;
  const end = first + count;
  if (step.kind === "insert") return (row) => (row >= first ? row + count : row);
  if (step.kind === "delete") {
    return (row) => (row < first ? row : row < end ? null : row - count);
  }
  const { to } = step;
  if (to > first && to < end) throw new Error(`rows ${first}…${end - 1} cannot go before ${to}`);
  const by = to <= first ? to - first : to - end;
  return (row) => {
    if (row >= first && row < end) return row + by;
    if (row >= to && row < first) return row + count;
    return row >= end && row < to ? row - count : row;
  };
}

/** Where a merged area lies after the step; null when nothing is left to be merged. Throws when a move would cut through it. */
export function mergeAfter(area: CellRange, step: RowStep): CellRange | null {
  const seat = seatAfter(step);
  if (step.kind === "insert") {
    return { ...area, top: seat(area.top)!, bottom: seat(area.bottom)! };
  }
  const seats: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const now = seat(row);
    if (now !== null) seats.push(now);
  }
  if (seats.length === 0) return null;
  if (!isWhole(seats)) throw new Error(`${a1Range(area)}: a move would cut the merged area`);
  const [top, bottom] = [seats[0]!, seats.at(-1)!];
  return top === bottom && area.left === area.right ? null : { ...area, top, bottom };
}

/** Whether the rows still follow each other: none has left them and none has come between. */
const isWhole = (seats: readonly number[]): boolean =>
  seats.every((row, index) => index === 0 || row === seats[index - 1]! + 1);

interface Line {
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
}

type Lines = Pick<Grid, "top" | "values" | "formats">;

function linesAfter(grid: Grid, step: RowStep): Grid {
  const width = grid.values[0]?.length ?? 0;
  const height = grid.values.length;
  if (height === 0) return grid;
  const blank: Line = {
    values: Array<CellValue>(width).fill(null),
    formats: Array<string>(width).fill(GENERAL),
  };
  const lines = grid.values.map((values, i): Line => ({ values, formats: grid.formats[i]! }));
  return { ...grid, ...LINES_AFTER[step.kind](lines, grid.top, step as never, blank) };
}

type Step<K extends RowStep["kind"]> = Extract<RowStep, { kind: K }>;

const LINES_AFTER: {
  readonly [K in RowStep["kind"]]: (
    lines: readonly Line[],
    top: number,
    step: Step<K>,
    blank: Line
  ) => Lines;
} = {
  insert(lines, top, { row, count, like }, blank) {
    if (row <= top) return linesOf(top + count, lines);
    if (row > top + lines.length) return linesOf(top, lines);
    const formats = lines[like - top]?.formats ?? blank.formats;
    const fresh = Array.from({ length: count }, (): Line => ({ ...blank, formats }));
    return linesOf(top, [...lines.slice(0, row - top), ...fresh, ...lines.slice(row - top)]);
  },
  delete(lines, top, { row, count }) {
    const above = Math.max(0, Math.min(count, top - row));
    const left = lines.filter((_, i) => top + i < row || top + i >= row + count);
    return linesOf(top - above, left);
  },
  move(lines, top, step, blank) {
    const { row, count, to } = step;
    const from = Math.min(row, to, top);
    const end = Math.max(row + count, to, top + lines.length);
    const seat = seatAfter(step);
    const moved = Array<Line>(end - from).fill(blank);
    for (let r = from; r < end; r++) moved[seat(r)! - from] = lines[r - top] ?? blank;
    return trimmed(from, moved, top, top + lines.length);
  },
};

const linesOf = (top: number, lines: readonly Line[]): Lines => ({
  top,
  values: lines.map(({ values }) => values),
  formats: lines.map(({ formats }) => formats),
});

/** Without the rows that were looked at only because a move went beyond the grid, where nothing came to lie in them. */
function trimmed(from: number, lines: readonly Line[], top: number, end: number): Lines {
  const isEmpty = ({ values }: Line) => values.every((value) => value === null);
  let [first, last] = [0, lines.length];
  while (from + first < top && isEmpty(lines[first]!)) first += 1;
  while (from + last > end && isEmpty(lines[last - 1]!)) last -= 1;
  return linesOf(from + first, lines.slice(first, last));
}

function withMerge(grid: Grid, area: CellRange): Grid {
  if (!grid.merges) return grid;
  const met = grid.merges.find((other) => meets(area, other));
  if (met) throw new Error(`${a1Range(area)}: meets the merged area ${a1Range(met)}`);
  return { ...grid, merges: [...grid.merges, area] };
}

const meets = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom &&
  one.bottom >= other.top &&
  one.left <= other.right &&
  one.right >= other.left;
