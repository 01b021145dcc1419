import { codeStem } from "../codes";
import type { Operation } from "../plan";
import { rule } from "../rule";
import { jumps, type Jump, type Run } from "../runOn";
import type { CheckContext } from "../rule";
import type { Plan } from "../plan";

export const operationCodesRunOn = rule<Jump>({
  id: "operation-codes-run-on",
  severity: "warning",
  check: (plan, { edits, scheme }) =>
    jumps(runsOf(plan, scheme), edits, { width: scheme.operation?.width, beginsAt1: false }),
  about: { es: "Operaciones salteadas", en: "Operation codes skip" },
  says: {
    es: ({ code, after }) =>
      `Después de la operación ${after} viene ${code}: la numeración se corta.`,
    en: ({ code, after }) => `After operation ${after} comes ${code}: the numbering breaks off.`,
  },
  why: {
    es: "Un salto en la numeración suele ser una operación que se borró o se olvidó.",
    en: "A jump in the numbering often is an operation that was deleted or forgotten.",
  },
  offers: {
    es: ({ to, moved }) =>
      `Numerarla ${to}${moved > 0 ? " y seguir la cuenta en las siguientes" : ""}`,
    en: ({ to, moved }) => `Number it ${to}${moved > 0 ? " and count on from there" : ""}`,
  },
});

/** Operations signed with letters count through the plan (or each action); dotted ones count under their own stem. */
function* runsOf(
  plan: Plan,
  { operation: form, operationsRunPer }: CheckContext["scheme"]
): Generator<Run> {
  const groups =
    operationsRunPer === "action"
      ? plan.actions
      : [{ operations: plan.actions.flatMap(({ operations }) => operations) }];
  for (const { operations } of groups) {
    if (form && form.prefix !== "") yield operations;
    else yield* byStem(operations);
  }
}

function byStem(operations: readonly Operation[]): Iterable<Run> {
  const stems = new Map<string, Operation[]>();
  for (const operation of operations) {
    const stem = codeStem(operation.code.value);
    const run = stems.get(stem);
    if (run) run.push(operation);
    else stems.set(stem, [operation]);
  }
  return stems.values();
}
