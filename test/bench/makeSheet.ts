import areas from "../workbooks/areas.json";
import type { CellRange } from "../../src/sheet/cell";
import type { CellStyle, DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import { HEADINGS } from "../hostile/planSheet";

const OPERATIONS_OF_ACTION = 20;
const TASKS_OF_OPERATION = 5;

/** One task in so many is wrong in some way: about as many as in the books the areas send. */
const FLAW_EVERY = 40;
const FIRST_ROW = 4;
const PERCENT: CellStyle = { format: "0.00%" };

const texts = (column: number): string[] =>
  areas.flatMap(({ rows }) => rows.flatMap((row) => row[column] || []));
const ACTIONS = texts(1);
const OPERATIONS = texts(3);
const TASKS = texts(6);

/** The name of the sheet. */
export const SHEET = "POA";

/**
 * The POA of one area with so many tasks (a multiple of 5), written as the areas write theirs: texts of the received books, what
 * is above the tasks in merged cells, weights on the operations that add to 100, and a flaw in every fortieth task.
 */
export function bigSheet(tasks: number): SheetDrawing {
  const cells: DrawnCell[] = [
    text(0, 0, "ÁREA ORGANIZACIONAL:"),
    text(0, 2, "DIRECCIÓN NACIONAL DE PRUEBAS"),
    text(1, 0, "GESTIÓN DEL POA:"),
    { at: { row: 1, column: 2 }, value: 2021 },
    ...HEADINGS.map((title, column) => text(FIRST_ROW - 1, column, title)),
  ];
  const merges: CellRange[] = [];
  const operations = tasks / TASKS_OF_OPERATION;
  for (let operation = 0; operation < operations; operation++) {
    addOperation(cells, merges, operation, 1 / operations);
    if (operation % OPERATIONS_OF_ACTION === 0) addAction(cells, merges, operation, operations);
  }
  return {
    name: SHEET,
    cells,
    merges,
    columnWidths: new Map(),
    rowHeights: new Map(),
    frozenRows: 0,
    frozenColumns: 0,
  };
}

const text = (row: number, column: number, value: string): DrawnCell => ({
  at: { row, column },
  value,
});

const down = (top: number, bottom: number, column: number): CellRange => ({
  top,
  left: column,
  bottom,
  right: column,
});

/** Where the tasks of the operation begin. */
const rowOf = (operation: number): number => FIRST_ROW + operation * TASKS_OF_OPERATION;

const actionCode = (action: number): string => `${Math.floor(action / 9) + 1}.${(action % 9) + 1}`;

function addAction(
  cells: DrawnCell[],
  merges: CellRange[],
  first: number,
  operations: number
): void {
  const action = first / OPERATIONS_OF_ACTION;
  const row = rowOf(first);
  const bottom = rowOf(Math.min(first + OPERATIONS_OF_ACTION, operations)) - 1;
  cells.push(text(row, 0, actionCode(action)));
  cells.push(text(row, 1, ACTIONS[action % ACTIONS.length]!));
  merges.push(down(row, bottom, 0), down(row, bottom, 1));
}

function addOperation(
  cells: DrawnCell[],
  merges: CellRange[],
  operation: number,
  weight: number
): void {
  const row = rowOf(operation);
  const bottom = row + TASKS_OF_OPERATION - 1;
  cells.push(text(row, 2, `DNP ${operation + 1}`));
  cells.push(text(row, 3, OPERATIONS[operation % OPERATIONS.length]!));
  cells.push({ at: { row, column: 4 }, value: weight, style: PERCENT });
  merges.push(down(row, bottom, 2), down(row, bottom, 3), down(row, bottom, 4));
  const parent = actionCode(Math.floor(operation / OPERATIONS_OF_ACTION));
  const number = (operation % OPERATIONS_OF_ACTION) + 1;
  for (let i = 0; i < TASKS_OF_OPERATION; i++) {
    const task = operation * TASKS_OF_OPERATION + i;
    const [code, words] = flawed(task, `${parent}.${number}.${i + 1}`);
    if (code !== "") cells.push(text(row + i, 5, code));
    cells.push(text(row + i, 6, words));
  }
}

/** The code and the text of a task; every fortieth has one of four flaws in turn. */
function flawed(task: number, code: string): [code: string, text: string] {
  const words = `${TASKS[task % TASKS.length]!} (${task + 1})`;
  if (task % FLAW_EVERY !== FLAW_EVERY - 1) return [code, words];
  const kind = Math.floor(task / FLAW_EVERY) % 4;
  if (kind === 0) return [code.replace(/\d+$/, "1"), words];
  if (kind === 1) return ["", words];
  if (kind === 2) return [code.replace(/^\d+/, "99"), words];
  return [code, words.replace(" ", "  ")];
}
