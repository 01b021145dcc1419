import type { DrawnCell, SheetDrawing } from "../../sheet/drawing";
import { fitRows } from "../../sheet/fitRows";
import type {
  Aspect,
  AspectChange,
  NationalDifference,
  PlanDifference,
  PlanPart,
} from "../compare";
import { nameOf } from "../consolidate";
import {
  levelOf,
  namePart,
  tasksOf,
  weightOf,
  weightOfPlan,
  type Operation,
  type Plan,
  type PlanRow,
  type ShortTermAction,
  type Task,
} from "../plan";
import { sayPoints } from "../weights";
import { count } from "./input";
import { drawn, HEADING, styleOf, SUBTITLE, TITLE } from "./look";
import { SHEETS } from "./names";

const COLUMNS = [
  { id: "area", title: "Área", width: 30 },
  { id: "change", title: "Cambio", width: 22 },
  { id: "code", title: "Código", width: 12 },
  { id: "text", title: "Texto", width: 44 },
  { id: "what", title: "Dato", width: 20 },
  { id: "before", title: "Antes", width: 38 },
  { id: "after", title: "Ahora", width: 38 },
] as const;

type Said = Partial<Record<(typeof COLUMNS)[number]["id"], string>>;

const ASPECTS: Readonly<Record<Aspect, string>> = {
  taskCode: "Código de tarea",
  taskText: "Texto de la tarea",
  taskWeight: "Ponderación de la tarea",
  operation: "Operación",
  operationCode: "Código de operación",
  operationText: "Texto de la operación",
  operationWeight: "Ponderación de la operación",
  action: "Acción",
  actionCode: "Código de acción",
  actionText: "Texto de la acción",
};

const LEVELS = { task: "Tarea", operation: "Operación", action: "Acción" } as const;

const HEAD = 3;

