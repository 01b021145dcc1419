import { applyTo, type Edit } from "../../sheet/edit";
import { contentAt, isBlank } from "../../sheet/grid";
import { codeNumber, codeStem, inForm, type CodeForm } from "../codes";
import type { Plan } from "../plan";
import { read } from "../read";
import { countPerAction, type Scheme } from "../scheme";
import { codeChanges } from "./compose";
import {
  draftOf,
  linesOfAction,
  linesOfOperation,
  operationsIn,
  tasksOfAction,
  type Draft,
  type DraftAction,
  type DraftOperation,
  type DraftTask,
} from "./draft";
import type { CodeChange } from "./edited";
import { groundAt, refuse, type EditTarget, type Ground, type Refused } from "./ground";
import { stemUnder } from "./numbering";
import { readsAs } from "./readsAs";
import { codeContent } from "./writes";

/** The codes of a plan put in order. */
export interface Renumbered {
  readonly kind: "renumbered";
  readonly edits: readonly Edit[];
  /** Old code and new code of everything that changes, from top to bottom. */
  readonly codes: readonly CodeChange[];
  readonly plan: Plan;
}

/**
 * Counts all operations and tasks of the plan anew, as its scheme (or the chosen one) says, in the order of the sheet. The
 * codes of actions belong to the whole institution: they are only written like the others. What cannot be told stays.
 */
export function renumber(target: EditTarget): Renumbered | Refused {
  const ground = groundAt(target);
  if ("why" in ground) return ground;
  const draft = draftOf(ground.plan);
  for (const action of draft.actions) {
    action.code =
      (ground.scheme.action && inForm(action.code, ground.scheme.action)) ?? action.code;
  }
  countOperations(draft, ground);
  countTasks(draft, ground);
  const edits = editsOf(draft, ground);
  const { grid } = applyTo(ground.grid, edits);
  const plan = read(grid, ground.chosen).plans[ground.index];
  const stays = (line: number): number => line;
  if (!plan || !readsAs(ground, draft, plan, stays)) return refuse("reads-otherwise", ground.at);
  const codes = codeChanges(draft, ground, stays);
  return { kind: "renumbered", edits, codes, plan };
}

function countOperations(draft: Draft, { scheme }: Ground): void {
  const { operation: form } = scheme;
  if (!form) return;
  const isPerAction = countPerAction(scheme);
  const runs = isPerAction
    ? draft.actions.map(({ operations }) => operations)
    : [operationsIn(draft)];
  for (const run of runs) {
    const stem = form.parts === 1 ? form.prefix + form.separator : commonStem(run);
    if (stem === "" && form.parts > 1) continue;
    // A count that goes through the plan may go on from another plan; one that begins anew begins at 1.
    const [first = NaN] = run.map(({ code }) => codeNumber(code)).filter((n) => !Number.isNaN(n));
    const from = isPerAction || Number.isNaN(first) ? 1 : first;
    run.forEach((one, i) => (one.code = numbered(stem, from + i, form)));
  }
}

/** What most codes of the run begin with. */
function commonStem(run: readonly DraftOperation[]): string {
  const stems = run.map(({ code }) => codeStem(code)).filter((stem) => stem !== "");
  const count = (stem: string) => stems.filter((other) => other === stem).length;
  return [...new Set(stems)].sort((a, b) => count(b) - count(a))[0] ?? "";
}

const numbered = (stem: string, number: number, form: CodeForm): string =>
  stem + String(number).padStart(form.width, "0");

/** Each task gets the next number of its run: what its code begins with, within what it is counted in. */
function countTasks(draft: Draft, { scheme }: Ground): void {
  const { task: form, tasksRunPer } = scheme;
  const counts = new Map<string, number>();
  for (const [a, action] of draft.actions.entries()) {
    for (const { task, operation } of inOrder(action)) {
      const stem = stemOfTask(scheme, action, operation);
      if (!form || stem === null) continue;
      const o = operation ? action.operations.indexOf(operation) : -1;
      const scope = { plan: "", action: a, operation: `${a} ${o}` }[tasksRunPer];
      const number = (counts.get(`${scope}\n${stem}`) ?? 0) + 1;
      counts.set(`${scope}\n${stem}`, number);
      task.code = numbered(stem, number, form);
    }
  }
}

/** What the code of a task begins with there; null where nothing can be told. */
function stemOfTask(
  { task: form, taskHangsFrom }: Scheme,
  action: DraftAction,
  operation: DraftOperation | null
): string | null {
  if (taskHangsFrom === null) return form?.parts === 1 ? form.prefix + form.separator : null;
  const stem = stemUnder(taskHangsFrom, action.code, operation?.code ?? "");
  return stem === "" ? null : `${stem}.`;
}

function inOrder(action: DraftAction): { task: DraftTask; operation: DraftOperation | null }[] {
  const all = tasksOfAction(action).map((task) => ({
    task,
    operation: action.operations.find(({ tasks }) => tasks.includes(task)) ?? null,
  }));
  return all.sort((one, other) => one.task.line - other.task.line);
}

/** Every cell that says a code which changes: more than one where the sheet repeats it on each row. */
function editsOf(draft: Draft, { grid, columns }: Ground): Edit[] {
  const edits: Edit[] = [];
  const write = (
    part: DraftAction | DraftOperation | DraftTask,
    id: "actionCode" | "operationCode" | "taskCode",
    lines: readonly number[]
  ) => {
    if (part.code === part.was!.code.value) return;
    for (const row of lines) {
      const at = { row, column: columns.get(id)! };
      const from = contentAt(grid, at);
      if (row !== part.was!.row && isBlank(from.value)) continue;
      edits.push({ at, from, to: codeContent(part.code, from) });
    }
  };
  for (const action of draft.actions) {
    write(action, "actionCode", linesOfAction(action));
    for (const operation of action.operations) {
      write(operation, "operationCode", linesOfOperation(operation));
    }
    for (const task of tasksOfAction(action)) write(task, "taskCode", [task.line]);
  }
  return edits;
}
