import { makeStyles, tokens } from "@fluentui/react-components";
import { useWords } from "./language";
import { Middle, MiddleText } from "./Messages";

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: "20px", textAlign: "left", maxWidth: "360px" },
  how: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** What somebody sees who opens the pane's page in a browser, or in another program of Office. */
export function NotInExcel() {
  const styles = useStyles();
  const { outside } = useWords();
  return (
    <Middle title={outside.title}>
      <MiddleText>{outside.does}</MiddleText>
      <div className={styles.how}>{outside.how}</div>
      <ol className={styles.steps}>
        {outside.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Middle>
  );
}
