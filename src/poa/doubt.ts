import { codeNumber, codeStem } from "./codes";
import { operationsOf, type Operation, type Plan } from "./plan";

/**
 * Whether the values leave open what only the merged areas can tell: whose a lone weight is, what a task stands under, or whether
 * words in the place of a code are a title over the whole table.
 */
export function leavesDoubt(plan: Plan): boolean {
  const operations = operationsOf(plan);
  return operations.some(isWeighedOnce) || skipsAfterBlanks(operations) || mayHoldTitles(plan);
}

/** A row of words alone: in the place of an action's code, or read as if it had slipped out of its column. */
const mayHoldTitles = ({ actions, misplaced }: Plan): boolean =>
  actions.some(
    ({ code, text }) => text.value === "" && /\p{L}{3}\P{L}+\p{L}{2}/u.test(code.value)
  ) || misplaced.some(({ kind, seats }) => kind === "shifted" && seats.length === 2);

/** The tasks carry the weights and only the first one's is written: is it merged over them all, or are the others missing? */
const isWeighedOnce = ({ weight, tasks: [first, ...others] }: Operation): boolean =>
  weight.value === null &&
  first?.weight.value !== null &&
  others.length > 0 &&
  others.every((task) => task.weight.raw.value === null);

/**
 * Operation codes skip numbers right after a task whose operation cells are empty. Those cells are either merged (as above)
 * or plainly empty (an operation is missing).
 */
function skipsAfterBlanks(operations: readonly Operation[]): boolean {
  return operations.some((operation, index) => {
    const next = operations[index + 1];
    if (!next || operation.tasks.length < 2) return false;
    return (
      codeStem(operation.code.value) === codeStem(next.code.value) &&
      codeNumber(next.code.value) - codeNumber(operation.code.value) > 1
    );
  });
}
