import type { Finding } from "../../poa/rule";
import { a1 } from "../../sheet/cell";
import type { TreeRow } from "../findingRows";
import { rowAt } from "../windowing";

/** The rows of a list and where each begins, in pixels. */
export interface LaidOut {
  readonly rows: readonly TreeRow[];
  readonly offsets: readonly number[];
}

/** What a finding is called among the rows: the same after every check, for as long as it is told of the same cell. */
export const findingKey = ({ rule, at, in: { sheet } }: Finding): string =>
  `${sheet}!${a1(at)} ${rule}`;

export const keyOfRow = (row: TreeRow): string =>
  row.kind === "finding" ? findingKey(row.finding) : row.key;

/**
 * Where to scroll a list whose rows have changed so that what is read stays in its place: the first row in sight, or the first
 * below it that is still there. A list that stands at its top stays there.
 */
export function keptTop(before: LaidOut, now: LaidOut, scrollTop: number): number {
  if (scrollTop <= 0) return 0;
  const places = new Map<string, number>();
  for (const [index, row] of now.rows.entries()) places.set(keyOfRow(row), now.offsets[index]!);
  for (let at = rowAt(before.offsets, scrollTop); at < before.rows.length; at++) {
    const place = places.get(keyOfRow(before.rows[at]!));
    if (place !== undefined) return Math.max(0, place + scrollTop - before.offsets[at]!);
  }
  return scrollTop;
}
