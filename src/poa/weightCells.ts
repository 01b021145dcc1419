import type { Cell } from "../sheet/cell";
import { contentAt, isPercentFormat, type CellContent, type Grid } from "../sheet/grid";
import type { Plan } from "./plan";
import { readWeight, scaleOf, type WeightReading } from "./weights";

/** One cell of the weight column with what it says. */
export interface WeightCell {
  readonly at: Cell;
  readonly content: CellContent;
  readonly reading: WeightReading;
  /** A whole number among fractions: 5 where the others are 0.05, which makes it 500 %. */
  readonly isOffScale: boolean;
}

/** The weight column of the plan's table, row by row; total rows and the like are left out. */
export function* weightCells(plan: Plan, grid: Grid): Generator<WeightCell> {
  const column = plan.headings.get("weight")?.at.column;
  if (column === undefined) return;
  const cells: { at: Cell; content: CellContent }[] = [];
  for (let row = plan.headingRow + 1; row <= plan.lastRow; row++) {
    const at = { row, column };
    cells.push({ at, content: contentAt(grid, at) });
  }
  const scale = scaleOf(cells.map(({ content }) => content));
  const fractions = cells.filter(({ content }) => isFraction(content)).length;
  for (const { at, content } of cells) {
    const { value } = content;
    const reading = readWeight(content, scale);
    const isLarge =
      typeof value === "number" && value > 1 && value <= 100 && reading.kind === "points";
    const isOffScale =
      isLarge && fractions > 1 && (isPercentFormat(content.format) || fractions * 2 > cells.length);
    yield { at, content, reading, isOffScale };
  }
}

const isFraction = ({ value }: CellContent): boolean =>
  typeof value === "number" && value > 0 && value <= 1;
