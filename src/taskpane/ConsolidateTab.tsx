import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Host } from "../sheet/host";
import { takeLostFocus } from "./lostFocus";
import { FailureBar, Middle, MiddleText } from "./Messages";
import { PushButton } from "./PushButton";
import { AreaGrid } from "./reception/AreaGrid";
import { rowId } from "./reception/areaState";
import { Decision } from "./reception/Decision";
import { DropZone } from "./reception/DropZone";
import { EarlierBook } from "./reception/EarlierBook";
import { ExpectedAreas } from "./reception/ExpectedAreas";
import { FileChooser } from "./reception/FileChooser";
import { FileLines } from "./reception/FileLines";
import type { Job } from "./reception/state";
import { useReception, type ReceptionWork } from "./reception/useReception";
import { VersionChoices } from "./reception/VersionChoice";
import { useConsolidateWords } from "./reception/words";
import type { ConsolidateWords } from "./reception/words.es";
import { TabBody } from "./TabBody";
import { TextLink } from "./TextLink";
import { Unseen } from "./Unseen";
import { WorkBar } from "./WorkBar";

const useStyles = makeStyles({
  tools: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  content: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "180px",
    minHeight: "140px",
    overflowY: "auto",
  },
  target: {
    margin: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  centered: { justifyContent: "center" },
  status: {
    flexShrink: 0,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Receives the books of the areas, shows what they give, and brings them together in the national one. */
export function ConsolidateTab({ host }: { readonly host: Host }) {
  const own = useConsolidateWords();
  const work = useReception(host);
  const { state } = work;
  const { failure } = state;
  const isEmpty = state.arrivals.length === 0 && state.openBook === null;
  return (
    <DropZone onFiles={work.add}>
      <TabBody>
        {failure ? (
          <FailureBar
            title={own.could[failure.job.kind]}
            reason={failure.reason}
            onRetry={() => retry(work, failure.job)}
            onDismiss={() => work.dispatch({ kind: "dismissed" })}
          />
        ) : null}
        <UnderWay work={work} />
        <Status work={work} />
        {isEmpty ? <Before work={work} /> : <Reception work={work} />}
      </TabBody>
    </DropZone>
  );
}

function retry(work: ReceptionWork, job: Job): void {
  const { reception } = work.view;
  if (job.kind === "open-book") work.readOpenBook();
  else if (job.kind === "go") work.go(job.sheet, { row: job.row, column: job.column });
  else if (job.kind === "expected") work.keepExpected(work.state.settings.expectedAreas);
  else if (!reception || job.kind === "note") work.dispatch({ kind: "dismissed" });
  else if (job.kind === "paint") work.paint(reception, false);
  else if (job.kind === "book") work.openNew(reception);
  else if (job.kind === "notes") work.saveNotes(reception);
  else work.save(reception);
}

function UnderWay({ work }: { readonly work: ReceptionWork }) {
  const own = useConsolidateWords();
  const { state, view, cancel } = work;
  const { job, progress, arrivals } = state;
  if (job) {
    const text = progress
      ? own.sheetAt(progress.sheet, progress.done + 1, progress.of)
      : own.jobs[job.kind];
    const [done, of] = progress ? [progress.done, progress.of] : [0, 0];
    return <WorkBar isPadded text={text} done={done} of={of} onCancel={cancel} />;
  }
  if (view.pending === 0) return null;
  const done = arrivals.length - view.pending;
  const name = arrivals.find((one) => one.state.kind === "reading")?.name ?? "";
  return (
    <WorkBar
      isPadded
      text={own.reading(name, done + 1, arrivals.length)}
      done={done}
      of={arrivals.length}
      onCancel={cancel}
    />
  );
}

/** What came of the last reading: seen when it was cancelled, else only for those who do not see the rows appear. */
function Status({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { state, view } = work;
  const stopped = state.arrivals.filter((one) => one.state.kind === "stopped").length;
  const isSeen = state.wasCancelled || stopped > 0;
  return (
    <div role="status">
      {isSeen ? (
        <p className={styles.status}>
          {state.wasCancelled ? own.cancelled : ""}
          {stopped > 0 && view.pending === 0 ? (
            <>
              {" "}
              {own.stopped(stopped)}. <TextLink onClick={work.resume}>{own.resume}</TextLink>
            </>
          ) : null}
        </p>
      ) : (
        <Unseen>{sayGathered(work, own)}</Unseen>
      )}
    </div>
  );
}

function sayGathered({ view }: ReceptionWork, own: ConsolidateWords): string {
  const { reception, pending } = view;
  if (!reception || pending > 0 || reception.areas.length === 0) return "";
  return own.gathered(reception.areas.length, reception.national.rowsIn);
}

/** Before anything was received: what this does, and the two ways to begin. */
function Before({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const isBusy = work.state.job !== null;
  return (
    <>
      <div className={styles.target}>
        <Middle title={own.title}>
          <MiddleText>{own.intro}</MiddleText>
          <MiddleText>{own.keeps}</MiddleText>
          {isBusy ? null : (
            <div className={mergeClasses(styles.tools, styles.centered)}>
              <FileChooser large rank="primary" onFiles={work.add} />
              <PushButton large onClick={work.readOpenBook}>
                {own.openBook}
              </PushButton>
            </div>
          )}
        </Middle>
      </div>
      <ExpectedAreas work={work} />
    </>
  );
}

function Tools({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const isBusy = work.state.job !== null;
  return (
    <div className={styles.tools} role="group" aria-label={own.tools}>
      <FileChooser ref={takeLostFocus} onFiles={work.add} />
      <PushButton disabled={isBusy} onClick={work.readOpenBook}>
        {work.state.openBook ? own.openBookAgain : own.openBook}
      </PushButton>
      <PushButton rank="subtle" disabled={isBusy} onClick={work.clear}>
        {own.clear}
      </PushButton>
    </div>
  );
}

function Reception({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { reception, pending } = work.view;
  const toggle = (sigla: string) =>
    setOpen(
      (now) => new Set(now.has(sigla) ? [...now].filter((one) => one !== sigla) : [...now, sigla])
    );
  const show = (sigla: string) => {
    setOpen((now) => new Set([...now, sigla]));
    // After the details are there, so that they are seen too.
    setTimeout(() => {
      const row = document.getElementById(rowId(sigla));
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "start" });
    });
  };
  const isNothing = pending === 0 && (reception?.areas.length ?? 0) === 0;
  return (
    <>
      <Tools work={work} />
      <div className={styles.content}>
        {isNothing ? (
          <Middle title={own.nothing}>
            <MiddleText>{own.nothingHint}</MiddleText>
          </Middle>
        ) : null}
        <VersionChoices work={work} />
        <EarlierBook work={work} />
        <ExpectedAreas work={work} />
        {reception && reception.areas.length > 0 ? (
          <AreaGrid work={work} areas={reception.areas} open={open} onToggle={toggle} />
        ) : null}
        <FileLines work={work} />
      </div>
      {reception ? <Decision work={work} reception={reception} onShow={show} /> : null}
    </>
  );
}
