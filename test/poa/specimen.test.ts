import { checkSheet } from "../../src/poa/check";
import { drawPlan } from "../../src/poa/draw";
import {
  operationsOf,
  rowsOf,
  tasksOf,
  weightOf,
  weightOfPlan,
  type Plan,
} from "../../src/poa/plan";
import { gridOf } from "../../src/sheet/drawing";
import { operationsIn, specimen, tasksIn } from "./specimen";
import { SCHEMES } from "./specimenSchemes";

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed + 1);

describe.each(SCHEMES.map((scheme) => [scheme.name, scheme] as const))("%s", (_, scheme) => {
  test("a plan without a mistake is told to have none", () => {
    for (const seed of SEEDS) {
      const { findings } = checkSheet(specimen(scheme, seed).grid);
      const told = findings.map(({ rule, at, facts }) => ({ seed, rule, at, facts }));
      expect(told.filter(({ rule }) => !scheme.hints.includes(rule))).toEqual([]);
    }
  });

  test("the plan that is read is the plan that was drawn", () => {
    for (const seed of SEEDS) {
      const drawn = specimen(scheme, seed);
      const { plans } = checkSheet(drawn.grid);
      expect(plans).toHaveLength(1);
      const [plan] = plans as [(typeof plans)[0]];
      const coded = (things: readonly Coded[]) =>
        things.map(({ code, text }) => `${code.value} ${text.value}`);
      const meant = (things: readonly { code: string; text: string }[]) =>
        things.map(({ code, text }) => `${code} ${text}`);
      expect(coded(plan.actions)).toEqual(meant(drawn.actions));
      expect(coded(operationsOf(plan))).toEqual(meant(operationsIn(drawn)));
      expect(coded(tasksOf(plan))).toEqual(meant(tasksIn(drawn)));
      expect(operationsOf(plan).map(weightOf)).toEqual(
        operationsIn(drawn).map(({ weight }) => weight)
      );
      expect(weightOfPlan(plan)).toBe(scheme.base === "area" ? 100 : 100 * drawn.actions.length);
      expect([...rowsOf(plan)]).toHaveLength(plan.filledRows);
    }
  });

  test("the plan drawn in the familiar layout reads the same", () => {
    for (const seed of SEEDS) {
      const { plans } = checkSheet(specimen(scheme, seed).grid);
      const again = checkSheet(gridOf(drawPlan(plans[0]!, "POA")));
      expect(again.findings).toEqual([]);
      expect(outline(again.plans[0]!)).toEqual(outline(plans[0]!));
    }
  });
});

/** All that a plan says, without the cells in which it says it. */
const outline = (plan: Plan): string[] => [
  plan.area?.value ?? "",
  String(plan.fiscalYear?.value),
  ...[...rowsOf(plan)].map(({ action, operation, task }) =>
    [action, operation, task]
      .map((one) => `${one?.code.value} ${one?.text.value}`)
      .concat(String(operation?.weight.value), String(task?.weight.value))
      .join(" | ")
  ),
];

interface Coded {
  readonly code: { readonly value: string };
  readonly text: { readonly value: string };
}
