import { a1 } from "../sheet/cell";
import type { Border, CellStyle, DrawnCell, SheetDrawing } from "../sheet/drawing";
import type { CellValue } from "../sheet/grid";
import type { National, NationalRow } from "./consolidate";
import { formatOf, fractionOf, type Points } from "./weights";

/** The name of the sheet that holds the national table. */
export const NATIONAL_SHEET = "POA Nacional";

interface Column {
  readonly title: string;
  /** characters of the default font */
  readonly width: number;
  readonly align: "left" | "center";
  readonly of: (row: NationalRow) => string | number | null;
  readonly isWeight?: true;
}

const COLUMNS: readonly Column[] = [
  { title: "Área", width: 30, align: "left", of: ({ area }) => area },
  { title: "Gestión", width: 9, align: "center", of: ({ fiscalYear }) => fiscalYear },
  { title: "Cód. acción", width: 9, align: "center", of: ({ actionCode }) => actionCode },
  { title: "Acción", width: 38, align: "left", of: ({ actionText }) => actionText },
  { title: "Cód. operación", width: 12, align: "center", of: ({ operationCode }) => operationCode },
  { title: "Operación", width: 38, align: "left", of: ({ operationText }) => operationText },
  {
    title: "Ponderación operación",
    width: 13,
    align: "center",
    of: ({ operationWeight }) => operationWeight,
    isWeight: true,
  },
  { title: "Cód. tarea", width: 10, align: "center", of: ({ taskCode }) => taskCode },
  { title: "Tarea", width: 50, align: "left", of: ({ taskText }) => taskText },
  {
    title: "Ponderación tarea",
    width: 13,
    align: "center",
    of: ({ taskWeight }) => taskWeight,
    isWeight: true,
  },
  { title: "Hoja", width: 14, align: "left", of: ({ from }) => from.in.sheet },
  { title: "Celda", width: 8, align: "center", of: ({ from }) => a1(from.at) },
];

const LINE: Border = { style: "thin", color: "#A6A6A6" };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const HEADING: CellStyle = {
  ...BOX,
  bold: true,
  fill: "#1F4E79",
  fontColor: "#FFFFFF",
  horizontal: "center",
  vertical: "center",
  wrap: true,
};

/** The national table as a sheet: one row per task, the headings frozen, each column with a filter. */
export function drawNational(national: National): SheetDrawing {
  const cells: DrawnCell[] = COLUMNS.map(({ title }, column) => ({
    at: { row: 0, column },
    value: title,
    style: HEADING,
  }));
  national.rows.forEach((row, index) =>
    COLUMNS.forEach((drawn, column) => cells.push(cellOf(drawn, row, { row: index + 1, column })))
  );
  return {
    name: NATIONAL_SHEET,
    cells,
    merges: [],
    columnWidths: new Map(COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([[0, 32]]),
    frozenRows: 1,
    frozenColumns: 0,
    filter: { top: 0, left: 0, bottom: national.rows.length, right: COLUMNS.length - 1 },
    print: { repeatRows: 1 },
  };
}

function cellOf({ of, align, isWeight }: Column, row: NationalRow, at: DrawnCell["at"]): DrawnCell {
  const says = of(row);
  if (isWeight)
    return {
      at,
      value: fraction(says as Points | null),
      style: weightStyle(says as Points | null),
    };
  const value: CellValue = says === "" ? null : says;
  return { at, value, style: align === "center" ? CENTERED : PLAIN };
}

const PLAIN: CellStyle = { ...BOX, horizontal: "left", vertical: "center", wrap: true };
const CENTERED: CellStyle = { ...PLAIN, horizontal: "center" };
/** One object per format, so that painters can tell equal styles by identity. */
const WEIGHTS = new Map(["0%", "0.0#%"].map((format) => [format, { ...CENTERED, format }]));

const fraction = (points: Points | null): number | null =>
  points === null ? null : fractionOf(points);
const weightStyle = (points: Points | null): CellStyle =>
  WEIGHTS.get(formatOf(points ?? 0)) ?? CENTERED;
