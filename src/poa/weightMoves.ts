import type { RowPair } from "./pairRows";
import {
  operationsOf,
  weightInRow,
  weightOf,
  type Operation,
  type Plan,
  type PlanRow,
} from "./plan";
import { differenceOfPoints, sumOfPoints, type Points } from "./weights";

/** Weight that left one operation for another; null on the side where it was not there before, or is there no more. */
export interface WeightMove {
  readonly from: Operation | null;
  readonly to: Operation | null;
  readonly points: Points;
}

/** What is known again in the later of two versions of a plan. */
interface KnownAgain {
  readonly operations: ReadonlyMap<Operation, Operation>;
  readonly pairs: readonly RowPair[];
}

interface Delta {
  readonly operation: Operation;
  points: Points;
}

/**
 * Which operations gave weight and which took it: first what tasks took along when they went to another operation, then the largest
 * parts. What is left over came from nowhere or is gone.
 */
export function movesBetween(before: Plan, after: Plan, known: KnownAgain): WeightMove[] {
  const [givers, takers] = deltas(before, after, known.operations);
  const moves: { from: Operation; to: Operation; points: Points }[] = [];
  const give = (giver: Delta, taker: Delta, atMost: Points): void => {
    const points = Math.min(giver.points, taker.points, atMost);
    if (points <= 0) return;
    giver.points = differenceOfPoints(giver.points, points);
    taker.points = differenceOfPoints(taker.points, points);
    const [from, to] = [giver.operation, taker.operation];
    const same = moves.find((move) => move.from === from && move.to === to);
    if (same) same.points = sumOfPoints([same.points, points]);
    else moves.push({ from, to, points });
  };
  const [giving, taking] = [byOperation(givers), byOperation(takers)];
  for (const { before: was, after: now } of known.pairs) {
    if (!was.operation || !now.operation) continue;
    const home = known.operations.get(was.operation) ?? was.operation;
    const [giver, taker] = [giving.get(home), taking.get(now.operation)];
    if (giver && taker) give(giver, taker, weightAt(was) ?? weightAt(now) ?? 0);
  }
  for (const giver of givers) for (const taker of takers) give(giver, taker, Infinity);
  const left = ({ points }: Delta): boolean => points > 0;
  return [
    ...moves,
    ...givers.filter(left).map(({ operation, points }) => ({ from: operation, to: null, points })),
    ...takers.filter(left).map(({ operation, points }) => ({ from: null, to: operation, points })),
  ];
}

const weightAt = ({ operation, task }: PlanRow): Points | null =>
  operation && task && weightInRow(operation, task);

const byOperation = (all: readonly Delta[]): ReadonlyMap<Operation, Delta> =>
  new Map(all.map((one) => [one.operation, one]));

function deltas(
  before: Plan,
  after: Plan,
  known: ReadonlyMap<Operation, Operation>
): [givers: Delta[], takers: Delta[]] {
  const givers: Delta[] = [];
  const takers: Delta[] = [];
  const weigh = (operation: Operation, had: Points, has: Points) => {
    const points = differenceOfPoints(has, had);
    if (points < 0) givers.push({ operation, points: -points });
    if (points > 0) takers.push({ operation, points });
  };
  const weight = (operation: Operation | undefined) => (operation && weightOf(operation)) ?? 0;
  for (const operation of operationsOf(before)) {
    const now = known.get(operation);
    weigh(now ?? operation, weight(operation), weight(now));
  }
  const found = new Set(known.values());
  for (const operation of operationsOf(after)) {
    if (!found.has(operation)) weigh(operation, 0, weight(operation));
  }
  const largestFirst = (a: Delta, b: Delta) => b.points - a.points;
  return [givers.sort(largestFirst), takers.sort(largestFirst)];
}
