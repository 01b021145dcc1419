import { codeNumber, codeStem } from "./codes";
import { operationsOf, type Plan } from "./plan";

/**
 * Whether the values leave open under which operation a task stands: operation codes skip numbers right after a task whose
 * operation cells are empty. Then those cells are either merged (as above) or plainly empty (an operation is missing), and only
 * the merged areas can tell.
 */
export function leavesDoubt(plan: Plan): boolean {
  const operations = operationsOf(plan);
  return operations.some((operation, index) => {
    const next = operations[index + 1];
    if (!next || operation.tasks.length < 2) return false;
    return (
      codeStem(operation.code.value) === codeStem(next.code.value) &&
      codeNumber(next.code.value) - codeNumber(operation.code.value) > 1
    );
  });
}
