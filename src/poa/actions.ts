import { joinRows } from "./cuts";
import type { ColumnId } from "./form";
import type { Field, WeightField } from "./field";
import type { ShortTermAction, Task } from "./plan";
import { placeWeights, type OpenAction, type OpenOperation } from "./placeWeights";
import type { ChosenScheme } from "./scheme";
import { seatRows, type Misplaced } from "./seats";
import { fieldOf, rowsUnderMerges, type Table, type TableRow } from "./table";
import { readWeight, scaleOf, type WeightScale } from "./weights";
import type { Cell } from "../sheet/cell";
import type { Grid } from "../sheet/grid";

export interface ReadActions {
  readonly actions: readonly ShortTermAction[];
  /** Whether each operation's weight stands on every row of its tasks. */
  readonly areWeightsRepeated: boolean;
  readonly misplaced: readonly Misplaced[];
  /** The last row of the table that holds anything of the plan. */
  readonly lastRow: number;
  /** How many rows hold a task, or something under which no task stands. */
  readonly filledRows: number;
  /** Weights on rows that hold neither an operation nor a task. */
  readonly looseWeights: readonly WeightField[];
}

/** Reads the fields of one row. */
interface Reader {
  field(row: TableRow, id: ColumnId): Field<string>;
  weight(row: TableRow): WeightField;
}

/**
 * Builds the actions from the rows of a table. An empty cell means "as above", except where the sheet merges such cells and
 * this one is not merged, or where a new action has just begun: a task there hangs from no operation.
 */
export function readActions(
  grid: Grid,
  table: Table,
  weightOn?: ChosenScheme["weightOn"]
): ReadActions {
  const { rows, columns } = table;
  const misplaced = [...seatRows(grid, columns, rows), ...joinRows(columns, rows)];
  const scale = scaleOf(rows.flatMap(({ fields }) => fields.weight?.raw ?? []));
  const reader: Reader = {
    field: (row, id) => fieldOf(row, id, columns),
    weight: (row) => weightOf(fieldOf(row, "weight", columns), scale),
  };
  const { actions, looseWeights, idleRows } = build(rows, reader, coverage(grid, table));
  const merged = rowsMergedDown(grid, columns.get("weight"));
  const isMergedDown = ({ row }: Cell) => merged.has(row);
  const areWeightsRepeated = placeWeights(actions, { isMergedDown, chosen: weightOn });
  return {
    actions,
    areWeightsRepeated,
    misplaced,
    lastRow: rows.at(-1)?.row ?? -1,
    filledRows: rows.length - idleRows - opening(rows, actions),
    looseWeights,
  };
}

function build(
  rows: readonly TableRow[],
  reader: Reader,
  isBelow: (row: TableRow) => boolean
): Built {
  const actions: OpenAction[] = [];
  const looseWeights: WeightField[] = [];
  let idleRows = 0;
  for (const row of rows) {
    const opensAction = startsAction(row, actions.at(-1));
    const action = opensAction ? open(actions, row, reader) : actions.at(-1);
    const opensOperation = action && startsOperation(row, action.operations.at(-1));
    const operation = opensOperation
      ? openOperation(action, row, reader)
      : action?.operations.at(-1);
    if (!action || !holdsTask(row)) {
      if (row.fields.weight && !opensOperation) looseWeights.push(reader.weight(row));
      if (!opensAction && !opensOperation) idleRows += 1;
      continue;
    }
    const task = taskOf(row, reader);
    if (operation && isBelow(row)) operation.tasks.push(task);
    else action.looseTasks.push(task);
  }
  return { actions, looseWeights, idleRows };
}

interface Built {
  readonly actions: OpenAction[];
  readonly looseWeights: WeightField[];
  /** Rows that add nothing to the plan: they only repeat what is above, or hold a loose weight. */
  readonly idleRows: number;
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
  return rows.filter((row) => !holdsTask(row) && opened.has(row.row)).length;
}

const holdsTask = ({ fields }: TableRow): boolean => Boolean(fields.taskCode ?? fields.taskText);
const holdsOperation = ({ fields }: TableRow): boolean =>
  Boolean(fields.operationCode ?? fields.operationText);
const holdsAction = ({ fields }: TableRow): boolean =>
  Boolean(fields.actionCode ?? fields.actionText);

type Coded = { readonly code: Field<string>; readonly text: Field<string> };

/** Whether the row repeats what the open action or operation already says: some sheets write it, or its code, on every row. */
const repeats = (
  code: Field<string> | undefined,
  text: Field<string> | undefined,
  current: Coded
) => (!code || code.value === current.code.value) && (!text || text.value === current.text.value);

const startsAction = (row: TableRow, current: OpenAction | undefined): boolean =>
  current
    ? holdsAction(row) && !repeats(row.fields.actionCode, row.fields.actionText, current)
    : holdsAction(row) || holdsOperation(row) || holdsTask(row);

const startsOperation = (row: TableRow, current: OpenOperation | undefined): boolean =>
  holdsOperation(row) &&
  !(current && repeats(row.fields.operationCode, row.fields.operationText, current));

function open(actions: OpenAction[], row: TableRow, { field }: Reader): OpenAction {
  const action: OpenAction = {
    row: row.row,
    code: field(row, "actionCode"),
    text: field(row, "actionText"),
    operations: [],
    looseTasks: [],
  };
  actions.push(action);
  return action;
}

function openOperation(
  action: OpenAction,
  row: TableRow,
  { field, weight }: Reader
): OpenOperation {
  const operation: OpenOperation = {
    row: row.row,
    code: field(row, "operationCode"),
    text: field(row, "operationText"),
    weight: weight(row),
    tasks: [],
  };
  action.operations.push(operation);
  return operation;
}

const taskOf = (row: TableRow, { field, weight }: Reader): Task => ({
  row: row.row,
  code: field(row, "taskCode"),
  text: field(row, "taskText"),
  weight: weight(row),
});

function weightOf({ at, raw }: Field<string>, scale: WeightScale): WeightField {
  const reading = readWeight(raw, scale);
  return { value: reading.kind === "points" ? reading.points : null, at, raw };
}

/** The rows whose cell in the column is merged with the cells below it. */
const rowsMergedDown = ({ merges }: Grid, column: number | undefined): Set<number> =>
  new Set(
    (merges ?? []).flatMap(({ top, left, bottom }) =>
      left === column && bottom > top ? [top] : []
    )
  );

/**
 * Tells whether a row with empty operation cells stands below the operation above it. When the merged areas are known and
 * the sheet merges such cells, only a merged area says so; otherwise being empty is enough.
 */
function coverage(grid: Grid, { columns, rows }: Table): (row: TableRow) => boolean {
  const column = columns.get("operationCode") ?? columns.get("operationText");
  if (!grid.merges || column === undefined) return () => true;
  const covered = rowsUnderMerges(grid.merges, column, rows.at(-1)?.row ?? 0);
  const blanks = rows.filter((row) => !holdsOperation(row));
  const merged = blanks.filter(({ row }) => covered.has(row)).length;
  if (merged * 2 <= blanks.length) return () => true;
  return (row) => holdsOperation(row) || covered.has(row.row);
}
