import { BooleanNumber, Direction, Tools, type IRange, type Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  CancelFrozenCommand,
  CopySheetCommand,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenCommand,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetRowHiddenCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetRowIsAutoHeightCommand,
  SetWorksheetShowCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import type { CellRange } from "../sheet/cell";
import type { BookSheet, SheetChange, Visibility } from "./book";
import type { UniverBench } from "./univerBench";
import {
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  freezeOf,
  frozen,
  pixels,
  univerRange,
  type SheetCustom,
  USUAL_STYLE,
} from "./univerSnapshot";

export const customOf = (sheet: Worksheet): SheetCustom =>
  (sheet.getCustomMetadata() ?? {}) as SheetCustom;

function visibilityOf(sheet: Worksheet): Visibility {
  if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return "Visible";
  return customOf(sheet).isVeryHidden ? "VeryHidden" : "Hidden";
}

export function bookSheet(sheet: Worksheet): BookSheet {
  const freeze = sheet.getFreeze();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visibility: visibilityOf(sheet),
    tabColor: sheet.getTabColor() || "",
    isProtected: customOf(sheet).isProtected === true,
    showsGridlines: !sheet.hasHiddenGridlines(),
    frozenRows: frozen(freeze.ySplit),
    frozenColumns: frozen(freeze.xSplit),
  };
}

export function changeSheetOn(bench: UniverBench, id: string, change: SheetChange): void {
  const at = bench.at(id);
  const sheet = bench.sheet(id);
  const { name, visibility, tabColor, isProtected, showsGridlines } = change;
  if (name !== undefined) bench.command(SetWorksheetNameCommand.id, { ...at, name });
  if (tabColor !== undefined) bench.command(SetTabColorCommand.id, { ...at, value: tabColor });
  if (isProtected !== undefined) sheet.setCustomMetadata({ ...customOf(sheet), isProtected });
  if (showsGridlines !== undefined) {
    const flag = showsGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    bench.command(ToggleGridlinesCommand.id, { ...at, showGridlines: flag });
  }
  if (change.frozenRows !== undefined || change.frozenColumns !== undefined) {
    const now = bookSheet(sheet);
    freeze(
      bench,
      id,
      change.frozenRows ?? now.frozenRows,
      change.frozenColumns ?? now.frozenColumns
    );
  }
  if (visibility !== undefined) {
    const was = visibilityOf(sheet);
    sheet.setCustomMetadata({ ...customOf(sheet), isVeryHidden: visibility === "VeryHidden" });
    if (visibility === "Visible" && was !== "Visible")
      bench.command(SetWorksheetShowCommand.id, at);
    if (visibility !== "Visible" && was === "Visible")
      bench.command(SetWorksheetHideCommand.id, at);
  }
}

function freeze(bench: UniverBench, id: string, rows: number, columns: number): void {
  if (rows === 0 && columns === 0) bench.command(CancelFrozenCommand.id, bench.at(id));
  else bench.command(SetFrozenCommand.id, { ...bench.at(id), ...freezeOf(rows, columns) });
}

export function addSheetOn(bench: UniverBench, id: string, name: string): void {
  bench.command(InsertSheetCommand.id, {
    unitId: bench.unitId,
    index: bench.workbook.getSheetSize(),
    sheet: {
      id,
      name,
      rowCount: 200,
      columnCount: 26,
      defaultStyle: USUAL_STYLE,
      defaultColumnWidth: DEFAULT_WIDTH,
      defaultRowHeight: DEFAULT_HEIGHT,
    },
  });
}

export function copySheetOn(bench: UniverBench, sheet: string): string {
  const before = new Set(bench.workbook.getSheetOrders());
  bench.command(CopySheetCommand.id, bench.at(sheet));
  const added = bench.workbook.getSheetOrders().find((id) => !before.has(id));
  if (added === undefined) throw new Error("Univer made no copy of the sheet");
  return added;
}

