import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetCheck } from "../poa/check";
import { useLanguage, useWords } from "./language";
import type { Checked } from "./session";
import { uncheckedInBook, uncheckedOnSheet } from "./uncheckedSaid";

const useStyles = makeStyles({
  unchecked: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
  atFoot: {
    flexShrink: 0,
    maxHeight: "34%",
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { cursor: "pointer" },
  group: { marginTop: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What is on the sheet and no rule looked at, so that a clean sheet says no more than it can. Nothing when there is none. */
export function UncheckedOnSheet(props: {
  readonly check: SheetCheck;
  readonly scope: Checked["scope"];
}) {
  const styles = useStyles();
  const lines = uncheckedOnSheet(props.check, props.scope, useLanguage(), useWords());
  return (
    <Folded count={lines.length} className={styles.atFoot}>
      <Lines lines={lines} />
    </Folded>
  );
}

/** The same for the sheets of a book, those included that were not read at all. */
export function UncheckedInBook({ checks }: { readonly checks: readonly SheetCheck[] }) {
  const styles = useStyles();
  const groups = uncheckedInBook(checks, useLanguage(), useWords());
  return (
    <Folded count={groups.reduce((sum, { lines }) => sum + lines.length, 0)}>
      {groups.map(({ title, lines }) => (
        <div key={title}>
          <div className={styles.group}>{title}</div>
          <Lines lines={lines} />
        </div>
      ))}
    </Folded>
  );
}

function Folded(props: {
  readonly count: number;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { unchecked } = useWords();
  if (props.count === 0) return null;
  return (
    <details className={mergeClasses(styles.unchecked, props.className)}>
      <summary className={styles.title}>{unchecked.title(props.count)}</summary>
      {props.children}
    </details>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
