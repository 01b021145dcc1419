import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "../language";
import { PushButton } from "../PushButton";
import type { Loaded } from "./useLoaded";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  failed: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
});

/** What was read, or that it is being read, or why it was not. */
export function Loading<T>(props: {
  readonly loaded: Loaded<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}) {
  const styles = useStyles();
  const { failures } = useWords();
  const words = useRepairWords();
  const { loaded } = props;
  if (loaded.kind === "ready") return props.children(loaded.value);
  if (loaded.kind === "loading") {
    return (
      <p className={styles.text} role="status">
        {words.loading}
      </p>
    );
  }
  const { what, toDo } = failures[loaded.reason.kind](loaded.reason.detail);
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.text}>
        {what} {toDo}
      </p>
      <PushButton onClick={props.onRetry}>{words.retry}</PushButton>
    </div>
  );
}
