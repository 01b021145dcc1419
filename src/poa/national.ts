import { a1, type CellRange } from "../sheet/cell";
import type { DrawnCell, DrawnLink, SheetDrawing } from "../sheet/drawing";
import { fitRows } from "../sheet/fitRows";
import { GENERAL, TEXT, type CellContent, type CellValue } from "../sheet/grid";
import type { National, NationalRow } from "./consolidate";
import { HEADING, styleOf } from "./national/look";
import { formatOf, fractionOf, type Points } from "./weights";

/** The name of the sheet that holds the national table, and of the table itself. */
export const NATIONAL_SHEET = "POA Nacional";
const NATIONAL_TABLE = "POA_Nacional";

/** The columns that every national table has, as they are called and found again. */
export const NATIONAL_COLUMNS = [
  { id: "area", title: "Área" },
  { id: "sigla", title: "Sigla" },
  { id: "fiscalYear", title: "Gestión" },
  { id: "actionCode", title: "Cód. acción" },
  { id: "actionText", title: "Acción de corto plazo" },
  { id: "operationCode", title: "Cód. operación" },
  { id: "operationText", title: "Operación" },
  { id: "operationWeight", title: "Ponderación operación" },
  { id: "taskCode", title: "Cód. tarea" },
  { id: "taskText", title: "Tarea" },
  { id: "taskWeight", title: "Ponderación tarea" },
  { id: "sheet", title: "Hoja" },
  { id: "cell", title: "Celda" },
] as const;

export type NationalColumn = (typeof NATIONAL_COLUMNS)[number]["id"];

export const TITLES = Object.fromEntries(
  NATIONAL_COLUMNS.map(({ id, title }) => [id, title])
) as Readonly<Record<NationalColumn, string>>;

/** What the table may be told besides its rows. */
export interface NationalLook {
  /** What the file of a row is called for people. */
  readonly fileName?: (book: string) => string;
  /** Whether the table stands in a national workbook, whose other sheets know the areas by their siglas. */
  readonly isInNationalBook?: boolean;
  /** Where the cell of origin can be seen in the same book. */
  readonly linkOf?: (row: NationalRow) => DrawnLink | null;
}

interface Column {
  readonly title: string;
  /** characters of the default font */
  readonly width: number;
  readonly align: "left" | "center";
  readonly of: (row: NationalRow) => CellContent;
  readonly isLink?: boolean;
}

const plain = (value: CellValue, format = GENERAL): CellContent => ({
  value: value === "" ? null : value,
  format,
});
/** Shown as text even after somebody types into the cell: 4.10 is not 4.1. */
const code = (value: string): CellContent => plain(value, TEXT);

const weight = (points: Points | null): CellContent =>
  points === null ? plain(null) : { value: fractionOf(points), format: formatOf(points) };

const column = (
  title: string,
  width: number,
  align: Column["align"],
  of: Column["of"],
  isLink = false
): Column => ({ title, width, align, of, isLink });

const FORM_COLUMNS: readonly Column[] = [
  column(TITLES.area, 20, "left", ({ area }) => plain(area)),
  column(TITLES.sigla, 9, "center", ({ sigla }) => plain(sigla)),
  column(TITLES.fiscalYear, 8, "center", ({ fiscalYear }) => plain(fiscalYear)),
  column(TITLES.actionCode, 8, "center", ({ actionCode }) => code(actionCode)),
  column(TITLES.actionText, 32, "left", ({ actionText }) => plain(actionText)),
  column(TITLES.operationCode, 11, "center", ({ operationCode }) => code(operationCode)),
  column(TITLES.operationText, 32, "left", ({ operationText }) => plain(operationText)),
  column(TITLES.operationWeight, 13, "center", (row) => weight(row.operationWeight)),
  column(TITLES.taskCode, 9, "center", ({ taskCode }) => code(taskCode)),
  column(TITLES.taskText, 44, "left", ({ taskText }) => plain(taskText)),
  column(TITLES.taskWeight, 13, "center", ({ taskWeight }) => weight(taskWeight)),
];

/** The same for one sheet of the open book. */
const BRIEF_COLUMNS: readonly Column[] = FORM_COLUMNS.filter(
  ({ title }) => title !== TITLES.sigla
).map((own) => (own.title === TITLES.actionText ? { ...own, title: "Acción" } : own));

/** The form's columns, then what the sources have beside them, then where each row came from; all titles differ. */
function columnsOf(
  { furtherTitles, rows }: National,
  { fileName = (book) => book, isInNationalBook = false }: NationalLook
): Column[] {
  // Without files every row comes from the book that is open, and its sheets are known by their names.
  const hasFiles = rows.some(({ from }) => from.in.book !== "");
  const form = hasFiles || isInNationalBook ? FORM_COLUMNS : BRIEF_COLUMNS;
  const further = furtherTitles.map((title, index) =>
    column(title, 18, "left", (row) => row.further[index] ?? plain(null))
  );
  const origin = [
    ...(hasFiles
      ? [column("Archivo", 18, "left", ({ from }) => plain(fileName(from.in.book)))]
      : []),
    column(TITLES.sheet, 12, "left", ({ from }) => plain(from.in.sheet)),
    column(TITLES.cell, 8, "center", ({ from }) => plain(a1(from.at)), true),
  ];
  const fixed = new Set([...form, ...origin].map(({ title }) => title.toLowerCase()));
  return [...form, ...further.map((one) => renamed(one, fixed)), ...origin];
}

/** A table's headings must be short and differ; those of further columns come from files. */
function renamed(own: Column, taken: Set<string>): Column {
  const short = own.title.replace(/\s+/g, " ").trim().slice(0, 100) || "Columna";
  let title = short;
  for (let number = 2; taken.has(title.toLowerCase()); number++) title = `${short} (${number})`;
  taken.add(title.toLowerCase());
  return { ...own, title };
}

/** The national table as a sheet: one row per task, the headings frozen, each column with a filter. */
export function drawNational(national: National, look: NationalLook = {}): SheetDrawing {
  const { linkOf = () => null } = look;
  const columns = columnsOf(national, look);
  const cells: DrawnCell[] = columns.map(({ title }, index) => ({
    at: { row: 0, column: index },
    value: title,
    style: HEADING,
  }));
  for (const [index, row] of national.rows.entries()) {
    for (const [number, { of, align, isLink }] of columns.entries()) {
      const { value, format } = of(row);
      const link = isLink ? linkOf(row) : null;
      const style = styleOf({ align, format, kind: link ? "link" : "plain" });
      const at = { row: index + 1, column: number };
      cells.push({ at, value, style, ...(link && { link }) });
    }
  }
  const range = { top: 0, left: 0, bottom: national.rows.length, right: columns.length - 1 };
  return fitRows({
    name: NATIONAL_SHEET,
    cells,
    merges: [],
    columnWidths: new Map(columns.map(({ width }, index) => [index, width])),
    rowHeights: new Map([[0, 32]]),
    frozenRows: 1,
    frozenColumns: 0,
    filter: range,
    ...(national.rows.length > 0 && { table: { name: NATIONAL_TABLE, range } }),
    print: { repeatRows: 1 },
  });
}

/** The cells of one column below its heading; null when there is no such column, or no row. */
export function columnRange(drawing: SheetDrawing, title: string): CellRange | null {
  const heading = drawing.cells.find(({ at, value }) => at.row === 0 && value === title)?.at;
  const bottom = drawing.filter?.bottom ?? 0;
  if (!heading || bottom < 1) return null;
  return { top: 1, left: heading.column, bottom, right: heading.column };
}
