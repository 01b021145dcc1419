import { inExcel } from "./failure";

/** Under these names the workbook keeps what the planner decided, and what was changed for the planner. */
const SETTINGS = "poa";
export const HISTORY = "poa-history";

/** What the workbook keeps, in 1 round trip; null when it keeps nothing. */
const read = (key: string): Promise<unknown> =>
  inExcel(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(key);
    kept.load("value");
    await context.sync();
    return kept.isNullObject ? null : (kept.value as unknown);
  });

/** Keeps the value in the workbook, in 1 round trip; it replaces the one kept before. */
const keep = (key: string, value: unknown): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });

export const readSettings = (): Promise<unknown> => read(SETTINGS);
export const keepSettings = (settings: unknown): Promise<void> => keep(SETTINGS, settings);
export const readHistory = (): Promise<unknown> => read(HISTORY);
export const keepHistory = (history: unknown): Promise<void> => keep(HISTORY, history);
