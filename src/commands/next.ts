import type { Finding } from "../poa/rule";
import { byReadingOrder, isSameCell } from "../sheet/cell";
import type { Host, SelectedCell } from "../sheet/host";
import type { Review } from "./review";

/** Forward or back. */
export type Direction = 1 | -1;

/**
 * The finding that comes next after a cell, in the order of the sheets and on each of them in reading order; after the last comes
 * the first. Several findings of one cell count as one place, and the first of them stands for it. Null when there is none.
 */
export function nextFinding(
  { checks }: Pick<Review, "checks">,
  { sheet, at }: SelectedCell,
  direction: Direction
): Finding | null {
  const order = new Map(checks.map(({ ref }, index) => [ref.sheet, index]));
  const all = checks.flatMap(({ findings }) => findings);
  const places = all.filter((finding, index) => {
    const before = all[index - 1];
    return !before || before.in.sheet !== finding.in.sheet || !isSameCell(before.at, finding.at);
  });
  // From a sheet that was not reviewed the way begins at the first sheet.
  const own = order.get(sheet) ?? -1;
  const distance = (finding: Finding): number =>
    (order.get(finding.in.sheet)! - own || byReadingOrder(finding.at, at)) * direction;
  const ahead =
    direction === 1
      ? places.find((finding) => distance(finding) > 0)
      : places.findLast((finding) => distance(finding) > 0);
  return ahead ?? places.at(direction === 1 ? 0 : -1) ?? null;
}

/** Selects the cell of the next finding after the selected one; answers it, or null when nothing was found in the review. */
export async function goToNext(
  host: Host,
  review: Review,
  direction: Direction
): Promise<Finding | null> {
  if (review.checks.every(({ findings }) => findings.length === 0)) return null;
  const finding = nextFinding(review, await host.readSelection(), direction);
  if (finding) await host.select(finding.in.sheet, finding.at);
  return finding;
}
