import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "./language";
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
    height: "18px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { border: "1px solid CanvasText", backgroundColor: "Canvas" },
  },
  small: { height: "8px" },
  part: {
    position: "absolute",
    top: 0,
    bottom: 0,
    boxSizing: "border-box",
    fontSize: tokens.fontSizeBase100,
    lineHeight: "16px",
    textAlign: "center",
    color: bar.text,
    overflow: "hidden",
    whiteSpace: "nowrap",
  },
  segment: {
    backgroundColor: bar.even,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
  },
  odd: {
    backgroundColor: bar.odd,
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

/** A part this long, in percent of the bar, has room for the code of its action. */
const ROOM_FOR_CODE = 11;

/** The weights by action as one bar that reaches for 100: what is missing is hatched, and so is what goes beyond. */
export function WeightBar({ shape }: { readonly shape: WeightShape }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.bar} role="img" aria-label={sayWeights(shape, words)}>
      {shape.segments.map((segment, index) => (
        <span
          key={index}
          className={mergeClasses(
            styles.part,
            styles.segment,
            index > 0 && styles.next,
            index % 2 === 1 && styles.odd
          )}
          style={placed(segment)}
          title={[saySegment(segment, words), segment.text].filter(Boolean).join("\n")}
        >
          {segment.length >= ROOM_FOR_CODE ? segment.code : ""}
        </span>
      ))}
      <Hatched shape={shape} title={sayRest(shape, words)} />
    </div>
  );
}

/** The same without codes and words, for a row of a list that says the rest. */
export function SmallWeightBar({ shape }: { readonly shape: WeightShape }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.bar, styles.small)} aria-hidden="true">
      {joined(shape).map((stretch) => (
        <span
          key={stretch.from}
          className={mergeClasses(styles.part, styles.segment)}
          style={placed(stretch)}
        />
      ))}
      <Hatched shape={shape} title={undefined} />
    </span>
  );
}

/** Parts that touch are one: drawn apart, they would show hairlines between them. */
const joined = ({ base, segments }: WeightShape): readonly Stretch[] =>
  base === "action"
    ? segments
    : [{ from: 0, length: segments.reduce((sum, { length }) => sum + length, 0) }];

const placed = ({ from, length }: Stretch) => ({ left: `${from}%`, width: `${length}%` });

function Hatched(props: { readonly shape: WeightShape; readonly title: string | undefined }) {
  const styles = useStyles();
  const { hatched, extra } = props.shape;
  return hatched.map((stretch) => (
    <span
      key={stretch.from}
      className={mergeClasses(styles.part, extra > 0 ? styles.extra : styles.missing)}
      style={placed(stretch)}
      title={props.title}
    />
  ));
}
