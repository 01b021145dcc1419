import { inExcel } from "./failure";

/** Under this name the workbook keeps what the planner decided. */
const KEY = "poa";

/** What the workbook keeps, in 1 round trip; null when it keeps nothing. */
export const readSettings = (): Promise<unknown> =>
  inExcel(async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(KEY);
    kept.load("value");
    await context.sync();
    return kept.isNullObject ? null : (kept.value as unknown);
  });

/** Keeps the settings in the workbook, in 1 round trip; they replace those kept before. */
export const keepSettings = (settings: unknown): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.settings.add(KEY, settings);
    await context.sync();
  });
