import type { Cell } from "../sheet/cell";
import { isPercentFormat, type CellContent } from "../sheet/grid";
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

/** Every filled cell from which the plan takes a weight, row by row, wherever a slipped row has it. */
export function* weightCells(plan: Plan): Generator<WeightCell> {
  const cells = filledCells(plan);
  const scale = scaleOf(cells.map(({ content }) => content));
  const fractions = cells.filter(({ content }) => isFraction(content)).length;
  for (const { at, content } of cells) {
    const isPercent = isPercentFormat(content.format);
    const isAmongFractions = isPercent ? fractions > 1 : scale === "fractions";
    const isOffScale = isAmongFractions && isWhole(content);
    yield { at, content, reading: readWeight(content, scale), isOffScale };
  }
}

function filledCells(plan: Plan): { at: Cell; content: CellContent }[] {
  const cells: { at: Cell; content: CellContent }[] = [];
  let last: Cell | null = null;
  for (const { operation, task, isFirstOfOperation } of rowsOf(plan)) {
    // An operation shares the cell with its first task, unless it stands on a row of its own.
    for (const weight of [isFirstOfOperation ? operation?.weight : undefined, task?.weight]) {
      if (!weight || weight.raw.value === null || weight.at.row === last?.row) continue;
      last = weight.at;
      cells.push({ at: weight.at, content: weight.raw });
    }
  }
  return cells;
}

const isFraction = ({ value }: CellContent): boolean =>
  typeof value === "number" && value > 0 && value <= 1;
const isWhole = ({ value }: CellContent): boolean =>
  typeof value === "number" && value > 1 && value <= 100;
