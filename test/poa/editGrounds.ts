import { readFileSync } from "node:fs";
import { checkSheet } from "../../src/poa/check";
import type { Edited } from "../../src/poa/edit/edited";
import type { EditTarget, Level, Refused } from "../../src/poa/edit/ground";
import { operationsOf, tasksOf, type Plan } from "../../src/poa/plan";
import { a1, a1Range, type Cell } from "../../src/sheet/cell";
import { contentAt, rightOf, type Grid } from "../../src/sheet/grid";
import { reshaped, seatAfter } from "../../src/sheet/reshape";
import { readBook } from "../../src/xlsx/read";
import { workbook } from "../workbooks/received";

/** The first sheet of one of the workbooks. */
export async function gridOfBook(name: string): Promise<Grid> {
  const { grids } = await readBook(new Uint8Array(readFileSync(workbook(name))), name);
  return grids[0]!;
}

export const receivedGrid = (name: string): Promise<Grid> => gridOfBook(`recibidos/${name}`);

export const LEVELS: readonly Level[] = ["action", "operation", "task"];

export const targetAt = (grid: Grid, at: Cell): EditTarget => ({ grid, merges: grid.merges!, at });

/** One cell of every action, operation and task. */
export function cellsOf(plan: Plan, level: Level): Cell[] {
  const parts = { action: plan.actions, operation: operationsOf(plan), task: tasksOf(plan) }[level];
  return parts.map(({ text }) => text.at);
}

/** What a sheet shows: its filled cells with their formats, its merged areas, its hidden rows. */
export function shown(grid: Grid): unknown {
  const cells: Record<string, unknown> = {};
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    for (let column = grid.left; column <= rightOf(grid); column++) {
      const content = contentAt(grid, { row, column });
      if (content.value !== null) cells[a1({ row, column })] = content;
    }
  }
  const merges = (grid.merges ?? []).map(a1Range).sort();
  return { cells, merges, hiddenRows: grid.hiddenRows };
}

/** The edit as it was done; throws when it was refused. */
export function done(edit: Edited | Refused): Edited {
  if (edit.kind === "refused") throw new Error(`${edit.why} ${edit.at ? a1(edit.at) : ""}`);
  return edit;
}

/** The findings that there are more of than before, by their rules. */
export function newFindings(before: Grid, after: Grid): string[] {
  const count = (grid: Grid) => {
    const counts = new Map<string, number>();
    for (const { rule } of checkSheet(grid).findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  };
  const had = count(before);
  return [...count(after)].flatMap(([rule, now]) => (now > (had.get(rule) ?? 0) ? [rule] : []));
}

/** Cells outside the form's columns, or outside the table, that are not where their row is now, or say something else. */
export function strayed(before: Grid, plan: Plan, { change, grid }: Edited): string[] {
  const columns = new Set([...plan.headings.values()].map(({ at }) => at.column));
  const merged = (at: Cell) =>
    before.merges!.some(
      ({ top, bottom, left, right }) =>
        bottom > top && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right
    );
  const strays: string[] = [];
  for (let row = before.top; row < before.top + before.values.length; row++) {
    for (let column = before.left; column <= rightOf(before); column++) {
      const at = { row, column };
      const isOfTable = row > plan.headingRow && row <= plan.lastRow;
      const isOfPlan = isOfTable && (columns.has(column) || merged(at));
      const seat = change.steps.reduce<number | null>(
        (now, step) => (now === null ? null : seatAfter(step)(now)),
        row
      );
      if (isOfPlan || seat === null) continue;
      const [was, now] = [contentAt(before, at), contentAt(grid, { row: seat, column })];
      if (was.value !== null && JSON.stringify(was) !== JSON.stringify(now)) strays.push(a1(at));
    }
  }
  return strays;
}

/** The change does on the grid what the edit says it does, and nothing of it is stale. */
export function expectHonest(grid: Grid, edited: Edited): void {
  const { grid: after, stale } = reshaped(grid, edited.change);
  expect(stale).toEqual([]);
  expect(shown(after)).toEqual(shown(edited.grid));
}
