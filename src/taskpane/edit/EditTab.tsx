import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Host } from "../../sheet/host";
import { FailureBar, Middle } from "../Messages";
import { TabBody } from "../TabBody";
import { WorkBar } from "../WorkBar";
import { CodesPanel } from "./CodesPanel";
import { Confirm } from "./Confirm";
import { NewSheetPanel } from "./NewSheetPanel";
import { NextYearPanel } from "./NextYearPanel";
import { NoticeLine } from "./NoticeLine";
import { levelOf } from "./state";
import { TextPanel } from "./TextPanel";
import { Tools } from "./Tools";
import { useEdit, type EditWork } from "./useEdit";
import { Where } from "./Where";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  tab: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Edits the plan where the planner stands in the sheet. */
export function EditTab({ host, isInFront }: { readonly host: Host; readonly isInFront: boolean }) {
  const styles = useStyles();
  const work = useEdit(host, isInFront);
  const { panel } = work.state;
  return (
    <TabBody className={styles.tab} onKeyDown={panel ? undefined : movingKeys(work)}>
      <Told work={work} />
      {panel ? <InFront work={work} /> : <Bench work={work} />}
    </TabBody>
  );
}

/** Alt and an arrow move the chosen part, as they move lines in editors. */
const movingKeys = (work: EditWork) => (event: KeyboardEvent) => {
  const direction = { ArrowUp: "up", ArrowDown: "down" } as const;
  const isArrow = event.key === "ArrowUp" || event.key === "ArrowDown";
  if (!event.altKey || !isArrow) return;
  event.preventDefault();
  const level = levelOf(work.state);
  if (level)
    work.ask({ kind: "move", level, direction: direction[event.key as keyof typeof direction] });
};

/** What is under way, what failed, and what came of it. */
function Told({ work }: { readonly work: EditWork }) {
  const words = useEditWords();
  const { busy, progress, failure } = work.state;
  return (
    <>
      {failure ? (
        <FailureBar
          title={words.could[failure.job]}
          reason={failure.reason}
          onRetry={work.retry}
          onDismiss={() => work.dispatch({ kind: "dismissed" })}
        />
      ) : null}
      {progress && busy ? (
        <WorkBar
          isPadded
          text={words.nextYear.at(progress.sheet, progress.done + 1, progress.of)}
          done={progress.done}
          of={progress.of}
          onCancel={work.cancel}
        />
      ) : null}
      <NoticeLine work={work} />
    </>
  );
}

function Bench({ work }: { readonly work: EditWork }) {
  const words = useEditWords();
  const { place, failure } = work.state;
  if (!place) return failure ? null : <Middle title={words.jobs.place} />;
  return (
    <>
      <Where work={work} />
      <Tools work={work} />
    </>
  );
}

/** What the planner is asked, in the place of the buttons. */
function InFront({ work }: { readonly work: EditWork }) {
  const { panel } = work.state;
  switch (panel?.kind) {
    case "confirm":
      return <Confirm work={work} prepared={panel.prepared} />;
    case "text":
      return <TextPanel work={work} request={panel.request} />;
    case "codes":
      return <CodesPanel work={work} prepared={panel.prepared} />;
    case "new-sheet":
      return <NewSheetPanel work={work} taken={panel.taken} />;
    case "next-year":
      return <NextYearPanel work={work} panel={panel} />;
    default:
      return null;
  }
}
