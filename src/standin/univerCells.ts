import {
  numfmt,
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import {
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { contains, type Cell, type CellRange } from "../sheet/cell";
import { GENERAL, isError, textOf, type CellValue } from "../sheet/grid";
import type { BookCell, CellWrite, StyleChange } from "./book";
import type { UniverBench } from "./univerBench";
import { cellValue, customOfCell, univerValue } from "./univerCell";
import { cellRange } from "./univerSnapshot";
import { univerStyle } from "./univerStyle";

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

const formatOf = (style: Nullable<IStyleData>): string => style?.n?.pattern || GENERAL;

function mapRange<Result>(
  range: CellRange,
  of: (row: number, column: number) => Result
): Result[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from({ length: range.right - range.left + 1 }, (__, c) =>
      of(range.top + r, range.left + c)
    )
  );
}

export function readCells(bench: UniverBench, sheet: string, range: CellRange): BookCell[][] {
  const matrix = bench.sheet(sheet).getCellMatrix();
  const styles = bench.workbook.getStyles();
  return mapRange(range, (row, column) => {
    const cell = matrix.getValue(row, column);
    return {
      value: cellValue(cell),
      formula: cell?.f ?? "",
      format: cell ? formatOf(styles.getStyleByCell(cell)) : GENERAL,
      ...customOfCell(cell),
    };
  });
}

/** What a number format makes of a value; formats Univer cannot read show the value itself. */
export function shownText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && format === GENERAL) return String(Number(value.toPrecision(11)));
  try {
    return numfmt.format(format, value);
  } catch {
    return textOf(value);
  }
}

/** Grows the sheet Univer shows, which is smaller than Excel's grid, so that the range lies on it. */
function makeRoom(bench: UniverBench, sheet: string, { bottom, right }: CellRange): void {
  const worksheet = bench.sheet(sheet);
  if (bottom >= worksheet.getRowCount()) {
    bench.command(SetWorksheetRowCountMutation.id, { ...bench.at(sheet), rowCount: bottom + 101 });
  }
  if (right >= worksheet.getColumnCount()) {
    bench.command(SetWorksheetColumnCountMutation.id, {
      ...bench.at(sheet),
      columnCount: right + 7,
    });
  }
}

/**
 * After each mutation Univer goes through all cells of the workbook to learn its formulas anew; where none comes or goes it
 * need not, and this is how it is told so. On a screen it would not draw the cells either.
 */
const WITHOUT_FORMULAS = { fromChangeset: true };

function touchesFormulas(bench: UniverBench, sheet: string, cells: Matrix): boolean {
  const old = bench.sheet(sheet).getCellMatrix();
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line) as [string, ICellData][]) {
      const before = old.getValue(Number(row), Number(column));
      if (cell.f || before?.f || before?.si) return true;
    }
  }
  return false;
}

function setCells(bench: UniverBench, sheet: string, cellData: Matrix, trigger: string): void {
  const params: ISetRangeValuesMutationParams = {
    ...bench.at(sheet),
    cellValue: cellData,
    trigger,
  };
  const undo = SetRangeValuesUndoMutationFactory(bench.injector, params);
  const redos: IMutationInfo[] = [{ id: SetRangeValuesMutation.id, params }];
  const undos: IMutationInfo[] = [{ id: SetRangeValuesMutation.id, params: undo }];
  const isPlain = !bench.isSeen && !touchesFormulas(bench, sheet, cellData);
  bench.mutate(redos, undos, isPlain ? WITHOUT_FORMULAS : undefined);
  if (trigger !== SetRangeValuesCommand.id) return;
  const more = bench.injector
    .get(SheetInterceptorService)
    .onCommandExecute({ id: SetRangeValuesCommand.id, params });
  if (more.redos.length > 0) bench.mutate(more.redos, more.undos);
}

function written(write: CellWrite, old: Nullable<ICellData>): ICellData {
  const { value, formula, format, link, note } = write;
  const cell: ICellData = {};
  if (link !== undefined || note !== undefined) {
    const custom = {
      ...customOfCell(old),
      ...(link !== undefined && { link }),
      ...(note !== undefined && { note }),
    };
    const kept = Object.entries(custom).filter(([, part]) => part !== null);
    cell.custom = kept.length > 0 ? Object.fromEntries(kept) : null;
  }
  if (value !== undefined || formula !== undefined) {
    // Rich text, array formulas and the like belong to what was there before.
    Object.assign(cell, univerValue(value ?? null), { f: formula || null, si: null, p: null });
  } else if (old?.t) {
    // Without its type Univer would guess anew what the text of the cell is.
    cell.t = old.t;
  }
  if (format !== undefined) cell.s = univerStyle({ format });
  return cell;
}

