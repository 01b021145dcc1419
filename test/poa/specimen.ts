import type { Cell, CellRange } from "../../src/sheet/cell";
import { GENERAL, type CellContent, type CellValue, type Grid } from "../../src/sheet/grid";
import { COLUMN_IDS, FORM, type ColumnId } from "../../src/poa/form";
import { formatOf, fractionOf, type Points } from "../../src/poa/weights";
import { randomOf, type Random } from "./random";
import { codeCell, type Count, type SheetScheme } from "./specimenSchemes";
import { textsOf } from "./specimenTexts";

export interface SpecimenTask {
  readonly code: string;
  readonly text: string;
  readonly weight: Points;
}
export interface SpecimenOperation {
  readonly code: string;
  readonly text: string;
  readonly weight: Points;
  readonly tasks: readonly SpecimenTask[];
}
export interface SpecimenAction {
  readonly code: string;
  readonly text: string;
  readonly operations: readonly SpecimenOperation[];
}

/** A plan without a mistake, as its planner means it and as the sheet shows it. */
export interface Specimen {
  readonly scheme: SheetScheme;
  readonly actions: readonly SpecimenAction[];
  readonly grid: Grid;
}

/** How large plans are drawn. */
export interface Size {
  readonly actions: readonly [number, number];
  readonly operations: readonly [number, number];
  readonly tasks: readonly [number, number];
}

const USUAL: Size = { actions: [1, 6], operations: [1, 4], tasks: [1, 5] };

/** Draws a clean plan in the scheme; the same seed gives the same sheet. */
export function specimen(scheme: SheetScheme, seed: number, size = USUAL): Specimen {
  const random = randomOf(seed);
  const actions = planOf(scheme, random, size);
  return { scheme, actions, grid: sheetOf(scheme, random, actions) };
}

function planOf(scheme: SheetScheme, random: Random, size: Size): SpecimenAction[] {
  const texts = textsOf(random);
  const spoken = (text: string) => (scheme.capitals ? text.toUpperCase() : text);
  const shape = lengths(random, size.actions).map(() =>
    lengths(random, size.operations).map(() => lengths(random, size.tasks).length)
  );
  const weights = weightsOf(scheme, random, shape);
  let operationOfPlan = 0;
  return shape.map((operations, a) => {
    const actionCode = scheme.actionCode({ action: a + 1 });
    let taskOfAction = 0;
    return {
      code: actionCode,
      text: spoken(texts.action()),
      operations: operations.map((tasks, o): SpecimenOperation => {
        operationOfPlan += 1;
        const above = { action: a + 1, actionCode, operation: o + 1, operationOfPlan };
        const operationCode = scheme.operationCode(above);
        const { weight, ofTasks } = weights[a]![o]!;
        return {
          code: operationCode,
          text: spoken(texts.operation()),
          weight,
          tasks: Array.from({ length: tasks }, (_, t) => {
            taskOfAction += 1;
            const count: Count = { ...above, operationCode, task: t + 1, taskOfAction };
            return {
              code: scheme.taskCode(count),
              text: spoken(texts.task()),
              weight: ofTasks[t]!,
            };
          }),
        };
      }),
    };
  });
}

const lengths = (random: Random, [least, most]: readonly [number, number]): number[] =>
  Array<number>(random.whole(least, most)).fill(0);

type Weights = { weight: Points; ofTasks: Points[] };

/** Weights that add to 100 over the scheme's base, parted over its tasks or its operations in steps of half a point. */
function weightsOf(
  { base, weightOn }: SheetScheme,
  random: Random,
  shape: readonly (readonly number[])[]
): Weights[][] {
  const partsOf = (tasks: number) => (weightOn === "task" ? tasks : 1);
  const count = (operations: readonly number[]) =>
    operations.reduce((sum, tasks) => sum + partsOf(tasks), 0);
  const groups = base === "area" ? [shape.flat()] : shape;
  const parts = groups.flatMap((operations) => partsOf100(random, count(operations)));
  return shape.map((operations) =>
    operations.map((tasks) => {
      const own = parts.splice(0, partsOf(tasks));
      const weight = own.reduce((sum, points) => sum + points, 0);
      return {
        weight,
        ofTasks: weightOn === "task" ? own : Array<Points>(tasks).fill(weight),
      };
    })
  );
}

function partsOf100(random: Random, count: number): Points[] {
  const cuts = new Set<number>();
  while (cuts.size < count - 1) cuts.add(random.whole(1, 199));
  const bounds = [0, ...[...cuts].sort((a, b) => a - b), 200];
  return bounds.slice(1).map((bound, i) => (bound - bounds[i]!) / 2);
}

/** A sheet that is being filled. */
class Canvas {
  private readonly cells = new Map<string, CellContent>();
  readonly merges: CellRange[] = [];
  constructor(
    readonly top: number,
    readonly left: number,
    private readonly width: number
  ) {}

  put({ row, column }: Cell, content: CellContent): void {
    this.cells.set(`${row},${column}`, content);
  }

  text(row: number, column: number, value: CellValue): void {
    this.put({ row, column }, { value, format: GENERAL });
  }

  merge(from: Cell, to: Cell): void {
    if (from.row === to.row && from.column === to.column) return;
    this.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }

  grid(rows: number): Grid {
    const all = <T>(of: (content: CellContent | undefined) => T): T[][] =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: this.width }, (_, c) =>
          of(this.cells.get(`${r + this.top},${c + this.left}`))
        )
      );
    return {
      ref: { book: "", sheet: "POA 2021" },
      top: this.top,
      left: this.left,
      values: all((content) => content?.value ?? null),
      formats: all((content) => content?.format ?? GENERAL),
      merges: this.merges,
      hiddenRows: [],
      hiddenColumns: [],
    };
  }
}