/** What is new since the earlier national book, area by area. */
export function drawChanges(difference: NationalDifference): SheetDrawing {
  const rows = sayDifference(difference);
  const right = COLUMNS.length - 1;
  return fitRows({
    name: SHEETS.changes,
    cells: [
      drawn(0, 0, "Cambios desde el consolidado anterior", TITLE),
      drawn(1, 0, sayCounts(difference), SUBTITLE),
      ...COLUMNS.map(({ title }, column) => drawn(HEAD, column, title, HEADING)),
      ...rows.flatMap((said, index) => rowCells(said, HEAD + 1 + index)),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: new Map(COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([
      [0, 28],
      [HEAD, 24],
    ]),
    frozenRows: HEAD + 1,
    frozenColumns: 0,
    ...(rows.length > 0 && { filter: { top: HEAD, left: 0, bottom: HEAD + rows.length, right } }),
    print: { repeatRows: HEAD + 1 },
  });
}

const rowCells = (said: Said, row: number): DrawnCell[] =>
  COLUMNS.map(({ id }, column) =>
    drawn(
      row,
      column,
      said[id] ?? "",
      styleOf({ align: id === "change" || id === "code" ? "center" : "left" })
    )
  );

const sayCounts = ({ added, removed, replaced, unchanged, unknown }: NationalDifference): string =>
  [
    count(added.length, "área nueva", "áreas nuevas"),
    count(removed.length, "área que ya no está", "áreas que ya no están"),
    count(replaced.length, "área con cambios", "áreas con cambios"),
    `${unchanged} sin cambios`,
    ...(unknown.length > 0 ? [`${unknown.length} sin comparar`] : []),
  ].join(" · ");

/** Each change as one row of the sheet. */
const sayDifference = ({ added, removed, replaced, unknown }: NationalDifference): Said[] => [
  ...added.map((plan) => ({ area: nameOf(plan), change: "Área nueva", after: sayPlan(plan) })),
  ...removed.map((plan) => ({
    area: nameOf(plan),
    change: "Área que ya no está",
    before: sayPlan(plan),
  })),
  ...unknown.map((area) => ({ area, change: "Sin comparar", before: UNKNOWN })),
  ...replaced.flatMap(sayReplaced),
];

const UNKNOWN =
  "El consolidado anterior no tiene la hoja de esta área, o alguien la cambió después de consolidar.";

const sayPlan = (plan: Plan): string =>
  `${count(tasksOf(plan).length, "tarea", "tareas")}, ${sayPoints(weightOfPlan(plan), "es")}`;

function sayReplaced(difference: PlanDifference): Said[] {
  const { area, weightBefore, weightAfter } = difference;
  const total =
    weightBefore === weightAfter
      ? []
      : [
          {
            change: "Total del área",
            what: "Ponderación total",
            ...values(weightBefore, weightAfter),
          },
        ];
  return [
    ...total,
    ...difference.newParts.map((one) => ({
      change: `${LEVELS[one.level]} nueva`,
      ...saySelf(one.part),
      after: sayWhole(one),
    })),
    ...difference.goneParts.map((one) => ({
      change: `${LEVELS[one.level]} quitada`,
      ...saySelf(one.part),
      before: sayWhole(one),
    })),
    ...difference.added.map((row) => ({
      change: `${LEVELS[levelOf(row)]} nueva`,
      ...sayRow(row),
      after: sayPart(row),
    })),
    ...difference.removed.map((row) => ({
      change: `${LEVELS[levelOf(row)]} quitada`,
      ...sayRow(row),
      before: sayPart(row),
    })),
    ...difference.changed.flatMap(({ after, changes }) =>
      changes.map((change) => ({
        ...sayPartOf(change, after),
        what: ASPECTS[change.aspect],
        ...sayChange(change),
      }))
    ),
    ...difference.moves.map(({ from, to, points }) => ({
      change: "Ponderación movida",
      what: sayPoints(points, "es"),
      before: from ? namePart(from) : "(no estaba)",
      after: to ? namePart(to) : "(ya no está)",
    })),
  ].map((said) => ({ area, ...said }));
}

/** What changed, and which it is: the row, its operation or its action. */
function sayPartOf({ aspect, before, after }: AspectChange, row: PlanRow): Said {
  if (aspect === "operation" || aspect === "action") {
    const isMoved = before !== "" && after !== "";
    return { change: `${LEVELS[levelOf(row)]} ${isMoved ? "movida" : "cambiada"}`, ...sayRow(row) };
  }
  if (aspect.startsWith("task")) return { change: "Tarea cambiada", ...sayRow(row) };
  const part = aspect.startsWith("action") ? row.action : row.operation;
  const change = part === row.action ? "Acción cambiada" : "Operación cambiada";
  return { change, ...(part && saySelf(part)) };
}

const sayRow = ({ action, operation, task }: PlanRow): Said => saySelf(task ?? operation ?? action);

const saySelf = ({ code, text }: Task | Operation | ShortTermAction): Said => ({
  code: code.value,
  text: text.value,
});

/** Of an action, how many operations it has. */
const sayWhole = (one: PlanPart): string =>
  one.level === "action"
    ? count(one.part.operations.length, "operación", "operaciones")
    : sayPart({ action: one.action, operation: one.part, task: null });

/** Under what the row stands, and what it weighs. */
function sayPart(row: Pick<PlanRow, "action" | "operation" | "task">): string {
  const { action, operation, task } = row;
  if (!task && !operation) return "Sin operaciones";
  const weight = task ? task.weight.value : operation && weightOf(operation);
  return [
    task ? under("operación", operation) : under("acción", action),
    ...(weight === null ? [] : [sayPoints(weight, "es")]),
  ].join(" · ");
}

function under(kind: "operación" | "acción", part: Operation | ShortTermAction | null): string {
  const name = namePart(part);
  return name === "" ? `Sin ${kind}` : `En la ${kind} ${name}`;
}

const sayChange = ({ before, after }: AspectChange): Said => values(before, after);

const values = (before: AspectChange["before"], after: AspectChange["after"]): Said => ({
  before: sayValue(before),
  after: sayValue(after),
});

function sayValue(value: AspectChange["before"]): string {
  if (value === null || value === "") return "(vacío)";
  return typeof value === "number" ? sayPoints(value, "es") : value;
}
