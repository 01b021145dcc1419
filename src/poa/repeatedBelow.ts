import { isSameCell, type Cell } from "../sheet/cell";
import { isBlank, isSameValue, valueAt, type CellContent, type Grid } from "../sheet/grid";
import { operationsOf, type Plan } from "./plan";

/** The rows at which a plan's actions begin, and those at which its operations do. */
interface Starts {
  readonly actions: ReadonlySet<number>;
  readonly operations: ReadonlySet<number>;
}

/** A plan never changes. */
const known = new WeakMap<Plan, Starts>();

function startsOf(plan: Plan): Starts {
  let starts = known.get(plan);
  if (!starts) {
    const actions = new Set(plan.actions.map(({ row }) => row));
    const operations = new Set([...actions, ...operationsOf(plan).map(({ row }) => row)]);
    starts = { actions, operations };
    known.set(plan, starts);
  }
  return starts;
}

/**
 * Cells below that say the same again: some sheets write the action and the operation, or the operation's weight, on every row.
 * Who changes one of them has to change them all, or the rows below would seem to open something new.
 */
export function repeatedBelow(
  plan: Plan,
  grid: Grid,
  { at, raw }: { readonly at: Cell; readonly raw: CellContent }
): Cell[] {
  const starts = startsBelow(plan, at.column);
  if (!starts || isBlank(raw.value)) return [];
  const cells: Cell[] = [];
  for (let row = at.row + 1; row <= plan.lastRow && !starts.has(row); row++) {
    const below = { row, column: at.column };
    const value = valueAt(grid, below);
    if (isBlank(value)) continue;
    if (!isSameValue(value, raw.value)) break;
    if (!plan.hiddenUnderMerges.some((hidden) => isSameCell(hidden.at, below))) cells.push(below);
  }
  return cells;
}

/** The rows at which what the column says cannot go on; null for a column that says nothing again. */
function startsBelow(plan: Plan, column: number): ReadonlySet<number> | null {
  const id = [...plan.headings].find(([, { at }]) => at.column === column)?.[0];
  if (id === "actionCode" || id === "actionText") return startsOf(plan).actions;
  if (id === "operationCode" || id === "operationText") return startsOf(plan).operations;
  return id === "weight" && plan.areWeightsRepeated ? startsOf(plan).operations : null;
}
