import type { Mark } from "../sheet/mark";
import type { SheetCheck } from "./check";
import type { Finding, Language } from "./rule";
import { ruleOf } from "./rules/index";

/** A finding in words. */
export interface Said {
  /** What is wrong. */
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** What the fix would do; null where there is none. */
  readonly fixTitle: string | null;
}

/** Puts a finding into words. Throws when its rule is not in the catalogue, which is our mistake. */
export function say(finding: Finding, language: Language): Said {
  const rule = ruleOf(finding.rule);
  return {
    message: rule.says[language](finding.facts),
    why: rule.why[language],
    fixTitle: finding.fix ? (rule.offers?.[language](finding.facts) ?? null) : null,
  };
}

/** The cells to mark on each checked sheet of the open workbook; a sheet without findings is named with none. What is ignored is not marked. */
export function marksOf(checks: readonly SheetCheck[]): Map<string, Mark[]> {
  return new Map(
    checks.map(({ ref, findings }) => [
      ref.sheet,
      findings.map(({ at, severity }): Mark => ({ at, tone: severity })),
    ])
  );
}
