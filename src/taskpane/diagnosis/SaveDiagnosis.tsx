import { makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import { download } from "../download";
import { lastThrown } from "../failure";
import { useLanguage } from "../language";
import { PushButton } from "../PushButton";
import { HostToDiagnose } from "./Diagnosis";
import { diagnosisText } from "./diagnosisText";
import { useDiagnosisWords } from "./words";

const useStyles = makeStyles({
  all: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  what: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A button that saves the diagnosis as a text file, and below it what is in the file and what is not. */
export function SaveDiagnosis() {
  const host = useContext(HostToDiagnose);
  const styles = useStyles();
  const words = useDiagnosisWords();
  const language = useLanguage();
  const [saved, tell] = useState("");
  const save = (): void => {
    const madeOn = new Date();
    const text = diagnosisText({
      host: host?.diagnose?.() ?? null,
      thrown: lastThrown(),
      language,
      browser: navigator.userAgent,
      madeOn,
    });
    const name = words.fileName(madeOn.toISOString().slice(0, 10));
    download(new TextEncoder().encode(text), name);
    tell(name);
  };
  return (
    <div className={styles.all}>
      <p className={styles.what}>{words.what}</p>
      <PushButton onClick={save}>{words.save}</PushButton>
      <p role="status" className={styles.what}>
        {saved === "" ? "" : words.saved(saved)}
      </p>
    </div>
  );
}
