import type { RowStep } from "../sheet/change";
import { seatAfter } from "../sheet/reshape";

/** What a formula names, cut from the rest of it: text in quotes, a sheet before "!", cells with or without "$". */
const PARTS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/giu;

/** Whether the formula sums up, or otherwise takes, several rows at once. */
export function takesRows(formula: string): boolean {
  for (const match of formula.matchAll(PARTS)) {
    if (match[5] !== undefined && match[5] !== match[3]) return true;
  }
  return false;
}

/**
 * The formula after the steps, as a planner would have it: what names one cell follows that cell, and what names rows from
 * one to another keeps naming them when they only change places among themselves. Excel moves the ends of such a range with
 * the cells they name, and a total would lose what lies between. Null where it names a row that is gone.
 */
export function formulaAfter(
  formula: string,
  sheet: string,
  steps: readonly RowStep[]
): string | null {
  let isLost = false;
  const after = formula.replace(PARTS, (whole: string, ...groups: (string | undefined)[]) => {
    const [on, from, first, to, last] = groups;
    if (from === undefined || first === undefined) return whole;
    if (on !== undefined && nameIn(on).toLowerCase() !== sheet.toLowerCase()) return whole;
    const rows: Rows | null = [Number(first) - 1, Number(last ?? first) - 1];
    const now = steps.reduce<Rows | null>(
      (seats, step) => seats && rowsAfter(seats, step, last !== undefined),
      rows
    );
    isLost ||= now === null;
    if (!now) return whole;
    const end = to === undefined ? "" : `:${to}${now[1] + 1}`;
    return `${on ?? ""}${from}${now[0] + 1}${end}`;
  });
  return isLost ? null : after;
}

type Rows = readonly [first: number, last: number];

const nameIn = (on: string): string =>
  on.startsWith("'") ? on.slice(1, -2).replaceAll("''", "'") : on.slice(0, -1);

function rowsAfter([first, last]: Rows, step: RowStep, isRange: boolean): Rows | null {
  const seat = seatAfter(step);
  if (!isRange) {
    const now = seat(first);
    return now === null ? null : [now, now];
  }
  if (step.kind !== "move") return edgesAfter([first, last], seat);
  const { row, count, to } = step;
  // As if rows came in before `to`, and then the empty ones they have left went.
  const [top, bottom] = [to <= first ? first + count : first, to <= last ? last + count : last];
  const isAtEdge = row >= first && row + count - 1 <= last && to >= first && to <= last + 1;
  if (isAtEdge) return [first, last];
  const from = to <= row ? row + count : row;
  return edgesAfter([top, bottom], seatAfter({ kind: "delete", row: from, count }));
}

/** The rows that are left between the two. */
function edgesAfter([first, last]: Rows, seat: (row: number) => number | null): Rows | null {
  const seats: number[] = [];
  for (let row = first; row <= last; row++) {
    const now = seat(row);
    if (now !== null) seats.push(now);
  }
  return seats.length === 0 ? null : [seats[0]!, seats.at(-1)!];
}
