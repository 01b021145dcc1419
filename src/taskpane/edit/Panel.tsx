import { makeStyles, tokens } from "@fluentui/react-components";
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
} from "react";
import { PushButton } from "../PushButton";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: "160px",
    display: "flex",
    flexDirection: "column",
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** A question with its answer buttons: Enter says yes where there is a field, Escape says no. */
export function Panel(props: {
  readonly work: EditWork;
  readonly title: string;
  /** What the button says that does it. */
  readonly does: string;
  readonly onDo: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const words = useEditWords();
  const { work, title } = props;
  const isBusy = work.state.busy !== null;
  const form = useRef<HTMLFormElement>(null);
  useFirstFocus(form);
  const close = () => work.dispatch({ kind: "closed" });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isBusy) close();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isBusy) props.onDo();
  };
  return (
    <form
      ref={form}
      className={styles.panel}
      aria-label={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
    >
      <div className={styles.content}>
        <h2 className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {props.children}
      </div>
      <div className={styles.foot}>
        <PushButton type="submit" rank="primary" aria-disabled={isBusy}>
          {props.does}
        </PushButton>
        <PushButton aria-disabled={isBusy} onClick={isBusy ? undefined : close}>
          {words.cancel}
        </PushButton>
      </div>
    </form>
  );
}

/** The first field, or the heading of a mere question: nobody deletes by pressing Enter once more than meant. */
function useFirstFocus(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>("[data-first], h2");
    const field = form.current?.querySelector<HTMLElement>("[data-first]");
    if (document.hasFocus()) (field ?? first)?.focus();
  }, [form]);
}
