import type { WeightField } from "./field";
import { operationsOf, type Plan, type ShortTermAction } from "./plan";
import type { CheckContext } from "./rule";
import type { Edit } from "../sheet/edit";
import { formatOf, fractionOf, sumOfPoints, type Points } from "./weights";

/** One weight of the sum with every cell that writes it: more than one where the sheet repeats it on each row. */
interface Share {
  readonly points: Points;
  readonly cells: readonly WeightField[];
}

/**
 * Edits that bring the weights of a plan (or of one action) to 100, each in proportion to what it is. They are rounded to the
 * decimals the sheet uses, the rest going to those that rounding took most from, so that the sum is exactly 100. Weights that are
 * not there stay away; none where nothing can be shared out.
 */
export function closeTo100(of: Plan | ShortTermAction, edit: CheckContext["edit"]): Edit[] {
  const shares = sharesOf(of);
  const total = sumOfPoints(shares.map(({ points }) => points));
  if (!(total > 0) || shares.some(({ points }) => points < 0)) return [];
  const closed = inProportion(
    shares.map(({ points }) => points),
    total,
    decimalsOf(shares)
  );
  return shares.flatMap(({ points, cells }, index) =>
    closed[index] === points
      ? []
      : cells.map((cell) => rewritten(cell, points, closed[index]!, edit))
  );
}

function sharesOf(of: Plan | ShortTermAction): Share[] {
  const actions = "actions" in of ? of.actions : [of];
  const operations = "actions" in of ? operationsOf(of) : of.operations;
  const own = operations.flatMap(({ weight, tasks }): Share[] => {
    if (weight.value === null) return tasks.flatMap((task) => shareOf(task.weight));
    const repeated = tasks
      .map((task) => task.weight)
      .filter(({ raw, at }) => raw.value !== null && at !== weight.at);
    return [{ points: weight.value, cells: [weight, ...repeated] }];
  });
  return [
    ...own,
    ...actions.flatMap(({ looseTasks }) => looseTasks.flatMap(({ weight }) => shareOf(weight))),
  ];
}

const shareOf = (weight: WeightField): Share[] =>
  weight.value === null ? [] : [{ points: weight.value, cells: [weight] }];

/** As many decimals as the finest weight of the sheet has, two at most. */
function decimalsOf(shares: readonly Share[]): number {
  const decimals = shares.map(({ points }) => String(points).split(".")[1]?.length ?? 0);
  return Math.min(Math.max(...decimals), 2);
}

/** Largest remainders: everything rounded down, then one unit each to those that lost most, until the sum is 100. */
function inProportion(weights: readonly Points[], total: Points, decimals: number): Points[] {
  const units = 10 ** decimals;
  const exact = weights.map((points) => (points * 100 * units) / total);
  const rounded = exact.map(Math.floor);
  const rest = 100 * units - rounded.reduce((sum, one) => sum + one, 0);
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, rest)) rounded[index]! += 1;
  return rounded.map((value) => value / units);
}

/** The cell with another weight, written in its own way: 20 stays a number of points, anything else becomes a percentage. */
function rewritten(
  cell: WeightField,
  was: Points,
  points: Points,
  edit: CheckContext["edit"]
): Edit {
  const { value, format } = cell.raw;
  const isInPoints = typeof value === "number" && value === was;
  if (isInPoints) return edit(cell.at, points);
  const shows = formatOf(points) === "0%" && typeof value === "number" ? format : formatOf(points);
  return edit(cell.at, fractionOf(points), shows);
}
