import type { Cell } from "../../sheet/cell";
import type { ChangesBySheet, Reshape, StaleCell } from "../../sheet/change";
import type { GivenTask } from "../../poa/edit/insertGiven";
import type { CodeChange } from "../../poa/edit/edited";
import type { Refusal } from "../../poa/edit/ground";
import type { About } from "../../poa/history";
import type { Finding } from "../../poa/rule";
import type { Ignored } from "../../poa/settings";
import type { Reason } from "../failure";

/** What is open in the place of the list: something the planner looks at before it is done. */
export type RepairView =
  /** What the fix of a finding would change. */
  | { readonly kind: "fix"; readonly finding: Finding }
  /** Why a total is not 100, and what may bring it there. */
  | { readonly kind: "closing"; readonly finding: Finding }
  /** All deadlines that are written like this one. */
  | { readonly kind: "years"; readonly finding: Finding }
  /** All wordings of an action. */
  | { readonly kind: "texts"; readonly finding: Finding }
  | { readonly kind: "ignore"; readonly finding: Finding }
  | { readonly kind: "safe" }
  | { readonly kind: "changes" }
  | { readonly kind: "ignored" };

/** What the planner has asked to be done to the workbook. */
export type RepairJob =
  | { readonly kind: "apply"; readonly changes: ChangesBySheet; readonly about: About }
  | {
      readonly kind: "insert";
      readonly sheet: string;
      /** A cell of the plan that is meant. */
      readonly at: Cell;
      readonly given: GivenTask;
      /** Whether the planner has seen that other codes change with it. */
      readonly agreed: boolean;
    }
  /** Takes a kept change back. */
  | { readonly kind: "undo"; readonly id: string }
  /** Takes an insertion back. */
  | { readonly kind: "take-out"; readonly sheet: string; readonly change: Reshape }
  | { readonly kind: "ignore"; readonly findings: readonly Finding[]; readonly reason: string }
  | { readonly kind: "tell"; readonly entries: readonly Ignored[] };

/** What became of it. */
export type RepairResult =
  | {
      readonly kind: "done";
      readonly job: RepairJob;
      /** Takes it back; null where nothing can. */
      readonly undo: RepairJob | null;
      /** How much was changed. */
      readonly cells: number;
      readonly sheets: readonly string[];
      /** Why the sheets could not be looked at again, although the change is made. */
      readonly failure: Reason | null;
    }
  | { readonly kind: "stale"; readonly cells: readonly StaleCell[] }
  /** The insertion moves these codes on: the planner has to agree. */
  | { readonly kind: "asks"; readonly codes: readonly CodeChange[] }
  | { readonly kind: "refused"; readonly why: Refusal; readonly at: Cell | null }
  | { readonly kind: "nothing" }
  | { readonly kind: "forgotten" };
