import type { Grid } from "../sheet/grid";

/** Neighbouring rows, or columns, of one grid. */
interface Stretch {
  readonly what: "rows" | "columns";
  readonly grid: Grid;
  /** The sheet's number of the first one. */
  readonly from: number;
  readonly count: number;
  readonly range: Excel.Range;
}

/** A grid with the sheet it was read from. */
export interface Read {
  readonly grid: Grid;
  readonly sheet: Excel.Worksheet;
}

/**
 * Finds the hidden rows and columns of the grids that do not know them, in 2 round trips for all grids together: first by
 * stretches, then line by line within those that are partly hidden. None at all when every grid knows.
 */
export async function tellHidden(
  context: Excel.RequestContext,
  reads: readonly Read[]
): Promise<Grid[]> {
  const whole = reads.flatMap(({ grid, sheet }) => [
    ...(grid.hiddenRows ? [] : stretchesOf("rows", grid, sheet)),
    ...(grid.hiddenColumns ? [] : stretchesOf("columns", grid, sheet)),
  ]);
  if (whole.length === 0) return reads.map(({ grid }) => grid);
  whole.forEach(ask);
  await context.sync();
  const mixed = whole.filter((stretch) => isHidden(stretch) === null);
  const sheetOf = new Map(reads.map(({ grid, sheet }) => [grid, sheet]));
  const lines = mixed.flatMap((stretch) => linesOf(stretch, sheetOf.get(stretch.grid)!));
  lines.forEach(ask);
  await context.sync();
  const hidden = [...whole, ...lines].filter((stretch) => isHidden(stretch) === true);
  return reads.map(({ grid }) => ({
    ...grid,
    hiddenRows: grid.hiddenRows ?? numbersIn(hidden, grid, "rows"),
    hiddenColumns: grid.hiddenColumns ?? numbersIn(hidden, grid, "columns"),
  }));
}

const ask = ({ what, range }: Stretch): unknown =>
  range.load(what === "rows" ? "rowHidden" : "columnHidden");

/** True, false, or null when only some of them are; the typings leave the null out. */
const isHidden = ({ what, range }: Stretch): boolean | null =>
  what === "rows" ? range.rowHidden : range.columnHidden;

/** As many stretches as each of them has lines, which makes the two questions together the shortest. */
function stretchesOf(what: Stretch["what"], grid: Grid, sheet: Excel.Worksheet): Stretch[] {
  const [first, total] =
    what === "rows" ? [grid.top, grid.values.length] : [grid.left, grid.values[0]?.length ?? 0];
  const size = Math.ceil(Math.sqrt(total));
  return Array.from({ length: size === 0 ? 0 : Math.ceil(total / size) }, (_, index) => {
    const count = Math.min(size, total - index * size);
    return stretch(what, grid, sheet, first + index * size, count);
  });
}

const linesOf = ({ what, grid, from, count }: Stretch, sheet: Excel.Worksheet): Stretch[] =>
  Array.from({ length: count }, (_, index) => stretch(what, grid, sheet, from + index, 1));

function stretch(
  what: Stretch["what"],
  grid: Grid,
  sheet: Excel.Worksheet,
  from: number,
  count: number
): Stretch {
  const range =
    what === "rows"
      ? sheet.getRangeByIndexes(from, grid.left, count, 1)
      : sheet.getRangeByIndexes(grid.top, from, 1, count);
  return { what, grid, from, count, range };
}

const numbersIn = (
  hidden: readonly Stretch[],
  grid: Grid,
  what: Stretch["what"]
): readonly number[] =>
  hidden
    .filter((stretch) => stretch.grid === grid && stretch.what === what)
    .flatMap(({ from, count }) => Array.from({ length: count }, (_, index) => from + index))
    .sort((a, b) => a - b);
