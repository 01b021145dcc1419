import { makeStyles, tokens } from "@fluentui/react-components";
import { a1, type Cell } from "../sheet/cell";
import { sayUnbroken } from "./sayUnbroken";
import type { Finding } from "../poa/rule";
import { SeverityIcon } from "./Icons";
import { useLanguage, useWords } from "./language";
import { PushButton } from "./PushButton";
import { FindingActions } from "./repair/FindingActions";
import type { Checked } from "./session";
import type { ReviewWork } from "./useReview";
import { TextLink } from "./TextLink";

const useStyles = makeStyles({
  detail: {
    flexShrink: 1,
    minHeight: "108px",
    maxHeight: "46%",
    "@media (max-height: 640px)": { maxHeight: "56%" },
    boxSizing: "border-box",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  kind: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "19px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  label: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  siblings: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

export interface FindingDetailProps {
  readonly finding: Finding;
  /** The findings of the same cell, this one among them. */
  readonly here: readonly Finding[];
  readonly showsSheet: boolean;
  readonly onGo: (sheet: string, at: Cell) => void;
  readonly onShow: (finding: Finding) => void;
  readonly work: ReviewWork;
  readonly checked: Checked;
}

/** It has more than one way out: they are told where one of them is chosen. */
const TOLD_IN_FULL = "weights-add-to-100";

/** The active finding in full: what, why, which other cells, and what a correction would do. */
export function FindingDetail(props: FindingDetailProps) {
  const { finding, here, showsSheet, onGo, onShow, work, checked } = props;
  const styles = useStyles();
  const words = useWords();
  const { message, why, fixTitle } = sayUnbroken(finding, useLanguage());
  const { severity, at } = finding;
  const { sheet } = finding.in;
  const place = showsSheet ? words.findings.cellIn(a1(at), sheet) : a1(at);
  return (
    <section className={styles.detail} aria-label={words.findings.detail}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <span className={styles.kind}>{words.severities[severity].one}</span>
        <TextLink onClick={() => onGo(sheet, at)}>{words.findings.goTo(place)}</TextLink>
      </div>
      <p className={styles.message}>{message}</p>
      {fixTitle === null || finding.rule === TOLD_IN_FULL ? null : (
        <p className={styles.text}>
          <span className={styles.label}>{words.findings.canBeFixed}:</span> {fixTitle}
        </p>
      )}
      <FindingActions work={work} checked={checked} finding={finding} />
      <p className={styles.text}>{why}</p>
      <SeeAlso finding={finding} onGo={onGo} />
      {here.length > 1 ? <Siblings finding={finding} here={here} onShow={onShow} /> : null}
    </section>
  );
}

function SeeAlso({ finding, onGo }: Pick<FindingDetailProps, "finding" | "onGo">) {
  const styles = useStyles();
  const words = useWords();
  if (finding.seeAlso.length === 0) return null;
  return (
    <div className={styles.links}>
      <span className={styles.label}>{words.findings.seeAlso}:</span>
      {finding.seeAlso.map(({ in: { sheet }, at }) => (
        <TextLink key={`${sheet}!${a1(at)}`} onClick={() => onGo(sheet, at)}>
          {sheet === finding.in.sheet ? a1(at) : words.findings.cellIn(a1(at), sheet)}
        </TextLink>
      ))}
    </div>
  );
}

function Siblings({
  finding,
  here,
  onShow,
}: Pick<FindingDetailProps, "finding" | "here" | "onShow">) {
  const styles = useStyles();
  const words = useWords();
  const index = here.indexOf(finding);
  const show = (by: 1 | -1) => onShow(here[(index + by + here.length) % here.length]!);
  return (
    <div className={styles.siblings}>
      <span className={styles.kind}>{words.findings.nth(index + 1, here.length)}</span>
      <PushButton rank="subtle" onClick={() => show(-1)}>
        {words.findings.previous}
      </PushButton>
      <PushButton rank="subtle" onClick={() => show(1)}>
        {words.findings.next}
      </PushButton>
    </div>
  );
}
