import { makeStyles, tokens } from "@fluentui/react-components";
import { differenceOf, withBlanks } from "./difference";
import { Unseen } from "./Unseen";

/** How what goes and what comes look, for those that show both otherwise. */
export const useDifferenceStyles = makeStyles({
  text: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  was: {
    color: tokens.colorPaletteRedForeground1,
    textDecorationLine: "line-through",
    "@media (forced-colors: active)": { color: "GrayText" },
  },
  now: {
    color: tokens.colorPaletteGreenForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
    // So that the old and the new are not read as one.
    ":not(:first-child)": { marginLeft: "3px" },
    "@media (forced-colors: active)": { color: "Highlight" },
  },
});

/** What differs between two texts, the old struck through, with a little of what stays around it. */
export function TextDifference(props: {
  readonly before: string;
  readonly after: string;
  /** How much of what stays is shown on each side, in letters. */
  readonly around?: number;
  /** What is said before each of the two to those who do not see them. */
  readonly say: { readonly before: string; readonly after: string };
}) {
  const styles = useDifferenceStyles();
  const { head, was, now, tail } = differenceOf(props.before, props.after, props.around);
  const shown = /\S/.test(was + now) ? (text: string) => text : withBlanks;
  return (
    <span className={styles.text}>
      {head}
      {was === "" ? null : (
        <>
          <Unseen>{props.say.before}</Unseen>
          <del className={styles.was}>{shown(was)}</del>
        </>
      )}
      {now === "" ? null : (
        <>
          <Unseen>{props.say.after}</Unseen>
          <ins className={styles.now}>{shown(now)}</ins>
        </>
      )}
      {tail}
    </span>
  );
}
