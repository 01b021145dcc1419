import { ignoring, noLongerIgnoring } from "../poa/ignore";
import type { Finding } from "../poa/rule";
import { settingsFrom, type Ignored, type Settings } from "../poa/settings";
import type { Host } from "../sheet/host";
import { reviewBook, reviewSheet, type Review } from "./review";

/** Keeps in the workbook that these findings are left as they are, and why; then looks again, so that their marks go. `on` is an ISO date. */
export const ignoreFindings = (
  host: Host,
  findings: readonly Finding[],
  reason: string,
  on: string,
  before: Review | null = null
): Promise<Review> =>
  decide(host, (settings) => ignoring(settings, findings, reason, on), sheetsOf(findings), before);

/** Forgets these decisions: the findings are told and marked again. */
export const stopIgnoring = (
  host: Host,
  entries: readonly Ignored[],
  before: Review | null = null
): Promise<Review> =>
  decide(
    host,
    (settings) => noLongerIgnoring(settings, entries),
    [...new Set(entries.map(({ sheet }) => sheet))],
    before
  );

const sheetsOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map((finding) => finding.in.sheet)),
];

async function decide(
  host: Host,
  decision: (settings: Settings) => Settings,
  sheets: readonly string[],
  before: Review | null
): Promise<Review> {
  const settings = decision(settingsFrom(await host.readSettings()));
  await host.keepSettings(settings);
  // A finding between sheets may lie on one and be told with the others.
  const isOne = sheets.length === 1 && before?.scope === "sheet" && before.sheet === sheets[0];
  return isOne
    ? reviewSheet(host, { settings, sheet: sheets[0], before })
    : reviewBook(host, { settings });
}
