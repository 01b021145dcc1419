import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { a1 } from "../sheet/cell";
import { sayUnbroken } from "./sayUnbroken";
import type { Language } from "../poa/rule";
import type { FindingRow, HeaderRow, TreeRow } from "./findingRows";
import { OpenIcon, SeverityIcon } from "./Icons";
import { useLanguage, useWords } from "./language";
import { ruleOf } from "../poa/rules/index";
import type { Words } from "./words.es";

/** From this width on, in pixels, a finding takes one line. */
export const WIDE = 560;

/** How high a row is, in pixels. */
export function heightOf(row: TreeRow, isWide: boolean): number {
  if (row.kind === "severity" || row.kind === "area") return 30;
  if (row.kind !== "finding") return 24;
  return isWide ? 28 : 42;
}

/** The element's id, for the tree to name its current row. */
export const rowId = (index: number): string => `finding-row-${index}`;

const useStyles = makeStyles({
  line: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  severity: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  area: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  rule: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  text: { paddingLeft: "24px", color: tokens.colorNeutralForeground2 },
  finding: { paddingLeft: "24px" },
  underText: { paddingLeft: "40px" },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundSelected },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  active: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}` },
  focus: {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  oneLine: { whiteSpace: "nowrap" },
  message: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflowWrap: "anywhere",
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  where: {
    flexShrink: 0,
    maxWidth: "84px",
    textAlign: "right",
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  sheet: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
});

export interface TreeLineProps {
  readonly index: number;
  readonly row: TreeRow;
  readonly top: number;
  readonly height: number;
  /** Whether the keyboard stands on it. */
  readonly isCurrent: boolean;
  /** Whether it is the finding that is unfolded. */
  readonly isActive: boolean;
  readonly hasFocus: boolean;
  readonly showsSheet: boolean;
  readonly onPress: () => void;
}

/** One row of the list of findings. */
export function TreeLine(props: TreeLineProps) {
  const { index, row, top, height, isCurrent, hasFocus, onPress } = props;
  const styles = useStyles();
  return (
    <div
      id={rowId(index)}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.of}
      aria-posinset={row.position}
      aria-selected={isCurrent}
      {...(row.kind === "finding" ? {} : { "aria-expanded": row.isOpen })}
      className={mergeClasses(
        styles.line,
        styles[row.kind],
        row.kind === "finding" && row.isUnderText && styles.underText,
        isCurrent && styles.current,
        props.isActive && styles.active,
        isCurrent && hasFocus && styles.focus
      )}
      style={{ top, height }}
      onClick={onPress}
    >
      {row.kind === "finding" ? (
        <FindingInLine row={row} showsSheet={props.showsSheet} isOneLine={height < 30} />
      ) : (
        <HeaderInLine row={row} />
      )}
    </div>
  );
}

function nameOf(row: HeaderRow, words: Words, language: Language): string {
  if (row.kind === "rule") return ruleOf(row.rule).about[language];
  if (row.kind === "text") return row.text;
  if (row.kind === "area")
    return words.sheet(row.sheet).replace(/^./u, (first) => first.toUpperCase());
  return words.severities[row.severity][row.count === 1 ? "one" : "many"];
}

function HeaderInLine({ row }: { readonly row: HeaderRow }) {
  const styles = useStyles();
  const words = useWords();
  const name = nameOf(row, words, useLanguage());
  return (
    <>
      <OpenIcon isOpen={row.isOpen} />
      {row.kind === "severity" || row.kind === "area" ? (
        <SeverityIcon severity={row.severity} />
      ) : null}
      <span className={mergeClasses(styles.name, styles.oneLine)} title={name}>
        {name}
      </span>
      <span className={styles.count}>{words.n(row.count)}</span>
    </>
  );
}

const FindingInLine = memo(function FindingInLine(props: {
  readonly row: FindingRow;
  readonly showsSheet: boolean;
  readonly isOneLine: boolean;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const { finding } = props.row;
  const { message } = sayUnbroken(finding, language);
  const text = props.isOneLine ? styles.oneLine : styles.message;
  return (
    <>
      <SeverityIcon severity={finding.severity} size={14} />
      <span className={mergeClasses(styles.name, text)} title={message}>
        {message}
      </span>
      <span className={styles.where}>
        {a1(finding.at)}
        {props.showsSheet ? <span className={styles.sheet}>{finding.in.sheet}</span> : null}
      </span>
    </>
  );
});
