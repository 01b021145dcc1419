import type { Sheet, Workbook } from "hucre/xlsx";
import { parseA1Range, type CellRange } from "../sheet/cell";
import type { CellStyle, DrawnCell, DrawnRule, DrawnTable, SheetDrawing } from "../sheet/drawing";
import type { CellValue } from "../sheet/grid";
import { drawnLink, notesOf, tableOf } from "./attachments";
import { filledFormula, shownFormula } from "./formula";
import { sortMerges } from "./merges";
import { rowHeightsOf } from "./rowHeights";
import { ruleColors, styleReader } from "./style";
import { validationsOf } from "./validations";
import { isHiddenColumn, isHiddenRow, openWorkbook, valueOf } from "./workbook";

type FileCell = NonNullable<Sheet["cells"]> extends Map<string, infer C> ? C : never;
type ReadStyle = (style: FileCell["style"]) => CellStyle | undefined;

/**
 * Reads a whole book for showing it: every sheet, hidden ones too, with what is needed to draw it again and to write it back.
 * Formulas are whole ("=" included, filled ones spelled out); one without a result has the value NOT_CALCULATED. Array formulas
 * come as plain ones, text of several fonts in that of its cell, charts and pictures not at all. Throws XlsxRefused, with the
 * file's name.
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<SheetDrawing[]> {
  const { workbook, parts } = await openWorkbook(bytes, fileName, "values-and-looks");
  const readStyle = styleReader(workbook);
  return workbook.sheets.map((sheet, i) => {
    const part = parts.sheets[i]!;
    return drawingOf(sheet, workbook, rowHeightsOf(parts.parts.get(part)!, part), readStyle);
  });
}

function drawingOf(
  sheet: Sheet,
  { themeColors }: Workbook,
  rowHeights: Map<number, number>,
  readStyle: ReadStyle
): SheetDrawing {
  const rules = rulesOf(sheet, themeColors);
  const print = printOf(sheet);
  const table = tableOf(sheet);
  const filter = filterOf(sheet, table);
  const notes = notesOf(sheet);
  const validations = validationsOf(sheet);
  const lastRow = sheet.rows.length + SPARE_ROWS;
  const hiddenRows = [...(sheet.rowDefs?.keys() ?? [])].filter(
    (row) => row < lastRow && isHiddenRow(sheet, row)
  );
  const columns = describedColumns(sheet);
  const hiddenColumns = columns.filter((column) => isHiddenColumn(sheet, column));
  return {
    name: sheet.name,
    cells: cellsOf(sheet, readStyle),
    merges: mergesOf(sheet),
    columnWidths: new Map(
      columns.flatMap((column) => {
        const width = sheet.columns?.[column]?.width;
        return width ? [[column, width]] : [];
      })
    ),
    rowHeights: new Map([...rowHeights].filter(([row]) => row < lastRow)),
    frozenRows: sheet.freezePane?.rows ?? 0,
    frozenColumns: sheet.freezePane?.columns ?? 0,
    ...(hiddenRows.length > 0 && { hiddenRows: hiddenRows.sort((a, b) => a - b) }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(rules.length > 0 && { rules }),
    ...(validations.length > 0 && { validations }),
    ...((sheet.hidden || sheet.veryHidden) && { hidden: true }),
    ...(filter && { filter }),
    ...(print && { print }),
    ...(table && { table }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The sheet's own filter, or that of its table. */
function filterOf({ autoFilter, tables }: Sheet, table: DrawnTable | null): CellRange | null {
  if (autoFilter) return parseA1Range(autoFilter.range);
  return tables?.[0]?.showAutoFilter ? (table?.range ?? null) : null;
}

/** How far beyond the last cell a sheet is described: files often say something of the empty rest of the sheet too. */
const SPARE_ROWS = 1_000;
const SPARE_COLUMNS = 26;

/** The columns that the file says something of, as far as they matter. */
function describedColumns(sheet: Sheet): number[] {
  const count = (sheet.rows[0]?.length ?? 0) + SPARE_COLUMNS;
  return [...(sheet.columns ?? []).keys()].filter((column) => column < count);
}

/** Every cell that holds something or looks like something, in reading order. */
function cellsOf(sheet: Sheet, readStyle: ReadStyle): DrawnCell[] {
  const detailed: (FileCell | undefined)[][] = [];
  for (const [key, cell] of sheet.cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (Number.isInteger(row) && Number.isInteger(column)) (detailed[row] ??= [])[column] = cell;
  }
  const readFormula = formulaReader();
  const cells: DrawnCell[] = [];
  for (const [row, values] of (sheet.rows as CellValue[][]).entries()) {
    const details = detailed[row] ?? [];
    for (let column = 0; column < values.length; column++) {
      const cell = details[column];
      const plain = values[column] ?? null;
      if (!cell && plain === null) continue;
      const value = cell ? valueOf(cell) : plain;
      const formula = cell && readFormula(cell, row, column);
      const style = readStyle(cell?.style);
      const link = cell?.hyperlink && drawnLink(cell.hyperlink);
      if (value === null && formula === undefined && !style && !link) continue;
      cells.push({
        at: { row, column },
        value,
        ...(formula !== undefined && { formula }),
        ...(style && { style }),
        ...(link && { link }),
      });
    }
  }
  return cells;
}

/** Reads formulas one after another: a filled formula is written out in its first cell only. */
function formulaReader(): (cell: FileCell, row: number, column: number) => string | undefined {
  const firsts = new Map<number, { formula: string; row: number; column: number }>();
  return ({ formula, formulaSharedIndex: shared }, row, column) => {
    if (formula === undefined) return undefined;
    if (formula !== "") {
      if (shared !== undefined) firsts.set(shared, { formula, row, column });
      return shownFormula(formula);
    }
    const first = firsts.get(shared ?? -1);
    // A filled formula whose first cell is gone: the result is all there is.
    if (!first) return undefined;
    return shownFormula(filledFormula(first.formula, row - first.row, column - first.column));
  };
}

function mergesOf(sheet: Sheet): CellRange[] {
  const merges = (sheet.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) => {
    const isRange = startRow >= 0 && startCol >= 0 && endRow >= startRow && endCol >= startCol;
    return isRange ? [{ top: startRow, left: startCol, bottom: endRow, right: endCol }] : [];
  });
  return sortMerges(merges).sound;
}

/** The conditional formats by formula, the strongest first. */
function rulesOf(sheet: Sheet, theme: string[] | undefined): DrawnRule[] {
  return [...(sheet.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ type, formula, range, style }) => {
      if (type !== "expression" || typeof formula !== "string") return [];
      const ranges = range
        .split(/\s+/)
        .map(parseA1Range)
        .filter((area) => area !== null);
      if (ranges.length === 0) return [];
      return [{ ranges, formula: shownFormula(formula), ...(style && ruleColors(style, theme)) }];
    });
}

/** Only the one way of printing that a drawing knows: landscape, one page wide. */
function printOf({ pageSetup }: Sheet): SheetDrawing["print"] {
  const { orientation, fitToPage, fitToWidth = 1, fitToHeight = 1 } = pageSetup ?? {};
  if (orientation !== "landscape" || !fitToPage || fitToWidth !== 1 || fitToHeight !== 0) {
    return undefined;
  }
  const repeated = /^\$?1:\$?(\d+)$/.exec(pageSetup?.printTitlesRow ?? "");
  return { repeatRows: Number(repeated?.[1] ?? 0) };
}
