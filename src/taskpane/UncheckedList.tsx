import { makeStyles, tokens } from "@fluentui/react-components";
import { sayUnchecked, type Unchecked } from "../poa/unchecked";
import { useLanguage, useWords } from "./language";

const useStyles = makeStyles({
  unchecked: {
    flexShrink: 0,
    maxHeight: "34%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
  },
  title: { cursor: "pointer" },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What is on the sheet and no rule looked at, so that a clean sheet says no more than it can. Nothing when there is none. */
export function UncheckedList({ unchecked }: { readonly unchecked: readonly Unchecked[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const words = useWords();
  if (unchecked.length === 0) return null;
  return (
    <details className={styles.unchecked}>
      <summary className={styles.title}>{words.unchecked(unchecked.length)}</summary>
      <ul className={styles.list}>
        {unchecked.map((one, index) => (
          <li key={index}>{sayUnchecked(one)[language]}</li>
        ))}
      </ul>
    </details>
  );
}
