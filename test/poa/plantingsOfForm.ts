import { COLUMN_IDS } from "../../src/poa/form";
import { operationsOf, rowsOf, tasksOf } from "../../src/poa/plan";
import { contentAt, textOf } from "../../src/sheet/grid";
import { clear, insertRow, move, put, unmerged } from "./gridChanges";
import {
  anyAction,
  anyOperation,
  anyTask,
  isFlat,
  isMerged,
  isOnOperations,
  isPercent,
  oneOf,
  restarts,
  type Ground,
  type Planted,
  type Planting,
} from "./planting";

const isInOrder = ({ columns }: { readonly columns: readonly unknown[] }) =>
  COLUMN_IDS.every((id, i) => columns[i] === id);

export const PLANTINGS_OF_FORM: readonly Planting[] = [
  {
    name: "the name of the area is deleted",
    rule: "plan-has-an-area",
    plant: ({ grid, plan }) => ({ grid: clear(grid, plan.area!.at), at: plan.area!.at }),
  },
  {
    name: "the year is deleted or no year",
    rule: "plan-has-a-fiscal-year",
    plant: ({ grid, plan, random }) => ({
      grid: put(grid, plan.fiscalYear!.at, random.pick([null, "dos mil veintiuno", "21", 20212])),
      at: plan.fiscalYear!.at,
    }),
  },
  {
    name: "a label is another's",
    rule: "header-label-matches-its-value",
    plant({ grid, plan, random }) {
      const { label } = random.pick(plan.header);
      const other = random.pick(["CATEGORÍA PROGRAMÁTICA :", "TECHO PRESUPUESTO ASIGNADO (BS.):"]);
      const isYear = label.value.startsWith("GESTIÓN");
      return isYear ? { grid: put(grid, label.at, other), at: label.at } : null;
    },
  },
  {
    name: "the heading still has last year",
    rule: "heading-year-is-the-fiscal-year",
    plant({ grid, plan }) {
      const { at } = plan.headings.get("actionText")!;
      return { grid: put(grid, at, "ACCIÓN DE CORTO PLAZO 2020"), at };
    },
  },
  {
    name: "a heading is deleted",
    rule: "form-has-its-columns",
    where: isInOrder,
    plant({ grid, plan, random }) {
      const { at } = plan.headings.get(random.pick(COLUMN_IDS))!;
      return { grid: clear(grid, at), at };
    },
  },
  {
    name: "a heading stands twice",
    rule: "form-has-its-columns",
    where: ({ columns }) => columns.length === COLUMN_IDS.length + 2,
    plant({ grid, plan, random }) {
      const at = { row: plan.headingRow, column: random.pick(plan.furtherColumns).column };
      return { grid: put(grid, at, "TAREA"), at };
    },
  },
  {
    name: "the table is empty",
    rule: "plan-has-tasks",
    plant({ grid, plan, cell }) {
      const cells = [...rowsOf(plan), ...plan.actions, ...operationsOf(plan)].flatMap(({ row }) =>
        COLUMN_IDS.map((id) => cell(row, id))
      );
      return { grid: clear(unmerged(grid), ...cells), at: cell(plan.headingRow + 1, "taskCode") };
    },
  },
  {
    name: "a row has slipped",
    rule: "row-is-in-its-columns",
    where: isPercent,
    plant: slip,
  },
  {
    name: "a text is cut in two",
    rule: "row-is-in-its-columns",
    where: (scheme) => !isFlat(scheme) && !scheme.capitals,
    plant: cut,
  },
  {
    name: "an action is printed after its first row",
    rule: "row-is-in-its-columns",
    where: (scheme) => !isFlat(scheme) && !scheme.ownRow && scheme.name.startsWith("SEGIP"),
    plant(ground) {
      const { grid, plan, random } = ground;
      const action = oneOf(random, plan.actions, ({ operations }) => operations.length > 1);
      if (!action) return null;
      const { row } = action.operations[1]!;
      const lowered = (at: { column: number }) => ({ row, column: at.column });
      const moved = move(unmerged(grid), action.text.at, lowered(action.text.at));
      return { grid: move(moved, action.code.at, lowered(action.code.at)), at: action.code.at };
    },
  },
  {
    name: "an action is declared and left there",
    rule: "action-has-an-operation",
    plant({ grid, plan, cell }) {
      const row = plan.lastRow + 1;
      const widened = insertRow(grid, row);
      const coded = put(
        widened,
        cell(row, "actionCode"),
        lastCode(plan.actions.at(-1)!.code.value)
      );
      const text = "Acción sin ninguna operación todavía";
      return { grid: put(coded, cell(row, "actionText"), text), at: cell(row, "operationCode") };
    },
  },
  {
    name: "an operation loses its only task",
    rule: "operation-has-a-task",
    // The task's number is missing from the count.
    implies: ["task-codes-run-on"],
    where: (scheme) => !scheme.ownRow,
    plant({ grid, plan, random }) {
      const found = oneOf(random, operationsOf(plan), ({ tasks }) => tasks.length === 1);
      const task = found?.tasks[0];
      return task ? { grid: clear(grid, task.code.at, task.text.at), at: task.code.at } : null;
    },
  },
  {
    name: "a task's operation is deleted",
    rule: "task-has-an-operation",
    // The operation's number is missing from the count.
    implies: ["operation-codes-run-on"],
    where: (scheme) => !scheme.ownRow && !restarts(scheme),
    plant({ grid, plan, random }) {
      const first = oneOf(
        random,
        plan.actions.map(({ operations }) => operations[0]!),
        ({ tasks }) => tasks.length === 1
      );
      return first && { grid: clear(grid, first.code.at, first.text.at), at: first.code.at };
    },
  },
  {
    name: "an action loses its text",
    rule: "action-has-a-text",
    where: (scheme) => !isFlat(scheme),
    plant: (ground) => emptied(ground, anyAction(ground).text.at),
  },
  {
    name: "an operation loses its text",
    rule: "operation-has-a-text",
    where: (scheme) => !isFlat(scheme),
    plant: (ground) => emptied(ground, anyOperation(ground).text.at),
  },
  {
    name: "a task loses its text",
    rule: "task-has-a-text",
    plant: (ground) => emptied(ground, anyTask(ground).text.at),
  },
  {
    name: "a text becomes an error",
    rule: "cell-holds-no-error",
    plant(ground) {
      const { at } = anyTask(ground).text;
      return { grid: put(ground.grid, at, { error: "#REF!" }), at };
    },
  },
  {
    name: "a code becomes an error",
    rule: "cell-holds-no-error",
    // The code's number is missing from the count.
    implies: ["task-codes-run-on", "operation-codes-run-on"],
    where: (scheme) => !isFlat(scheme) && !restarts(scheme),
    plant(ground) {
      const { at } = ground.random.pick([anyTask, anyOperation, anyAction])(ground).code;
      return { grid: put(ground.grid, at, { error: "#N/A" }), at };
    },
  },
  {
    name: "a weight becomes an error",
    rule: "cell-holds-no-error",
    // What the cell weighed is missing from the hundred.
    implies: ["weights-add-to-100"],
    where: isOnOperations,
    plant(ground) {
      const { at } = anyOperation(ground).weight;
      return { grid: put(ground.grid, at, { error: "#VALUE!" }), at };
    },
  },
  {
    name: "a value is left under a merged cell",
    rule: "no-value-hides-under-a-merge",
    where: isMerged,
    plant({ grid, random }) {
      const merge = oneOf(random, grid.merges!, ({ top, bottom }) => bottom > top);
      const at = merge && { row: random.whole(merge.top + 1, merge.bottom), column: merge.left };
      return at && { grid: put(grid, at, random.pick<string | number>([0.2, "4.1", "resto"])), at };
    },
  },
  {
    name: "a row is hidden",
    rule: "no-plan-row-is-hidden",
    plant(ground) {
      const { row, code } = anyTask(ground);
      return { grid: { ...ground.grid, hiddenRows: [row] }, at: code.at };
    },
  },
  {
    name: "a text is given to two tasks",
    rule: "task-text-is-not-repeated",
    plant({ grid, plan, random }) {
      const tasks = tasksOf(plan);
      const index = random.whole(1, tasks.length - 1);
      const { at } = tasks[index]!.text;
      return { grid: put(grid, at, tasks[random.whole(0, index - 1)]!.text.value), at };
    },
  },
  {
    name: "a deadline is over",
    rule: "deadline-is-not-before-the-fiscal-year",
    where: (scheme) => !isFlat(scheme),
    plant(ground) {
      const { at } = anyAction(ground).text;
      return { grid: put(ground.grid, at, "Ampliar los servicios hasta el año 2019."), at };
    },
  },
  {
    name: "a text has spaces too many",
    rule: "text-is-clean",
    where: (scheme) => !isFlat(scheme),
    plant(ground) {
      const { at, value } = ground.random.pick([anyTask, anyOperation, anyAction])(ground).text;
      const spoilt = ground.random.pick([
        value.replace(" ", "  "),
        ` ${value}`,
        `${value} `,
        value.replace(" ", "\u00a0"),
        `${value.replace(/\.$/, "")} .`,
        `${value.replace(/\.$/, "")}..`,
      ]);
      return { grid: put(ground.grid, at, spoilt), at };
    },
  },
];

