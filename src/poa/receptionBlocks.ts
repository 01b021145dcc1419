import type { AreaCount, National } from "./consolidate";
import { isOpen, remarksByPlan, type Remark } from "./remark";

/** An area that holds the consolidation up, and why. */
export interface HeldUp {
  readonly area: AreaCount;
  readonly errors: readonly Remark[];
  /** Whether rows of it would be lost. */
  readonly losesRows: boolean;
}

/** What nobody may pass over: two versions of one area would be counted twice. */
const ALWAYS: ReadonlySet<string> = new Set(["area-is-planned-once"]);

/** The areas that hold the consolidation up; with observations, only those that would make its figures false. */
export function heldUpBy(
  national: National,
  remarks: readonly Remark[],
  withObservations: boolean
): HeldUp[] {
  // What somebody has ignored with a reason holds nothing up, unless it would make the figures false.
  const counts = (remark: Remark) =>
    ALWAYS.has(remark.rule) || (!withObservations && isOpen(remark));
  const errors = remarksByPlan(
    remarks.filter((remark) => remark.severity === "error" && counts(remark))
  );
  return national.areas.flatMap((area) => {
    const own = errors.get(area.plan) ?? [];
    const losesRows = area.rowsIn !== area.rowsOut;
    return own.length > 0 || losesRows ? [{ area, errors: own, losesRows }] : [];
  });
}
