import type { SheetDrawing } from "../../sheet/drawing";
import { GENERAL } from "../../sheet/grid";
import { drawPlan } from "../draw";
import type { Field, WeightField } from "../field";
import type { Operation, Plan, ShortTermAction, Task } from "../plan";
import type { Points } from "../weights";
import { formSheet } from "./formSheet";

/** What an empty sheet is made for, and how much room it has. */
export interface NewSheet {
  /** What the sheet is called; "POA" and the year when it is left out. */
  readonly name?: string;
  readonly area: string;
  readonly fiscalYear: number;
  /** How many actions, how many operations under each, and how many tasks under each of those. 3, 2 and 3 by default. */
  readonly actions?: number;
  readonly operations?: number;
  readonly tasks?: number;
  /** Where the weights will stand: on the operations by default, merged over their tasks. */
  readonly weightOn?: "operation" | "task";
  /** What they will add to 100 over. */
  readonly base?: "area" | "action";
}

/** An empty sheet in the familiar layout, for an area to fill in. */
export function drawNewSheet(wish: NewSheet): SheetDrawing {
  const { fiscalYear, name = `POA ${fiscalYear}`, base = "area" } = wish;
  return formSheet(drawPlan(emptyPlan(wish), name), {
    addsTo100: base === "area",
    isOperationCodeUnique: true,
    isTaskCodeUnique: true,
    isEmptied: true,
  });
}

const field = <T>(value: T): Field<T> => ({
  value,
  at: { row: 0, column: 0 },
  raw: { value: null, format: GENERAL },
});

const weight = (points: Points | null): WeightField => field(points);

/** A plan that says nothing yet but whose it is; a weight of 0 keeps the place of one. */
function emptyPlan({
  area,
  fiscalYear,
  actions = 3,
  operations = 2,
  tasks = 3,
  weightOn = "operation",
}: NewSheet): Plan {
  let row = 0;
  const onTask = weightOn === "task";
  const newTask = (): Task => ({
    row: row++,
    code: field(""),
    text: field(""),
    weight: weight(onTask ? 0 : null),
  });
  const newOperation = (): Operation => ({
    row,
    code: field(""),
    text: field(""),
    weight: weight(onTask ? null : 0),
    tasks: Array.from({ length: Math.max(1, tasks) }, newTask),
  });
  const newAction = (): ShortTermAction => ({
    row,
    code: field(""),
    text: field(""),
    operations: Array.from({ length: Math.max(1, operations) }, newOperation),
    looseTasks: [],
  });
  return {
    ...BLANK,
    area: field(area),
    fiscalYear: field(fiscalYear),
    actions: Array.from({ length: Math.max(1, actions) }, newAction),
  };
}

const BLANK: Plan = {
  ref: { book: "", sheet: "" },
  area: null,
  fiscalYear: null,
  header: [],
  headings: new Map(),
  repeatedHeadings: [],
  furtherColumns: [],
  headerRow: 0,
  headingRow: 0,
  lastRow: 0,
  repeatedRows: [],
  filledRows: 0,
  actions: [],
  areWeightsRepeated: false,
  misplaced: [],
  looseWeights: [],
  asides: [],
  hiddenUnderMerges: [],
};
