import type { CellContent } from "../../sheet/grid";
import type { Operation, Plan, ShortTermAction, Task } from "../plan";
import type { Points } from "../weights";

/**
 * A plan while it is being edited. `line` is the row of the sheet on which a part stands, before the edit; rows that the edit
 * brings have negative lines, −1 being the first of them.
 */
export interface Draft {
  readonly actions: DraftAction[];
}

export interface DraftAction {
  /** Null for what is new. */
  readonly was: ShortTermAction | null;
  code: string;
  readonly text: string;
  /** Rows on which the action stands with nothing under it. */
  ownLines: readonly number[];
  readonly operations: DraftOperation[];
  readonly looseTasks: DraftTask[];
}

export interface DraftOperation {
  readonly was: Operation | null;
  code: string;
  readonly text: string;
  ownLines: readonly number[];
  readonly tasks: DraftTask[];
  /** The weight of a new operation that has one of its own, or that an old one has got now. */
  weight?: CellContent;
  points?: Points;
}

export interface DraftTask {
  readonly was: Task | null;
  code: string;
  readonly text: string;
  readonly line: number;
  /** The weight that is to be written in its row. */
  weight?: CellContent;
  points?: Points;
}

export function draftOf({ actions }: Plan): Draft {
  return { actions: actions.map(draftAction) };
}

function draftAction(was: ShortTermAction): DraftAction {
  const operations = was.operations.map(draftOperation);
  const looseTasks = was.looseTasks.map(draftTask);
  const taken = new Set([...operations.flatMap(linesOfOperation), ...looseTasks.map(lineOf)]);
  return {
    was,
    code: was.code.value,
    text: was.text.value,
    ownLines: taken.has(was.row) ? [] : [was.row],
    operations,
    looseTasks,
  };
}

function draftOperation(was: Operation): DraftOperation {
  const tasks = was.tasks.map(draftTask);
  const isAlone = !tasks.some(({ line }) => line === was.row);
  return {
    was,
    code: was.code.value,
    text: was.text.value,
    ownLines: isAlone ? [was.row] : [],
    tasks,
  };
}

const draftTask = (was: Task): DraftTask => ({
  was,
  code: was.code.value,
  text: was.text.value,
  line: was.row,
});

const lineOf = ({ line }: DraftTask): number => line;

export const linesOfOperation = ({ ownLines, tasks }: DraftOperation): number[] => [
  ...ownLines,
  ...tasks.map(lineOf),
];

export const linesOfAction = ({ ownLines, operations, looseTasks }: DraftAction): number[] => [
  ...ownLines,
  ...operations.flatMap(linesOfOperation),
  ...looseTasks.map(lineOf),
];

export const tasksOfAction = ({ operations, looseTasks }: DraftAction): DraftTask[] => [
  ...operations.flatMap(({ tasks }) => tasks),
  ...looseTasks,
];

export const operationsIn = ({ actions }: Draft): DraftOperation[] =>
  actions.flatMap(({ operations }) => operations);
