/** Which rows of a long list are in sight. Rows may differ in height, but each height is known beforehand. */

/** Where each row begins, in pixels from the top, and after them where the list ends. */
export function offsetsOf(heights: Iterable<number>): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const height of heights) offsets.push((end += height));
  return offsets;
}

/** The rows from `first` up to, and without, `end`. */
export interface RowSpan {
  readonly first: number;
  readonly end: number;
}

/** The rows that a viewport shows, and as many more above and below as `spare` says so that scrolling never shows a gap. */
export function rowsInSight(
  offsets: readonly number[],
  scrollTop: number,
  viewportHeight: number,
  spare: number
): RowSpan {
  const count = offsets.length - 1;
  const first = rowAt(offsets, scrollTop);
  const last = rowAt(offsets, scrollTop + Math.max(0, viewportHeight - 1));
  return { first: Math.max(0, first - spare), end: Math.min(count, last + 1 + spare) };
}

/** The row that lies at a height; the first or the last one for heights outside the list. */
export function rowAt(offsets: readonly number[], height: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where to scroll so that a row is wholly in sight; where it is already, nothing moves. */
export function scrollToShow(
  offsets: readonly number[],
  row: number,
  scrollTop: number,
  viewportHeight: number
): number {
  const top = offsets[row] ?? 0;
  const bottom = offsets[row + 1] ?? top;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewportHeight) return Math.min(top, bottom - viewportHeight);
  return scrollTop;
}
