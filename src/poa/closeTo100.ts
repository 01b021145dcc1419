import type { Cell } from "../sheet/cell";
import type { Edit } from "../sheet/edit";
import { isPercentFormat } from "../sheet/grid";
import type { Field, WeightField } from "./field";
import { operationsOf, type Operation, type Plan, type ShortTermAction, type Task } from "./plan";
import { differenceOfPoints, formatOf, fractionOf, sumOfPoints, type Points } from "./weights";

/** One weight of a sum, of an operation or of a task. */
export interface Share {
  /** The cell that gives it. */
  readonly at: Cell;
  readonly points: Points;
  readonly code: Field<string>;
  readonly text: Field<string>;
  /** Every cell that writes it: more than one where the sheet repeats it on each row. */
  readonly cells: readonly WeightField[];
}

/**
 * Edits that bring the weights of a plan (or of one action) to 100, each in proportion to what it is. They are rounded to the
 * decimals the sheet uses, the rest going to those that rounding took most from, so that the sum is exactly 100. Weights that are
 * not there stay away; none where nothing can be shared out, or where a weight would become nothing.
 */
export const closeTo100 = (of: Plan | ShortTermAction): Edit[] => closeShares(sharesOf(of));

/** As closeTo100, for weights of which some are held as they are: the others share what these leave of 100. */
export function closeShares(
  shares: readonly Share[],
  held: ReadonlySet<Share> = new Set()
): Edit[] {
  const free = shares.filter((share) => !held.has(share) && share.points !== 0);
  // Of weights that are none, nobody knows how much each should be.
  if (free.length === 0 || shares.some(({ points }) => points < 0 || points > 100)) return [];
  const left = differenceOfPoints(100, sumOfPoints([...held].map(({ points }) => points)));
  const decimals = Math.max(decimalsOf(shares), decimalsIn(left));
  const closed = inProportion(
    free.map(({ points }) => points),
    left,
    decimals
  );
  return free.flatMap((share, index) =>
    closed.length === 0 ? [] : reweighed(share, closed[index]!)
  );
}

/** Edits that give the whole difference to one weight; none where it would leave what a weight can be. */
export function closeOnShare(shares: readonly Share[], share: Share): Edit[] {
  const others = shares.filter((one) => one !== share).map(({ points }) => points);
  const points = differenceOfPoints(100, sumOfPoints(others));
  return points > 0 && points <= 100 ? reweighed(share, points) : [];
}

/** The weights that are added up over a plan or an action, from top to bottom; empty cells give none. */
export function sharesOf(of: Plan | ShortTermAction): Share[] {
  const actions = "actions" in of ? of.actions : [of];
  const operations = "actions" in of ? operationsOf(of) : of.operations;
  const shares = [
    ...operations.flatMap(sharesOfOperation),
    ...actions.flatMap(({ looseTasks }) => looseTasks.flatMap(shareOf)),
  ];
  return shares.sort((a, b) => a.at.row - b.at.row);
}

function sharesOfOperation(operation: Operation): Share[] {
  const { weight, tasks } = operation;
  if (weight.value === null) return tasks.flatMap(shareOf);
  const repeated = tasks
    .map((task) => task.weight)
    .filter(({ raw, at }) => raw.value !== null && at !== weight.at);
  return shareOf(operation).map((share) => ({ ...share, cells: [...share.cells, ...repeated] }));
}

const shareOf = ({ weight, code, text }: Operation | Task): Share[] =>
  weight.value === null
    ? []
    : [{ at: weight.at, points: weight.value, code, text, cells: [weight] }];

const decimalsIn = (points: Points): number => String(points).split(".")[1]?.length ?? 0;

/** As many decimals as the finest weight of the sheet has, two at most. */
const decimalsOf = (shares: readonly Share[]): number =>
  Math.min(Math.max(...shares.map(({ points }) => decimalsIn(points))), 2);

const MILLIONTHS = 1_000_000n;
const millionths = (points: Points): bigint => BigInt(Math.round(points * Number(MILLIONTHS)));

/**
 * Largest remainders: everything rounded down, then one unit each to those that lost most, until the sum is `whole`. In whole
 * numbers, so that nothing is lost on the way; nothing at all where one of them would be left without any weight.
 */
function inProportion(weights: readonly Points[], whole: Points, decimals: number): Points[] {
  const unit = 10n ** BigInt(6 - decimals);
  const units = millionths(whole) / unit;
  const total = weights.reduce((sum, points) => sum + millionths(points), 0n);
  if (units <= 0n || total <= 0n) return [];
  const parts = weights.map((points, index) => {
    const share = millionths(points) * units;
    return { index, units: share / total, loss: share % total };
  });
  let rest = units - parts.reduce((sum, part) => sum + part.units, 0n);
  const byLoss = [...parts].sort((a, b) => (a.loss === b.loss ? 0 : a.loss > b.loss ? -1 : 1));
  for (const part of byLoss) if (rest-- > 0n) part.units += 1n;
  if (parts.some((part) => part.units === 0n)) return [];
  return parts.map((part) => Number(part.units * unit) / Number(MILLIONTHS));
}

/** Edits that give a share another weight in each of its cells; none where it has that weight already. */
export const reweighed = ({ points: was, cells }: Share, points: Points): Edit[] =>
  points === was ? [] : cells.map((cell) => rewritten(cell, was, points));

/** The cell with another weight, written in its own way: 20 stays a number of points, a text becomes a percentage. */
function rewritten({ at, raw }: WeightField, was: Points, points: Points): Edit {
  const { value, format } = raw;
  const to = (now: number, shownAs: string): Edit => ({
    at,
    from: raw,
    to: { value: now, format: shownAs },
  });
  // An empty weight does not show how it is written; a percentage is understood in any column.
  if (typeof value !== "number" || value === 0) {
    const fits = isPercentFormat(format) && shows(format, points);
    return to(fractionOf(points), fits ? format : formatOf(points));
  }
  if (!isPercentFormat(format)) return to(value === was ? points : fractionOf(points), format);
  return to(fractionOf(points), shows(format, points) ? format : formatOf(points));
}

/** Whether a percent format has the decimals that these points need. */
const shows = (format: string, points: Points): boolean =>
  (/\.([0#?]+)/.exec(format.split(";")[0]!)?.[1]?.length ?? 0) >= decimalsIn(points);
