import { checkSheet } from "../../src/poa/check";
import { FORM } from "../../src/poa/form";
import { operationsOf, tasksOf, weightOfAction } from "../../src/poa/plan";
import { a1, type Cell } from "../../src/sheet/cell";
import { rightOf, type Grid } from "../../src/sheet/grid";
import { insertRow, put } from "./gridChanges";
import { groundOf, isMerged, type Ground } from "./planting";

/** Something that planners do to a sheet and that is no mistake. */
interface Harmless {
  readonly name: string;
  do(ground: Ground): Grid;
}

/** A row that opens an action or, where nothing is merged over it, an operation. */
function rowBetween({ plan, random, scheme }: Ground): number {
  const rows = (isMerged(scheme) ? plan.actions : operationsOf(plan)).map(({ row }) => row);
  return random.pick(rows);
}

const beside = (grid: Grid, row: number): Cell => ({ row, column: rightOf(grid) + 2 });

const HARMLESS: readonly Harmless[] = [
  { name: "nothing at all", do: ({ grid }) => grid },
  {
    name: "Excel has not been asked for merged areas and hidden rows",
    do: ({ grid }) => ({ ...grid, merges: null, hiddenRows: null, hiddenColumns: null }),
  },
  { name: "an empty row", do: (ground) => insertRow(ground.grid, rowBetween(ground)) },
  {
    name: "the headings again, as on a new page",
    do(ground) {
      const row = rowBetween(ground);
      return [...ground.plan.headings.values()].reduce(
        (grid, { at, value }) => put(grid, { row, column: at.column }, value),
        insertRow(ground.grid, row)
      );
    },
  },
  {
    name: "a title and the headings again",
    do(ground) {
      const row = rowBetween(ground);
      const [first] = [...ground.plan.headings.values()];
      const widened = insertRow(insertRow(ground.grid, row), row);
      const titled = put(widened, { row, column: first!.at.column }, "PLAN OPERATIVO ANUAL 2021");
      return [...ground.plan.headings.values()].reduce(
        (grid, { at, value }) => put(grid, { row: row + 1, column: at.column }, value),
        titled
      );
    },
  },
  {
    name: "a subtotal after an action",
    do({ grid, plan, random, scheme, cell }) {
      const index = random.whole(0, plan.actions.length - 2);
      const action = plan.actions[index]!;
      const { row } = plan.actions[index + 1]!;
      const named = put(
        insertRow(grid, row),
        cell(row, "operationText"),
        random.pick([`Subtotal acción ${action.code.value}`, "SUBTOTAL", "Total:"])
      );
      const sum = scheme.weight(weightOfAction(action));
      return put(named, cell(row, "weight"), sum.value, sum.format);
    },
  },
  {
    name: "the columns numbered under their headings",
    do({ grid, plan }) {
      const row = plan.headingRow + 1;
      return [...plan.headings.values()]
        .sort((a, b) => a.at.column - b.at.column)
        .reduce(
          (numbered, { at }, i) => put(numbered, { row, column: at.column }, `(${i + 1})`),
          insertRow(grid, row)
        );
    },
  },
  {
    name: "headings in small letters, on several lines, with a colon",
    do: ({ grid, plan }) =>
      FORM.reduce((changed, { id }) => {
        const { at, value } = plan.headings.get(id)!;
        return put(changed, at, `${value.toLowerCase().replace(/ /g, " \n")}: `);
      }, grid),
  },
  {
    name: "notes beside the table",
    do: ({ grid, plan, random }) =>
      put(grid, beside(grid, random.pick(tasksOf(plan)).row), "Consultar con presupuesto 4.1"),
  },
  {
    name: "notes and who signs far below",
    do({ grid, random, cell }) {
      const row = grid.top + grid.values.length + random.whole(1, 4);
      const signed = put(grid, cell(row, "operationText"), "Vo.Bo. Director General");
      return put(signed, cell(row + 1, "taskText"), "Oruro, 30 de septiembre de 2020");
    },
  },
  {
    name: "a code with spaces around it",
    do({ grid, plan, random }) {
      const { at, value } = random.pick([...tasksOf(plan), ...operationsOf(plan)]).code;
      return put(grid, at, ` ${value} `);
    },
  },
  {
    name: "a list inside a text",
    do({ grid, plan, random }) {
      const { at, value } = random.pick(tasksOf(plan)).text;
      return put(grid, at, `${value}\n- primero\n- segundo`);
    },
  },
  {
    name: "a weight with more decimals shown",
    do({ grid, plan, random }) {
      const { at, raw } = random.pick(operationsOf(plan)).weight;
      return put(grid, at, raw.value, raw.format === "0%" ? "0.00%" : raw.format);
    },
  },
];

const TIMES = 120;

test.each(HARMLESS.map((harmless) => [harmless.name, harmless] as const))("%s", (_, harmless) => {
  const alarms: string[] = [];
  for (let seed = 1; seed <= TIMES; seed++) {
    const ground = groundOf({ ...harmless, rule: "", plant: () => null }, seed);
    const { findings, plans } = checkSheet(harmless.do(ground));
    const told = findings.filter(({ rule }) => !ground.scheme.hints.includes(rule));
    const where = `${seed}, ${ground.scheme.name}`;
    alarms.push(...told.map(({ rule, at }) => `${where}: ${rule} ${a1(at)}`));
    const [tasks, before] = [plans.flatMap(tasksOf).length, tasksOf(ground.plan).length];
    if (tasks !== before) alarms.push(`${where}: ${tasks} tasks of ${before}`);
  }
  expect(alarms).toEqual([]);
});
