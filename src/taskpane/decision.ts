import { formOf, type CodeForm } from "../poa/codes";
import type { ChosenScheme } from "../poa/scheme";
import { withChosen, type Settings } from "../poa/settings";

/** The parts of a scheme that are chosen from a few readings. */
export const READINGS = {
  taskHangsFrom: ["action", "operation", "both", "none"],
  operationsRunPer: ["plan", "action"],
  tasksRunPer: ["plan", "action", "operation"],
  base: ["area", "action"],
  weightOn: ["repeated", "task"],
} as const;

export type ReadingPart = keyof typeof READINGS;

/** One reading of a part; "none" is not to look at it. */
export type Reading<Part extends ReadingPart = ReadingPart> = (typeof READINGS)[Part][number];

export const READING_PARTS = Object.keys(READINGS) as readonly ReadingPart[];

/** The parts that are told by an example of a code. */
export const CODE_PARTS = ["action", "operation", "task"] as const;

export type CodePart = (typeof CODE_PARTS)[number];

export type Part = ReadingPart | CodePart;

/** What the planner has put into the fields: a reading, or the example of a code; "" leaves the part to the sheet. */
export type Answers = Readonly<Record<Part, string>>;

/** What a planner decides about the scheme of a sheet, or about that of every sheet. */
export interface Decision {
  readonly sheet: string;
  readonly isForAll: boolean;
  /** Parts that are missing here stay as they were decided before. */
  readonly answers: Partial<Answers>;
}

/** Whether a part was chosen, and for how much. */
export type Choice = "sheet" | "all" | null;

export function choiceOf({ scheme, sheets }: Settings, sheet: string, part: Part): Choice {
  if (Object.hasOwn(sheets, sheet) && sheets[sheet]![part] !== undefined) return "sheet";
  return scheme[part] === undefined ? null : "all";
}

/** What the fields show before the planner touches them; for all sheets also what was chosen for this one, to be spread. */
export function answersFrom(settings: Settings, sheet: string, isForAll: boolean): Answers {
  const own = Object.hasOwn(settings.sheets, sheet) ? settings.sheets[sheet] : {};
  const shown: ChosenScheme = isForAll ? { ...settings.scheme, ...own } : { ...own };
  const parts: readonly Part[] = [...READING_PARTS, ...CODE_PARTS];
  return Object.fromEntries(parts.map((part) => [part, answerOf(shown, part)])) as Answers;
}

/** The field's answer that stands for what a scheme has chosen. */
export function answerOf(chosen: ChosenScheme, part: Part): string {
  const value = chosen[part];
  if (value === undefined) return "";
  if (value === null) return part === "taskHangsFrom" ? "none" : "";
  return typeof value === "string" ? value : exampleOf(value);
}

/** The first code of a form: "DNTIC-01", "1.1". */
export function exampleOf({ prefix, separator, parts, width }: CodeForm): string {
  const numbers = Array.from({ length: parts }, (_, index) =>
    index === parts - 1 ? "1".padStart(width, "0") : "1"
  );
  return prefix + separator + numbers.join(".");
}

/** Whether an example shows how codes are written; an empty one leaves that to the sheet. */
export const isExample = (text: string): boolean => text.trim() === "" || formOf(text) !== null;

/** The settings after a decision. What is decided for all sheets is no longer decided for this one alone; codes always are. */
export function decided(settings: Settings, { sheet, isForAll, answers }: Decision): Settings {
  const codes = pick(answers, CODE_PARTS);
  const readings = pick(answers, READING_PARTS);
  if (!isForAll) return withChosen(settings, sheet, { ...readings, ...codes });
  const forgotten = Object.fromEntries(Object.keys(readings).map((part) => [part, undefined]));
  const scheme = { ...settings.scheme, ...readings } as Partial<Record<Part, unknown>>;
  return {
    ...withChosen(settings, sheet, { ...forgotten, ...codes }),
    scheme: Object.fromEntries(
      Object.entries(scheme).filter(([, value]) => value !== undefined)
    ) as ChosenScheme,
  };
}

/** Some of the answers as the settings write them; undefined for those left to the sheet. */
function pick(
  answers: Partial<Answers>,
  parts: readonly Part[]
): { readonly [K in keyof ChosenScheme]?: ChosenScheme[K] | undefined } {
  const given = parts.filter((part) => answers[part] !== undefined);
  return Object.fromEntries(given.map((part) => [part, valueOf(part, answers[part]!)]));
}

function valueOf(part: Part, answer: string): CodeForm | string | null | undefined {
  if (answer.trim() === "") return undefined;
  if (part === "action" || part === "operation" || part === "task") {
    return formOf(answer) ?? undefined;
  }
  return answer === "none" ? null : answer;
}
