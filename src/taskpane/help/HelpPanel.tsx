import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { SaveDiagnosis } from "../diagnosis/SaveDiagnosis";
import { useDiagnosisWords } from "../diagnosis/words";
import { useFieldStyles } from "../fields";
import { SeverityIcon } from "../Icons";
import { useLanguage, useWords } from "../language";
import { AsideFrame } from "../settings/AsideFrame";
import { useAsideStyles } from "../settings/styles";
import { plain } from "../list/pick";
import { rulesTold, type RuleTold } from "./rulesTold";
import { useHelpWords } from "./words";

const useStyles = makeStyles({
  keys: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    margin: 0,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  rule: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    "& svg": { display: "inline-block", verticalAlign: "-3px", marginRight: "6px" },
  },
  told: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
  },
});

/** What the add-in does, its keys, and every rule with its reason and an example. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const aside = useAsideStyles();
  const words = useHelpWords();
  const diagnosis = useDiagnosisWords();
  return (
    <AsideFrame title={words.title} back={words.back} onClose={onClose}>
      <div className={aside.body}>
        {words.does.map((line) => (
          <p key={line} className={styles.said}>
            {line}
          </p>
        ))}
        <div className={aside.part}>
          <h3 className={mergeClasses(styles.said, aside.label)}>{words.keys.title}</h3>
          <dl className={styles.keys}>
            {words.keys.lines.map(([key, what]) => (
              <div key={key} style={{ display: "contents" }}>
                <dt className={styles.key}>{key}</dt>
                <dd className={styles.said}>{what}</dd>
              </div>
            ))}
          </dl>
        </div>
        <Rules />
        <div className={aside.part}>
          <h3 className={mergeClasses(styles.said, aside.label)}>{diagnosis.title}</h3>
          <SaveDiagnosis />
        </div>
      </div>
    </AsideFrame>
  );
}

function Rules() {
  const styles = useStyles();
  const aside = useAsideStyles();
  const field = useFieldStyles();
  const { rules: words } = useHelpWords();
  const language = useLanguage();
  const [searched, search] = useState("");
  const all = useMemo(() => rulesTold(language), [language]);
  const wanted = plain(searched).split(/\s+/).filter(Boolean);
  const shown = all.filter((rule) => {
    const text = plain(Object.values(rule).join(" "));
    return wanted.every((word) => text.includes(word));
  });
  return (
    <div className={aside.part}>
      <h3 className={mergeClasses(styles.said, aside.label)}>{words.title(all.length)}</h3>
      <p className={aside.quiet}>{words.about}</p>
      <input
        type="search"
        className={field.input}
        aria-label={words.search}
        placeholder={words.search}
        value={searched}
        onChange={({ target }) => search(target.value)}
      />
      {shown.length === 0 ? <p className={aside.quiet}>{words.none}</p> : null}
      <ul className={styles.list}>
        {shown.map((rule) => (
          <OneRule key={rule.id} rule={rule} />
        ))}
      </ul>
    </div>
  );
}

function OneRule({ rule }: { readonly rule: RuleTold }) {
  const styles = useStyles();
  const aside = useAsideStyles();
  const { rules: words } = useHelpWords();
  const { severities } = useWords();
  const lines = [
    [words.example, rule.example],
    [words.why, rule.why],
    ...(rule.fix === null ? [] : [[words.fix, `${rule.fix}.`]]),
  ] as const;
  return (
    <li className={styles.rule}>
      <details>
        <summary className={styles.summary}>
          <SeverityIcon severity={rule.severity} size={14} />
          {rule.about} <span className={aside.quiet}>· {severities[rule.severity].one}</span>
        </summary>
        <div className={styles.told}>
          {lines.map(([name, said]) => (
            <p key={name} className={styles.said}>
              <span className={aside.label}>{name}:</span> {said}
            </p>
          ))}
        </div>
      </details>
    </li>
  );
}
