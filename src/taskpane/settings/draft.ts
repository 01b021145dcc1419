import type { Language } from "../../poa/rule";
import type { Live, RuleChoice, Settings } from "../../poa/settings";
import type { SharedSettings } from "../../poa/settingsFile";
import type { Points } from "../../poa/weights";
import { areasIn } from "../areasIn";
import type { ReadingPart } from "../decision";

/** What stands in the fields of the settings, right or wrong. */
export interface Draft {
  readonly tolerance: string;
  readonly live: Live;
  readonly notes: boolean;
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** One per line. */
  readonly areas: string;
  /** What holds for every sheet; codes among it, for which there is a form of its own. */
  readonly scheme: Settings["scheme"];
}

export const draftOf = (settings: SharedSettings, language: Language): Draft => ({
  tolerance: String(settings.tolerance).replace(".", language === "es" ? "," : "."),
  live: settings.live,
  notes: settings.notes,
  rules: settings.rules,
  areas: settings.expectedAreas.join("\n"),
  scheme: settings.scheme,
});

/** What the fields decide; a tolerance that is none stays as it was. */
export function settingsOf(draft: Draft): Omit<SharedSettings, "tolerance"> & {
  readonly tolerance?: Points;
} {
  const tolerance = toleranceIn(draft.tolerance);
  return {
    scheme: draft.scheme,
    ...(tolerance === null ? {} : { tolerance }),
    live: draft.live,
    notes: draft.notes,
    rules: draft.rules,
    expectedAreas: areasIn(draft.areas),
  };
}

/** A number of points from 0 to 100, with a comma or a full stop; null for anything else. */
export function toleranceIn(text: string): Points | null {
  const trimmed = text.trim().replace(",", ".");
  const value = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : NaN;
  return value >= 0 && value <= 100 ? value : null;
}

/** The scheme with another reading of a part; "" leaves the part to each sheet. */
export function withReading(
  scheme: Draft["scheme"],
  part: ReadingPart,
  answer: string
): Draft["scheme"] {
  const others = Object.entries(scheme).filter(([one]) => one !== part);
  const chosen = answer === "" ? [] : [[part, answer === "none" ? null : answer] as const];
  return Object.fromEntries([...others, ...chosen]);
}

/** The choices with another one for a rule; "usual" takes it back. */
export function withRule(
  rules: Draft["rules"],
  rule: string,
  choice: RuleChoice | "usual"
): Draft["rules"] {
  const others = Object.entries(rules).filter(([id]) => id !== rule);
  return Object.fromEntries(choice === "usual" ? others : [...others, [rule, choice]]);
}
