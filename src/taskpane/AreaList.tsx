import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Severity } from "../poa/rule";
import type { AreaRow } from "./bookSummary";
import { FineIcon, SeverityIcon } from "./Icons";
import { useWords } from "./language";
import { takeLostFocus } from "./lostFocus";
import { sayRest, sayShortTotal, sayTotal, SmallWeightBar } from "./WeightBar";
import { Unseen } from "./Unseen";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    width: "100%",
    boxSizing: "border-box",
    position: "relative",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 56px 58px 34px 34px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    height: "28px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  area: {
    display: "none",
    color: tokens.colorNeutralForeground3,
    "@media (min-width: 480px)": { display: "inline", marginLeft: tokens.spacingHorizontalS },
  },
  total: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  wrong: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  count: {
    display: "flex",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "3px",
    fontVariantNumeric: "tabular-nums",
  },
});

export interface AreaListProps {
  readonly rows: readonly AreaRow[];
  readonly onOpen: (row: AreaRow) => void;
}

/** The areas of a book, one short row each, in the order of their tabs. The arrow keys go from row to row. */
export function AreaList({ rows, onOpen }: AreaListProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.list} aria-label={words.book.list} onKeyDown={moveFocus}>
      {rows.map((row, index) => (
        <li key={`${row.plan.ref.sheet}/${row.plan.headingRow}`}>
          <AreaButton row={row} isFirst={index === 0} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface AreaButtonProps extends Pick<AreaListProps, "onOpen"> {
  readonly row: AreaRow;
  readonly isFirst: boolean;
}

function AreaButton({ row, isFirst, onOpen }: AreaButtonProps) {
  const styles = useStyles();
  const words = useWords();
  const { plan, shape, counts } = row;
  const area = plan.area?.value ?? words.noArea;
  const total = `${sayTotal(shape, words)}, ${sayRest(shape, words)}`;
  const isFine = counts.error + counts.warning === 0;
  return (
    <button
      ref={takeLostFocus}
      type="button"
      className={styles.row}
      tabIndex={isFirst ? 0 : -1}
      title={`${area}\n${total}\n${words.counts(counts)}`}
      onClick={() => onOpen(row)}
    >
      <span className={styles.name}>
        {plan.ref.sheet}
        <Unseen>{words.book.row(`, ${area}`, total, words.counts(counts))}</Unseen>
        <span className={styles.area} aria-hidden="true">
          {area}
        </span>
      </span>
      <SmallWeightBar shape={shape} />
      <span
        className={mergeClasses(styles.total, !shape.isFull && styles.wrong)}
        aria-hidden="true"
      >
        {sayShortTotal(shape, words)}
      </span>
      <Count severity="error" count={counts.error} isFine={false} />
      <Count severity="warning" count={counts.warning} isFine={isFine} />
    </button>
  );
}

function Count(props: {
  readonly severity: Severity;
  readonly count: number;
  readonly isFine: boolean;
}) {
  const styles = useStyles();
  const words = useWords();
  return (
    <span className={styles.count} aria-hidden="true">
      {props.isFine ? <FineIcon size={14} /> : null}
      {props.count > 0 ? (
        <>
          <SeverityIcon severity={props.severity} size={12} />
          {words.n(props.count)}
        </>
      ) : null}
    </span>
  );
}

/** Tab enters the list once; inside, the arrow keys move. */
function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = buttons[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  target.focus();
}
