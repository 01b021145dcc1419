import { nameOf, type AreaCount, type National } from "../poa/consolidate";
import { remarksByPlan, remarksOf } from "../poa/remark";
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

/** What nobody may pass over: two versions of one area would be counted twice. */
const ALWAYS: ReadonlySet<string> = new Set(["area-is-planned-once"]);
const ROWS_KEPT = "rows-in-equal-rows-out";

/** The areas that hold the consolidation up; with observations, only those that would make its figures false. */
export function blocksOf(
  national: National,
  gathered: Gathered,
  withObservations: boolean,
  language: Language
): Blocked[] {
  const counts = (rule: string) => !withObservations || ALWAYS.has(rule);
  const remarks = [...remarksOf(gathered.checks, language), ...gathered.carried];
  const errors = remarksByPlan(
    remarks.filter(({ severity, rule }) => severity === "error" && counts(rule))
  );
  return national.areas.flatMap((area) => {
    const own = [
      ...(errors.get(area.plan) ?? []).map(({ rule, at, what }) => ({
        rule,
        cell: a1(at),
        message: what,
      })),
      ...lostRows(area, language),
    ];
    const { book: file, sheet } = area.plan.ref;
    return own.length > 0 ? [{ area: nameOf(area.plan), file, sheet, errors: own }] : [];
  });
}

const lostRows = ({ plan, rowsIn, rowsOut }: AreaCount, language: Language): Blocked["errors"] =>
  rowsIn === rowsOut
    ? []
    : [
        {
          rule: ROWS_KEPT,
          cell: a1({ row: plan.headingRow, column: 0 }),
          message: `${WORDS.rowsLost[language]} (${rowsIn} ≠ ${rowsOut})`,
        },
      ];
