import { contentAt, isBlank, textOf, type CellContent, type Grid } from "../sheet/grid";
import type { ColumnId } from "./form";
import type { Field, Operation, ShortTermAction, Task, WeightField } from "./plan";
import { readWeight, scaleOf, type WeightScale } from "./weights";
import { placeWeights } from "./placeWeights";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type OpenOperation = Mutable<Omit<Operation, "tasks">> & { tasks: Mutable<Task>[] };
type OpenAction = Mutable<Omit<ShortTermAction, "operations" | "looseTasks">> & {
  operations: OpenOperation[];
  looseTasks: Task[];
};

export interface ReadActions {
  readonly actions: readonly ShortTermAction[];
  /** The last row of the table that holds anything. */
  readonly lastRow: number;
  /** How many rows hold a task, or something under which no task stands. */
  readonly filledRows: number;
}

/** Where each column of the form stands on the sheet. */
export type Columns = ReadonlyMap<ColumnId, number>;

/** One row of the table, cell by cell; a column the sheet lacks reads as empty cells left of everything. */
interface TableRow {
  readonly row: number;
  readonly field: (id: ColumnId) => Field<string>;
  readonly weight: WeightField;
}

/**
 * Reads the rows of a table from `fromRow` to `toRow`. An empty cell means "as above", except where the sheet merges such
 * cells and this one is not merged, or where a new action has just begun: a task there hangs from no operation.
 */
export function readActions(
  grid: Grid,
  columns: Columns,
  fromRow: number,
  toRow: number
): ReadActions {
  const rows = [...tableRows(grid, columns, fromRow, toRow)];
  const isBelow = coverage(grid, columns, rows);
  const actions: OpenAction[] = [];
  for (const row of rows) {
    const action = startsAction(row, actions.at(-1)) ? open(actions, row) : actions.at(-1)!;
    const operation = startsOperation(row, action.operations.at(-1))
      ? openOperation(action, row)
      : action.operations.at(-1);
    if (says(row, "taskCode", "taskText")) {
      const task = taskOf(row);
      if (operation && isBelow(row, operation)) operation.tasks.push(task);
      else action.looseTasks.push(task);
    }
  }
  placeWeights(actions.flatMap((action) => action.operations));
  return {
    actions,
    lastRow: rows.at(-1)?.row ?? fromRow - 1,
    filledRows: rows.length - opening(rows, actions),
  };
}

/** Rows that only open an action or an operation whose tasks stand on rows of their own below. */
function opening(rows: readonly TableRow[], actions: readonly ShortTermAction[]): number {
  const opened = new Set<number>();
  for (const action of actions) {
    if (action.operations.length + action.looseTasks.length > 0) opened.add(action.row);
    for (const { row, tasks } of action.operations) {
      if (tasks.length > 0) opened.add(row);
      else opened.delete(row);
    }
  }
  const holdsTask = (row: TableRow) => says(row, "taskCode", "taskText");
  return rows.filter((row) => !holdsTask(row) && opened.has(row.row)).length;
}

const has = (row: TableRow, id: ColumnId): boolean => row.field(id).value !== "";

const says = (row: TableRow, code: ColumnId, text: ColumnId): boolean =>
  has(row, code) || has(row, text);

/** Whether the row repeats what the open action or operation already says: some sheets write it on every row. */
const repeats = (
  row: TableRow,
  code: ColumnId,
  text: ColumnId,
  current: { readonly code: Field<string>; readonly text: Field<string> }
): boolean =>
  row.field(code).value === current.code.value && row.field(text).value === current.text.value;

const startsAction = (row: TableRow, current: OpenAction | undefined): boolean =>
  !current ||
  (says(row, "actionCode", "actionText") && !repeats(row, "actionCode", "actionText", current));

const startsOperation = (row: TableRow, current: OpenOperation | undefined): boolean =>
  says(row, "operationCode", "operationText") &&
  !(current && repeats(row, "operationCode", "operationText", current));

function open(actions: OpenAction[], row: TableRow): OpenAction {
  const action: OpenAction = {
    row: row.row,
    code: row.field("actionCode"),
    text: row.field("actionText"),
    operations: [],
    looseTasks: [],
  };
  actions.push(action);
  return action;
}

function openOperation(action: OpenAction, row: TableRow): OpenOperation {
  const operation: OpenOperation = {
    row: row.row,
    code: row.field("operationCode"),
    text: row.field("operationText"),
    weight: row.weight,
    tasks: [],
  };
  action.operations.push(operation);
  return operation;
}

const taskOf = (row: TableRow): Task => ({
  row: row.row,
  code: row.field("taskCode"),
  text: row.field("taskText"),
  weight: row.weight,
});

/**
 * Tells whether a row with empty operation cells stands below the operation above it. When the merged areas are known and
 * the sheet merges such cells, only a merged area says so; otherwise being empty is enough.
 */
function coverage(
  grid: Grid,
  columns: Columns,
  rows: readonly TableRow[]
): (row: TableRow, operation: OpenOperation) => boolean {
  const column = columns.get("operationCode") ?? columns.get("operationText");
  if (!grid.merges || column === undefined) return () => true;
  const merges = grid.merges.filter((range) => range.left <= column && range.right >= column);
  const covered = new Set<number>();
  for (const { top, bottom } of merges) {
    // A merged area may claim the whole sheet; only rows of the table matter.
    for (const { row } of rows) if (row > top && row <= bottom) covered.add(row);
  }
  const blanks = rows.filter((row) => !says(row, "operationCode", "operationText"));
  const merged = blanks.filter(({ row }) => covered.has(row)).length;
  if (merged * 2 <= blanks.length) return () => true;
  return (row) => says(row, "operationCode", "operationText") || covered.has(row.row);
}

/** The rows of the table that hold anything in its columns. */
function* tableRows(
  grid: Grid,
  columns: Columns,
  fromRow: number,
  toRow: number
): Generator<TableRow> {
  const scale = scaleOf(weightContents(grid, columns, fromRow, toRow));
  for (let row = fromRow; row <= toRow; row++) {
    const isEmpty = [...columns.values()].every((column) =>
      isBlank(contentAt(grid, { row, column }).value)
    );
    if (!isEmpty) yield tableRow(grid, columns, row, scale);
  }
}

function tableRow(grid: Grid, columns: Columns, row: number, scale: WeightScale): TableRow {
  const at = (id: ColumnId) => ({ row, column: columns.get(id) ?? grid.left });
  const field = (id: ColumnId): Field<string> => {
    const raw: CellContent = columns.has(id)
      ? contentAt(grid, at(id))
      : { value: null, format: "General" };
    return { value: codeText(raw), at: at(id), raw };
  };
  const { raw } = field("weight");
  const reading = readWeight(raw, scale);
  const weight = {
    value: reading.kind === "points" ? reading.points : null,
    at: at("weight"),
    raw,
  };
  return { row, field, weight };
}

/** Text of a cell as it is shown where that matters for a code: 4.1 formatted 0.00 reads 4.10. */
function codeText({ value, format }: CellContent): string {
  if (typeof value !== "number") return textOf(value).trim();
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  return decimals ? value.toFixed(decimals) : String(value);
}

function* weightContents(
  grid: Grid,
  columns: Columns,
  fromRow: number,
  toRow: number
): Generator<CellContent> {
  const column = columns.get("weight");
  if (column === undefined) return;
  for (let row = fromRow; row <= toRow; row++) yield contentAt(grid, { row, column });
}
