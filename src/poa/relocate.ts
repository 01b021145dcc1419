import type { Cell, SheetRef } from "../sheet/cell";
import type { Field } from "./field";
import { rowsOf, type Operation, type Plan, type ShortTermAction, type Task } from "./plan";

/** Where a plan that was read from a drawn sheet came from in the first place. */
export interface Origin {
  readonly ref: SheetRef;
  readonly area: Cell | null;
  readonly fiscalYear: Cell | null;
  /** For each column of the drawn sheet, the one of the source. */
  readonly columns: ReadonlyMap<number, number>;
  /** The source's cell of each row of the plan, from top to bottom: that of its task. */
  readonly rows: readonly Cell[];
  readonly rowsIn: number;
}

/** The same plan with each part at its place in the source, as far as that is known. */
export function relocate(plan: Plan, origin: Origin): Plan {
  const { ref, area, fiscalYear, columns } = origin;
  const drawnRows = [...rowsOf(plan)].map(({ row }) => row);
  const byRow = new Map(drawnRows.map((row, index) => [row, origin.rows[index]] as const));
  const first = origin.rows[0]?.row ?? 0;
  const rowOf = (row: number) =>
    byRow.get(row)?.row ?? Math.max(0, first + row - (drawnRows[0] ?? 0));
  const move = (at: Cell): Cell => ({
    row: rowOf(at.row),
    column: columns.get(at.column) ?? at.column,
  });
  const moved = <T>(field: Field<T>): Field<T> => ({ ...field, at: move(field.at) });
  const task = (own: Task): Task => ({
    ...own,
    row: rowOf(own.row),
    code: { ...own.code, at: byRow.get(own.row) ?? move(own.code.at) },
    text: moved(own.text),
    weight: moved(own.weight),
  });
  const operation = (own: Operation): Operation => ({
    row: rowOf(own.row),
    code: moved(own.code),
    text: moved(own.text),
    weight: moved(own.weight),
    tasks: own.tasks.map(task),
  });
  const action = (own: ShortTermAction): ShortTermAction => ({
    row: rowOf(own.row),
    code: moved(own.code),
    text: moved(own.text),
    operations: own.operations.map(operation),
    looseTasks: own.looseTasks.map(task),
  });
  return {
    ...plan,
    ref,
    area: plan.area && { ...plan.area, at: area ?? plan.area.at },
    fiscalYear: plan.fiscalYear && { ...plan.fiscalYear, at: fiscalYear ?? plan.fiscalYear.at },
    headings: new Map([...plan.headings].map(([id, heading]) => [id, moved(heading)])),
    furtherColumns: plan.furtherColumns.map((further) => ({
      title: further.title,
      column: columns.get(further.column) ?? further.column,
      contents: new Map([...further.contents].map(([row, content]) => [rowOf(row), content])),
    })),
    headerRow: 0,
    headingRow: Math.max(0, first - 1),
    lastRow: origin.rows.at(-1)?.row ?? plan.lastRow,
    filledRows: origin.rowsIn,
    actions: plan.actions.map(action),
    looseWeights: [],
    asides: [],
    misplaced: [],
    hiddenUnderMerges: [],
  };
}
