import { isSameCell } from "../sheet/cell";
import type { Edit } from "../sheet/edit";
import { GENERAL, TEXT } from "../sheet/grid";
import { reweighed, sharesOf } from "./closeTo100";
import { codeKey, codeNumber, codeStem, withoutTail } from "./codes";
import type { ColumnId } from "./form";
import { likeness, wordsOf } from "./likeness";
import { operationsOf, rowsOf, tasksOf, type Operation, type Plan, type PlanRow } from "./plan";
import { sisterDifferences, type SisterDifference } from "./sisters";
import { differenceOfPoints, type Points } from "./weights";

/** What most sister areas do and a plan does not, as something that can be done about it. */
export type SisterSuggestion = (TaskToInsert | TaskToFillIn | WeightToChange) & Told;

interface Told {
  /** How many sisters the area has, and how many of them do so. */
  readonly sisters: number;
  readonly carriers: number;
  /** The task as the sisters call it. */
  readonly code: string;
  readonly text: string;
  /** The weight most of them give it; null where they do not agree on any. */
  readonly weight: Points | null;
  /** What doing so would add to the weights of the plan. */
  readonly effect: Points;
}

/** A task that is missing: a row to insert, which is not done by edits. */
export interface TaskToInsert {
  readonly kind: "insert";
  /** The row of the task after which it comes; null where the plan has none of its kind. */
  readonly after: number | null;
  /** What it would stand under: parts of this plan; null where the plan has no such part. */
  readonly action: PlanRow["action"] | null;
  readonly operation: Operation | null;
  /** What it stands under in the plan of a sister. */
  readonly sister: Pick<PlanRow, "action" | "operation">;
}

/** A task that is missing under an operation that is there without any: its row has room for it. */
export interface TaskToFillIn {
  readonly kind: "fill-in";
  readonly operation: Operation;
  readonly edits: readonly Edit[];
}

/** A task that is there with another weight. */
export interface WeightToChange {
  readonly kind: "weight";
  readonly own: Points;
  readonly edits: readonly Edit[];
}

/** What the sister areas among the plans suggest for one of them. The plan has to be among them. */
export function sisterSuggestions(plan: Plan, plans: readonly Plan[]): SisterSuggestion[] {
  return [...sisterDifferences(plans)]
    .filter((difference) => difference.plan === plan)
    .flatMap((difference) => {
      const { sisters, carriers, task, weight } = difference;
      const code = task.task.code.value;
      // The whole text: it is what the area may have to add.
      const text = withoutTail(task.task.text.value);
      const done = difference.own ? reweighing(difference) : adding(difference, plans);
      return done ? [{ sisters, carriers, code, text, weight, ...done }] : [];
    });
}

function reweighing({ plan, own, weight }: SisterDifference) {
  const share = sharesOf(plan).find(({ at }) => own && isSameCell(at, own.at));
  if (!share || weight === null) return null;
  const edits = reweighed(share, weight);
  const effect = differenceOfPoints(weight, share.points);
  return { kind: "weight" as const, own: share.points, edits, effect };
}

function adding(difference: SisterDifference, plans: readonly Plan[]) {
  const { plan, task, weight } = difference;
  const sister = plans.flatMap((one) => rowsOf(one)).find((row) => row.task === task.task);
  if (!sister) return null;
  const idle = operationWithoutTask(plan, sister);
  if (idle) {
    const edits = filledIn(plan, idle, difference);
    if (edits.length > 0) return { kind: "fill-in" as const, operation: idle, edits, effect: 0 };
  }
  const { before, operation, action } = seatOf(plan, sister);
  // Where the operation carries one weight for all of its tasks, one task more does not add to it.
  const isShared = operation !== null && operation.weight.value !== null;
  return {
    kind: "insert" as const,
    after: before?.row ?? null,
    action,
    operation,
    sister: { action: sister.action, operation: sister.operation },
    effect: isShared ? 0 : (weight ?? 0),
  };
}

/** The operation of the plan that is the sister's and has no task of its own. */
function operationWithoutTask(plan: Plan, { operation, action }: PlanRow): Operation | null {
  const words = new Set(wordsOf(operation?.text.value ?? ""));
  const own = plan.actions.filter(({ code }) => codeKey(code.value) === codeKey(action.code.value));
  const idle = own.flatMap(({ operations }) =>
    operations.filter(({ tasks }) => tasks.length === 0)
  );
  return idle.find(({ text }) => likeness(new Set(wordsOf(text.value)), words) >= 0.5) ?? null;
}

/** Edits that write the task beside its operation; none where its code is taken, or a column is missing. */
function filledIn(plan: Plan, { row }: Operation, { task }: SisterDifference): Edit[] {
  const code = codeKey(task.task.code.value);
  if (code === "" || tasksOf(plan).some((other) => codeKey(other.code.value) === code)) return [];
  const cells: readonly (readonly [ColumnId, string, string])[] = [
    ["taskCode", code, TEXT],
    ["taskText", task.task.text.value, GENERAL],
  ];
  const edits = cells.flatMap(([id, value, format]): Edit[] => {
    const column = plan.headings.get(id)?.at.column;
    if (column === undefined) return [];
    const from = { value: null, format: GENERAL };
    return [{ at: { row, column }, from, to: { value, format } }];
  });
  return edits.length === cells.length ? edits : [];
}

/** Where in the plan the sister's task would stand: after the task whose number comes before its own. */
function seatOf(plan: Plan, sister: PlanRow) {
  const code = sister.task!.code.value;
  const earlier = rowsOf(plan).filter(
    ({ task }) =>
      task &&
      codeStem(task.code.value) === codeStem(code) &&
      codeNumber(task.code.value) < codeNumber(code)
  );
  // Where numbers begin anew under each operation, the one of the same operation is meant.
  const words = new Set(wordsOf(sister.operation?.text.value ?? ""));
  const isSame = ({ text }: Operation) => likeness(new Set(wordsOf(text.value)), words) >= 0.6;
  const near = earlier.findLast(({ operation }) => operation && isSame(operation));
  const before = near ?? earlier.at(-1) ?? null;
  const operation = operationsOf(plan).find(isSame) ?? before?.operation ?? null;
  const last = operation?.tasks.at(-1) ?? null;
  // Under its own operation, even where the number before it stands under another.
  const seat = before?.operation === operation ? before : last;
  const action = plan.actions.find(
    ({ operations, code: own }) =>
      (operation && operations.includes(operation)) ||
      (!operation && codeKey(own.value) === codeKey(sister.action.code.value))
  );
  return { before: seat, operation, action: action ?? null };
}
