import { settingsFrom, type Settings } from "./settings";

/** What the planning unit gives every area: not what belongs to one workbook, such as its sheets and what is ignored on them. */
export type SharedSettings = Pick<
  Settings,
  "scheme" | "expectedAreas" | "tolerance" | "live" | "notes" | "rules"
>;

const KIND = "poa-settings";
const VERSION = 1;

/** Why a text holds no settings: it is no JSON at all, it is something else, or a newer program wrote it. */
export type NoSettings = "no-json" | "something-else" | "newer";

const sharedOf = ({
  scheme,
  expectedAreas,
  tolerance,
  live,
  notes,
  rules,
}: Settings): SharedSettings => ({
  scheme,
  expectedAreas,
  tolerance,
  live,
  notes,
  rules,
});

/** The settings as a text that people can keep, send and read. */
export const settingsText = (settings: Settings): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, ...sharedOf(settings) }, null, 2)}\n`;

/** Reads such a text. What it does not know stays at its default, as in a workbook; a text that is no settings is refused. */
export function settingsInText(text: string): SharedSettings | NoSettings {
  let kept: unknown;
  try {
    // Windows editors begin a file with a mark.
    kept = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return "no-json";
  }
  if (typeof kept !== "object" || kept === null || !("kind" in kept) || kept.kind !== KIND) {
    return "something-else";
  }
  if ("version" in kept && typeof kept.version === "number" && kept.version > VERSION) {
    return "newer";
  }
  return sharedOf(settingsFrom(kept));
}
