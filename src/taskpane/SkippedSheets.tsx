import { makeStyles, tokens } from "@fluentui/react-components";
import type { BookSummary } from "./bookSummary";
import { useWords } from "./language";

const useStyles = makeStyles({
  skipped: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  title: { cursor: "pointer" },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
});

/** The sheets that are no POA, each with the reason; nothing when there are none. */
export function SkippedSheets(props: {
  readonly title: string;
  readonly skipped: BookSummary["skipped"];
}) {
  const styles = useStyles();
  const { shortNoPlan } = useWords();
  if (props.skipped.length === 0) return null;
  return (
    <details className={styles.skipped} open={props.skipped.length <= 3}>
      <summary className={styles.title}>{props.title}</summary>
      <ul className={styles.list}>
        {props.skipped.map(({ sheet, reason }) => (
          <li key={sheet}>
            «{sheet}»: {shortNoPlan[reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}
