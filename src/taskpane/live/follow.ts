import type { Review } from "../../commands/review";
import { fingerprintOf } from "../../poa/ignore";
import type { Finding } from "../../poa/rule";
import { isSameCell } from "../../sheet/cell";
import type { Session } from "../session";

/**
 * The session after a look that nobody asked for: what was found is new, and what is in front stays. Only a sheet that has left
 * the workbook, or a finding that is no more, leaves the front.
 */
export function followed(session: Session, review: Review, at: number): Session {
  const { scope, checks, settings } = review;
  const { view, correcting } = session;
  const isThere = (sheet: string) => checks.some(({ ref }) => ref.sheet === sheet);
  const findings = checks.flatMap((check) => check.findings);
  return {
    ...session,
    checked: { scope, checks, settings, unmarked: session.checked?.unmarked ?? null, at },
    notice: { kind: "followed" },
    view: view.kind === "sheet" && !isThere(view.sheet) ? { kind: "overview" } : view,
    active: session.active && sameAmong(findings, session.active),
    correcting: correcting !== null && isThere(correcting) ? correcting : null,
  };
}

/** The finding that says in the same cell what the given one said; where rows moved, the only one that says it on that sheet. */
export function sameAmong(findings: readonly Finding[], finding: Finding): Finding | null {
  const alike = findings.filter(
    (other) => other.rule === finding.rule && other.in.sheet === finding.in.sheet
  );
  const here = alike.find((other) => isSameCell(other.at, finding.at));
  if (here) return here;
  const said = fingerprintOf(finding);
  const same = alike.filter((other) => fingerprintOf(other) === said);
  return same.length === 1 ? same[0]! : null;
}
