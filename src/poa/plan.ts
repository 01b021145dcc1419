import type { SheetRef } from "../sheet/cell";
import type { CellContent } from "../sheet/grid";
import type { Field, WeightField } from "./field";
import type { ColumnId } from "./form";
import type { Misplaced } from "./seats";
import type { Aside, HiddenValue } from "./table";
import { sumOfPoints, type Points } from "./weights";

export interface Task {
  readonly row: number;
  readonly code: Field<string>;
  readonly text: Field<string>;
  /** The task's own weight; its value is null where the operation carries the weight. */
  readonly weight: WeightField;
}

export interface Operation {
  readonly row: number;
  readonly code: Field<string>;
  readonly text: Field<string>;
  /** The operation's own weight; its value is null where its tasks carry the weights. */
  readonly weight: WeightField;
  readonly tasks: readonly Task[];
}

/** Acción de corto plazo: what the year's operations serve. */
export interface ShortTermAction {
  readonly row: number;
  readonly code: Field<string>;
  readonly text: Field<string>;
  readonly operations: readonly Operation[];
  /** Tasks whose operation cells are empty and covered by no merged cell: they hang from no operation. */
  readonly looseTasks: readonly Task[];
}

/** A label of the sheet's head with the value beside it, as `GESTIÓN DEL POA: 2021`. */
export interface HeaderEntry {
  readonly label: Field<string>;
  readonly value: Field<string>;
}

/** The plan of one area for one year, with the place of every part of it. */
export interface Plan {
  readonly ref: SheetRef;
  readonly area: Field<string> | null;
  readonly fiscalYear: Field<number> | null;
  readonly header: readonly HeaderEntry[];
  /** The heading of each column of the form that was found. */
  readonly headings: ReadonlyMap<ColumnId, Field<string>>;
  /** Headings that came a second time in the same row. */
  readonly repeatedHeadings: readonly Field<string>[];
  /** Columns of the table that the form does not have: an indicator, a budget, months. They are carried along. */
  readonly furtherColumns: readonly FurtherColumn[];
  /** Where the sheet's part for this plan begins. */
  readonly headerRow: number;
  /** Row of the headings and of the last row of the table. */
  readonly headingRow: number;
  readonly lastRow: number;
  /** Rows of the table that only repeat the head or the headings, at page breaks. */
  readonly repeatedRows: readonly number[];
  /** Rows of the table that hold a task, or something under which no task stands. */
  readonly filledRows: number;
  readonly actions: readonly ShortTermAction[];
  /** Whether the sheet writes each operation's weight on every row of its tasks; the plan counts it once. */
  readonly areWeightsRepeated: boolean;
  /** Rows whose cells stood in wrong columns or whose texts were cut in two; the plan reads them as they should be. */
  readonly misplaced: readonly Misplaced[];
  /** Weights on rows that hold neither an operation nor a task; they are in no total. */
  readonly looseWeights: readonly WeightField[];
  /** Rows among or below those of the plan that are totals, signatures or notes. */
  readonly asides: readonly Aside[];
  /** Values that merged areas hide from sight; the plan leaves them out. */
  readonly hiddenUnderMerges: readonly HiddenValue[];
}

/** A column the form does not have. */
export interface FurtherColumn {
  readonly title: string;
  readonly column: number;
  /** What its filled cells hold, by row. */
  readonly contents: ReadonlyMap<number, CellContent>;
}

/** One row of the table, with everything it stands under. An operation without tasks has a row of its own. */
export interface PlanRow {
  readonly row: number;
  readonly action: ShortTermAction;
  readonly operation: Operation | null;
  readonly task: Task | null;
  readonly isFirstOfAction: boolean;
  readonly isFirstOfOperation: boolean;
}

/** A plan never changes, and most rules go through its rows. */
const known = new WeakMap<Plan, readonly PlanRow[]>();

/** The rows of the plan from top to bottom. */
export function rowsOf(plan: Plan): readonly PlanRow[] {
  let rows = known.get(plan);
  if (!rows) {
    rows = plan.actions.flatMap(rowsOfAction);
    known.set(plan, rows);
  }
  return rows;
}

function rowsOfAction(action: ShortTermAction): PlanRow[] {
  const rows: { -readonly [K in keyof PlanRow]: PlanRow[K] }[] = [];
  const add = (
    row: number,
    operation: Operation | null,
    task: Task | null,
    isFirstOfOperation: boolean
  ) => rows.push({ row, action, operation, task, isFirstOfAction: false, isFirstOfOperation });
  for (const operation of action.operations) {
    if (operation.tasks.length === 0) add(operation.row, operation, null, true);
    operation.tasks.forEach((task, index) => add(task.row, operation, task, index === 0));
  }
  for (const task of action.looseTasks) add(task.row, null, task, false);
  if (rows.length === 0) add(action.row, null, null, false);
  rows.sort((a, b) => a.row - b.row);
  rows[0]!.isFirstOfAction = true;
  return rows;
}

/** What a row of the plan may be about, from the largest part to the smallest. */
export const LEVELS = ["action", "operation", "task"] as const;

/** What a row of the plan is about: its task, or what stands there without any. */
export const levelOf = ({ task, operation }: PlanRow): (typeof LEVELS)[number] =>
  task ? "task" : operation ? "operation" : "action";

/** Sorts the rows from top to bottom, in place. */
export const inOrder = (rows: PlanRow[]): PlanRow[] => rows.sort((a, b) => a.row - b.row);

/** The code and the text of a part of the plan, as people name it; "" of none. */
export const namePart = (part: Task | Operation | ShortTermAction | null): string =>
  part ? [part.code.value, part.text.value].filter((text) => text !== "").join(" ") : "";

/** The weight that stands in the task's row, whichever of the two the reading gave it to. */
export const weightInRow = ({ row, weight }: Operation, task: Task): Points | null =>
  task.weight.value ?? (task.row === row ? weight.value : null);

export const operationsOf = (plan: Plan): Operation[] =>
  plan.actions.flatMap((action) => action.operations);

/** The tasks of the plan from top to bottom, those under no operation included. */
export function tasksOf(plan: Plan): Task[] {
  const tasks: Task[] = [];
  for (const { task } of rowsOf(plan)) if (task) tasks.push(task);
  return tasks;
}

/** The operation's weight, wherever it sits: its own, or the sum of its tasks'; null when neither says any. */
export function weightOf(operation: Operation): Points | null {
  if (operation.weight.value !== null) return operation.weight.value;
  const weights = operation.tasks.flatMap(({ weight }) => weight.value ?? []);
  return weights.length > 0 ? sumOfPoints(weights) : null;
}

/** The weights under an action, none of them added twice. */
export const weightOfAction = (action: ShortTermAction): Points =>
  sumOfPoints([
    ...action.operations.map((operation) => weightOf(operation) ?? 0),
    ...action.looseTasks.map(({ weight }) => weight.value ?? 0),
  ]);

/** What the weights of the plan add to. */
export const weightOfPlan = (plan: Plan): Points => sumOfPoints(plan.actions.map(weightOfAction));
