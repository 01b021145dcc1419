import { CLOSES, type Points } from "./weights";

/** What a planner decides for a workbook; kept in the workbook itself. */
export interface Settings {
  /** What the weights add to 100 over: the whole area, or each short-term action. */
  readonly base: "area" | "action";
  /** How far a total may be from 100, in points. */
  readonly tolerance: Points;
}

export const DEFAULT_SETTINGS: Settings = { base: "area", tolerance: CLOSES };
