import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Finding } from "../poa/rule";
import { stepFor, type Step, type TreeRow } from "./findingRows";
import { useWords } from "./language";
import { useTreeRows, type TreeContent } from "./list/useTreeRows";
import { takeLostFocus } from "./lostFocus";
import { rowId, TreeLine } from "./TreeLine";

const useStyles = makeStyles({
  tree: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "160px",
    minHeight: "96px",
    // In a low pane the finding that is unfolded comes first.
    "@media (max-height: 640px)": { flexBasis: "96px" },
    overflowY: "auto",
    overflowX: "hidden",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    outlineStyle: "none",
    position: "relative",
  },
  all: { position: "relative" },
});

export interface FindingTreeProps extends TreeContent {
  /** Whether the rows tell on which sheet their cell lies. */
  readonly showsSheet: boolean;
  readonly onMove: (to: TreeRow) => void;
  readonly onToggle: (key: string) => void;
  readonly onGo: (finding: Finding) => void;
}

/** The findings under headers that open and close. Only the rows in sight are in the page, however many there are. */
export function FindingTree(props: FindingTreeProps) {
  const styles = useStyles();
  const words = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const list = useTreeRows(props, tree);
  // Who comes back from a correction goes on where they were.
  useEffect(() => takeLostFocus(tree.current), []);
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
      aria-keyshortcuts="F8 Shift+F8"
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
  readonly list: ReturnType<typeof useTreeRows>;
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
