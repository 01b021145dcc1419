import type { ReactNode, Ref } from "react";
import { PushButton, type PushButtonProps } from "../PushButton";

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
  const { why, label } = props;
  const isOff = why !== "";
  return (
    <PushButton
      {...(props.ref !== undefined && { ref: props.ref })}
      rank={isOff ? "secondary" : (props.rank ?? "secondary")}
      isOff={isOff}
      // Excel is asked for a moment only: nothing flickers for that.
      aria-disabled={props.isBusy}
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
