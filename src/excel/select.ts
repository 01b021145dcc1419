import { a1, type Cell } from "../sheet/cell";
import { inExcel } from "./failure";
import { keyOf, type Memory } from "./memory";

/** Brings the sheet to the front and selects the cell, in 1 round trip. */
export const select = (memory: Memory, sheet: string, at: Cell): Promise<void> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(keyOf(memory, sheet));
    worksheet.activate();
    worksheet.getRange(a1(at)).select();
    await context.sync();
  }, sheet);
