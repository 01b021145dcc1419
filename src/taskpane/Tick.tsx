import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  tick: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    overflowWrap: "anywhere",
  },
  box: {
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  about: { display: "block", color: tokens.colorNeutralForeground2 },
  off: { color: tokens.colorNeutralForegroundDisabled },
});

/** A box to be ticked, or one of several of which one is chosen, with its words beside it. */
export function Tick(props: {
  readonly kind?: "radio" | "checkbox";
  /** The same for all of which one is chosen. */
  readonly group?: string;
  readonly isChosen: boolean;
  /** Whether some, but not all, of what it stands for is chosen. */
  readonly isPartly?: boolean;
  /** Whether it waits for another choice to mean anything. */
  readonly isOff?: boolean;
  readonly title?: string;
  /** What one has to know to choose it, on a line of its own. */
  readonly about?: string;
  readonly className?: string | undefined;
  readonly onChoose: (isChosen: boolean) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { isOff = false } = props;
  return (
    <label
      className={mergeClasses(styles.tick, isOff && styles.off, props.className)}
      title={props.title}
    >
      <input
        ref={(input) => {
          if (input) input.indeterminate = props.isPartly ?? false;
        }}
        type={props.kind ?? "checkbox"}
        name={props.group}
        className={styles.box}
        checked={props.isChosen}
        disabled={isOff}
        onChange={({ target }) => props.onChoose(target.checked)}
      />
      <span>
        {props.children}
        {props.about === undefined ? null : <span className={styles.about}> {props.about}</span>}
      </span>
    </label>
  );
}
