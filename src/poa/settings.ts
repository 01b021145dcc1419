import type { ChosenScheme } from "./scheme";
import { CLOSES, type Points } from "./weights";

/** What a planner decides for a workbook; kept in the workbook itself. */
export interface Settings {
  /** What was decided about the codes and the base of the 100, in place of what the sheets show. */
  readonly scheme: ChosenScheme;
  /** How far a total may be from 100, in points. */
  readonly tolerance: Points;
}

export const DEFAULT_SETTINGS: Settings = { scheme: {}, tolerance: CLOSES };
