import type { SheetCheck } from "../../src/poa/check";
import { operationsOf, tasksOf, type Plan, type ShortTermAction } from "../../src/poa/plan";
import { shownText } from "../../src/poa/table";
import { cellsOf } from "../../src/poa/unchecked";
import { a1, type Cell } from "../../src/sheet/cell";
import { contentAt, isBlank, type Grid } from "../../src/sheet/grid";

/** Every filled cell of the sheet. */
export function* filledCells(grid: Grid): Generator<Cell> {
  for (const [r, values] of grid.values.entries()) {
    for (const [c, value] of values.entries()) {
      if (!isBlank(value)) yield { row: grid.top + r, column: grid.left + c };
    }
  }
}

/** The filled cells that some plan has looked at. */
export function lookedAt(grid: Grid, { plans }: SheetCheck): Set<string> {
  const filled = new Set([...filledCells(grid)].map(a1));
  const seen = new Set<string>();
  for (const plan of plans) {
    for (const at of cellsOf(grid, plan)) if (filled.has(a1(at))) seen.add(a1(at));
  }
  return seen;
}

/**
 * The filled cells under the form's headings that are nowhere: in no field of the plan, no finding, no list of what was not
 * checked, and no repetition of what stands above.
 */
export function lostCells(grid: Grid, plan: Plan): string[] {
  const held = heldCells(plan);
  const set = new Set([...plan.asides.map(({ row }) => row), ...plan.repeatedRows]);
  const lost: string[] = [];
  for (const [id, { at: heading }] of plan.headings) {
    for (let row = plan.headingRow + 1; row <= plan.lastRow; row++) {
      const at = { row, column: heading.column };
      const content = contentAt(grid, at);
      if (isBlank(content.value) || set.has(row) || held.has(a1(at))) continue;
      const said = id === "weight" ? null : saidAbove(plan, row, id);
      if (said !== shownText(content)) lost.push(`${a1(at)} ${id} ${shownText(content)}`);
    }
  }
  return lost;
}

function heldCells(plan: Plan): Set<string> {
  const coded = [...plan.actions, ...operationsOf(plan), ...tasksOf(plan)];
  const weighted = [...operationsOf(plan), ...tasksOf(plan)];
  const fields = [
    ...coded.flatMap(({ code, text }) => [code, text]),
    ...weighted.map(({ weight }) => weight),
    ...plan.looseWeights,
  ].filter(({ raw }) => raw.value !== null);
  return new Set(
    [
      ...fields.map(({ at }) => at),
      ...plan.misplaced.flatMap(({ at, seats }) => [at, ...seats.map((seat) => seat.at)]),
      ...plan.hiddenUnderMerges.map(({ at }) => at),
    ].map(a1)
  );
}

/** What the open action or operation says in the column at that row. */
function saidAbove(plan: Plan, row: number, id: string): string | null {
  const action = plan.actions.findLast((one: ShortTermAction) => one.row <= row);
  const operation = action?.operations.findLast((one) => one.row <= row);
  const said: Record<string, string | undefined> = {
    actionCode: action?.code.value,
    actionText: action?.text.value,
    operationCode: operation?.code.value,
    operationText: operation?.text.value,
  };
  return said[id] ?? null;
}
