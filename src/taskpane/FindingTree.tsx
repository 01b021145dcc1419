import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { Finding } from "../poa/rule";
import { rowsOfTree, sectionsOf, stepFor, type Step, type TreeRow } from "./findingRows";
import { useWords } from "./language";
import { heightOf, rowId, TreeLine, WIDE } from "./TreeLine";
import { useSize } from "./useSize";
import { offsetsOf, rowsInSight, scrollToShow } from "./windowing";

const useStyles = makeStyles({
  tree: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "160px",
    minHeight: "112px",
    overflowY: "auto",
    overflowX: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
    position: "relative",
  },
  all: { position: "relative" },
});

/** Rows kept ready above and below those in sight. */
const SPARE = 8;

export interface FindingTreeProps {
  readonly findings: readonly Finding[];
  readonly active: Finding | null;
  readonly header: string | null;
  readonly closed: ReadonlySet<string>;
  /** Whether the rows tell on which sheet their cell lies. */
  readonly showsSheet: boolean;
  readonly onMove: (to: TreeRow) => void;
  readonly onToggle: (key: string) => void;
  readonly onGo: (finding: Finding) => void;
}

/** The findings by severity and rule. Only the rows in sight are in the page, however many there are. */
export function FindingTree(props: FindingTreeProps) {
  const styles = useStyles();
  const words = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const list = useRows(props, tree);
  const [hasFocus, setFocus] = useState(false);
  const { rows, offsets, at, span } = list;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = stepFor(event.key, rows, at, list.page);
    if (!step) return;
    event.preventDefault();
    take(step, rows, props);
  };
  const isInSight = at >= span.first && at < span.end;
  return (
    <div
      ref={tree}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={words.findings.list}
      {...(isInSight ? { "aria-activedescendant": rowId(at) } : {})}
      onKeyDown={onKeyDown}
      onScroll={list.onScroll}
      onFocus={(event) => setFocus(event.currentTarget.matches(":focus-visible"))}
      onBlur={() => setFocus(false)}
    >
      <div className={styles.all} role="presentation" style={{ height: offsets.at(-1) ?? 0 }}>
        <RowsInSight {...props} list={list} hasFocus={hasFocus} />
      </div>
    </div>
  );
}

function take(step: Step, rows: readonly TreeRow[], on: FindingTreeProps): void {
  if (step.kind === "toggle") on.onToggle(step.key);
  else if (step.kind === "go") on.onGo(step.finding);
  else if (rows[step.to]) on.onMove(rows[step.to]!);
}

interface RowsProps extends FindingTreeProps {
  readonly list: ReturnType<typeof useRows>;
  readonly hasFocus: boolean;
}

function RowsInSight({ list, hasFocus, ...props }: RowsProps) {
  const { rows, offsets, at, span } = list;
  const isMarked = hasFocus || props.active !== null || props.header !== null;
  const press = (row: TreeRow) => {
    if (row.kind !== "finding") return props.onToggle(row.key);
    props.onMove(row);
    props.onGo(row.finding);
  };
  return rows.slice(span.first, span.end).map((row, inSight) => {
    const index = span.first + inSight;
    return (
      <TreeLine
        key={index}
        index={index}
        row={row}
        top={offsets[index]!}
        height={offsets[index + 1]! - offsets[index]!}
        isCurrent={index === at && isMarked}
        isActive={row.kind === "finding" && row.finding === props.active}
        hasFocus={hasFocus}
        showsSheet={props.showsSheet}
        onPress={() => press(row)}
      />
    );
  });
}

/** The rows, where each lies, which is the current one and which are in sight; keeps the current one in sight. */
function useRows(
  { findings, closed, active, header }: FindingTreeProps,
  tree: React.RefObject<HTMLDivElement | null>
) {
  const size = useSize(tree);
  const [scrollTop, setScrollTop] = useState(0);
  const isWide = size.width >= WIDE;
  const sections = useMemo(() => sectionsOf(findings), [findings]);
  const rows = useMemo(() => rowsOfTree(sections, closed), [sections, closed]);
  const offsets = useMemo(
    () => offsetsOf(rows.map((row) => heightOf(row, isWide))),
    [rows, isWide]
  );
  const at = useMemo(() => indexOfCurrent(rows, active, header), [rows, active, header]);
  useLayoutEffect(() => {
    const element = tree.current;
    if (!element || size.height === 0 || (!active && !header)) return;
    element.scrollTop = scrollToShow(offsets, at, element.scrollTop, size.height);
    setScrollTop(element.scrollTop);
  }, [tree, offsets, at, active, header, size.height]);
  return {
    rows,
    offsets,
    at,
    span: rowsInSight(offsets, scrollTop, size.height, SPARE),
    page: Math.max(1, Math.floor(size.height / 40) - 1),
    onScroll: () => setScrollTop(tree.current?.scrollTop ?? 0),
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
