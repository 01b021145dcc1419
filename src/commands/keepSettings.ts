import { settingsFrom, type Settings } from "../poa/settings";
import { HostError, type Host } from "../sheet/host";
import { latestReview, publishReview } from "./latest";
import { reviewBook, reviewSheet } from "./review";

/**
 * Keeps these parts of the settings in the workbook, beside whatever else it keeps by now, and reviews again what was reviewed, so
 * that list and marks are what the settings say. Answers all that is kept.
 */
export async function keepSettings(host: Host, parts: Partial<Settings>): Promise<Settings> {
  const known = settingsFrom(await host.readSettings());
  const settings = { ...known, ...parts };
  await host.keepSettings(settings);
  const refusal = known.notes && !settings.notes ? await removeNotes(host) : null;
  const before = latestReview();
  if (before?.scope === "book") {
    publishReview({ ...(await reviewBook(host, { settings })), sheet: before.sheet });
  } else if (before) {
    publishReview(await reviewSheet(host, { settings, sheet: before.sheet ?? undefined, before }));
  }
  if (refusal) throw refusal;
  return settings;
}

/**
 * Whoever wants no notes any more has none left, but on protected sheets, which keep theirs until "Quitar marcas": answers the
 * refusal, which is to be told.
 */
async function removeNotes(host: Host): Promise<HostError | null> {
  const removeOn = (sheets: readonly string[]) =>
    host.mark(new Map(), new Map(sheets.map((sheet) => [sheet, []])));
  const sheets = await host.readSheetNames();
  try {
    await removeOn(sheets);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof HostError) || thrown.failure !== "sheet-is-protected") throw thrown;
    const kept = new Set([thrown.detail, ...thrown.detail.split(", ")]);
    await removeOn(sheets.filter((sheet) => !kept.has(sheet)));
    return thrown;
  }
}
