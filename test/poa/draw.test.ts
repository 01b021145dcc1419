import { drawPlan } from "../../src/poa/draw";
import { rowsOf, type Plan } from "../../src/poa/plan";
import { read } from "../../src/poa/read";
import { gridOf } from "../../src/sheet/drawing";
import { checkReceived, RECEIVED } from "../workbooks/received";

/** What a plan says, without the cells that say it. */
function said(plan: Plan) {
  return {
    area: plan.area?.value,
    year: plan.fiscalYear?.value,
    rows: [...rowsOf(plan)].map(
      ({ action, operation, task, isFirstOfAction, isFirstOfOperation }) => [
        isFirstOfAction,
        action.code.value,
        action.text.value,
        isFirstOfOperation,
        operation?.code.value,
        operation?.text.value,
        operation?.weight.value,
        task?.code.value,
        task?.text.value,
        task?.weight.value,
      ]
    ),
  };
}

test.each(RECEIVED)("%s: reading the drawn plan gives the same plan", async (name) => {
  const [plan] = (await checkReceived(name))[0]!.plans;
  const drawing = drawPlan(plan!, "Área");
  const [again] = read(gridOf(drawing)).plans;
  expect(said(again!)).toEqual(said(plan!));
});

test("a drawn weight that is the operation's is merged over its tasks; one that is a task's is not", async () => {
  const [dnaf] = (await checkReceived(RECEIVED[0]!))[0]!.plans;
  const [dnp] = (await checkReceived(RECEIVED[5]!))[0]!.plans;
  const weightMerges = (plan: Plan) =>
    drawPlan(plan, "Área").merges.filter(({ left, top }) => left === 4 && top > 3).length;
  expect([weightMerges(dnaf!), weightMerges(dnp!)]).toEqual([5, 0]);
});
