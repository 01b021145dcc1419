import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "./language";
import type { ActionPart } from "./picture/planParts";
import { bar } from "./theme";
import type { Segment, Stretch, WeightShape } from "./weightShape";
import type { Words } from "./words.es";

const hatchIn = (color: string) =>
  `repeating-linear-gradient(-45deg, ${color} 0 1.5px, transparent 1.5px 5px)`;
const hatch = hatchIn(bar.hatch);
const forcedHatch = hatchIn("CanvasText");

const useStyles = makeStyles({
  bar: {
    position: "relative",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", backgroundColor: "Canvas" },
  },
  // Actions of 18 pixels, a line between, operations of 9.
  picture: { height: "28px" },
  part: { position: "absolute", top: 0, bottom: 0, boxSizing: "border-box", overflow: "hidden" },
  segment: {
    backgroundColor: bar.even,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  action: {
    bottom: "10px",
    // A code that does not fit wraps below the first line, where nothing is seen.
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "18px",
    color: bar.text,
    "::before": { content: '""', width: "0", height: "18px" },
    "@media (forced-colors: active)": { color: "HighlightText" },
  },
  code: { flexShrink: 0, padding: "0 3px", whiteSpace: "nowrap" },
  odd: {
    backgroundColor: bar.odd,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  under: {
    top: "19px",
    backgroundColor: bar.underEven,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  underOdd: {
    backgroundColor: bar.underOdd,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  next: {
    borderLeft: `1px solid ${tokens.colorNeutralBackground1}`,
    "@media (forced-colors: active)": { borderLeft: "2px solid Canvas" },
  },
  missing: {
    backgroundImage: hatch,
    "@media (forced-colors: active)": { backgroundImage: forcedHatch },
  },
  extra: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: hatch,
    borderLeft: `2px solid ${bar.hatch}`,
    "@media (forced-colors: active)": {
      backgroundColor: "Canvas",
      backgroundImage: forcedHatch,
      borderLeft: "2px solid CanvasText",
    },
  },
});

/** What stands in the bar for people who do not see it, and in its tooltip. */
export function sayWeights(shape: WeightShape, words: Words): string {
  const parts = shape.segments.map((segment) => saySegment(segment, words));
  return words.weight.label(parts, sayTotal(shape, words), sayRest(shape, words));
}

/** How far the weights reach: 96 de 100 %, or how many actions add to 100. */
export const sayTotal = (
  { base, total, actions, fullActions }: WeightShape,
  words: Words
): string =>
  base === "area" ? words.weight.total(total) : words.weight.fullActions(fullActions, actions);

/** The same in a column of a list. */
export const sayShortTotal = (shape: WeightShape, words: Words): string =>
  shape.base === "area"
    ? words.percent(shape.total)
    : words.weight.ofActions(shape.fullActions, shape.actions);

/** What lacks or is too much, or that nothing is. */
export function sayRest(shape: WeightShape, { weight }: Words): string {
  const { base, missing, extra, actions, fullActions, isFull } = shape;
  if (isFull) return weight.complete;
  if (base === "action") return weight.offActions(actions - fullActions);
  return missing > 0 ? weight.missing(missing) : weight.extra(extra);
}

const saySegment = ({ code, points }: Segment, { weight, percent }: Words): string =>
  `${code === "" ? weight.noCode : code}, ${percent(points)}`;

/** Lines between so many parts would hide them: their shades alone tell them apart. */
const MOST_LINES = 40;

export interface WeightBarProps {
  readonly shape: WeightShape;
  readonly parts: readonly ActionPart[];
}

/**
 * The plan as a picture: the weights by action as one bar that reaches for 100, under each action its operations. What is
 * missing is hatched, and so is what goes beyond.
 */
export function WeightBar({ shape, parts }: WeightBarProps) {
  const styles = useStyles();
  const words = useWords();
  const under = parts.flatMap((action) => action.parts).filter(({ length }) => length > 0);
  return (
    <div
      className={mergeClasses(styles.bar, styles.picture)}
      role="img"
      aria-label={sayWeights(shape, words)}
    >
      {shape.segments.map((segment, index) => (
        <span
          key={index}
          className={mergeClasses(
            styles.part,
            styles.segment,
            styles.action,
            index > 0 && shape.segments.length <= MOST_LINES && styles.next,
            index % 2 === 1 && styles.odd
          )}
          style={placed(segment)}
        >
          <span className={styles.code}>{segment.code}</span>
        </span>
      ))}
      {under.map((part, index) => (
        <span
          key={index}
          className={mergeClasses(
            styles.part,
            styles.under,
            index > 0 && under.length <= MOST_LINES && styles.next,
            index % 2 === 1 && styles.underOdd
          )}
          style={placed(part)}
        />
      ))}
      <Hatched shape={shape} />
    </div>
  );
}

/** The same without codes and words, for a row of a list that says the rest. */
export function SmallWeightBar({ shape }: { readonly shape: WeightShape }) {
  const styles = useStyles();
  return (
    <span className={styles.bar} aria-hidden="true">
      {joined(shape).map((stretch) => (
        <span
          key={stretch.from}
          className={mergeClasses(styles.part, styles.segment)}
          style={placed(stretch)}
        />
      ))}
      <Hatched shape={shape} />
    </span>
  );
}

/** Parts that touch are one: drawn apart, they would show hairlines between them. */
const joined = ({ base, segments }: WeightShape): readonly Stretch[] =>
  base === "action"
    ? segments
    : [{ from: 0, length: segments.reduce((sum, { length }) => sum + length, 0) }];

const placed = ({ from, length }: Stretch) => ({ left: `${from}%`, width: `${length}%` });

function Hatched({ shape: { hatched, extra } }: { readonly shape: WeightShape }) {
  const styles = useStyles();
  return hatched.map((stretch) => (
    <span
      key={stretch.from}
      className={mergeClasses(styles.part, extra > 0 ? styles.extra : styles.missing)}
      style={placed(stretch)}
    />
  ));
}
