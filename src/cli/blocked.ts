import { nameOf, type AreaCount, type National } from "../poa/consolidate";
import { heldUpBy } from "../poa/receptionBlocks";
import { remarksOf } from "../poa/remark";
import type { Language } from "../poa/rule";
import { a1 } from "../sheet/cell";
import type { Gathered } from "./gather";
import { WORDS } from "./words";

/** One area that holds the consolidation up, and why. */
export interface Blocked {
  readonly area: string;
  readonly file: string;
  readonly sheet: string;
  readonly errors: readonly {
    readonly rule: string;
    readonly cell: string;
    readonly message: string;
  }[];
}

const ROWS_KEPT = "rows-in-equal-rows-out";

/** The areas that hold the consolidation up; with observations, only those that would make its figures false. */
export function blocksOf(
  national: National,
  gathered: Gathered,
  withObservations: boolean,
  language: Language
): Blocked[] {
  const remarks = [...remarksOf(gathered.checks, language), ...gathered.carried];
  return heldUpBy(national, remarks, withObservations).map(({ area, errors, losesRows }) => {
    const { book: file, sheet } = area.plan.ref;
    return {
      area: nameOf(area.plan),
      file,
      sheet,
      errors: [
        ...errors.map(({ rule, at, what }) => ({ rule, cell: a1(at), message: what })),
        ...(losesRows ? [lostRows(area, language)] : []),
      ],
    };
  });
}

const lostRows = (
  { plan, rowsIn, rowsOut }: AreaCount,
  language: Language
): Blocked["errors"][number] => ({
  rule: ROWS_KEPT,
  cell: a1({ row: plan.headingRow, column: 0 }),
  message: `${WORDS.rowsLost[language]} (${rowsIn} ≠ ${rowsOut})`,
});