function sheetOf(scheme: SheetScheme, random: Random, actions: readonly SpecimenAction[]): Grid {
  const left = random.whole(0, 2);
  const canvas = new Canvas(random.whole(0, 3), left, scheme.columns.length);
  let row = canvas.top;
  if (random.oneIn(3)) canvas.text(row++, left, "PLAN OPERATIVO ANUAL");
  canvas.text(row, left, "ÁREA ORGANIZACIONAL:");
  canvas.text(row++, left + 1, "DIRECCIÓN DEPARTAMENTAL DE EJEMPLO");
  canvas.text(row, left, "GESTIÓN DEL POA:");
  canvas.text(row++, left + 1, random.oneIn(2) ? 2021 : "2021");
  row += random.whole(0, 1);
  const columns = headings(scheme, canvas, row++);
  const end = rowsOf(scheme, canvas, columns, actions, row);
  return canvas.grid(foot(scheme, canvas, columns, random, actions, end) - canvas.top);
}

type Columns = ReadonlyMap<ColumnId, number>;

function headings({ columns }: SheetScheme, canvas: Canvas, row: number): Columns {
  const found = new Map<ColumnId, number>();
  for (const [index, id] of columns.entries()) {
    const column = canvas.left + index;
    if (typeof id === "string") found.set(id, column);
    const title = typeof id === "string" ? FORM.find((one) => one.id === id)!.title(2021) : id;
    canvas.text(row, column, typeof title === "string" ? title : title.further);
  }
  return found;
}

/** Draws the table; answers the row below it. */
function rowsOf(
  scheme: SheetScheme,
  canvas: Canvas,
  columns: Columns,
  actions: readonly SpecimenAction[],
  from: number
): number {
  const put = (row: number, id: ColumnId, content: CellContent) =>
    canvas.put({ row, column: columns.get(id)! }, content);
  const coded = (row: number, kind: "action" | "operation" | "task", { code, text }: Coded) => {
    put(row, `${kind}Code`, codeCell(scheme, `${kind}Code`, code));
    put(row, `${kind}Text`, { value: text, format: GENERAL });
  };
  const close = (first: number, last: number, ids: readonly ColumnId[]) => {
    if (scheme.below !== "merged") return;
    for (const id of ids) {
      const column = columns.get(id)!;
      canvas.merge({ row: first, column }, { row: last, column });
    }
  };
  let row = from;
  for (const action of actions) {
    const firstOfAction = row;
    for (const operation of action.operations) {
      const firstOfOperation = row;
      if (scheme.ownRow) row += 1;
      for (const [index, task] of operation.tasks.entries()) {
        if (scheme.below === "repeated") coded(row, "action", action);
        if (scheme.below === "repeated" || index === 0)
          coded(index === 0 ? firstOfOperation : row, "operation", operation);
        coded(row, "task", task);
        if (scheme.weightOn !== "operation") put(row, "weight", scheme.weight(task.weight));
        further(scheme, canvas, row);
        row += 1;
      }
      if (scheme.weightOn === "operation")
        put(firstOfOperation, "weight", scheme.weight(operation.weight));
      const merged: ColumnId[] = ["operationCode", "operationText"];
      close(firstOfOperation, row - 1, [
        ...merged,
        ...(scheme.weightOn === "operation" ? (["weight"] as const) : []),
      ]);
    }
    coded(firstOfAction, "action", action);
    close(firstOfAction, row - 1, ["actionCode", "actionText"]);
  }
  return row;
}

type Coded = { readonly code: string; readonly text: string };

const further = ({ columns }: SheetScheme, canvas: Canvas, row: number): void =>
  columns.forEach((id, index) => {
    if (typeof id !== "string") canvas.text(row, canvas.left + index, `${id.further} ${row}`);
  });

/** What stands below many tables: a total, and who signs. Answers the row below. */
function foot(
  scheme: SheetScheme,
  canvas: Canvas,
  columns: Columns,
  random: Random,
  actions: readonly SpecimenAction[],
  from: number
): number {
  let row = from;
  if (random.oneIn(3) && scheme.weightOn !== "every row of the operation") {
    const total = scheme.base === "area" ? 100 : 100 * actions.length;
    canvas.text(row, columns.get("operationText")!, "TOTAL");
    const isPlain = typeof scheme.weight(total).value === "number" && scheme.weight(1).value === 1;
    canvas.put(
      { row: row++, column: columns.get("weight")! },
      isPlain
        ? { value: total, format: GENERAL }
        : { value: fractionOf(total), format: formatOf(total) }
    );
  }
  if (random.oneIn(3)) {
    row += 2;
    canvas.text(row, canvas.left + 1, "Elaborado por: Lic. Rosa Mamani Quispe");
    canvas.text(row++, canvas.left + 4, "Aprobado por: Ing. Juan Choque Flores");
    canvas.text(row, canvas.left + 1, "C.I. 4837261 LP");
    canvas.text(row++, canvas.left + 4, "La Paz, 15/09/2020");
  }
  return row;
}

/** The plan's things in the order of the sheet. */
export const operationsIn = ({ actions }: Specimen): SpecimenOperation[] =>
  actions.flatMap(({ operations }) => operations);
export const tasksIn = (drawn: Specimen): SpecimenTask[] =>
  operationsIn(drawn).flatMap(({ tasks }) => tasks);
export const isFormColumn = (id: SheetScheme["columns"][number]): id is ColumnId =>
  typeof id === "string" && COLUMN_IDS.includes(id);
