import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode, type SubmitEvent } from "react";
import { takeLostFocus } from "../lostFocus";
import { PushButton } from "../PushButton";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "200px",
    minHeight: "160px",
    display: "flex",
    flexDirection: "column",
    marginTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

export interface PanelFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isBusy: boolean;
  /** The one thing to be done here; missing where the panel only lists. */
  readonly apply?: { readonly label: string; readonly isReady: boolean; readonly do: () => void };
  readonly onClose: () => void;
}

/** What stands in the place of the list until the planner applies or leaves it. The focus goes in; Esc leaves. */
export function PanelFrame({ title, children, isBusy, apply, onClose }: PanelFrameProps) {
  const styles = useStyles();
  const words = useRepairWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Buttons that were waiting have let the focus go, or are gone themselves.
  useEffect(() => {
    if (!isBusy) takeLostFocus(heading.current);
  }, [isBusy]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isBusy) onClose();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (apply?.isReady && !isBusy) apply.do();
  };
  return (
    <form
      className={styles.panel}
      aria-label={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
    >
      <div className={styles.content}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {children}
      </div>
      <div className={styles.foot}>
        {apply ? (
          <PushButton type="submit" rank="primary" disabled={isBusy || !apply.isReady}>
            {apply.label}
          </PushButton>
        ) : null}
        <PushButton disabled={isBusy} onClick={onClose}>
          {apply ? words.cancel : words.close}
        </PushButton>
      </div>
    </form>
  );
}
