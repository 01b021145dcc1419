import { applyTo, type Edit } from "../../src/sheet/edit";
import { contentAt, formatAt, type CellValue, type Grid } from "../../src/sheet/grid";
import type { Cell, CellRange } from "../../src/sheet/cell";

/** What a careless hand does to a sheet. */

/** Writes into a cell; its format stays unless another is given. */
export const put = (grid: Grid, at: Cell, value: CellValue, format = formatAt(grid, at)): Grid =>
  changed(grid, [{ at, from: contentAt(grid, at), to: { value, format } }]);

export const clear = (grid: Grid, ...cells: readonly Cell[]): Grid =>
  changed(
    grid,
    cells.map((at) => {
      const from = contentAt(grid, at);
      return { at, from, to: { ...from, value: null } };
    })
  );

function changed(grid: Grid, edits: readonly Edit[]): Grid {
  const { grid: after, stale } = applyTo(grid, edits);
  expect(stale).toEqual([]);
  return after;
}

/** Moves what a cell holds to another cell. */
export function move(grid: Grid, from: Cell, to: Cell): Grid {
  const { value, format } = contentAt(grid, from);
  return put(clear(grid, from), to, value, format);
}

/** Adds an empty row above the given one. */
export function insertRow(grid: Grid, row: number): Grid {
  const index = row - grid.top;
  const width = grid.values[0]?.length ?? 0;
  const lower = (merge: CellRange): CellRange =>
    merge.top >= row ? { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 } : merge;
  return {
    ...grid,
    values: grid.values.toSpliced(index, 0, Array<CellValue>(width).fill(null)),
    formats: grid.formats.toSpliced(index, 0, Array<string>(width).fill("General")),
    merges: grid.merges && grid.merges.map(lower),
  };
}

/** The sheet without any merged cells; what they covered is blank. */
export const unmerged = (grid: Grid): Grid => ({ ...grid, merges: [] });