const emptied = ({ grid }: Ground, at: Planted["at"]): Planted => ({ grid: clear(grid, at), at });

/** The last code's number is one higher: 6.2 → 6.3. */
const lastCode = (code: string): string =>
  code.replace(/\d+$/, (number) => String(Number(number) + 1));

/** The cells of one row go one or two columns to the side, as when a table is pasted. */
function slip({ grid, plan, random, cell }: Ground): Planted | null {
  const { row } = random.pick([...rowsOf(plan)]);
  const by = random.pick([-2, -1, 1, 2]);
  const filled = COLUMN_IDS.map((id) => cell(row, id))
    .filter((at) => contentAt(grid, at).value !== null)
    .sort((a, b) => (a.column - b.column) * -by);
  const left = Math.min(...filled.map(({ column }) => column)) + by;
  const columns = [...plan.headings.values()].map(({ at }) => at.column);
  const isOut = left < Math.min(...columns) || left > Math.max(...columns);
  if (isOut || plan.furtherColumns.length > 0) return null;
  const slipped = filled.reduce(
    (changed, at) => move(changed, at, { row, column: at.column + by }),
    unmerged(grid)
  );
  return { grid: slipped, at: { row, column: left } };
}

/** The second half of an operation's or an action's text goes to the row below. */
function cut({ grid, plan, random }: Ground): Planted | null {
  const things = [
    ...plan.actions.filter(({ operations }) => operations[0]!.tasks.length > 1),
    ...operationsOf(plan).filter(({ tasks }) => tasks.length > 1),
  ];
  const thing = oneOf(random, things, ({ text }) => / \p{Ll}/u.test(text.value));
  if (!thing) return null;
  const { value, at } = thing.text;
  const from = value.search(/ \p{Ll}/u);
  const below = { row: at.row + 1, column: at.column };
  const first = put(unmerged(grid), at, value.slice(0, from));
  expect(textOf(contentAt(first, below).value)).toBe("");
  return { grid: put(first, below, value.slice(from + 1)), at: below };
}
