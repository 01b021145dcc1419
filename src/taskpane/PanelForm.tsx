import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SubmitEvent,
} from "react";
import { takeLostFocus } from "./lostFocus";
import { PushButton } from "./PushButton";
import { Buttons, Strip } from "./Strip";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "200px",
    minHeight: "160px",
    display: "flex",
    flexDirection: "column",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  parted: {
    marginTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
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
    outlineStyle: "none",
  },
});

export interface PanelFormProps {
  readonly title: string;
  readonly isBusy: boolean;
  /** Whether a line parts it from what stands above. */
  readonly isParted?: boolean;
  /** The one thing to be done here; missing where the panel only lists. */
  readonly apply?: {
    readonly label: string;
    /** Whether there is something to be done; so it is when left out. */
    readonly isReady?: boolean;
    readonly do: () => void;
  };
  /** What the button says that leaves the panel. */
  readonly leave: string;
  readonly onLeave: () => void;
  /** What stands over the buttons. */
  readonly beforeButtons?: ReactNode;
  readonly children: ReactNode;
}

/**
 * What stands in the place of a tab's content until the planner does it or leaves it: a title, what there is to look at or to
 * fill in, and the buttons, always in sight. Enter in a field does it, Escape leaves. The focus goes to the field marked
 * `data-first`, or to the title: nobody deletes by pressing Enter once more than meant.
 */
export function PanelForm(props: PanelFormProps) {
  const styles = useStyles();
  const { title, isBusy, apply, onLeave } = props;
  const form = useFocus(isBusy);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isBusy) onLeave();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!apply || apply.isReady === false || isBusy) return;
    apply.do();
    // Once what is wrong is told.
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      ref={form}
      className={mergeClasses(styles.panel, props.isParted && styles.parted)}
      aria-label={title}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
    >
      <div className={styles.body}>
        <h2 tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {props.children}
      </div>
      <Strip edge="top">
        {props.beforeButtons}
        <Buttons>
          {apply ? (
            <PushButton
              type="submit"
              rank="primary"
              disabled={apply.isReady === false}
              isOff={isBusy}
            >
              {apply.label}
            </PushButton>
          ) : null}
          <PushButton isOff={isBusy} onClick={onLeave}>
            {props.leave}
          </PushButton>
        </Buttons>
      </Strip>
    </form>
  );
}

/** The focus when the panel appears, and again where what had it is gone with the work that was waited for. */
function useFocus(isBusy: boolean): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first =
      form.current?.querySelector<HTMLElement>("[data-first]") ?? form.current?.querySelector("h2");
    if (document.hasFocus()) first?.focus();
  }, []);
  useEffect(() => {
    if (!isBusy) takeLostFocus(form.current?.querySelector("h2") ?? null);
  }, [isBusy]);
  return form;
}
