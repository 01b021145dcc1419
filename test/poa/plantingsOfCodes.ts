import { codeNumber, codeStem, withNumber } from "../../src/poa/codes";
import { operationsOf, tasksOf, type Task } from "../../src/poa/plan";
import { tasksByScope } from "../../src/poa/scheme";
import { clear, put } from "./gridChanges";
import {
  anyAction,
  anyTask,
  isFlat,
  oneOf,
  restarts,
  type Ground,
  type Planted,
  type Planting,
} from "./planting";

/** Codes of tasks begin with those of their actions. */
const isUnderAction = (scheme: Parameters<typeof isFlat>[0]): boolean =>
  !restarts(scheme) && !scheme.capitals;

export const PLANTINGS_OF_CODES: readonly Planting[] = [
  {
    name: "an action loses its code",
    rule: "action-has-a-code",
    where: (scheme) => !isFlat(scheme),
    plant: (ground) => without(ground, anyAction(ground)),
  },
  {
    name: "an operation loses its code",
    rule: "operation-has-a-code",
    where: (scheme) => !isFlat(scheme) && !restarts(scheme),
    // Its number is missing from the count.
    implies: ["operation-codes-run-on"],
    plant: (ground) => without(ground, ground.random.pick(operationsOf(ground.plan))),
  },
  {
    name: "a task loses its code",
    rule: "task-has-a-code",
    where: (scheme) => !restarts(scheme),
    // Its number is missing from the count.
    implies: ["task-codes-run-on"],
    plant: (ground) => without(ground, anyTask(ground)),
  },
  {
    name: "an action's code ends in a full stop",
    rule: "action-code-follows-the-scheme",
    where: (scheme) => !isFlat(scheme),
    plant: (ground) => rewritten(ground, anyAction(ground), (code) => `${code}.`),
  },
  {
    name: "a task's code ends in a full stop",
    rule: "task-code-follows-the-scheme",
    plant: (ground) => rewritten(ground, anyTask(ground), (code) => `${code}.`),
  },
  {
    name: "an operation is signed otherwise",
    rule: "operation-code-follows-the-scheme",
    where: (scheme) => !isFlat(scheme) && !scheme.capitals,
    plant(ground) {
      const operations = operationsOf(ground.plan);
      // Half of two is no custom.
      if (operations.length < 3) return null;
      const separator = ground.random.pick([" - ", "", "_", "  "]);
      return rewritten(ground, ground.random.pick(operations), (code) =>
        code.replace(/^(.*?)[^\p{L}\d]*(\d+)$/u, `$1${separator}$2`)
      );
    },
  },
  {
    name: "a code is typed as a number",
    rule: "code-is-stored-as-text",
    where: (scheme) => scheme.hints.length === 0 && !isFlat(scheme) && !scheme.capitals,
    plant(ground) {
      const { at, value } = anyAction(ground).code;
      return { grid: put(ground.grid, at, Number(value), "General"), at };
    },
  },
  {
    name: "an action has the code of an earlier one",
    rule: "action-code-is-not-repeated",
    // Its tasks carry the code that it should have.
    implies: ["task-code-belongs-to-its-parent"],
    where: (scheme) => !isFlat(scheme),
    plant(ground) {
      const { actions } = ground.plan;
      const index = ground.random.whole(1, actions.length - 1);
      const earlier = actions[ground.random.whole(0, index - 1)]!.code.value;
      return rewritten(ground, actions[index]!, () => earlier);
    },
  },
  {
    name: "an operation has the code of the one above",
    rule: "operation-code-is-not-repeated",
    // Its number is missing from the count, and tasks that carry it are under another one.
    implies: ["operation-codes-run-on", "task-code-belongs-to-its-parent"],
    where: (scheme) => !isFlat(scheme),
    plant(ground) {
      // Two counts that begin anew cannot be told from one that repeats itself.
      if (restarts(ground.scheme) && ground.plan.actions.length < 3) return null;
      const { operations } = ground.random.pick(ground.plan.actions);
      const index = ground.random.whole(1, operations.length - 1);
      const above = operations[index - 1]!.code.value;
      return rewritten(ground, operations[index]!, () => above);
    },
  },
  {
    name: "a task has the code of the one above",
    rule: "task-code-is-not-repeated",
    // Its own number is missing from the count.
    implies: ["task-codes-run-on"],
    plant(ground) {
      const pair = siblings(ground);
      return pair && rewritten(ground, pair[1], () => pair[0].code.value);
    },
  },
  {
    name: "the last operation skips numbers",
    rule: "operation-codes-run-on",
    where: (scheme) =>
      !isFlat(scheme) && !restarts(scheme) && !scheme.capitals && !scheme.name.includes("n.n"),
    // Where a task's code carries the operation's number it no longer does.
    implies: ["task-code-belongs-to-its-parent"],
    plant(ground) {
      const last = operationsOf(ground.plan).at(-1)!;
      return rewritten(ground, last, (code) => skipping(code, ground.random.whole(2, 9)));
    },
  },
  {
    name: "a task skips numbers",
    rule: "task-codes-run-on",
    plant(ground) {
      const last = lastOfRun(ground);
      return last && rewritten(ground, last, (code) => skipping(code, ground.random.whole(1, 9)));
    },
  },
  {
    name: "a task is numbered under another action",
    rule: "task-code-belongs-to-its-parent",
    where: isUnderAction,
    // Where it should stand, its number is missing from the count.
    implies: ["task-codes-run-on"],
    plant(ground) {
      const { action, task } = ground.random.pick(tasksWithActions(ground));
      return rewritten(ground, task, (code) => code.replace(action, "9.9"));
    },
  },
  {
    name: "a task is numbered under another operation",
    rule: "task-code-belongs-to-its-parent",
    where: (scheme) => scheme.capitals,
    // Where it should stand, its number is missing from the count.
    implies: ["task-codes-run-on"],
    plant: (ground) =>
      rewritten(ground, anyTask(ground), (code) => code.replace(/^\d+\.\d+/, "99.9")),
  },
];

type Coded = { readonly code: Task["code"] };

const without = ({ grid }: Ground, { code: { at } }: Coded): Planted => ({
  grid: clear(grid, at),
  at,
});

const rewritten = (
  { grid }: Ground,
  { code: { at, value } }: Coded,
  change: (code: string) => string
): Planted | null => (change(value) === value ? null : { grid: put(grid, at, change(value)), at });

const skipping = (code: string, numbers: number): string =>
  withNumber(code, codeNumber(code) + numbers);

const tasksWithActions = ({ plan }: Ground) =>
  plan.actions.flatMap(({ code, operations }) =>
    operations.flatMap(({ tasks }) => tasks.map((task) => ({ action: code.value, task })))
  );

/** Two neighbours that share a run of numbers. */
function siblings(ground: Ground): [Task, Task] | null {
  const runs = runsOf(ground).filter((run) => run.length > 1);
  const run = oneOf(ground.random, runs);
  if (!run) return null;
  const index = ground.random.whole(1, run.length - 1);
  return [run[index - 1]!, run[index]!];
}

const lastOfRun = (ground: Ground): Task | null =>
  oneOf(ground.random, runsOf(ground))?.at(-1) ?? null;

function runsOf({ plan, scheme }: Ground): Task[][] {
  if (restarts(scheme)) return tasksByScope(plan, "operation");
  const runs = new Map<string, Task[]>();
  for (const task of tasksOf(plan)) {
    const stem = codeStem(task.code.value);
    runs.set(stem, [...(runs.get(stem) ?? []), task]);
  }
  return [...runs.values()];
}
