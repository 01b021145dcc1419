import type { Cell, CellRange } from "../../sheet/cell";
import { isBlank, rightOf, textOf, valueAt, type Grid } from "../../sheet/grid";
import { COLUMN_IDS, fold, type ColumnId } from "../form";
import type { Operation, Plan, ShortTermAction, Task } from "../plan";
import { read } from "../read";
import { learnScheme, type ChosenScheme, type Scheme } from "../scheme";

/** Where a planner wants to edit. */
export interface EditTarget {
  readonly grid: Grid;
  /** The merged areas of the sheet, read a moment ago: they say what belongs together. */
  readonly merges: readonly CellRange[];
  /** The selected cell. */
  readonly at: Cell;
  /** What was decided for the sheet. */
  readonly chosen?: ChosenScheme;
}

/** Why an edit cannot be done safely. */
export type Refusal =
  /** The cell lies in no plan. */
  | "no-plan"
  /** No action, operation or task stands in the row. */
  | "nothing-here"
  | "columns-missing"
  /** Two tables stand side by side: their rows cannot move by themselves. */
  | "side-by-side"
  | "misplaced-rows"
  | "hidden-values"
  /** Some of the rows that would move or go are hidden or filtered out. */
  | "hidden-rows"
  /** The task stands under no operation. */
  | "task-is-loose"
  /** It is the only one of its kind where it stands: what is above it would be left empty. */
  | "only-one"
  | "is-first"
  | "is-last"
  /** Totals, headings that come again or empty rows stand between. */
  | "rows-between"
  | "merge-in-the-way"
  /** No code can be told for what is new, and it has no text either: nothing of it would be seen. */
  | "needs-a-text"
  /** The action or the operation to put it under is not here. */
  | "not-here"
  /** The sheet would not be read as it was meant. */
  | "reads-otherwise";

export interface Refused {
  readonly kind: "refused";
  readonly why: Refusal;
  /** Where the reason lies, if it has a place. */
  readonly at: Cell | null;
}

export const refuse = (why: Refusal, at: Cell | null = null): Refused => ({
  kind: "refused",
  why,
  at,
});

/** A plan that can be edited, read with its merged areas. */
export interface Ground {
  readonly grid: Grid & { readonly merges: readonly CellRange[] };
  readonly plan: Plan;
  /** Which of the sheet's plans it is. */
  readonly index: number;
  readonly scheme: Scheme;
  readonly chosen: ChosenScheme;
  readonly columns: ReadonlyMap<ColumnId, number>;
  readonly at: Cell;
}

/** The plan in which the cell lies, unless something about it makes an edit unsafe. */
export function groundAt(target: EditTarget): Ground | Refused {
  const { at, chosen = {} } = target;
  const grid = { ...target.grid, merges: target.merges };
  const { plans } = read(grid, chosen);
  const index = plans.findLastIndex(({ headerRow }) => headerRow <= at.row);
  const plan = plans[index];
  if (!plan) return refuse("no-plan", at);
  const [repeated] = plan.repeatedHeadings;
  if (repeated) return refuse("side-by-side", repeated.at);
  if (COLUMN_IDS.some((id) => id !== "weight" && !plan.headings.has(id))) {
    return refuse("columns-missing", [...plan.headings.values()][0]?.at ?? null);
  }
  const [misplaced] = plan.misplaced;
  if (misplaced) return refuse("misplaced-rows", misplaced.at);
  const [hidden] = plan.hiddenUnderMerges;
  if (hidden) return refuse("hidden-values", hidden.at);
  const columns = new Map([...plan.headings].map(([id, heading]) => [id, heading.at.column]));
  return { grid, plan, index, scheme: learnScheme(plan, chosen), chosen, columns, at };
}

/** What stands in a row of the plan: the deepest parts that it belongs to. */
export interface Standing {
  readonly action: ShortTermAction;
  readonly operation: Operation | null;
  /** Null in a row that holds an action or an operation alone. */
  readonly task: Task | null;
}

