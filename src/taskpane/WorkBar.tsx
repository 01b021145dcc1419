import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWords } from "./language";
import { PushButton } from "./PushButton";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  padded: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  track: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    marginTop: tokens.spacingVerticalXS,
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  done: {
    height: "100%",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  unknown: {
    width: "30%",
    animationName: { from: { marginLeft: "-30%" }, to: { marginLeft: "100%" } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
    animationTimingFunction: "ease-in-out",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", marginLeft: "35%" },
  },
});

/** Work under way: what is being done, how much of how much, and the way out. */
export function WorkBar(props: {
  readonly text: string;
  readonly done: number;
  /** 0 where nobody knows; then a piece moves. */
  readonly of: number;
  /** Null where the work cannot be stopped without harm. */
  readonly onCancel: (() => void) | null;
  /** Whether it keeps its own distance from the edges. */
  readonly isPadded?: boolean;
}) {
  const styles = useStyles();
  const { cancel } = useWords();
  const { text, done, of } = props;
  const range = of === 0 ? {} : { "aria-valuemin": 0, "aria-valuemax": of, "aria-valuenow": done };
  return (
    <div className={mergeClasses(styles.bar, props.isPadded && styles.padded)}>
      <span className={styles.text} title={text}>
        {text}
      </span>
      {props.onCancel ? <PushButton onClick={props.onCancel}>{cancel}</PushButton> : null}
      <div className={styles.track} role="progressbar" aria-label={text} {...range}>
        <div
          className={mergeClasses(styles.done, of === 0 && styles.unknown)}
          {...(of === 0 ? {} : { style: { width: `${(done / of) * 100}%` } })}
        />
      </div>
    </div>
  );
}
