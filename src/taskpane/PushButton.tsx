import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "24px",
    padding: `2px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { ":focus-visible": { outlineColor: "Highlight" } },
  },
  large: {
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  primary: {
    border: "1px solid transparent",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
      ":hover": { backgroundColor: "HighlightText", color: "Highlight" },
    },
  },
  secondary: {},
  subtle: {
    border: "1px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  disabled: {
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
  flat: { border: "1px solid transparent", backgroundColor: "transparent" },
});

export interface PushButtonProps extends ComponentProps<"button"> {
  /** Primary for the one thing most people want next, subtle for what few do. */
  readonly rank?: "primary" | "secondary" | "subtle";
  readonly large?: boolean;
  /** It cannot be pressed now, but keeps the focus, so that it can tell why and nobody falls out of the panel. */
  readonly isOff?: boolean;
}

/** A button as Fluent draws it. Fluent's own would cost the pane as much as all the rest of its styles. */
export function PushButton({
  rank = "secondary",
  large,
  isOff = false,
  className,
  ...rest
}: PushButtonProps) {
  const styles = useStyles();
  const looksOff = isOff || rest.disabled;
  return (
    <button
      type="button"
      {...rest}
      {...(isOff && { "aria-disabled": true, onClick: undefined })}
      className={mergeClasses(
        styles.button,
        large && styles.large,
        styles[rank],
        looksOff && styles.disabled,
        looksOff && rank === "subtle" && styles.flat,
        className
      )}
    />
  );
}