/** What the cell belongs to; null where no part of the plan stands. */
export function standingAt(
  { plan, grid }: Pick<Ground, "plan" | "grid">,
  { row }: Cell
): Standing | null {
  if (plan.repeatedRows.includes(row) || plan.asides.some((aside) => aside.row === row))
    return null;
  const action = plan.actions.findLast((one) => one.row <= row);
  if (!action || row > Math.max(plan.lastRow, endOfMerges(grid.merges, action.row))) return null;
  const loose = action.looseTasks.find((task) => task.row === row);
  if (loose) return { action, operation: null, task: loose };
  const operation = action.operations.findLast((one) => one.row <= row) ?? null;
  const task = operation?.tasks.find((one) => one.row === row) ?? null;
  return { action, operation, task };
}

/** The last row of the merged areas that begin in the row. */
const endOfMerges = (merges: readonly CellRange[], row: number): number =>
  Math.max(row, ...merges.filter(({ top }) => top === row).map(({ bottom }) => bottom));

/** Rows of the sheet from the first to the last, both included. */
export interface Rows {
  readonly first: number;
  readonly last: number;
}

type Part = ShortTermAction | Operation | Task;

const OWN_COLUMNS = {
  action: ["actionCode", "actionText"],
  operation: ["operationCode", "operationText"],
  task: ["taskCode", "taskText"],
} as const satisfies Record<string, readonly ColumnId[]>;

export type Level = keyof typeof OWN_COLUMNS;

/** The rows that a part takes up, with what its own merged cells cover below its last task. */
export function rowsOfPart({ grid, columns }: Ground, level: Level, part: Part): Rows {
  const [first, last] = [Math.min(...linesOfPart(part)), lastLineOf(part)];
  const own = new Set(OWN_COLUMNS[level].map((id) => columns.get(id)));
  const bottoms = grid.merges.flatMap((area) =>
    own.has(area.left) && area.top >= first && area.top <= last ? area.bottom : []
  );
  return { first, last: Math.max(last, ...bottoms) };
}

const lines = new WeakMap<Part, readonly number[]>();

/** The rows in which the part or something under it stands. */
export function linesOfPart(part: Part): readonly number[] {
  let known = lines.get(part);
  if (!known) {
    known = [...new Set([part.row, ...linesUnder(part)])];
    lines.set(part, known);
  }
  return known;
}

function linesUnder(part: Part): number[] {
  if ("tasks" in part) return part.tasks.map(rowOf);
  if (!("operations" in part)) return [];
  return [...part.operations.flatMap(linesOfPart), ...part.looseTasks.map(rowOf)];
}

/** The last row in which the part or something under it stands. */
export const lastLineOf = (part: Part): number => Math.max(...linesOfPart(part));

const rowOf = ({ row }: { readonly row: number }): number => row;

/** The last of the rows that sum up what ends in a row, and follow it; that row itself where none does. */
export function endOfSubtotals({ plan, grid, columns }: Ground, last: number): number {
  const isSubtotal = (row: number) =>
    plan.asides.some((aside) => aside.row === row) &&
    [...columns.values()].some((column) =>
      /^SUB ?TOTAL/.test(fold(textOf(valueAt(grid, { row, column })).slice(0, 40)))
    );
  let end = last;
  while (isSubtotal(end + 1)) end += 1;
  return end;
}

/** Why the rows cannot go elsewhere as they are; null when they can. */
export function holdsStrangers(ground: Ground, rows: Rows): Refused | null {
  const { repeatedRows, asides } = ground.plan;
  const stranger = [...repeatedRows, ...asides.map(rowOf)].find(isAmong(rows));
  if (stranger === undefined) return hiddenAmong(ground, rows);
  return refuse("rows-between", firstCell(ground, stranger));
}

export function hiddenAmong(ground: Ground, rows: Rows): Refused | null {
  const hidden = ground.grid.hiddenRows?.find(isAmong(rows));
  return hidden === undefined ? null : refuse("hidden-rows", firstCell(ground, hidden));
}

const isAmong =
  ({ first, last }: Rows) =>
  (row: number): boolean =>
    row >= first && row <= last;

const firstCell = ({ plan }: Ground, row: number): Cell => ({
  row,
  column: [...plan.headings.values()][0]!.at.column,
});

export function filledCells(grid: Grid, row: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = grid.left; column <= rightOf(grid); column++) {
    if (!isBlank(valueAt(grid, { row, column }))) cells.push({ row, column });
  }
  return cells;
}

/** The filled cells of a row outside the columns of the form. */
export function furtherCells({ grid, columns }: Ground, row: number): Cell[] {
  const own = new Set(columns.values());
  return filledCells(grid, row).filter(({ column }) => !own.has(column));
}
