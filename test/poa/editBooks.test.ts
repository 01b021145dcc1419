import { checkSheet } from "../../src/poa/check";
import { drawNextYear } from "../../src/poa/edit/nextYear";
import { renumber, type Renumbered } from "../../src/poa/edit/renumber";
import { rowsOf, weightOfPlan, type Plan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { learnScheme } from "../../src/poa/scheme";
import { applyTo } from "../../src/sheet/edit";
import { valueAt, type Grid } from "../../src/sheet/grid";
import { readBook } from "../../src/xlsx/read";
import { writeBook } from "../../src/xlsx/write";
import { RECEIVED } from "../workbooks/received";
import { receivedGrid, targetAt } from "./editGrounds";
import { specimen } from "./specimen";
import { SCHEMES } from "./specimenSchemes";

const SIZE = { actions: [2, 4], operations: [1, 3], tasks: [1, 4] } as const;
/** What a plan that has just been numbered cannot break. */
const OF_CODES =
  /-codes-run-on$|-code-is-not-repeated$|-code-follows-the-scheme$|belongs-to-its-parent$/;

const planOf = (grid: Grid): Plan => read(grid).plans[0]!;

function renumbered(grid: Grid): Renumbered {
  const edit = renumber(targetAt(grid, planOf(grid).headings.get("taskCode")!.at));
  if (edit.kind === "refused") throw new Error(edit.why);
  return edit;
}

test.each(RECEIVED)(
  "%s: renumbered, its codes are in order and nothing else changes",
  async (name) => {
    const grid = await receivedGrid(name);
    const { edits, codes } = renumbered(grid);
    const { grid: after, stale } = applyTo(grid, edits);
    expect(stale).toEqual([]);
    const broken = checkSheet(after).findings.map(({ rule }) => rule);
    // An action of Potosí has no code from which its tasks could get theirs.
    expect(broken.filter((rule) => OF_CODES.test(rule))).toEqual(
      name.includes("Potosí") ? ["task-codes-run-on"] : []
    );
    const said = (plan: Plan) =>
      rowsOf(plan).map(({ action, operation, task }) => [
        action.text.value,
        operation?.text.value,
        task?.text.value,
      ]);
    expect(said(planOf(after))).toEqual(said(planOf(grid)));
    expect(weightOfPlan(planOf(after))).toBe(weightOfPlan(planOf(grid)));
    for (const { at, to } of codes) expect(String(valueAt(after, at))).toBe(to);
    expect(renumbered(after).edits).toEqual([]);
  }
);

test.each(SCHEMES.map((scheme) => [scheme.name, scheme] as const))(
  "%s: a clean plan is in order already",
  (_, scheme) => {
    for (const seed of [3, 14, 159]) {
      expect(renumbered(specimen(scheme, seed, SIZE).grid).codes).toEqual([]);
    }
  }
);

test.each(RECEIVED)(
  "%s: next year's plan has the same codes and weights, and no old deadline",
  async (name) => {
    const plan = planOf(await receivedGrid(name));
    const next = drawNextYear(plan, learnScheme(plan), { weights: "kept" })!;
    const grid = (await readBook(await writeBook([next.drawing]), "x.xlsx")).grids[0]!;
    const again = planOf(grid);
    expect([again.fiscalYear!.value, again.area!.value]).toEqual([2022, plan.area!.value]);
    expect(again.headings.get("actionText")!.value).toBe("ACCIÓN DE CORTO PLAZO 2022");
    const codes = (one: Plan) =>
      rowsOf(one).map(({ action, operation, task }) => [
        action.code.value,
        operation?.code.value,
        task?.code.value,
      ]);
    expect(codes(again)).toEqual(codes(plan));
    expect(weightOfPlan(again)).toBe(weightOfPlan(plan));
    expect(again.asides.map(({ kind }) => kind)).toEqual(["total"]);
    const rules = checkSheet(grid).findings.map(({ rule }) => rule);
    expect(rules).not.toContain("deadline-is-not-before-the-fiscal-year");
    expect(rules).not.toContain("heading-year-is-the-fiscal-year");
  }
);
