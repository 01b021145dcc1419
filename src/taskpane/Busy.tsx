import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Progress } from "../commands/review";
import { useWords } from "./language";
import { PushButton } from "./PushButton";

const useStyles = makeStyles({
  busy: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
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
    "@media (prefers-reduced-motion: reduce)": { animationName: "none", width: "100%" },
  },
});

/** Work under way: what is being done, how far it has come, and the way out. */
export function Busy(props: {
  readonly text: string;
  readonly progress: Progress | null;
  /** Missing where the work cannot be stopped without harm. */
  readonly onCancel: (() => void) | null;
}) {
  const styles = useStyles();
  const words = useWords();
  const { progress } = props;
  const text = progress
    ? words.busy.at(progress.sheet, progress.done + 1, progress.of)
    : props.text;
  return (
    <div className={styles.busy}>
      <span className={styles.text}>{text}</span>
      {props.onCancel ? <PushButton onClick={props.onCancel}>{words.cancel}</PushButton> : null}
      <Track label={text} progress={progress} />
    </div>
  );
}

/** The share that is reached; where nobody knows it, or there is but one sheet, a piece that moves. */
function Track({
  label,
  progress,
}: {
  readonly label: string;
  readonly progress: Progress | null;
}) {
  const styles = useStyles();
  const [reached, of] = progress && progress.of > 1 ? [progress.done + 1, progress.of] : [null, 1];
  const range =
    reached === null ? {} : { "aria-valuemin": 0, "aria-valuemax": of, "aria-valuenow": reached };
  return (
    <div className={styles.track} role="progressbar" aria-label={label} {...range}>
      <div
        className={mergeClasses(styles.done, reached === null && styles.unknown)}
        {...(reached === null ? {} : { style: { width: `${(reached / of) * 100}%` } })}
      />
    </div>
  );
}