export function writeCells(
  bench: UniverBench,
  sheet: string,
  range: CellRange,
  contents: readonly (readonly (CellWrite | null)[])[]
): void {
  makeRoom(bench, sheet, range);
  const old = bench.sheet(sheet).getCellMatrix();
  const matrix: Matrix = {};
  let isContent = false;
  for (const [r, line] of contents.entries()) {
    for (const [c, write] of line.entries()) {
      if (!write) continue;
      const row = range.top + r;
      const column = range.left + c;
      isContent ||= write.value !== undefined || write.formula !== undefined;
      (matrix[row] ??= {})[column] = written(write, old.getValue(row, column));
    }
  }
  if (Object.keys(matrix).length === 0) return;
  setCells(bench, sheet, matrix, isContent ? SetRangeValuesCommand.id : SetStyleCommand.id);
}

/**
 * Univer puts every formula right that names a sheet as it goes, and fails when such a formula goes with it: those are made
 * plain values first.
 */
export function forgetOwnReferences(bench: UniverBench, sheet: string): void {
  bench
    .sheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell?.f?.includes("!")) return;
      const range = { top: row, left: column, bottom: row, right: column };
      writeCells(bench, sheet, range, [[{ value: cellValue(cell) }]]);
    });
}

/** Whether a formula that names a sheet could not be reckoned, anywhere in the book. */
export const hasLostNames = (bench: UniverBench): boolean =>
  bench.workbook.getSheets().some((sheet) => {
    let isFound = false;
    sheet.getCellMatrix().forValue((_, __, cell) => {
      isFound ||= Boolean(cell?.f?.includes("!")) && isError(cellValue(cell));
    });
    return isFound;
  });

export function restyleCells(
  bench: UniverBench,
  sheet: string,
  ranges: readonly CellRange[],
  change: StyleChange
): void {
  const style = univerStyle(change);
  const old = bench.sheet(sheet).getCellMatrix();
  const matrix: Matrix = {};
  for (const range of ranges) {
    const shown = onShownSheet(bench, sheet, range);
    for (let row = shown.top; row <= shown.bottom; row++) {
      const line = (matrix[row] ??= {});
      for (let column = shown.left; column <= shown.right; column++) {
        const type = old.getValue(row, column)?.t;
        line[column] = { s: { ...style }, ...(type && { t: type }) };
      }
    }
  }
  if (Object.keys(matrix).length > 0) setCells(bench, sheet, matrix, SetStyleCommand.id);
}

/** Whole rows and columns end where the shown sheet ends; smaller ranges make room for themselves. */
function onShownSheet(bench: UniverBench, sheet: string, range: CellRange): CellRange {
  const worksheet = bench.sheet(sheet);
  const isTall = range.bottom - range.top > 100_000;
  const isWide = range.right - range.left > 10_000;
  const clipped = {
    ...range,
    bottom: isTall ? Math.min(range.bottom, worksheet.getRowCount() - 1) : range.bottom,
    right: isWide ? Math.min(range.right, worksheet.getColumnCount() - 1) : range.right,
  };
  makeRoom(bench, sheet, clipped);
  return clipped;
}

const isInside = (at: Cell, range: CellRange | undefined): boolean => !range || contains(range, at);

export function usedRangeOf(
  bench: UniverBench,
  sheet: string,
  valuesOnly: boolean,
  within?: CellRange
): CellRange | null {
  const worksheet = bench.sheet(sheet);
  const styles = bench.workbook.getStyles();
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const include = (range: CellRange) => {
    used = used
      ? {
          top: Math.min(used.top, range.top),
          left: Math.min(used.left, range.left),
          bottom: Math.max(used.bottom, range.bottom),
          right: Math.max(used.right, range.right),
        }
      : { ...range };
  };
  worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || !isInside({ row, column }, within)) return;
    const holds = cellValue(cell) !== null || Boolean(cell.f);
    if (holds || (!valuesOnly && hasLook(styles.getStyleByCell(cell)))) {
      include({ top: row, left: column, bottom: row, right: column });
    }
  });
  if (valuesOnly) return used;
  for (const merged of worksheet.getMergeData().map(cellRange)) {
    if (isInside({ row: merged.top, column: merged.left }, within)) include(merged);
  }
  return used;
}

const hasLook = (style: Nullable<IStyleData>): boolean =>
  Object.values(style ?? {}).some((part) => part !== null && part !== undefined);
