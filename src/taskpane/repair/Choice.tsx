import type { ReactNode } from "react";
import { usePanelStyles } from "./panelStyles";

/** One of several, or one that may be had besides others; what belongs to it stands under it. */
export function Choice(props: {
  readonly kind: "radio" | "checkbox";
  /** The same for all of which one is chosen. */
  readonly group?: string;
  readonly label: ReactNode;
  readonly isChosen: boolean;
  /** Whether some, but not all, of what it stands for is chosen. */
  readonly isPartly?: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const styles = usePanelStyles();
  return (
    <label className={styles.choice}>
      <input
        ref={(input) => {
          if (input) input.indeterminate = props.isPartly ?? false;
        }}
        type={props.kind}
        name={props.group}
        className={styles.box}
        checked={props.isChosen}
        onChange={({ target }) => props.onChoose(target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
