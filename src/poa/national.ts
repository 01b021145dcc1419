import { a1 } from "../sheet/cell";
import type { Border, CellStyle, DrawnCell, SheetDrawing } from "../sheet/drawing";
import { GENERAL, type CellContent, type CellValue } from "../sheet/grid";
import type { National, NationalRow } from "./consolidate";
import { formatOf, fractionOf, type Points } from "./weights";

/** The name of the sheet that holds the national table. */
export const NATIONAL_SHEET = "POA Nacional";

interface Column {
  readonly title: string;
  /** characters of the default font */
  readonly width: number;
  readonly align: "left" | "center";
  readonly of: (row: NationalRow) => CellContent;
}

const plain = (value: CellValue): CellContent => ({
  value: value === "" ? null : value,
  format: GENERAL,
});

const weight = (points: Points | null): CellContent =>
  points === null ? plain(null) : { value: fractionOf(points), format: formatOf(points) };

const FORM_COLUMNS: readonly Column[] = [
  { title: "Área", width: 30, align: "left", of: ({ area }) => plain(area) },
  { title: "Gestión", width: 9, align: "center", of: ({ fiscalYear }) => plain(fiscalYear) },
  { title: "Cód. acción", width: 9, align: "center", of: ({ actionCode }) => plain(actionCode) },
  { title: "Acción", width: 38, align: "left", of: ({ actionText }) => plain(actionText) },
  {
    title: "Cód. operación",
    width: 12,
    align: "center",
    of: ({ operationCode }) => plain(operationCode),
  },
  { title: "Operación", width: 38, align: "left", of: ({ operationText }) => plain(operationText) },
  {
    title: "Ponderación operación",
    width: 13,
    align: "center",
    of: (row) => weight(row.operationWeight),
  },
  { title: "Cód. tarea", width: 10, align: "center", of: ({ taskCode }) => plain(taskCode) },
  { title: "Tarea", width: 50, align: "left", of: ({ taskText }) => plain(taskText) },
  {
    title: "Ponderación tarea",
    width: 13,
    align: "center",
    of: ({ taskWeight }) => weight(taskWeight),
  },
];

const ORIGIN_COLUMNS: readonly Column[] = [
  { title: "Hoja", width: 14, align: "left", of: ({ from }) => plain(from.in.sheet) },
  { title: "Celda", width: 8, align: "center", of: ({ from }) => plain(a1(from.at)) },
];

/** The form's columns, then what the sources have beside them, then where each row came from. */
function columnsOf({ furtherTitles }: National): Column[] {
  const further = furtherTitles.map((title, index): Column => {
    const of = (row: NationalRow) => row.further[index] ?? plain(null);
    return { title, width: 18, align: "left", of };
  });
  return [...FORM_COLUMNS, ...further, ...ORIGIN_COLUMNS];
}

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
  const columns = columnsOf(national);
  const styleOf = styles();
  const cells: DrawnCell[] = columns.map(({ title }, column) => ({
    at: { row: 0, column },
    value: title,
    style: HEADING,
  }));
  for (const [index, row] of national.rows.entries()) {
    for (const [column, { of, align }] of columns.entries()) {
      const { value, format } = of(row);
      cells.push({ at: { row: index + 1, column }, value, style: styleOf(align, format) });
    }
  }
  return {
    name: NATIONAL_SHEET,
    cells,
    merges: [],
    columnWidths: new Map(columns.map(({ width }, column) => [column, width])),
    rowHeights: new Map([[0, 32]]),
    frozenRows: 1,
    frozenColumns: 0,
    filter: { top: 0, left: 0, bottom: national.rows.length, right: columns.length - 1 },
    print: { repeatRows: 1 },
  };
}

/** One object per look, so that painters can tell equal styles by identity. */
function styles(): (align: Column["align"], format: string) => CellStyle {
  const made = new Map<string, CellStyle>();
  return (align, format) => {
    const key = `${align} ${format}`;
    const style = made.get(key) ?? {
      ...BOX,
      format,
      horizontal: align,
      vertical: "center",
      wrap: true,
    };
    made.set(key, style);
    return style;
  };
}
