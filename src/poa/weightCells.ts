import type { Cell } from "../sheet/cell";
import { isPercentFormat, type CellContent } from "../sheet/grid";
import type { WeightField } from "./field";
import { rowsOf, type Plan } from "./plan";
import { readWeight, scaleOf, type WeightReading } from "./weights";

/** One cell that gives a weight, with what it says. */
export interface WeightCell {
  readonly at: Cell;
  readonly content: CellContent;
  readonly reading: WeightReading;
  /** A whole number among fractions: 5 where the others are 0.05, which makes it 500 %. */
  readonly isOffScale: boolean;
}

/** A plan never changes, and several rules look at its weights. */
const known = new WeakMap<Plan, readonly WeightCell[]>();

/** Every filled cell from which the plan takes a weight, row by row, wherever a slipped row has it. */
export function weightCells(plan: Plan): readonly WeightCell[] {
  let cells = known.get(plan);
  if (!cells) {
    cells = readCells(plan);
    known.set(plan, cells);
  }
  return cells;
}

function readCells(plan: Plan): WeightCell[] {
  const cells = filledCells(plan);
  const scale = scaleOf(cells.map(({ content }) => content));
  const fractions = cells.filter(({ content }) => isFraction(content)).length;
  return cells.map(({ at, content }) => {
    const isPercent = isPercentFormat(content.format);
    const isAmongFractions = isPercent ? fractions > 1 : scale === "fractions";
    const isOffScale = isAmongFractions && isWhole(content);
    return { at, content, reading: readWeight(content, scale), isOffScale };
  });
}

function filledCells(plan: Plan): { at: Cell; content: CellContent }[] {
  const cells: { at: Cell; content: CellContent }[] = [];
  let last = -1;
  // An operation shares the cell with its first task, unless it stands on a row of its own.
  const take = ({ at, raw }: WeightField) => {
    if (raw.value === null || at.row === last) return;
    last = at.row;
    cells.push({ at, content: raw });
  };
  for (const { operation, task, isFirstOfOperation } of rowsOf(plan)) {
    if (operation && isFirstOfOperation) take(operation.weight);
    if (task) take(task.weight);
  }
  return cells;
}

const isFraction = ({ value }: CellContent): boolean =>
  typeof value === "number" && value > 0 && value <= 1;
const isWhole = ({ value }: CellContent): boolean =>
  typeof value === "number" && value > 1 && value <= 100;
