import { a1, columnLetters } from "../../sheet/cell";
import type { DrawnCell, SheetDrawing } from "../../sheet/drawing";
import { fitRows } from "../../sheet/fitRows";
import type { CellValue } from "../../sheet/grid";
import { nameOf } from "../consolidate";
import { COLUMN_IDS } from "../form";
import type { Plan } from "../plan";
import { serialOf, type NationalInput, type SourceFile } from "./input";
import { drawn, HEADING, styleOf, SUBTITLE, TITLE, type Align } from "./look";
import { SHEETS } from "./names";

interface Column {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly align: Align;
  readonly format?: string;
}

/** The columns, as they are called and found again. */
export const SOURCE_COLUMNS = [
  { id: "file", title: "Archivo", width: 30, align: "left" },
  { id: "bytes", title: "Tamaño (bytes)", width: 11, align: "right", format: "#,##0" },
  { id: "sha256", title: "SHA-256", width: 36, align: "left" },
  { id: "sheet", title: "Hoja", width: 14, align: "left" },
  { id: "sigla", title: "Sigla", width: 10, align: "center" },
  { id: "area", title: "Área", width: 30, align: "left" },
  { id: "rowsIn", title: "Filas leídas", width: 9, align: "center" },
  { id: "rowsOut", title: "Filas en este libro", width: 10, align: "center" },
  { id: "readOn", title: "Leído el", width: 16, align: "center", format: "dd/mm/yyyy hh:mm" },
  { id: "version", title: "Versión", width: 14, align: "center" },
  { id: "ownSheet", title: "Hoja en este libro", width: 11, align: "center" },
  { id: "areaAt", title: "Área en", width: 8, align: "center" },
  { id: "yearAt", title: "Gestión en", width: 9, align: "center" },
  { id: "columns", title: "Columnas leídas", width: 16, align: "center" },
] as const satisfies readonly Column[];

export type SourceColumn = (typeof SOURCE_COLUMNS)[number]["id"];

/** What is said of each sheet that was read. */
export const VERSIONS = {
  only: "Única",
  chosen: "Elegida",
  setAside: "No elegida",
  noPlan: "No es un POA",
} as const;

/** What stands for the file of plans that were in the open book. */
export const OPEN_BOOK = "(libro abierto)";

const HEAD = 3;

/** Every file and sheet that was read, and what of it is in the book: so that each figure can be traced and nothing is lost. */
export function drawSources(
  input: NationalInput,
  areaSheets: ReadonlyMap<Plan, string>
): SheetDrawing {
  const rows = sourceRows(input, areaSheets);
  const right = SOURCE_COLUMNS.length - 1;
  return fitRows({
    name: SHEETS.sources,
    cells: [
      drawn(0, 0, "Fuentes", TITLE),
      drawn(1, 0, EXPLAINED, SUBTITLE),
      ...SOURCE_COLUMNS.map(({ title }, column) => drawn(HEAD, column, title, HEADING)),
      ...rows.flatMap((row, index) => rowCells(row, HEAD + 1 + index)),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: new Map(SOURCE_COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([
      [0, 28],
      [HEAD, 34],
    ]),
    frozenRows: HEAD + 1,
    frozenColumns: 0,
    ...(rows.length > 0 && { filter: { top: HEAD, left: 0, bottom: HEAD + rows.length, right } }),
    print: { repeatRows: HEAD + 1 },
  });
}

const EXPLAINED =
  "De dónde viene cada plan. El SHA-256 es la huella del archivo: si no cambia, el archivo es el mismo. Cada fila leída tiene que estar en este libro.";

type SourceRow = Readonly<Record<SourceColumn, CellValue>>;

function sourceRows(
  { national, files, setAside = [], otherSheets = [] }: NationalInput,
  areaSheets: ReadonlyMap<Plan, string>
): SourceRow[] {
  const fileOf = new Map(files.map((file) => [file.book, file]));
  const twice = new Set(setAside.map(nameOf));
  return [
    ...national.areas.map(({ plan, sigla, area, rowsOut }) => ({
      ...planRow(plan, fileOf.get(plan.ref.book)),
      sigla,
      rowsOut,
      version: twice.has(area) ? VERSIONS.chosen : VERSIONS.only,
      ownSheet: areaSheets.get(plan) ?? null,
    })),
    ...setAside.map((plan) => ({
      ...planRow(plan, fileOf.get(plan.ref.book)),
      version: VERSIONS.setAside,
    })),
    ...otherSheets.map(({ book, sheet }) => ({
      ...fileSays(fileOf.get(book)),
      sheet,
      rowsIn: 0,
      version: VERSIONS.noPlan,
    })),
  ];
}

const EMPTY = Object.fromEntries(SOURCE_COLUMNS.map(({ id }) => [id, null])) as SourceRow;

function fileSays(file: SourceFile | undefined): SourceRow {
  if (!file) return { ...EMPTY, file: OPEN_BOOK, rowsOut: 0 };
  const { name, bytes, sha256, readOn } = file;
  return { ...EMPTY, file: name, bytes, sha256, readOn: serialOf(readOn), rowsOut: 0 };
}

const planRow = (plan: Plan, file: SourceFile | undefined): SourceRow => ({
  ...fileSays(file),
  sheet: plan.ref.sheet,
  area: nameOf(plan),
  rowsIn: plan.filledRows,
  areaAt: plan.area ? a1(plan.area.at) : null,
  yearAt: plan.fiscalYear ? a1(plan.fiscalYear.at) : null,
  columns: columnsOf(plan),
});

/** The letters of the form's columns on the source, in the form's order, then those of its further columns. */
function columnsOf({ headings, furtherColumns }: Plan): string {
  const own = COLUMN_IDS.map((id) => headings.get(id)?.at.column ?? -1);
  const further = furtherColumns.map(({ column }) => column);
  return [...own, ...further].map((column) => (column < 0 ? "–" : columnLetters(column))).join(" ");
}

const rowCells = (says: SourceRow, row: number): DrawnCell[] =>
  SOURCE_COLUMNS.map((own, column) => {
    const { id, align }: Column & { id: SourceColumn } = own;
    const format = "format" in own ? own.format : undefined;
    return drawn(row, column, says[id], styleOf({ align, ...(format && { format }) }));
  });
