import { isSameCell, isSameSheet, type Cell, type SheetRef } from "../sheet/cell";
import type { CellValue } from "../sheet/grid";
import type { Field } from "./field";
import { rowsOf, type Plan } from "./plan";

/** What a cell held when the plans were read, for those who have no grid at hand; null where no plan has a part in the cell. */
export function heldIn(plans: readonly Plan[], ref: SheetRef, at: Cell): CellValue {
  for (const plan of plans) {
    if (!isSameSheet(plan.ref, ref)) continue;
    for (const field of fieldsOn(plan, at.row))
      if (isSameCell(field.at, at)) return field.raw.value;
  }
  return null;
}

function* fieldsOn(plan: Plan, row: number): Generator<Field<unknown>> {
  if (plan.area) yield plan.area;
  if (plan.fiscalYear) yield plan.fiscalYear;
  yield* plan.headings.values();
  for (const { action, operation, task, ...own } of rowsOf(plan)) {
    if (own.row !== row && action.row !== row && operation?.row !== row) continue;
    for (const part of [action, operation, task]) if (part) yield* [part.code, part.text];
    for (const part of [operation, task]) if (part) yield part.weight;
  }
}
