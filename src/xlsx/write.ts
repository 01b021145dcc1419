import {
  writeXlsx,
  type Cell as FileCell,
  type CellStyle as FileStyle,
  type ColumnDef,
  type ConditionalRule,
  type Sheet,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import { a1, a1Range, type CellRange } from "../sheet/cell";
import { fileCharts, fileLink, fileTable, isSameRange, withNotes } from "./attachments";
import type { CellStyle, DrawnCell, DrawnTable, SheetDrawing } from "../sheet/drawing";
import { isError, type CellValue } from "../sheet/grid";
import { fileFormula } from "./formula";
import { sortMerges } from "./merges";
import { fileRuleStyle, styleWriter } from "./style";
import { fileText } from "./text";

export interface WriteBookOptions {
  /** Who the file says made it. */
  readonly creator?: string;
  /** When the file says it was made: now, unless told. The same drawings and date give the same bytes. */
  readonly created?: Date;
}

type WriteStyle = (style: CellStyle) => FileStyle;
type RowDefs = NonNullable<Sheet["rowDefs"]>;

/** What Excel keeps in a cell, and no more. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** The errors the library writes as such; every other text of that kind stays text. */
const ERRORS = new Set(
  "#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC!".split(" ")
);

/**
 * Paints drawings into a new .xlsx file. Text stays text whatever it begins with, and only `formula` calculates; Excel does so
 * as it opens the file. An Error means that the drawings make no workbook: no visible sheet, a name Excel forbids, merged areas
 * that overlap, or a text longer than a cell takes.
 */
export async function writeBook(
  drawings: readonly SheetDrawing[],
  { creator, created = new Date() }: WriteBookOptions = {}
): Promise<Uint8Array> {
  const activeSheet = drawings.findIndex(({ hidden }) => !hidden);
  if (activeSheet < 0) throw new Error("a workbook needs a sheet that can be seen");
  const writeStyle = styleWriter();
  return writeXlsx({
    sheets: drawings.map((drawing) => fileSheet(drawing, writeStyle)),
    activeSheet,
    namedRanges: drawings.flatMap(printTitles),
    properties: { ...(creator !== undefined && { creator }), created, modified: created },
  });
}

function fileSheet(drawing: SheetDrawing, writeStyle: WriteStyle): WriteSheet {
  const { name, frozenRows, frozenColumns, filter, table, rules = [], charts = [] } = drawing;
  const { sound, overlapping } = sortMerges(drawing.merges);
  if (overlapping[0]) throw new Error(`${name}!${a1Range(overlapping[0])}: merged areas overlap`);
  const rowDefs = fileRows(drawing);
  const sheet: WriteSheet = {
    name,
    // The library forgets what it is told of rows below these and below the last cell.
    rows: Array.from({ length: 1 + last(rowDefs.keys()) }, () => []),
    cells: withNotes(
      drawing,
      new Map(
        drawing.cells.map((cell) => [
          `${cell.at.row},${cell.at.column}`,
          fileCell(cell, name, writeStyle),
        ])
      )
    ),
    merges: sound.map(({ top, left, bottom, right }) => {
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    columns: fileColumns(drawing),
    rowDefs,
    conditionalRules: rules.map((rule, i): ConditionalRule => {
      const range = rule.ranges.map(a1Range).join(" ");
      const style = fileRuleStyle(rule);
      return {
        type: "expression",
        priority: i + 1,
        formula: fileFormula(rule.formula),
        range,
        style,
      };
    }),
    ...(drawing.hidden && { hidden: true }),
    ...(table && { tables: [fileTable(drawing, table)] }),
    ...(filter && !isOfTable(filter, table) && { autoFilter: { range: a1Range(filter) } }),
    ...(charts.length > 0 && { charts: fileCharts(charts) }),
    ...(drawing.print && PRINTED),
  };
  if (frozenRows > 0 || frozenColumns > 0) {
    sheet.freezePane = { rows: frozenRows, columns: frozenColumns };
  }
  return sheet;
}

/** A table brings its own buttons; a second filter over it would be damage to Excel. */
const isOfTable = (filter: CellRange, table: DrawnTable | undefined): boolean =>
  table !== undefined && isSameRange(filter, table.range);

/** Landscape, as wide as one page and as long as it takes; the sheet's name and the page numbers at the foot. */
const PRINTED: Pick<WriteSheet, "pageSetup" | "headerFooter"> = {
  pageSetup: {
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    // inches
    margins: { top: 0.5, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: "&L&A&R&P / &N" },
};

/** The rows repeated on each page. The library would write them with the sheet's name unquoted, which Excel takes for damage. */
function printTitles({ name, print }: SheetDrawing): NonNullable<WriteOptions["namedRanges"]> {
  if (!print || print.repeatRows < 1) return [];
  const range = `'${name.replaceAll("'", "''")}'!$1:$${print.repeatRows}`;
  return [{ name: "_xlnm.Print_Titles", range, scope: name }];
}

/** The greatest of the numbers; -1 when there are none. */
function last(numbers: Iterable<number>): number {
  let greatest = -1;
  for (const number of numbers) greatest = Math.max(greatest, number);
  return greatest;
}

function fileColumns({ columnWidths, hiddenColumns = [] }: SheetDrawing): ColumnDef[] {
  const count = 1 + Math.max(last(columnWidths.keys()), last(hiddenColumns));
  const columns = Array.from({ length: count }, (): ColumnDef => ({}));
  for (const [column, width] of columnWidths) columns[column]!.width = width;
  for (const column of hiddenColumns) columns[column]!.hidden = true;
  return columns;
}

function fileRows({ rowHeights, hiddenRows = [] }: SheetDrawing): RowDefs {
  const rows: RowDefs = new Map();
  for (const [row, height] of rowHeights) rows.set(row, { height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function fileCell(cell: DrawnCell, sheet: string, writeStyle: WriteStyle): Partial<FileCell> {
  const { at, value, formula, style, link } = cell;
  const text = typeof value === "string" ? value : "";
  if (text.length > MAX_TEXT)
    throw new Error(`${sheet}!${a1(at)}: a text of ${text.length} letters`);
  if (formula !== undefined && formula.length > MAX_FORMULA) {
    throw new Error(`${sheet}!${a1(at)}: a formula of ${formula.length} letters`);
  }
  const written = new WrittenCell();
  if (formula === undefined) fillIn(written, value);
  else calculate(written, formula, value);
  if (style) written.style = writeStyle(style);
  if (link) written.hyperlink = fileLink(link);
  // The library takes undefined for "left out", though its types do not say so.
  return written as Partial<FileCell>;
}

/** Every cell has all of these, used or not: the library is twice as fast with cells of one shape. */
class WrittenCell {
  value: FileCell["value"] = null;
  style: FileStyle | undefined = undefined;
  formula: string | undefined = undefined;
  formulaResult: string | number | boolean | undefined = undefined;
  richText: FileCell["richText"] = undefined;
  hyperlink: FileCell["hyperlink"] = undefined;
  comment: FileCell["comment"] = undefined;
}

const isWritable = (value: CellValue): boolean =>
  typeof value !== "number" || Number.isFinite(value);

function fillIn(written: WrittenCell, value: CellValue): void {
  if (isError(value)) written.value = fileText(value.error);
  else if (!isWritable(value)) written.value = "#NUM!";
  else written.value = typeof value === "string" ? fileText(value) : value;
  // The library takes a text such as "#N/A" for the error; as rich text it stays the text it is.
  if (typeof value === "string" && ERRORS.has(value)) written.richText = [{ text: value }];
}

/** A formula with the result it should give. An error is left for Excel to find: the library would write it as text. */
function calculate(written: WrittenCell, shown: string, value: CellValue): void {
  written.formula = fileFormula(shown);
  if (value === null || isError(value) || !isWritable(value)) return;
  written.formulaResult = typeof value === "string" ? fileText(value) : value;
}
