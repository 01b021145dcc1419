import { operationsOf, type Operation, type Task } from "../../src/poa/plan";
import type { CellValue } from "../../src/sheet/grid";
import { clear, put } from "./gridChanges";
import {
  isOnEveryRow,
  isOnOperations,
  isOnTasks,
  isPercent,
  oneOf,
  type Ground,
  type Planted,
  type Planting,
} from "./planting";

const isOnOneRow = (scheme: Parameters<typeof isOnTasks>[0]) => !isOnEveryRow(scheme);
const isText = ({ hints }: Parameters<typeof isOnTasks>[0]) => hints.includes(STORED);
const STORED = "weight-is-stored-as-a-percentage";

export const PLANTINGS_OF_WEIGHTS: readonly Planting[] = [
  {
    name: "an operation's weight is deleted",
    rule: "weight-is-given",
    where: isOnOperations,
    // What it weighed is missing from the hundred.
    implies: ["weights-add-to-100"],
    plant: emptied,
  },
  {
    name: "a task's weight is deleted",
    rule: "weight-is-given",
    where: isOnTasks,
    // What it weighed is missing from the hundred.
    implies: ["weights-add-to-100"],
    // Where no operation has several tasks, nothing shows that the weights are the tasks'.
    plant: (ground) => (severalTimes(ground, 3) ? emptied(ground) : null),
  },
  {
    name: "a weight is a word",
    rule: "weight-is-a-number",
    where: isOnOneRow,
    // What cannot be read cannot be added.
    implies: ["weights-add-to-100"],
    plant: (ground) =>
      replaced(ground, ground.random.pick(["diez", "20-25%", "%", "10%%", "1.000,5 %", true])),
  },
  {
    name: "a weight is less than nothing",
    rule: "weight-is-within-0-and-100",
    where: isOnOneRow,
    // The total changes with it.
    implies: ["weights-add-to-100"],
    plant: (ground) => replaced(ground, valueOf(ground, -5)),
  },
  {
    name: "a weight is more than everything",
    rule: "weight-is-within-0-and-100",
    where: (scheme) => isOnOneRow(scheme) && !isPercent(scheme),
    // The total changes with it.
    implies: ["weights-add-to-100"],
    plant: (ground) => replaced(ground, valueOf(ground, 150)),
  },
  {
    name: "a weight is a hundred times too large",
    rule: "weight-is-on-the-column-scale",
    where: (scheme) => isOnOneRow(scheme) && isPercent(scheme),
    // The total is off by as much.
    implies: ["weights-add-to-100"],
    plant(ground) {
      const { at, value } = anyWeight(ground);
      return (value ?? 0) > 1 ? { grid: put(ground.grid, at, value), at } : null;
    },
  },
  {
    name: "a weight is stored as text",
    rule: STORED,
    where: (scheme) => isOnOneRow(scheme) && !isText(scheme),
    plant(ground) {
      const { at, value } = anyWeight(ground);
      const text = String(value).replace(".", ground.random.pick([",", "."]));
      return { grid: put(ground.grid, at, `${text}${ground.random.pick(["%", " %"])}`), at };
    },
  },
  {
    name: "the tasks of a weighted operation have weights too",
    rule: "weight-sits-on-one-level",
    where: ({ ownRow }) => ownRow,
    plant({ grid, plan, random }) {
      const operation = random.pick(operationsOf(plan));
      const weighted = operation.tasks.reduce(
        (changed, task) => put(changed, task.weight.at, 0.05, "0%"),
        grid
      );
      return { grid: weighted, at: operation.weight.at };
    },
  },
  {
    name: "the weights do not add to 100",
    rule: "weights-add-to-100",
    plant(ground) {
      const { plan, scheme, random } = ground;
      const changed = random.pick(weighted(ground));
      const points = random.pick([0.5, 1.5, -0.25]) + (changed.weight.value ?? 0);
      const { grid } = everywhere(ground, changed, valueOf(ground, points));
      const action = plan.actions.find(({ row }, i) => {
        const next = plan.actions[i + 1]?.row ?? Infinity;
        return changed.row >= row && changed.row < next;
      });
      const at = scheme.base === "area" ? plan.headings.get("weight")!.at : action!.code.at;
      return { grid, at };
    },
  },
];

type Weighted = Operation | Task;

/** The things of the plan that carry its weights. */
const weighted = ({ plan, scheme }: Ground): readonly Weighted[] =>
  operationsOf(plan).flatMap((operation): readonly Weighted[] =>
    isOnTasks(scheme) && operation.weight.value === null ? operation.tasks : [operation]
  );

const anyWeight = (ground: Ground) => ground.random.pick(weighted(ground)).weight;

/** Whether most operations with several tasks are so many that one of them may lose a weight. */
const severalTimes = ({ plan }: Ground, times: number): boolean =>
  operationsOf(plan).filter(({ tasks }) => tasks.length > 1).length >= times;

/** The number or text by which the scheme says these points. */
const valueOf = ({ scheme }: Ground, points: number): CellValue => scheme.weight(points).value;

function emptied(ground: Ground): Planted | null {
  const carrier = oneOf(ground.random, weighted(ground));
  if (!carrier) return null;
  return { grid: clear(ground.grid, carrier.weight.at), at: carrier.weight.at };
}

function replaced(ground: Ground, value: CellValue): Planted {
  const { at } = anyWeight(ground);
  return { grid: put(ground.grid, at, value), at };
}

/** Writes the weight wherever the scheme writes it. */
function everywhere({ grid, scheme }: Ground, carrier: Weighted, value: CellValue): Planted {
  const cells =
    isOnEveryRow(scheme) && "tasks" in carrier
      ? carrier.tasks.map((task) => task.weight.at)
      : [carrier.weight.at];
  return {
    grid: cells.reduce((changed, at) => put(changed, at, value), grid),
    at: carrier.weight.at,
  };
}
