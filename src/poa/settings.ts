import type { ChosenScheme } from "./scheme";
import { CLOSES, type Points } from "./weights";

/** What a planner decides for a workbook; kept in the workbook itself. */
export interface Settings {
  /** What was decided about the codes and the base of the 100, in place of what the sheets show. */
  readonly scheme: ChosenScheme;
  /** The areas of the institution, by name; none until the planner says so. */
  readonly expectedAreas: readonly string[];
  /** How far a total may be from 100, in points. */
  readonly tolerance: Points;
}

export const DEFAULT_SETTINGS: Settings = {
  scheme: {},
  expectedAreas: [],
  tolerance: CLOSES,
};
