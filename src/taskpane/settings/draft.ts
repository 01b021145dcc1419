import { fold } from "../../poa/form";
import type { Live, RuleChoice, Settings } from "../../poa/settings";
import type { SharedSettings } from "../../poa/settingsFile";
import type { Points } from "../../poa/weights";

/** What stands in the fields of the settings, right or wrong. */
export interface Draft {
  /** "" leaves it to each sheet. */
  readonly base: "" | "area" | "action";
  readonly tolerance: string;
  readonly live: Live;
  readonly rules: Readonly<Record<string, RuleChoice>>;
  /** One per line. */
  readonly areas: string;
  /** What was decided about codes, for which there is a form of its own. */
  readonly scheme: Settings["scheme"];
}

export const draftOf = (settings: SharedSettings): Draft => ({
  base: settings.scheme.base ?? "",
  tolerance: String(settings.tolerance).replace(".", ","),
  live: settings.live,
  rules: settings.rules,
  areas: settings.expectedAreas.join("\n"),
  scheme: settings.scheme,
});

/** What the fields decide; a tolerance that is none stays as it was. */
export function settingsOf(draft: Draft): Omit<SharedSettings, "tolerance"> & {
  readonly tolerance?: Points;
} {
  const codes = { ...draft.scheme };
  delete codes.base;
  const tolerance = toleranceIn(draft.tolerance);
  return {
    scheme: draft.base === "" ? codes : { ...codes, base: draft.base },
    ...(tolerance === null ? {} : { tolerance }),
    live: draft.live,
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

/** The areas that a text names, each once, in its order. */
export function areasIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const line of text.split("\n")) {
    const area = line.replace(/\s+/g, " ").trim();
    if (area !== "" && !found.has(fold(area))) found.set(fold(area), area);
  }
  return [...found.values()];
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
