import { a1Range, type Cell } from "../sheet/cell";
import type { SelectedCell } from "../sheet/host";
import { inExcel } from "./failure";
import { keyOf, rememberSheets, SHEETS_TO_LOAD, type Memory } from "./memory";

/** Brings the sheet to the front and selects the cells from the first to the last, in 1 round trip. */
export const select = (memory: Memory, sheet: string, at: Cell, to: Cell = at): Promise<void> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(keyOf(memory, sheet));
    worksheet.activate();
    const range = { top: at.row, left: at.column, bottom: to.row, right: to.column };
    worksheet.getRange(a1Range(range)).select();
    await context.sync();
  }, sheet);

/** The active cell and the name of its sheet, in 1 round trip. */
export const readSelection = (memory: Memory): Promise<SelectedCell> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,worksheet/name");
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    rememberSheets(memory, worksheets);
    return { sheet: cell.worksheet.name, at: { row: cell.rowIndex, column: cell.columnIndex } };
  });

/** The names of all sheets, hidden ones too, in 1 round trip. */
export const readSheetNames = (memory: Memory): Promise<readonly string[]> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    rememberSheets(memory, worksheets);
    return memory.sheets.map(({ name }) => name);
  });
