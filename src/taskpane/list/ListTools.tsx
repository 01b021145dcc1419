import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { countBySeverity } from "../../poa/check";
import { SEVERITIES, type Finding, type Severity } from "../../poa/rule";
import type { Grouping } from "../findingRows";
import { SeverityIcon } from "../Icons";
import { useLanguage, useWords } from "../language";
import { PushButton } from "../PushButton";
import type { Checked } from "../session";
import { TextLink } from "../TextLink";
import type { ReviewWork } from "../useReview";
import { ListVerbs } from "./ListVerbs";
import { EVERYTHING, pickOf, type Filter, type Pick } from "./pick";
import { useListWords } from "./words";

const useStyles = makeStyles({
  tools: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  search: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "80px",
    minWidth: 0,
    boxSizing: "border-box",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
    },
  },
  toggle: { gap: "3px", padding: "2px 5px", fontVariantNumeric: "tabular-nums" },
  off: {
    color: tokens.colorNeutralForeground3,
    "& svg": { opacity: "0.55" },
    textDecorationLine: "line-through",
    "@media (forced-colors: active)": { color: "GrayText" },
  },
  more: { minWidth: "24px", padding: "2px 4px" },
  told: { color: tokens.colorNeutralForeground2 },
  quiet: { display: "none" },
});

export interface ListToolsProps {
  readonly work: ReviewWork;
  readonly checked: Checked;
  /** All that the view lists. */
  readonly findings: readonly Finding[];
  /** Those that are wanted, in the same order. */
  readonly shown: readonly Finding[];
  readonly grouping: Grouping;
  /** Whether findings of several sheets are listed. */
  readonly showsSheet: boolean;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onPick: (pick: Pick | null) => void;
}

/** Searching, filtering and grouping the findings, and taking them elsewhere. */
export function ListTools(props: ListToolsProps) {
  const styles = useStyles();
  const words = useListWords();
  const { findings, shown, onPick } = props;
  const language = useLanguage();
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const [isOpen, open] = useState(false);
  // The box answers at once, however long the list is.
  const wanted = useDeferredValue(filter);
  useEffect(() => onPick(pickOf(wanted, language)), [wanted, language, onPick]);
  const isFiltered = shown.length < findings.length;
  const id = useId();
  return (
    <div className={styles.tools} role="search" aria-label={words.tools}>
      <div className={styles.line}>
        <input
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.placeholder}
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") setFilter({ ...filter, text: "" });
          }}
        />
        <Severities findings={findings} filter={filter} onFilter={setFilter} />
        <PushButton
          className={styles.more}
          rank="subtle"
          aria-label={words.more}
          title={words.more}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => open(!isOpen)}
        >
          ⋯
        </PushButton>
      </div>
      <div role="status" className={mergeClasses(styles.told, !isFiltered && styles.quiet)}>
        {!isFiltered
          ? null
          : shown.length === 0
            ? words.none
            : words.shown(shown.length, findings.length)}{" "}
        {isFiltered ? (
          <TextLink onClick={() => setFilter(EVERYTHING)}>{words.clear}</TextLink>
        ) : null}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <ListVerbs {...props} /> : null}
      </div>
    </div>
  );
}

/** One button for each severity that is among the findings; pressed while it is shown. */
function Severities(props: {
  readonly findings: readonly Finding[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const styles = useStyles();
  const words = useListWords();
  const { n } = useWords();
  const { findings, filter, onFilter } = props;
  const counts = useMemo(() => countBySeverity(findings), [findings]);
  const press = (severity: Severity) => {
    const without = new Set(filter.without);
    if (!without.delete(severity)) without.add(severity);
    onFilter({ ...filter, without });
  };
  return SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const isShown = !filter.without.has(severity);
    const name = words.show(severity, counts[severity]);
    return (
      <PushButton
        key={severity}
        className={mergeClasses(styles.toggle, !isShown && styles.off)}
        aria-pressed={isShown}
        aria-label={name}
        title={name}
        onClick={() => press(severity)}
      >
        <SeverityIcon severity={severity} size={14} />
        {n(counts[severity])}
      </PushButton>
    );
  });
}
