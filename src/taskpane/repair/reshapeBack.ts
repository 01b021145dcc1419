import { a1Range } from "../../sheet/cell";
import type { Reshape } from "../../sheet/change";
import { contentAt, type Grid } from "../../sheet/grid";
import { reshaped, seatAfter } from "../../sheet/reshape";

/**
 * The change that takes an insertion of rows back; `grid` is the sheet before it, with its merged areas. It is tried out: null
 * where it would not give the first sheet again, so that nobody is offered half of a way back.
 */
export function reshapeBack(grid: Grid, change: Reshape): Reshape | null {
  const [step, ...others] = change.steps;
  if (step?.kind !== "insert" || others.length > 0) return null;
  const { row, count } = step;
  const isFresh = (at: { readonly row: number }) => at.row >= row && at.row < row + count;
  const seat = seatAfter({ kind: "delete", row, count });
  const back: Reshape = {
    expects: change.writes.map(({ at, to }) => ({ at, content: to })),
    unmerge: change.merge,
    steps: [{ kind: "delete", row, count }],
    writes: change.writes
      .filter(({ at }) => !isFresh(at))
      .map(({ at }) => {
        const was = { ...at, row: seat(at.row)! };
        return { at: was, to: contentAt(grid, was) };
      }),
    merge: change.unmerge,
  };
  const there = reshaped(grid, change).grid;
  return isSame(reshaped(there, back).grid, grid) ? back : null;
}

const isSame = (one: Grid, other: Grid): boolean =>
  JSON.stringify([one.values, one.formats]) === JSON.stringify([other.values, other.formats]) &&
  JSON.stringify(namesOf(one)) === JSON.stringify(namesOf(other));

const namesOf = ({ merges }: Grid): string[] => (merges ?? []).map(a1Range).sort();
