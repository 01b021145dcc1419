import type { Field } from "../../src/poa/field";
import { operationsOf } from "../../src/poa/plan";
import type { CellValue } from "../../src/sheet/grid";
import { put } from "./gridChanges";
import {
  anyAction,
  anyOperation,
  isFlat,
  restarts,
  type Ground,
  type Planted,
  type Planting,
} from "./planting";

/**
 * Mistakes in sheets that the other plantings leave out. Where each row says all that stands above it, an action or an operation
 * is wrong on all its rows, and told at the first; where numbers begin anew, codes that are alike are none the worse for it.
 */
export const PLANTINGS_OF_OTHER_SHEETS: readonly Planting[] = [
  {
    name: "an action loses its code on every row",
    rule: "action-has-a-code",
    where: isFlat,
    plant: (ground) => everywhere(ground, anyAction(ground).code, null),
  },
  {
    name: "an action loses its text on every row",
    rule: "action-has-a-text",
    where: isFlat,
    plant: (ground) => everywhere(ground, anyAction(ground).text, null),
  },
  {
    name: "an operation loses its code on every row",
    rule: "operation-has-a-code",
    where: isFlat,
    // The number that is gone is missing from the count.
    implies: ["operation-codes-run-on"],
    plant: (ground) => everywhere(ground, anyOperation(ground).code, null),
  },
  {
    name: "an operation loses its text on every row",
    rule: "operation-has-a-text",
    where: isFlat,
    plant: (ground) => everywhere(ground, anyOperation(ground).text, null),
  },
  {
    name: "an action's code ends in a full stop on every row",
    rule: "action-code-follows-the-scheme",
    where: isFlat,
    plant(ground) {
      const { code } = anyAction(ground);
      return everywhere(ground, code, `${code.value}.`);
    },
  },
  {
    name: "an operation is signed otherwise on every row",
    rule: "operation-code-follows-the-scheme",
    where: isFlat,
    plant(ground) {
      // Half of two is no custom.
      if (operationsOf(ground.plan).length < 3) return null;
      const { code } = anyOperation(ground);
      return everywhere(
        ground,
        code,
        code.value.replace(" ", ground.random.pick(["-", " - ", ""]))
      );
    },
  },
  {
    name: "an action's deadline is over on every row",
    rule: "deadline-is-not-before-the-fiscal-year",
    where: isFlat,
    plant: (ground) =>
      everywhere(ground, anyAction(ground).text, "Ampliar los servicios hasta el año 2019."),
  },
  {
    name: "a text has a space too many on every row",
    rule: "text-is-clean",
    where: isFlat,
    plant(ground) {
      const { text } = ground.random.pick([anyAction, anyOperation])(ground);
      return everywhere(ground, text, text.value.replace(" ", "  "));
    },
  },
  {
    name: "an operation's code that comes again in other actions is deleted",
    rule: "operation-has-a-code",
    where: restarts,
    // The number that is gone is missing from the count.
    implies: ["operation-codes-run-on"],
    plant: (ground) => everywhere(ground, anyOperation(ground).code, null, false),
  },
  {
    name: "a task's code that comes again in other operations is deleted",
    rule: "task-has-a-code",
    where: restarts,
    // The number that is gone is missing from the count.
    implies: ["task-codes-run-on"],
    plant(ground) {
      const { tasks } = anyOperation(ground);
      return everywhere(ground, ground.random.pick(tasks).code, null, false);
    },
  },
  {
    name: "the last operation of an action skips numbers",
    rule: "operation-codes-run-on",
    where: restarts,
    plant(ground) {
      const { code } = anyAction(ground).operations.at(-1)!;
      return everywhere(ground, code, `${code.value}${ground.random.whole(0, 9)}`, false);
    },
  },
];

/** Writes into the field's cell and wherever else the sheet says the same. */
function everywhere(
  { grid }: Ground,
  { at, raw }: Field<string>,
  value: CellValue,
  isOnAllRows = true
): Planted {
  const column = at.column - grid.left;
  const planted = put(grid, at, value);
  const values = planted.values.map((row) =>
    row.map((own, i) => (isOnAllRows && i === column && own === raw.value ? value : own))
  );
  return { grid: { ...planted, values }, at };
}
