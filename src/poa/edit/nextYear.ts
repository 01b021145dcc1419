import type { Cell } from "../../sheet/cell";
import type { SheetDrawing } from "../../sheet/drawing";
import { drawPlan } from "../draw";
import type { Field } from "../field";
import type { Operation, Plan, ShortTermAction, Task } from "../plan";
import type { Scheme } from "../scheme";
import { formSheet } from "./formSheet";
import type { Level } from "./ground";

/** A text that names a year which the next plan will have left behind. */
export interface YearChange {
  readonly level: Level;
  readonly code: string;
  /** Where the text stands in this year's sheet. */
  readonly at: Cell;
  readonly from: string;
  readonly to: string;
}

export interface NextYearOptions {
  /** The year of the new plan: the one after this plan's when it is left out. */
  readonly fiscalYear?: number;
  readonly weights: "kept" | "emptied";
  /** Whether a text goes over to the new year; all of them by default. */
  readonly carries?: (change: YearChange) => boolean;
}

export interface NextYear {
  readonly fiscalYear: number;
  readonly drawing: SheetDrawing;
  /** Every text that names such a year, whether it was carried over or not. */
  readonly changes: readonly YearChange[];
}

/** The years that a text names; those of a stretch such as 2021-2025 are not its own. */
const YEAR = /(?<![\d–-])(?<![\d–-] )(?:19|20|21)\d\d(?!\d| ?[–-] ?\d{4})/g;

/**
 * Next year's plan drawn from this year's: the same codes and texts, the year raised in the head, in the headings and in the
 * texts that speak of it. Null where neither the plan nor the planner says which year it is.
 */
export function drawNextYear(
  plan: Plan,
  scheme: Scheme,
  { fiscalYear, weights, carries = () => true }: NextYearOptions
): NextYear | null {
  const now = plan.fiscalYear?.value;
  const year = fiscalYear ?? (now === undefined ? null : now + 1);
  if (year === null) return null;
  const changes: YearChange[] = [];
  const carried = (level: Level, { code, text }: Coded): Field<string> => {
    const to = level === "action" ? deadlineIn(text.value, year) : raised(text.value, now, year);
    if (to === text.value) return text;
    const change = { level, code: code.value, at: text.at, from: text.value, to };
    changes.push(change);
    return carries(change) ? { ...text, value: to } : text;
  };
  const next = carriedPlan(plan, year, carried);
  const drawing = formSheet(drawPlan(next, nameFor(plan.ref.sheet, year)), {
    addsTo100: scheme.base === "area",
    isOperationCodeUnique: scheme.operationsRunPer === "plan",
    isTaskCodeUnique: scheme.tasksRunPer === "plan",
    isEmptied: weights === "emptied",
  });
  return { fiscalYear: year, drawing, changes };
}

type Coded = Pick<Task, "code" | "text">;

function carriedPlan(
  plan: Plan,
  year: number,
  carried: (level: Level, part: Coded) => Field<string>
): Plan {
  const ofTask = (task: Task): Task => ({ ...task, text: carried("task", task) });
  const ofOperation = (operation: Operation): Operation => ({
    ...operation,
    text: carried("operation", operation),
    tasks: operation.tasks.map(ofTask),
  });
  const ofAction = (action: ShortTermAction): ShortTermAction => ({
    ...action,
    text: carried("action", action),
    operations: action.operations.map(ofOperation),
    looseTasks: action.looseTasks.map(ofTask),
  });
  const { fiscalYear } = plan;
  const own = fiscalYear ?? { at: { row: 0, column: 0 }, raw: { value: year, format: "0" } };
  return { ...plan, fiscalYear: { ...own, value: year }, actions: plan.actions.map(ofAction) };
}

/** An action reaches to a year: the latest it names becomes the new plan's, if that is later. */
function deadlineIn(text: string, year: number): string {
  const years = [...text.matchAll(YEAR)].map(([one]) => Number(one));
  const latest = Math.max(...years);
  if (years.length === 0 || latest >= year) return text;
  return text.replace(YEAR, (one) => (Number(one) === latest ? String(year) : one));
}

/** Operations and tasks speak of the plan's year, or prepare the one after: both go on with the plan. */
function raised(text: string, now: number | undefined, year: number): string {
  if (now === undefined) return text;
  return text.replace(YEAR, (one) => {
    const ahead = Number(one) - now;
    return ahead === 0 || ahead === 1 ? String(year + ahead) : one;
  });
}

const LONGEST_NAME = 31;

/** "POA 2021" → "POA 2022"; a name without a year gets it. */
function nameFor(sheet: string, year: number): string {
  const renamed = sheet.replace(/(?<!\d)(?:19|20|21)\d\d(?!\d)/, String(year));
  if (renamed !== sheet) return renamed;
  const end = ` ${year}`;
  return sheet.slice(0, LONGEST_NAME - end.length) + end;
}
