import {
  codeKey,
  codeNumber,
  codeStem,
  hangsFrom,
  inForm,
  withNumber,
  type CodeForm,
} from "../codes";
import { countPerAction, type Scheme, type TaskParent } from "../scheme";
import {
  operationsIn,
  tasksOfAction,
  type Draft,
  type DraftAction,
  type DraftOperation,
  type DraftTask,
} from "./draft";
import { closeUp, hasNumber, keepPlaces, takeCode, widthOf, type Coded, type Run } from "./runs";

/** What a task's code begins with under these two, without the full stop; "" where nothing is asked of it. */
export function stemUnder(parent: TaskParent | null, action: string, operation: string): string {
  if (parent === null || action.startsWith("#") || operation.startsWith("#")) return "";
  if (parent === "action") return codeKey(action);
  if (parent === "operation") return codeKey(operation);
  const number = codeNumber(operation);
  return codeKey(action) === "" || Number.isNaN(number) ? "" : `${codeKey(action)}.${number}`;
}

/** Operations and tasks of a part of a draft, in their order. */
export interface Region {
  readonly operations: readonly DraftOperation[];
  readonly tasks: readonly DraftTask[];
}

interface Home {
  readonly action: DraftAction;
  readonly operation: DraftOperation | null;
}

/** The codes of a draft: made before it is changed, they follow the changes it is told of. */
export class Numbering {
  /** What the tasks of each old operation had to begin with. */
  private readonly stems = new Map<DraftOperation, string>();

  constructor(
    private readonly draft: Draft,
    private readonly scheme: Scheme,
    /** Where a line lies after the change. */
    private readonly seatOf: (line: number) => number | null
  ) {
    for (const action of draft.actions) {
      for (const operation of action.operations) {
        this.stems.set(operation, this.stem(action, operation));
      }
    }
  }

  private stem(action: DraftAction, operation: DraftOperation | null): string {
    return stemUnder(this.scheme.taskHangsFrom, action.code, operation?.code ?? "");
  }

  /** The number after the action above that no action has: the codes of actions belong to the whole institution, and stay. */
  addAction(fresh: DraftAction): void {
    const { actions } = this.draft;
    const others = actions.filter((action) => action !== fresh);
    const at = actions.indexOf(fresh);
    const near = [...actions.slice(0, at).reverse(), ...actions.slice(at + 1)].find(hasNumber);
    if (fresh.code !== "" || !near) return;
    const taken = new Set(others.map(({ code }) => codeKey(code)));
    let number = codeNumber(near.code);
    do {
      number += 1;
      fresh.code = withNumber(near.code, number, widthOf(this.scheme.action));
    } while (taken.has(codeKey(fresh.code)));
  }

  addOperation(action: DraftAction, fresh: DraftOperation): void {
    const { operation: form } = this.scheme;
    const near = countPerAction(this.scheme) ? action.operations : operationsIn(this.draft);
    const code = this.codeAt(near, fresh, form) || this.firstOperationCode(action);
    takeCode(this.runOfOperations(action), fresh, code);
    this.followParents();
  }

  addTask(action: DraftAction, operation: DraftOperation, fresh: DraftTask): void {
    const { task: form } = this.scheme;
    const run = this.runOfTasks(action, operation);
    const stem = this.stem(action, operation);
    const isOwn = ({ code }: Coded) => codeStem(code).toUpperCase() === `${stem}.`;
    // Under a parent without a code, those of other parents say nothing of how its tasks go on.
    const { taskHangsFrom } = this.scheme;
    const siblings = taskHangsFrom === "action" ? tasksOfAction(action) : operation.tasks;
    const alike = taskHangsFrom === null ? run.coded : siblings;
    const near = stem === "" ? alike : run.coded.filter((one) => one === fresh || isOwn(one));
    const first = stem === "" ? firstOf(form) : `${stem}.${padded(1, form)}`;
    takeCode(run, fresh, this.codeAt(near, fresh, form) || first);
  }

  /** Operations and tasks are about to leave the draft, from under these two; answers what closes the gaps afterwards. */
  removing(
    action: DraftAction,
    operation: DraftOperation | null,
    operations: readonly DraftOperation[],
    tasks: readonly DraftTask[]
  ): () => void {
    const ofTasks = this.runOfTasks(action, operation);
    const ofOperations = this.runOfOperations(action);
    return () => {
      this.closeAfter(ofTasks, tasks);
      this.closeAfter(ofOperations, operations);
      this.followParents();
    };
  }

  private closeAfter(run: Run, gone: readonly Coded[]): void {
    const left = run.coded.filter((one) => !gone.includes(one));
    closeUp({ ...run, coded: left }, gone, gone[0] ? run.coded.indexOf(gone[0]) : 0);
  }