/** Rows or columns from one to the other, across the whole sheet that is shown. */
function lines(
  bench: UniverBench,
  sheet: string,
  what: "rows" | "columns",
  from: number,
  to: number
): IRange {
  const worksheet = bench.sheet(sheet);
  return what === "rows"
    ? { startRow: from, endRow: to, startColumn: 0, endColumn: worksheet.getColumnCount() - 1 }
    : { startRow: 0, endRow: worksheet.getRowCount() - 1, startColumn: from, endColumn: to };
}

const COMMANDS = {
  rows: {
    insert: InsertRowByRangeCommand.id,
    remove: RemoveRowByRangeCommand.id,
    resize: SetRowHeightCommand.id,
    hide: SetRowHiddenCommand.id,
    show: SetSpecificRowsVisibleCommand.id,
    autofit: SetWorksheetRowIsAutoHeightCommand.id,
    before: Direction.UP,
  },
  columns: {
    insert: InsertColByRangeCommand.id,
    remove: RemoveColByRangeCommand.id,
    resize: SetColWidthCommand.id,
    hide: SetColHiddenCommand.id,
    show: SetSpecificColsVisibleCommand.id,
    autofit: "sheet.command.set-col-is-auto-width",
    before: Direction.LEFT,
  },
} as const;

export type Lines = keyof typeof COMMANDS;

export function insertLines(
  bench: UniverBench,
  sheet: string,
  what: Lines,
  at: number,
  count: number
): void {
  const range = lines(bench, sheet, what, at, at + count - 1);
  bench.command(COMMANDS[what].insert, {
    ...bench.at(sheet),
    range,
    direction: COMMANDS[what].before,
  });
}

export function removeLines(
  bench: UniverBench,
  sheet: string,
  what: Lines,
  at: number,
  count: number
): void {
  const range = lines(bench, sheet, what, at, at + count - 1);
  bench.command(COMMANDS[what].remove, { ...bench.at(sheet), range });
}

/** `size` in points. */
export function resizeLines(
  bench: UniverBench,
  sheet: string,
  what: Lines,
  from: number,
  to: number,
  size: number
): void {
  const ranges = [lines(bench, sheet, what, from, to)];
  bench.command(COMMANDS[what].resize, { ...bench.at(sheet), ranges, value: pixels(size) });
}

export function hideLines(
  bench: UniverBench,
  sheet: string,
  what: Lines,
  from: number,
  to: number,
  hidden: boolean
): void {
  const ranges = [lines(bench, sheet, what, from, to)];
  bench.command(COMMANDS[what][hidden ? "hide" : "show"], { ...bench.at(sheet), ranges });
}

export function mergeCells(bench: UniverBench, sheet: string, range: CellRange): void {
  const params = { ...bench.at(sheet), ranges: [univerRange(range)] };
  bench.mutate(
    [{ id: AddWorksheetMergeMutation.id, params }],
    [{ id: RemoveWorksheetMergeMutation.id, params: Tools.deepClone(params) }]
  );
}

export function unmergeCells(
  bench: UniverBench,
  sheet: string,
  merged: readonly CellRange[]
): void {
  if (merged.length === 0) return;
  const params = { ...bench.at(sheet), ranges: merged.map(univerRange) };
  bench.mutate(
    [{ id: RemoveWorksheetMergeMutation.id, params }],
    [{ id: AddWorksheetMergeMutation.id, params: Tools.deepClone(params) }]
  );
}

export function hiddenLines(sheet: Worksheet, what: Lines): number[] {
  const ranges = what === "rows" ? sheet.getHiddenRows() : sheet.getHiddenCols();
  return ranges.flatMap((range) => {
    const [from, to] =
      what === "rows" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

export function autofitLines(
  bench: UniverBench,
  sheet: string,
  what: Lines,
  from: number,
  to: number
): void {
  // Without a screen the command finds nothing to measure and refuses.
  const params = { ...bench.at(sheet), ranges: [lines(bench, sheet, what, from, to)] };
  bench.commands.syncExecuteCommand(COMMANDS[what].autofit, params);
}
