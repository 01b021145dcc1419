import { makeStyles, tokens } from "@fluentui/react-components";
import type { Host } from "../../sheet/host";
import { lastThrown } from "../failure";
import { useLanguage } from "../language";
import { PushButton } from "../PushButton";
import { download } from "../reception/download";
import { diagnosisText } from "./diagnosis";
import { useDiagnosisWords } from "./words";

const useStyles = makeStyles({
  what: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A button that saves the diagnosis as a text file, and below it what is in the file and what is not. */
export function SaveDiagnosis({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const words = useDiagnosisWords();
  const language = useLanguage();
  const save = (): void => {
    const madeOn = new Date();
    const text = diagnosisText({
      host: host.diagnose?.() ?? null,
      thrown: lastThrown(),
      language,
      browser: navigator.userAgent,
      madeOn,
    });
    download(new TextEncoder().encode(text), words.fileName(madeOn.toISOString().slice(0, 10)));
  };
  return (
    <div>
      <PushButton onClick={save}>{words.save}</PushButton>
      <p className={styles.what}>{words.what}</p>
    </div>
  );
}
