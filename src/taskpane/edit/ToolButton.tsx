import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { PushButton, type PushButtonProps } from "../PushButton";

const useStyles = makeStyles({
  off: {
    border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      border: "1px solid GrayText",
      backgroundColor: "ButtonFace",
      color: "GrayText",
      ":hover": { backgroundColor: "ButtonFace", color: "GrayText" },
    },
  },
});

/** A button that stays in reach of the keyboard when it cannot be used, so that it can tell why. */
export function ToolButton(props: {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly rank?: NonNullable<PushButtonProps["rank"]>;
  /** Why it cannot be used; "" when it can. */
  readonly why: string;
  readonly isBusy: boolean;
  /** What it does in full, where its words alone do not say. */
  readonly label?: string;
  readonly keys?: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { why, label } = props;
  const isOff = why !== "";
  return (
    <PushButton
      {...(props.ref !== undefined && { ref: props.ref })}
      {...(isOff ? { className: styles.off } : { rank: props.rank ?? "secondary" })}
      aria-disabled={isOff || props.isBusy}
      aria-label={label}
      aria-description={isOff ? why : undefined}
      aria-keyshortcuts={props.keys}
      title={isOff ? why : label}
      onClick={() => {
        if (!isOff && !props.isBusy) props.onPress();
      }}
    >
      {props.children}
    </PushButton>
  );
}
