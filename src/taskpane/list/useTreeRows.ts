import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Finding } from "../../poa/rule";
import { rowsOfTree, sectionsOf, type Grouping, type TreeRow } from "../findingRows";
import { heightOf, WIDE } from "../TreeLine";
import { useSize } from "../useSize";
import { offsetsOf, rowsInSight, scrollToShow } from "../windowing";
import { findingKey, keptTop, type LaidOut } from "./anchor";

/** Rows kept ready above and below those in sight. */
const SPARE = 8;

export interface TreeContent {
  readonly findings: readonly Finding[];
  readonly active: Finding | null;
  readonly header: string | null;
  readonly closed: ReadonlySet<string>;
  readonly grouping: Grouping;
}

/** The rows, where each lies, which is the current one and which are in sight. */
export function useTreeRows(
  { findings, closed, active, header, grouping }: TreeContent,
  tree: RefObject<HTMLDivElement | null>
) {
  const size = useSize(tree);
  const isWide = size.width >= WIDE;
  const sections = useMemo(() => sectionsOf(findings, grouping), [findings, grouping]);
  const rows = useMemo(() => rowsOfTree(sections, closed), [sections, closed]);
  const offsets = useMemo(
    () => offsetsOf(rows.map((row) => heightOf(row, isWide))),
    [rows, isWide]
  );
  const at = useMemo(() => indexOfCurrent(rows, active, header), [rows, active, header]);
  const current = header ?? (active && findingKey(active));
  const scroll = useScroll(tree, { rows, offsets }, { at, current, height: size.height });
  return {
    rows,
    offsets,
    at,
    span: rowsInSight(offsets, scroll.top, size.height, SPARE),
    page: Math.max(1, Math.floor(size.height / 40) - 1),
    onScroll: scroll.follow,
  };
}

interface Current {
  readonly at: number;
  /** What the current row is called; null where there is none. */
  readonly current: string | null;
  readonly height: number;
}

/**
 * Brings the current row into sight when another becomes it, or the list another height. Rows that come and go while the planner
 * types move nothing of what is in sight.
 */
function useScroll(
  tree: RefObject<HTMLDivElement | null>,
  now: LaidOut,
  { at, current, height }: Current
) {
  const [top, setTop] = useState(0);
  // The browser shortens a scroll at once when the list gets shorter: what it says by then is too late.
  const last = useRef<{ laid: LaidOut; top: number; shown: string } | null>(null);
  const { rows, offsets } = now;
  useLayoutEffect(() => {
    const element = tree.current;
    if (!element || height === 0) return;
    const before = last.current ?? { laid: { rows, offsets }, top: 0, shown: "" };
    const shown = current === null ? "" : `${current} ${height}`;
    let next =
      before.laid.rows === rows ? before.top : keptTop(before.laid, { rows, offsets }, before.top);
    if (shown !== "" && shown !== before.shown) next = scrollToShow(offsets, at, next, height);
    if (element.scrollTop !== next) element.scrollTop = next;
    last.current = { laid: { rows, offsets }, top: element.scrollTop, shown };
    setTop(element.scrollTop);
  }, [tree, rows, offsets, at, current, height]);
  return {
    top,
    follow: (): void => {
      const { scrollTop } = tree.current!;
      if (last.current) last.current.top = scrollTop;
      setTop(scrollTop);
    },
  };
}

/** The row the keyboard stands on: the header, else the active finding, else the first row. */
function indexOfCurrent(
  rows: readonly TreeRow[],
  active: Finding | null,
  header: string | null
): number {
  const isCurrent = (row: TreeRow) =>
    header === null
      ? row.kind === "finding" && row.finding === active
      : row.kind !== "finding" && row.key === header;
  return Math.max(0, rows.findIndex(isCurrent));
}
