import type { CellRange } from "../sheet/cell";

/** Merged areas told apart: Excel calls a book broken in which two of them share a cell, or one is a single cell. */
export interface SortedMerges {
  /** From top to bottom. */
  readonly sound: CellRange[];
  /** Areas that share a cell with one that begins above or before them. */
  readonly overlapping: CellRange[];
}

export function sortMerges(merges: readonly CellRange[]): SortedMerges {
  const sound: CellRange[] = [];
  const overlapping: CellRange[] = [];
  /** Areas that reach down to where we are, from left to right; no two share a column. */
  const open: CellRange[] = [];
  for (const merge of [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    const at = firstReaching(open, merge.left);
    let to = at;
    let isFree = true;
    while (to < open.length && open[to]!.left <= merge.right) {
      if (open[to++]!.bottom >= merge.top) isFree = false;
    }
    if (isFree) {
      open.splice(at, to - at, merge);
      sound.push(merge);
    } else overlapping.push(merge);
  }
  return { sound, overlapping };
}

/** The first of the areas that ends at the column or to the right of it. */
function firstReaching(areas: readonly CellRange[], column: number): number {
  let from = 0;
  let to = areas.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (areas[middle]!.right < column) from = middle + 1;
    else to = middle;
  }
  return from;
}
