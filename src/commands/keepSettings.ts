import { settingsFrom, type Settings } from "../poa/settings";
import type { Host } from "../sheet/host";
import { latestReview, publishReview } from "./latest";
import { reviewBook, reviewSheet } from "./review";

/**
 * Keeps these parts of the settings in the workbook, beside whatever else it keeps by now, and reviews again what was reviewed, so
 * that list and marks are what the settings say. Answers all that is kept.
 */
export async function keepSettings(host: Host, parts: Partial<Settings>): Promise<Settings> {
  const settings = { ...settingsFrom(await host.readSettings()), ...parts };
  await host.keepSettings(settings);
  const before = latestReview();
  if (before?.scope === "book") {
    publishReview({ ...(await reviewBook(host, { settings })), sheet: before.sheet });
  } else if (before) {
    publishReview(await reviewSheet(host, { settings, sheet: before.sheet ?? undefined, before }));
  }
  return settings;
}
