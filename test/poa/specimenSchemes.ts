import { GENERAL, TEXT, type CellContent } from "../../src/sheet/grid";
import { COLUMN_IDS, type ColumnId } from "../../src/poa/form";
import { formatOf, fractionOf, type Points } from "../../src/poa/weights";

/** Which of the plan's things a code is for; all counts begin at 1. */
export interface Count {
  readonly action: number;
  readonly actionCode: string;
  readonly operation: number;
  readonly operationOfPlan: number;
  readonly operationCode: string;
  readonly task: number;
  readonly taskOfAction: number;
}

/** One consistent way of keeping a POA sheet. */
export interface SheetScheme {
  readonly name: string;
  actionCode(count: Pick<Count, "action">): string;
  operationCode(count: Omit<Count, "operationCode" | "task" | "taskOfAction">): string;
  taskCode(count: Count): string;
  readonly weightOn: "operation" | "task" | "every row of the operation";
  weight(points: Points): CellContent;
  readonly base: "area" | "action";
  /** What stands in the cells that say "as above". */
  readonly below: "merged" | "blank" | "repeated";
  /** The operation stands on a row of its own above its tasks. */
  readonly ownRow: boolean;
  readonly capitals: boolean;
  /** The headings from left to right; those that are no column of the form are further ones. */
  readonly columns: readonly (ColumnId | { readonly further: string })[];
  /** Hints that this way of keeping a sheet earns by itself. */
  readonly hints: readonly string[];
}

const SEGIP_ACTIONS = ["3.1", "4.1", "4.2", "4.7", "5.2", "6.2"];

const percent = (points: Points): CellContent => ({
  value: fractionOf(points),
  format: formatOf(points),
});

/** The departmental directorates' way, from which the others differ. */
const DEPARTMENTAL: SheetScheme = {
  name: "SEGIP, departamental: tareas acción.n, pesos en las tareas",
  actionCode: ({ action }) => SEGIP_ACTIONS[action - 1]!,
  operationCode: ({ operationOfPlan }) => `DDTJ ${operationOfPlan}`,
  taskCode: ({ actionCode, taskOfAction }) => `${actionCode}.${taskOfAction}`,
  weightOn: "task",
  weight: percent,
  base: "area",
  below: "merged",
  ownRow: false,
  capitals: false,
  columns: COLUMN_IDS,
  hints: [],
};

export const SCHEMES: readonly SheetScheme[] = [
  DEPARTMENTAL,
  {
    ...DEPARTMENTAL,
    name: "SEGIP, DNAF: tareas acción.operación.n, pesos en las operaciones",
    operationCode: ({ operationOfPlan }) => `DNAF ${operationOfPlan}`,
    taskCode: ({ actionCode, operationOfPlan, task }) => `${actionCode}.${operationOfPlan}.${task}`,
    weightOn: "operation",
  },
  {
    ...DEPARTMENTAL,
    name: "DNTIC-0n, con ceros delante",
    operationCode: ({ operationOfPlan }) => `DNTIC-${String(operationOfPlan).padStart(2, "0")}`,
    weightOn: "operation",
  },
  {
    ...DEPARTMENTAL,
    name: "DNC-n, pesos escritos como texto",
    operationCode: ({ operationOfPlan }) => `DNC-${operationOfPlan}`,
    weightOn: "operation",
    weight: (points) => ({ value: `${String(points).replace(".", ",")} %`, format: GENERAL }),
    hints: ["weight-is-stored-as-a-percentage"],
  },
  {
    ...DEPARTMENTAL,
    name: "otra institución: acción 11.7.1.7.1.4, operación 4.1, tarea 4.1.2, en mayúsculas",
    actionCode: ({ action }) => `11.7.1.7.1.${action + 3}`,
    operationCode: ({ action, operation }) => `${action + 3}.${operation}`,
    taskCode: ({ operationCode, task }) => `${operationCode}.${task}`,
    weightOn: "operation",
    capitals: true,
  },
  {
    ...DEPARTMENTAL,
    name: "los pesos de cada acción suman 100",
    operationCode: ({ operationOfPlan }) => `UPE ${operationOfPlan}`,
    base: "action",
  },
  {
    ...DEPARTMENTAL,
    name: "el peso de la operación en cada fila de sus tareas",
    operationCode: ({ operationOfPlan }) => `GAM/${operationOfPlan}`,
    weightOn: "every row of the operation",
  },
  { ...DEPARTMENTAL, name: "celdas vacías sin combinar", below: "blank", weightOn: "operation" },
  {
    ...DEPARTMENTAL,
    name: "OP 1, OP 2 de nuevo en cada acción; T-1, T-2 de nuevo en cada operación",
    actionCode: ({ action }) => `${action}`,
    operationCode: ({ operation }) => `OP ${operation}`,
    taskCode: ({ task }) => `T-${task}`,
  },
  {
    ...DEPARTMENTAL,
    name: "pesos como números sin formato: 20 por 20 %",
    operationCode: ({ operationOfPlan }) => `UAI ${operationOfPlan}`,
    weight: (points) => ({ value: points, format: GENERAL }),
  },
  { ...DEPARTMENTAL, name: "todo repetido en cada fila", below: "repeated" },
  {
    ...DEPARTMENTAL,
    name: "la operación en su propia fila, las tareas debajo",
    below: "blank",
    ownRow: true,
    weightOn: "operation",
  },
  {
    ...DEPARTMENTAL,
    name: "columnas en otro orden, con otras entre medio",
    weightOn: "operation",
    columns: [
      { further: "N°" },
      "operationCode",
      "operationText",
      "actionCode",
      "actionText",
      { further: "INDICADOR" },
      "taskCode",
      "taskText",
      "weight",
      { further: "PRESUPUESTO (BS.)" },
    ],
  },
  {
    ...DEPARTMENTAL,
    name: "códigos de acción como números, columnas de más a la derecha",
    actionCode: ({ action }) => String(3 + action / 10),
    columns: [...COLUMN_IDS, { further: "RESPONSABLE" }, { further: "MEDIO DE VERIFICACIÓN" }],
    hints: ["code-is-stored-as-text"],
  },
];

/** The cell that holds a code; numbers where the scheme is known to type them so. */
export const codeCell = (scheme: SheetScheme, id: ColumnId, code: string): CellContent =>
  scheme.hints.includes("code-is-stored-as-text") && id === "actionCode"
    ? { value: Number(code), format: GENERAL }
    : { value: code, format: TEXT };
