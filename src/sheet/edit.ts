import { a1, isSameCell, type Cell } from "./cell";
import { contentAt, isSameValue, type CellContent, type CellValue, type Grid } from "./grid";

/**
 * One cell to change. It carries what the cell held when the change was proposed, so that a cell which somebody
 * has changed since is never overwritten. A `to` that is text is written as text, whatever it begins with.
 */
export interface Edit {
  readonly at: Cell;
  readonly from: CellContent;
  readonly to: CellContent;
}

export interface Applied {
  readonly grid: Grid;
  /** Edits that were refused because the cell no longer holds what they expected; nothing of them was done. */
  readonly stale: readonly Edit[];
}

/** Whether the cell holds no longer what the edit expects to replace. */
export const isStale = (edit: Edit, now: CellContent): boolean =>
  !isSameValue(edit.from.value, now.value);

/** The edits that take the given ones back, last first. */
export const undoOf = (edits: readonly Edit[]): Edit[] =>
  edits.map(({ at, from, to }) => ({ at, from: to, to: from })).reverse();

/** Whether two sets of edits touch a common cell. */
export function overlap(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.some((edit) => others.some((other) => isSameCell(edit.at, other.at)));
}

/** The grid after the edits; cells outside the grid widen it. */
export function applyTo(grid: Grid, edits: readonly Edit[]): Applied {
  const stale = edits.filter((edit) => isStale(edit, contentAt(grid, edit.at)));
  const fresh = new Map<string, CellContent>();
  for (const edit of edits) if (!stale.includes(edit)) fresh.set(a1(edit.at), edit.to);
  return { grid: fresh.size === 0 ? grid : withContents(grid, edits, fresh), stale };
}

function withContents(
  grid: Grid,
  edits: readonly Edit[],
  fresh: ReadonlyMap<string, CellContent>
): Grid {
  const cells = edits.map((edit) => edit.at);
  const isEmpty = grid.values.length === 0;
  const top = Math.min(...(isEmpty ? [] : [grid.top]), ...cells.map((at) => at.row));
  const left = Math.min(...(isEmpty ? [] : [grid.left]), ...cells.map((at) => at.column));
  const rows = Math.max(grid.top + grid.values.length, ...cells.map((at) => at.row + 1)) - top;
  const width = grid.values[0]?.length ?? 0;
  const columns = Math.max(grid.left + width, ...cells.map((at) => at.column + 1)) - left;
  const values: CellValue[][] = [];
  const formats: string[][] = [];
  for (let r = 0; r < rows; r++) {
    values.push([]);
    formats.push([]);
    for (let c = 0; c < columns; c++) {
      const at = { row: top + r, column: left + c };
      const content = fresh.get(a1(at)) ?? contentAt(grid, at);
      values[r]!.push(content.value);
      formats[r]!.push(content.format);
    }
  }
  return { ...grid, top, left, values, formats };
}
