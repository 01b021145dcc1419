import { countBySeverity } from "../poa/check";
import { findingsIn, type Checked, type Notice, type Session } from "./session";
import type { Words } from "./words.es";

/** What has just happened; after that, when the last check was made. Empty when there is nothing to tell. */
export function sayNotice(session: Session, words: Words): string {
  const { notice, checked, view, busy, correcting, repairing } = session;
  if (busy || correcting !== null || repairing !== null) return "";
  if (notice?.kind === "cancelled") return words.notice.cancelled;
  if (notice?.kind === "unmarked") return words.notice.unmarked(notice.sheets);
  if (!checked) return "";
  if (notice?.kind === "reviewed") {
    const said = sayReviewed(notice, checked, view, words);
    return notice.unnoted === 0 ? said : `${said} ${words.notice.unnoted(notice.unnoted)}`;
  }
  if (notice?.kind === "followed") {
    return words.notice.followed(countBySeverity(findingsIn(checked, view)));
  }
  return words.reviewedAt(words.clock(checked.at));
}

function sayReviewed(
  { scope }: Extract<Notice, { kind: "reviewed" }>,
  checked: Checked,
  view: Session["view"],
  words: Words
): string {
  const counts = countBySeverity(findingsIn(checked, view));
  if (scope === "sheet" && view.kind === "sheet") {
    const check = checked.checks.find(({ ref }) => ref.sheet === view.sheet);
    return check && check.plans.length > 0
      ? words.notice.sheetReviewed(view.sheet, counts)
      : words.notice.nothingToReview;
  }
  const areas = checked.checks.reduce((sum, { plans }) => sum + plans.length, 0);
  return areas === 0 ? words.notice.nothingToReview : words.notice.bookReviewed(areas, counts);
}
