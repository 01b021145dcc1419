import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** The colours Office says it is shown in, and when they change. */
export interface OfficeColors {
  /** The background of Office's own panes, as #RRGGBB; undefined where Office does not say. */
  background(): string | undefined;
  /** Answers how to stop. */
  watch(onChange: () => void): () => void;
}

/** Excel's green, so that the pane looks like a part of it. */
const GREEN: BrandVariants = {
  10: "#03140a",
  20: "#082313",
  30: "#0a321b",
  40: "#0b4224",
  50: "#0c502b",
  60: "#0d5e33",
  70: "#0e6e3b",
  80: "#107c41",
  90: "#2b9058",
  100: "#43a36d",
  110: "#58b37f",
  120: "#6fc292",
  130: "#8ad0a8",
  140: "#a8dec0",
  150: "#c8ebd7",
  160: "#e8f6ee",
};

/** Shades of the weight bar, which alternate from one action to the next. */
interface BarShades {
  readonly barEven: string;
  readonly barOdd: string;
  readonly barText: string;
  readonly barHatch: string;
}

export type PaneTheme = Theme & BarShades;

/** Style values of the bar's shades. */
export const bar = {
  even: "var(--barEven)",
  odd: "var(--barOdd)",
  text: "var(--barText)",
  hatch: "var(--barHatch)",
} as const;

const LIGHT: PaneTheme = {
  ...createLightTheme(GREEN),
  // A shade darker than Fluent's: small words stand on selected rows, too.
  colorBrandForeground1: GREEN[70],
  colorBrandForegroundLink: GREEN[70],
  colorCompoundBrandForeground1: GREEN[70],
  barEven: GREEN[80],
  barOdd: GREEN[60],
  barText: "#ffffff",
  barHatch: "#a4262c",
};

const DARK: PaneTheme = {
  ...createDarkTheme(GREEN),
  // Lighter than Fluent's, for the same reason.
  colorBrandForeground1: GREEN[120],
  colorBrandForegroundLink: GREEN[120],
  colorCompoundBrandForeground1: GREEN[120],
  colorStatusDangerForeground1: "#f4969d",
  barEven: GREEN[110],
  barOdd: GREEN[130],
  barText: GREEN[10],
  barHatch: "#f1707b",
};

/** Whether a background is dark: under half of the light that reaches the eye. Not dark where nobody says. */
export function isDark(background: string | undefined): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background?.trim() ?? "");
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.5;
}

/**
 * The theme of the moment; it follows Office. The system's high contrast needs no theme of its own: there the browser puts the
 * system's colours in place of ours, and what it leaves alone asks for them by name.
 */
export function useTheme(colors: OfficeColors): PaneTheme {
  const dark = useSyncExternalStore(colors.watch, () => isDark(colors.background()));
  return dark ? DARK : LIGHT;
}
