import {
  writeXlsx,
  type ColumnDef,
  type ConditionalRule,
  type WriteOptions,
  type WriteSheet,
} from "hucre/xlsx";
import { a1, a1Range, type CellRange } from "../sheet/cell";
import type { DrawnCell, DrawnTable, SheetDrawing } from "../sheet/drawing";
import { fileCharts, fileLink, fileTable, isSameRange, withNotes } from "./attachments";
import { fileFormula } from "./formula";
import { fillFrame, StyleProbe, type Page } from "./frame";
import { sortMerges } from "./merges";
import { inReadingOrder, type RowLook } from "./rows";
import { fileRuleStyle } from "./style";
import { fileValidation } from "./validations";

export interface WriteBookOptions {
  /** Who the file says made it. */
  readonly creator?: string;
  /** When the file says it was made: now, unless told. The same drawings and date give the same bytes. */
  readonly created?: Date;
}

/** What Excel keeps in a cell, and no more. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

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
  const pages = drawings.map(pageOf);
  const sheets = drawings.map(frameSheet);
  const probe = new StyleProbe(pages, sheets[0]!);
  const frame = await writeXlsx({
    sheets,
    activeSheet,
    namedRanges: drawings.flatMap(printTitles),
    properties: { ...(creator !== undefined && { creator }), created, modified: created },
  });
  return fillFrame(frame, pages, probe);
}

/** The cells of a sheet and what its rows look like. */
function pageOf(drawing: SheetDrawing): Page {
  const { name, rowHeights, hiddenRows = [], notes = [] } = drawing;
  const looks = new Map<number, RowLook>();
  for (const [row, height] of rowHeights) looks.set(row, { height });
  for (const row of hiddenRows) looks.set(row, { ...looks.get(row), hidden: true });
  const cells = inReadingOrder(drawing);
  let [bottom, right] = [last(looks.keys()), columnsDescribed(drawing) - 1];
  for (const cell of cells) {
    refuseTooLong(cell, name);
    if (cell.at.column > right) right = cell.at.column;
  }
  bottom = Math.max(bottom, cells.at(-1)?.at.row ?? -1);
  for (const { at } of notes)
    [bottom, right] = [Math.max(bottom, at.row), Math.max(right, at.column)];
  return { cells, looks, rows: bottom + 1, columns: right + 1 };
}

function refuseTooLong({ at, value, formula }: DrawnCell, sheet: string): void {
  if (typeof value === "string" && value.length > MAX_TEXT) {
    throw new Error(`${sheet}!${a1(at)}: a text of ${value.length} letters`);
  }
  if (formula !== undefined && formula.length > MAX_FORMULA) {
    throw new Error(`${sheet}!${a1(at)}: a formula of ${formula.length} letters`);
  }
}

/** The sheet as the library writes it: everything but its rows. Of the cells it needs to know those with links and notes. */
function frameSheet(drawing: SheetDrawing): WriteSheet {
  const { name, frozenRows, frozenColumns, filter, table, rules = [], charts = [] } = drawing;
  const { validations = [] } = drawing;
  const { sound, overlapping } = sortMerges(drawing.merges);
  if (overlapping[0]) throw new Error(`${name}!${a1Range(overlapping[0])}: merged areas overlap`);
  const sheet: WriteSheet = {
    name,
    cells: withNotes(drawing, linkedCells(drawing)),
    merges: sound.map(({ top, left, bottom, right }) => {
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    columns: fileColumns(drawing),
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
    ...(validations.length > 0 && { dataValidations: validations.map(fileValidation) }),
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

const columnsDescribed = ({ columnWidths, hiddenColumns = [] }: SheetDrawing): number =>
  1 + Math.max(last(columnWidths.keys()), last(hiddenColumns));

function fileColumns(drawing: SheetDrawing): ColumnDef[] {
  const { columnWidths, hiddenColumns = [] } = drawing;
  const columns = Array.from({ length: columnsDescribed(drawing) }, (): ColumnDef => ({}));
  for (const [column, width] of columnWidths) columns[column]!.width = width;
  for (const column of hiddenColumns) columns[column]!.hidden = true;
  return columns;
}

function linkedCells({ cells }: SheetDrawing): NonNullable<WriteSheet["cells"]> {
  const linked: NonNullable<WriteSheet["cells"]> = new Map();
  for (const { at, link } of cells) {
    if (link) linked.set(`${at.row},${at.column}`, { value: null, hyperlink: fileLink(link) });
  }
  return linked;
}
