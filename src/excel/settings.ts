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

/** The history that the workbook keeps; its value is null where it keeps none. */
export interface KeptHistory {
  readonly value: unknown;
}

/** Asks within a batch for the history. */
export function loadHistory(context: Excel.RequestContext): Excel.Setting {
  const kept = context.workbook.settings.getItemOrNullObject(HISTORY);
  kept.load("value");
  return kept;
}

/** What the batch found. */
export const keptHistory = (kept: Excel.Setting): KeptHistory => ({
  value: kept.isNullObject ? null : (kept.value as unknown),
});

/** Keeps the history as part of a batch. */
export const keepHistoryIn = (context: Excel.RequestContext, history: unknown): void =>
  void context.workbook.settings.add(HISTORY, history);

/** As part of a batch, over a history that is there. */
export function putHistoryBackIn(context: Excel.RequestContext, { value }: KeptHistory): void {
  if (value === null) context.workbook.settings.getItem(HISTORY).delete();
  else keepHistoryIn(context, value);
}
