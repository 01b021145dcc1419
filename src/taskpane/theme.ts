import { useSyncExternalStore, type CSSProperties } from "react";
import { COMMON, DARK_COLORS, LIGHT_COLORS } from "./tokenValues";

/** The colours Office says it is shown in, and when they change. */
export interface OfficeColors {
  /** The background of Office's own panes, as #RRGGBB; undefined where Office does not say. */
  background(): string | undefined;
  /** Answers how to stop. */
  watch(onChange: () => void): () => void;
}

/** Excel's green, so that the pane looks like a part of it. */
export const GREEN = {
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
} as const;

/** Shades of the weight bar, which alternate from one action to the next. */
interface BarShades {
  readonly barEven: string;
  readonly barOdd: string;
  /** Of the operations, which lie under their action. */
  readonly barUnderEven: string;
  readonly barUnderOdd: string;
  readonly barText: string;
  readonly barHatch: string;
}

type PaneTheme = Readonly<
  Record<keyof typeof COMMON | keyof typeof LIGHT_COLORS, string | number>
> &
  BarShades;

/** Style values of the bar's shades. */
export const bar = {
  even: "var(--barEven)",
  odd: "var(--barOdd)",
  underEven: "var(--barUnderEven)",
  underOdd: "var(--barUnderOdd)",
  text: "var(--barText)",
  hatch: "var(--barHatch)",
} as const;

function variables(theme: PaneTheme): CSSProperties {
  return Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, value]));
}

const LIGHT = variables({
  ...COMMON,
  ...LIGHT_COLORS,
  // A shade darker than Fluent's: small words stand on selected rows, too.
  colorBrandForeground1: GREEN[70],
  colorBrandForegroundLink: GREEN[70],
  barEven: GREEN[80],
  barOdd: GREEN[60],
  barUnderEven: GREEN[90],
  barUnderOdd: GREEN[100],
  barText: "#ffffff",
  barHatch: "#a4262c",
});

const DARK = variables({
  ...COMMON,
  ...DARK_COLORS,
  // Lighter than Fluent's, for the same reason.
  colorBrandForeground1: GREEN[120],
  colorBrandForegroundLink: GREEN[120],
  colorStatusDangerForeground1: "#f4969d",
  barEven: GREEN[110],
  barOdd: GREEN[130],
  barUnderEven: GREEN[90],
  barUnderOdd: GREEN[100],
  barText: GREEN[10],
  barHatch: "#f1707b",
});

/** Whether a background is dark: under half of the light that reaches the eye. Not dark where nobody says. */
export function isDark(background: string | undefined): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background?.trim() ?? "");
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.5;
}

/**
 * The theme of the moment, as the variables that Fluent's tokens name; it follows Office. The system's high contrast needs no
 * theme of its own: there the browser puts the system's colours in place of ours, and what it leaves alone asks for them by
 * name. Fluent's own provider would do the same, and bring what only Fluent's components need.
 */
export function useTheme(colors: OfficeColors): CSSProperties {
  const dark = useSyncExternalStore(colors.watch, () => isDark(colors.background()));
  return dark ? DARK : LIGHT;
}
