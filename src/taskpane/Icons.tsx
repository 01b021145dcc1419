import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../poa/rule";

/** Browsers leave the colours of drawings alone in high contrast, so they are told. */
const inForcedColors = { "@media (forced-colors: active)": { color: "CanvasText" } } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "block", ...inForcedColors },
  error: { color: tokens.colorStatusDangerForeground1, ...inForcedColors },
  warning: { color: tokens.colorStatusWarningForeground1, ...inForcedColors },
  hint: { color: tokens.colorNeutralForeground3, ...inForcedColors },
  fine: { color: tokens.colorStatusSuccessForeground1, ...inForcedColors },
  turns: {
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
});

interface IconProps {
  readonly size?: number;
  readonly className?: string;
}

function Icon({ size = 16, className, children }: IconProps & { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.icon, className)}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Each severity has a shape of its own, so that no finding is told by colour alone: disc, triangle, square. */
export function SeverityIcon({ severity, size }: IconProps & { readonly severity: Severity }) {
  const styles = useStyles();
  return (
    <Icon {...(size === undefined ? {} : { size })} className={styles[severity]}>
      {SHAPES[severity]}
    </Icon>
  );
}

const SHAPES: Readonly<Record<Severity, ReactNode>> = {
  error: (
    <path
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
      d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9 5.9 4.8Z"
    />
  ),
  warning: (
    <path
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
      d="M7 1.9 1.1 12.6A1.15 1.15 0 0 0 2.1 14.3h11.8a1.15 1.15 0 0 0 1-1.7L9 1.9a1.15 1.15 0 0 0-2 0ZM7.25 5.5h1.5v4.2h-1.5V5.5Zm0 5.4h1.5v1.5h-1.5v-1.5Z"
    />
  ),
  hint: (
    <>
      <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="1.5" />
      <path d="M8 7.4v3.4M8 5.1v.1" />
    </>
  ),
};

/** All well. */
export function FineIcon(props: IconProps) {
  const styles = useStyles();
  return (
    <Icon {...props} className={mergeClasses(styles.fine, props.className)}>
      <path d="m3 8.5 3.2 3.2L13 4.8" strokeWidth="1.8" />
    </Icon>
  );
}

/** Points to the right when closed and down when open. */
export function OpenIcon({ isOpen }: { readonly isOpen: boolean }) {
  const styles = useStyles();
  return (
    <Icon size={12} className={mergeClasses(styles.turns, isOpen && styles.open)}>
      <path d="m6 3 5 5-5 5" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon size={12}>
      <path d="m10 3-5 5 5 5" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon size={12}>
      <path d="m3.5 3.5 9 9m0-9-9 9" />
    </Icon>
  );
}

/** A sheet of paper with a table that is not ours. */
export function OtherSheetIcon() {
  return (
    <Icon size={32}>
      <g strokeWidth="0.9">
        <path d="M3.5 1.75h6l3 3v9.5h-9v-12.5Z" />
        <path d="M9.5 1.75v3h3M5.5 8h5M5.5 10.25h5M5.5 12.4h3" />
      </g>
    </Icon>
  );
}

/** Three sliders. */
export function SettingsIcon() {
  return (
    <Icon>
      <path d="M2 4h5m4 0h3M2 8h2m4 0h6M2 12h6m4 0h2" />
      <circle cx="9" cy="4" r="1.75" />
      <circle cx="6" cy="8" r="1.75" />
      <circle cx="10" cy="12" r="1.75" />
    </Icon>
  );
}

export function HelpIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M6.1 6.2a1.9 1.9 0 1 1 2.7 1.9c-.5.3-.8.6-.8 1.2M8 11.4v.1" />
    </Icon>
  );
}
