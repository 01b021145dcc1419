import type { SelectedCell } from "../sheet/host";
import { firstCellOf } from "./addresses";
import { hostErrorOf, inExcel } from "./failure";
import { patiently } from "./patience";
import { rememberSheets, SHEETS_TO_LOAD, type Memory } from "./memory";

/**
 * Calls back with the first cell of each new selection on any sheet; answers how to stop. A sheet goes by the name it had
 * when it was last looked at, which is the name its findings go by; only a sheet never seen costs a round trip.
 */
export async function watchSelection(
  memory: Memory,
  onSelect: (selected: SelectedCell) => void
): Promise<() => Promise<void>> {
  let turn = 0;
  let isOver = false;
  const tell = async ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) => {
    const mine = ++turn;
    try {
      const at = firstCellOf(address);
      if (isOver) return;
      // Nobody waits for it: when the name cannot be had, the next selection asks for it again.
      const sheet =
        nameOf(memory, worksheetId) ??
        (await patiently(() => lookUp(memory, worksheetId)).catch(() => null));
      // While a name was looked up, the planner may have gone on to another cell.
      if (at && sheet !== null && mine === turn && !isOver) onSelect({ sheet, at });
    } catch (error) {
      surface(error);
    }
  };
  const registration = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.onSelectionChanged.add(tell);
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    if (memory.sheets.length === 0) rememberSheets(memory, worksheets);
    return added;
  });
  return async () => {
    isOver = true;
    registration.remove();
    await registration.context.sync().catch((error: unknown) => {
      throw hostErrorOf(error);
    });
  };
}

/** Excel swallows what a handler throws, and nobody would ever learn of it; what a task throws, the window reports. */
export const surface = (error: unknown): void =>
  queueMicrotask(() => {
    throw error;
  });

export const nameOf = ({ sheets }: Memory, id: string): string | null =>
  sheets.find((sheet) => sheet.id === id)?.name ?? null;

/** The name of a sheet that was not there at the last look; null when it has gone again. */
export function lookUp(memory: Memory, id: string): Promise<string | null> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    rememberSheets(memory, worksheets);
    return nameOf(memory, id);
  });
}
