import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SheetCheck } from "../poa/check";
import { Diagnosis } from "./diagnosis/Diagnosis";
import type { Reason } from "./failure";
import { CloseIcon, FineIcon, OtherSheetIcon, SeverityIcon } from "./Icons";
import { useWords } from "./language";
import { saySize } from "./PlanSummary";
import { PushButton } from "./PushButton";

const useStyles = makeStyles({
  middle: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    "@media (max-height: 640px)": { paddingTop: tokens.spacingVerticalL, paddingBottom: 0 },
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: {
    margin: 0,
    textWrap: "balance",
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, maxWidth: "360px", textWrap: "pretty" },
  failure: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTop: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderBottom: `1px solid ${tokens.colorStatusDangerBorder1}`,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  close: { alignSelf: "start" },
  failureTitle: { fontWeight: tokens.fontWeightSemibold },
  failureText: { margin: 0, overflowWrap: "anywhere" },
  failureButtons: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** A calm sentence in the middle of the pane. */
export function Middle(props: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.middle}>
      {props.icon}
      <h2 className={styles.title}>{props.title}</h2>
      {props.children}
    </div>
  );
}

/** A paragraph of such a sentence. */
export function MiddleText({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().text}>{children}</p>;
}

/** A plan without findings: what was looked at. */
export function Clean({ check }: { readonly check: SheetCheck }) {
  const words = useWords();
  return (
    <Middle icon={<FineIcon size={32} />} title={words.clean.title}>
      {check.plans.map((plan) => (
        <MiddleText key={plan.headingRow}>{words.clean.looked(saySize(plan, words))}</MiddleText>
      ))}
      <MiddleText>{words.clean.at}</MiddleText>
    </Middle>
  );
}

/** A sheet that holds no plan, and why. */
export function NotAPlan({ check }: { readonly check: SheetCheck }) {
  const { notAPlan, noPlan } = useWords();
  if (!check.notAPlan) return null;
  return (
    <Middle icon={<OtherSheetIcon />} title={notAPlan.title(check.ref.sheet, check.notAPlan)}>
      <MiddleText>{noPlan[check.notAPlan]}</MiddleText>
      <MiddleText>{notAPlan.toDo(check.notAPlan)}</MiddleText>
    </Middle>
  );
}

/** What could not be done, why, and what to do about it. */
export function FailureBar(props: {
  readonly title: string;
  readonly reason: Reason;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { what, toDo } = words.failures[props.reason.kind](props.reason.detail);
  return (
    <div className={styles.failure} role="alert">
      <SeverityIcon severity="error" />
      <div>
        <div className={styles.failureTitle}>{props.title}</div>
        <p className={styles.failureText}>{what}</p>
        <p className={styles.failureText}>{toDo}</p>
      </div>
      <PushButton
        className={styles.close}
        rank="subtle"
        aria-label={words.dismiss}
        onClick={props.onDismiss}
      >
        <CloseIcon />
      </PushButton>
      <div className={styles.failureButtons}>
        <PushButton onClick={props.onRetry}>{words.retry}</PushButton>
        <Diagnosis />
      </div>
    </div>
  );
}
