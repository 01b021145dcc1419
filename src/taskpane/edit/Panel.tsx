import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PanelForm } from "../PanelForm";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

const useStyles = makeStyles({ plain: { margin: 0 } });

/** A question of the tab: what the button says that does it, and what is done then. */
export function Panel(props: {
  readonly work: EditWork;
  readonly title: string;
  readonly does: string;
  readonly onDo: () => void;
  readonly children: ReactNode;
}) {
  const { work } = props;
  return (
    <PanelForm
      title={props.title}
      isBusy={work.state.busy !== null}
      apply={{ label: props.does, do: props.onDo }}
      leave={useEditWords().cancel}
      onLeave={() => work.dispatch({ kind: "closed" })}
    >
      {props.children}
    </PanelForm>
  );
}

/** A paragraph of it. */
export function Plain({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().plain}>{children}</p>;
}