  private runOfOperations(action: DraftAction): Run {
    const { operation: form, operationsRunPer } = this.scheme;
    const coded = operationsRunPer === "action" ? action.operations : operationsIn(this.draft);
    return { coded: [...coded], form, isMixed: form !== null && form.prefix !== "" };
  }

  /** The tasks with which those of the operation share one count, in the order of the sheet. */
  private runOfTasks(action: DraftAction, operation: DraftOperation | null): Run {
    const { task: form, tasksRunPer } = this.scheme;
    const ofAction = () => [...tasksOfAction(action)];
    const ofOperation = () => (operation ? [...operation.tasks] : ofAction());
    const coded = {
      plan: () => this.draft.actions.flatMap(tasksOfAction),
      action: ofAction,
      operation: ofOperation,
    }[tasksRunPer]();
    const seat = ({ line }: DraftTask) => this.seatOf(line) ?? line;
    return { coded: coded.sort((a, b) => seat(a) - seat(b)), form, isMixed: false };
  }

  /** After two neighbours have changed places: all that is in them, in the old order and in the new one. */
  swap(before: Region, after: Region): void {
    const { operation: form, operationsRunPer, tasksRunPer } = this.scheme;
    const homes = this.homes();
    const names = new Map<unknown, number>();
    const nameOf = (thing: unknown) => names.get(thing) ?? names.set(thing, names.size).get(thing)!;
    keepPlaces(before.operations, after.operations, (one) => {
      const scope = operationsRunPer === "action" ? nameOf(homes.get(one)!.action) : "";
      return `${scope}\n${form && form.prefix !== "" ? "" : codeStem(one.code)}`;
    });
    this.followParents();
    keepPlaces(before.tasks, after.tasks, (one) => {
      const { action, operation } = homes.get(one)!;
      const scope = { plan: "", action, operation: operation ?? action }[tasksRunPer];
      const stem = this.stem(action, operation);
      const isStray = stem !== "" && !hangsFrom(one.code, stem);
      return `${nameOf(scope)}\n${isStray ? `stray ${nameOf(one)}` : codeStem(one.code)}`;
    });
  }

  private homes(): Map<Coded, Home> {
    const homes = new Map<Coded, Home>();
    for (const action of this.draft.actions) {
      for (const task of action.looseTasks) homes.set(task, { action, operation: null });
      for (const operation of action.operations) {
        for (const one of [operation, ...operation.tasks]) homes.set(one, { action, operation });
      }
    }
    return homes;
  }

  /** Tasks whose codes began with what their operation or action was called begin with what it is called now. */
  private followParents(): void {
    for (const action of this.draft.actions) {
      for (const operation of action.operations) {
        const before = this.stems.get(operation) ?? "";
        const now = this.stem(action, operation);
        if (now !== "" && before !== now) {
          for (const task of operation.tasks) {
            if (!hangsFrom(task.code, before)) continue;
            task.code = now + codeKey(task.code).slice(before.length);
          }
        }
        this.stems.set(operation, now);
      }
    }
  }

  /** The number after the one above in the run; that of the one below where there is none; "" in an empty run. */
  private codeAt(run: readonly Coded[], fresh: Coded, form: CodeForm | null): string {
    const at = run.indexOf(fresh);
    const above = run.slice(0, at).findLast(hasNumber);
    const code = above
      ? withNumber(above.code, codeNumber(above.code) + 1, widthOf(form))
      : run.slice(at + 1).find(hasNumber)?.code;
    // Not as the one beside it is written, but as most are.
    return (code && form && inForm(code, form)) || (code ?? "");
  }

  /** Operations written 4.1 carry the number of their action, or its whole code: as in the other actions. */
  private firstOperationCode(action: DraftAction): string {
    const { operation: form } = this.scheme;
    if (form?.prefix !== "" || form.parts === 1) return firstOf(form);
    const ways = [
      ({ code }: DraftAction) => `${codeKey(code)}.`,
      ({ code }: DraftAction) => `${codeNumber(code)}.`,
    ];
    const others = this.draft.actions.filter((one) => one !== action && one.operations.length > 0);
    const way = ways.find((stem) => {
      const follow = others.filter((one) => codeStem(one.operations[0]!.code) === stem(one));
      return follow.length * 2 > others.length;
    });
    return way && hasNumber(action) ? way(action) + padded(1, form) : "";
  }
}

const padded = (number: number, form: CodeForm | null): string =>
  String(number).padStart(form?.width ?? 1, "0");

/** The first code of the form; "" where it has more numbers than the running one. */
const firstOf = (form: CodeForm | null): string =>
  form?.parts === 1 ? form.prefix + form.separator + padded(1, form) : "";
