import { parseA1 } from "../sheet/cell";
import type { CodeForm } from "./codes";
import type { Severity } from "./rule";
import type { ChosenScheme } from "./scheme";
import { CLOSES, type Points } from "./weights";

/** What a planner decides for a workbook; kept in the workbook itself. */
export interface Settings {
  /** What was decided about the codes and weights of every sheet, in place of what the sheet shows. */
  readonly scheme: ChosenScheme;
  /** What was decided for single sheets, by their names; it goes before what holds for all. */
  readonly sheets: Readonly<Record<string, ChosenScheme>>;
  /** The areas of the institution, by name; none until the planner says so. */
  readonly expectedAreas: readonly string[];
  /** How far a total may be from 100, in points. */
  readonly tolerance: Points;
  /** Findings that are to be left as they are. */
  readonly ignored: readonly Ignored[];
  readonly live: Live;
  /** Whether marked cells also get a note of what is wrong with them. */
  readonly notes: boolean;
  /** What was decided about single rules, by their ids; the others hold as the catalogue says. */
  readonly rules: Readonly<Record<string, RuleChoice>>;
}

/** What the planner decided about a rule. */
export interface RuleChoice {
  /** Whether it is not checked at all. */
  readonly off?: true;
  /** How grave its findings are, in place of what the catalogue says. */
  readonly severity?: Severity;
}

/** Whether what was reviewed is looked at again as the planner types. */
export interface Live {
  readonly on: boolean;
  /** Whether the marks in the cells follow too. Each time they do is one more step in Excel's list of what can be undone. */
  readonly marks: boolean;
}

/** A finding that the planner has decided to leave as it is, and why. */
export interface Ignored {
  readonly rule: string;
  readonly sheet: string;
  /** As people name it: B5. */
  readonly cell: string;
  /** What the finding and its cell said then: when they say something else, the finding is told again. */
  readonly was: string;
  readonly reason: string;
  /** The day, as 2026-11-22. */
  readonly on: string;
}

export const DEFAULT_SETTINGS: Settings = {
  scheme: {},
  sheets: {},
  expectedAreas: [],
  tolerance: CLOSES,
  ignored: [],
  live: { on: true, marks: false },
  notes: false,
  rules: {},
};

/** What was decided for a sheet. */
export const chosenFor = (settings: Settings, sheet: string): ChosenScheme => ({
  ...settings.scheme,
  ...(Object.hasOwn(settings.sheets, sheet) ? settings.sheets[sheet] : {}),
});

/** The settings with other decisions for one sheet; parts that are undefined go back to what the sheet shows. */
export function withChosen(
  settings: Settings,
  sheet: string,
  chosen: { readonly [K in keyof ChosenScheme]?: ChosenScheme[K] | undefined }
): Settings {
  const all = { ...settings.sheets[sheet], ...chosen };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { ...settings, sheets: { ...settings.sheets, [sheet]: kept } };
}

/** Reads settings as a workbook kept them. What is not understood is left at its default: a file may be old, or edited. */
export function settingsFrom(kept: unknown): Settings {
  const { scheme, sheets, expectedAreas, tolerance, ignored, live, notes, rules } = objectOf(kept);
  return {
    scheme: schemeFrom(scheme),
    sheets: Object.fromEntries(
      Object.entries(objectOf(sheets)).map(([sheet, chosen]) => [sheet, schemeFrom(chosen)])
    ),
    expectedAreas: Array.isArray(expectedAreas)
      ? expectedAreas.filter((area): area is string => typeof area === "string")
      : [],
    tolerance:
      typeof tolerance === "number" && tolerance >= 0 && tolerance <= 100 ? tolerance : CLOSES,
    ignored: Array.isArray(ignored) ? ignored.flatMap(ignoredFrom) : [],
    live: liveFrom(live),
    notes: typeof notes === "boolean" ? notes : DEFAULT_SETTINGS.notes,
    rules: Object.fromEntries(
      Object.entries(objectOf(rules)).flatMap(([rule, choice]) => {
        const made = choiceFrom(choice);
        return made ? [[rule, made]] : [];
      })
    ),
  };
}

function choiceFrom(kept: unknown): RuleChoice | null {
  const { off, severity } = objectOf(kept);
  if (off === true) return { off };
  const known = (["error", "warning", "hint"] as const).find((one) => one === severity);
  return known ? { severity: known } : null;
}

function liveFrom(kept: unknown): Live {
  const { on, marks } = objectOf(kept);
  const usual = DEFAULT_SETTINGS.live;
  return {
    on: typeof on === "boolean" ? on : usual.on,
    marks: typeof marks === "boolean" ? marks : usual.marks,
  };
}

/** What is no decision, whole and with a date and a cell, is left out: then its finding is told, which harms nobody. */
function ignoredFrom(kept: unknown): Ignored[] {
  const { rule, sheet, cell, was, reason, on } = objectOf(kept);
  const texts = [rule, sheet, cell, was, reason, on];
  if (!texts.every((text) => typeof text === "string" && text.length <= LONGEST_TEXT)) return [];
  const entry = { rule, sheet, cell, was, reason, on } as Ignored;
  return parseA1(entry.cell) && /^\d{4}-\d\d-\d\d$/.test(entry.on) ? [entry] : [];
}

/** No reason is longer than what a cell can hold. */
const LONGEST_TEXT = 32_767;

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** The values each part of a scheme may have. */
const CHOICES = {
  taskHangsFrom: ["action", "operation", "both", null],
  operationsRunPer: ["plan", "action"],
  tasksRunPer: ["plan", "action", "operation"],
  weightOn: ["task", "repeated"],
  base: ["area", "action"],
} as const;

function schemeFrom(kept: unknown): ChosenScheme {
  const parts = objectOf(kept);
  const chosen = Object.entries(CHOICES).filter(([part, choices]) =>
    (choices as readonly unknown[]).includes(parts[part])
  );
  const forms = (["action", "operation", "task"] as const).flatMap((part) => {
    const form = formFrom(parts[part]);
    return form ? [[part, form] as const] : [];
  });
  return Object.fromEntries([...chosen.map(([part]) => [part, parts[part]]), ...forms]);
}

function formFrom(kept: unknown): CodeForm | null {
  const { prefix, separator, parts, width } = objectOf(kept);
  if (typeof prefix !== "string" || typeof separator !== "string") return null;
  const isCount = (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) > 0 && (value as number) < 20;
  return isCount(parts) && isCount(width) ? { prefix, separator, parts, width } : null;
}
