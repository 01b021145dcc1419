import fc from "fast-check";
import { checkSheet } from "../../src/poa/check";
import {
  comparable,
  sameTask,
  type ComparedPlan,
  type ComparedTask,
} from "../../src/poa/comparedTasks";
import type { Plan } from "../../src/poa/plan";
import { Family, type UsualTask } from "../../src/poa/usualTasks";
import type { Grid } from "../../src/sheet/grid";

const TEXTS = ["Atender reclamos", "Elaborar informes de avance", "Realizar talleres con vecinos"];
const TAILS = ["", " urbanos", " rurales"];

/** A plan of one operation with these tasks: which code, which text, which tail, and how much it weighs. */
function planOf(tasks: readonly (readonly [number, number, number, number])[], area: number): Plan {
  const head = [
    "COD. ACCIÓN DE CP",
    "ACCIÓN DE CORTO PLAZO",
    "COD. OP",
    "OPERACIÓN",
    "PONDERACIÓN",
    "COD. TAREA",
    "TAREA",
  ];
  const rows = tasks.map(([code, text, tail, weight], i) => [
    i === 0 ? "4.1" : null,
    i === 0 ? "Acción" : null,
    i === 0 ? "AA 1" : null,
    i === 0 ? "Operación" : null,
    weight === 0 ? null : weight / 100,
    `4.1.${code}`,
    TEXTS[text]! + TAILS[tail]!,
  ]);
  const values = [
    ["ÁREA ORGANIZACIONAL:", `Área ${area}`, null, null, null, null, null],
    head,
    ...rows,
  ];
  const grid: Grid = {
    ref: { book: `${area}.xlsx`, sheet: "POA" },
    top: 0,
    left: 0,
    values,
    formats: values.map((row) => row.map((_, column) => (column === 4 ? "0%" : "@"))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  return checkSheet(grid).plans[0]!;
}

/** What is usual among the plans, as it is defined and however long it takes. */
function usualAmong(plans: readonly ComparedPlan[]): UsualTask[] {
  const counts = new Map<string, { task: ComparedTask; count: number }>();
  for (const { byText } of plans) {
    for (const [text, task] of byText) {
      const entry = counts.get(text) ?? { task, count: 0 };
      counts.set(text, { ...entry, count: entry.count + 1 });
    }
  }
  const told = new Set<ComparedTask>();
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ task }) => {
      const carried = plans.flatMap((plan) => sameTask(plan, task) ?? []);
      if (carried.length * 2 <= plans.length || carried.some((one) => told.has(one))) return [];
      for (const one of carried) told.add(one);
      const weights = new Map<number | null, number>();
      for (const { weight } of carried) weights.set(weight, (weights.get(weight) ?? 0) + 1);
      const [weight, carriers] = [...weights].sort((a, b) => b[1] - a[1])[0]!;
      return [{ task: carried.find((one) => one.weight === weight)!, weight, carriers }];
    });
}

const told = ({ task: { task }, weight, carriers }: UsualTask): string =>
  `${task.code.value} ${task.text.value} (row ${task.row}): ${weight} by ${carriers}`;

const task = fc.tuple(fc.nat(2), fc.nat(TEXTS.length - 1), fc.nat(TAILS.length - 1), fc.nat(3));

test("what is usual among the others is the same, counted once for the family or for each plan anew", () => {
  let usual = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(task, { minLength: 1, maxLength: 6 }), { minLength: 4, maxLength: 8 }),
      (family) => {
        const plans = comparable(family.map(planOf));
        const together = new Family(plans);
        for (const plan of plans) {
          const expected = usualAmong(plans.filter((other) => other !== plan));
          expect(together.usualWithout(plan).map(told)).toEqual(expected.map(told));
          usual += expected.length;
        }
      }
    ),
    { seed: 7, numRuns: 100 }
  );
  expect(usual).toBeGreaterThan(200);
});
