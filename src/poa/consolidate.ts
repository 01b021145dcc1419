import type { Place } from "../sheet/cell";
import type { CellContent } from "../sheet/grid";
import { fold } from "./form";
import {
  rowsOf,
  weightOf,
  weightOfPlan,
  type FurtherColumn,
  type Plan,
  type PlanRow,
} from "./plan";
import { siglasOf } from "./sigla";
import type { Points } from "./weights";

/** One row of the national table: a task, or an operation that has none, and the cell it came from. */
export interface NationalRow {
  readonly plan: Plan;
  readonly area: string;
  readonly sigla: string;
  readonly fiscalYear: number | null;
  readonly actionCode: string;
  readonly actionText: string;
  readonly operationCode: string;
  readonly operationText: string;
  /** On the operation's first row only: its own weight, or the sum of its tasks'. A task under no operation keeps its own. */
  readonly operationWeight: Points | null;
  readonly taskCode: string;
  readonly taskText: string;
  /** Only where the source gives one. */
  readonly taskWeight: Points | null;
  /** What the row holds in the further columns, in the order of `furtherTitles`. */
  readonly further: readonly (CellContent | null)[];
  readonly from: Place;
}

/** What one plan gave to the national table. */
export interface AreaCount {
  readonly area: string;
  /** What the area is called in short; no other area of the table is called so. */
  readonly sigla: string;
  readonly plan: Plan;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly weightTotal: Points;
}

/** All the plans as one table. `rowsIn` are the rows of the sheets, `rowsOut` those of the table: they must be equal. */
export interface National {
  readonly rows: readonly NationalRow[];
  /** Titles of the columns that some source has beside those of the form. */
  readonly furtherTitles: readonly string[];
  readonly areas: readonly AreaCount[];
  readonly rowsIn: number;
  readonly rowsOut: number;
}

/** Puts the plans into one table, in their order. Each row knows the sheet and the cell it came from. */
export function consolidate(plans: readonly Plan[]): National {
  const rows: NationalRow[] = [];
  const titles = furtherTitles(plans);
  const siglas = siglasOf(plans);
  const areas = plans.map((plan, index): AreaCount => {
    const sigla = siglas[index]!;
    const further = furtherOf(plan, titles);
    const own = [...rowsOf(plan)].map((row) => nationalRow(plan, sigla, row, further));
    for (const row of own) rows.push(row);
    return {
      area: nameOf(plan),
      sigla,
      plan,
      rowsIn: plan.filledRows,
      rowsOut: own.length,
      weightTotal: weightOfPlan(plan),
    };
  });
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return {
    rows,
    furtherTitles: [...titles.values()],
    areas,
    rowsIn: sum(areas.map(({ rowsIn }) => rowsIn)),
    rowsOut: sum(areas.map(({ rowsOut }) => rowsOut)),
  };
}

/** The name of the plan's area; the name of its sheet where the sheet says none. */
export const nameOf = (plan: Plan): string => plan.area?.value ?? plan.ref.sheet;

/** Titles of further columns by their folded text: two areas that write one title otherwise share a column. */
function furtherTitles(plans: readonly Plan[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { furtherColumns } of plans) {
    for (const { title } of furtherColumns) {
      if (!titles.has(fold(title))) titles.set(fold(title), title);
    }
  }
  return titles;
}

/** The plan's own columns under the titles of all plans; null where it has none. */
function furtherOf(
  { furtherColumns }: Plan,
  titles: ReadonlyMap<string, string>
): (FurtherColumn | null)[] {
  const byTitle = new Map(furtherColumns.map((column) => [fold(column.title), column]));
  return [...titles.keys()].map((title) => byTitle.get(title) ?? null);
}

function nationalRow(
  plan: Plan,
  sigla: string,
  { row, action, operation, task, isFirstOfOperation }: PlanRow,
  further: readonly (FurtherColumn | null)[]
): NationalRow {
  const weight = isFirstOfOperation && operation ? weightOf(operation) : null;
  const column = (plan.headings.get("taskCode") ?? plan.headings.get("taskText"))?.at.column ?? 0;
  return {
    plan,
    area: nameOf(plan),
    sigla,
    fiscalYear: plan.fiscalYear?.value ?? null,
    actionCode: action.code.value,
    actionText: action.text.value,
    operationCode: operation?.code.value ?? "",
    operationText: operation?.text.value ?? "",
    // Without an operation the task's weight would be in no total; the column must add up to the area's.
    operationWeight: operation ? weight : (task?.weight.value ?? null),
    taskCode: task?.code.value ?? "",
    taskText: task?.text.value ?? "",
    taskWeight: task?.weight.value ?? null,
    further: further.map((column) => column?.contents.get(row) ?? null),
    from: { in: plan.ref, at: task?.code.at ?? { row, column } },
  };
}
