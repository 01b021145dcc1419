import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { Host } from "../sheet/host";
import { Boundary } from "./Boundary";
import { Busy } from "./Busy";
import { useWords } from "./language";
import { takeLostFocus } from "./lostFocus";
import { FailureBar, Middle, MiddleText } from "./Messages";
import { PushButton } from "./PushButton";
import { ReviewBody, ReviewHead } from "./ReviewViews";
import { sayNotice } from "./sayNotice";
import type { Checked, Job } from "./session";
import { useReview, type ReviewWork } from "./useReview";
import { TabBody } from "./TabBody";
import type { Words } from "./words.es";

const SchemeEditor = lazy(async () => {
  const { SchemeEditor: component } = await import("./SchemeEditor");
  return { default: component };
});

const RepairPanel = lazy(async () => {
  const { RepairPanel: component } = await import("./repair/RepairPanel");
  return { default: component };
});

const RepairTold = lazy(async () => {
  const { RepairTold: component } = await import("./repair/RepairTold");
  return { default: component };
});

const RepairLines = lazy(async () => {
  const { RepairLines: component } = await import("./repair/RepairLines");
  return { default: component };
});

const useStyles = makeStyles({
  commands: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  centered: { justifyContent: "center" },
  hidden: { display: "none" },
  busy: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  notice: {
    flexShrink: 0,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  noticed: { paddingBottom: tokens.spacingVerticalS },
  // In a low pane the list needs the room, and it says the same; whoever hears the pane goes on hearing it.
  spoken: {
    "@media (max-height: 640px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      padding: 0,
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  spare: { "@media (max-height: 640px)": { display: "none" } },
  told: { flexShrink: 0 },
});

/** Reads, checks and marks the sheet or the book, and lists what is wrong. */
export function ReviewTab({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const words = useWords();
  const work = useReview(host);
  const { busy, checked, failure, correcting, repairing } = work.session;
  const isRepair = busy?.job.kind === "repair";
  return (
    <TabBody>
      {checked ? <ReviewHead work={work} checked={checked} /> : null}
      {busy ? (
        <div className={styles.busy}>
          <Busy
            text={sayJob(busy.job, words)}
            progress={busy.progress}
            onCancel={busy.job.kind === "review" ? work.cancel : null}
          />
        </div>
      ) : null}
      {checked && correcting === null && (!busy || isRepair) ? (
        <Commands work={work} isHidden={isRepair || repairing !== null} />
      ) : null}
      {failure ? (
        <FailureBar
          title={sayFailed(failure.job, words)}
          reason={failure.reason}
          onRetry={() => work.retry(failure.job)}
          onDismiss={() => work.dispatch({ kind: "dismissed" })}
        />
      ) : null}
      <Told work={work} />
      {checked ? <Below host={host} work={work} checked={checked} /> : <FirstRun work={work} />}
    </TabBody>
  );
}

/** What has just happened; both stand there before they have something to tell, so that it is read out. */
function Told({ work }: { readonly work: ReviewWork }) {
  const styles = useStyles();
  const notice = sayNotice(work.session, useWords());
  const { repaired, notice: told } = work.session;
  const isInList =
    told === null || told.kind === "followed" || (told.kind === "reviewed" && told.unnoted === 0);
  return (
    <>
      <p
        className={mergeClasses(
          styles.notice,
          notice !== "" && styles.noticed,
          isInList && styles.spoken
        )}
        role="status"
      >
        {notice}
      </p>
      <div role="status" className={styles.told}>
        <Later>{repaired ? <RepairTold work={work} result={repaired} /> : null}</Later>
      </div>
    </>
  );
}

/** What was found, or in its place what the planner has opened to correct something. */
function Below(props: {
  readonly host: Host;
  readonly work: ReviewWork;
  readonly checked: Checked;
}) {
  const styles = useStyles();
  const words = useWords();
  const { correcting, repairing, active } = props.work.session;
  if (correcting !== null) return <Correction {...props} sheet={correcting} />;
  if (repairing) {
    return (
      <Later fallback={<Middle title={words.loading} />}>
        <RepairPanel {...props} view={repairing} />
      </Later>
    );
  }
  return (
    <>
      <div className={mergeClasses(styles.told, active !== null && styles.spare)}>
        <Later>
          <RepairLines {...props} />
        </Later>
      </div>
      <ReviewBody work={props.work} checked={props.checked} />
    </>
  );
}

/** A part of the tab that is loaded when it is first needed. */
function Later({ children, fallback }: { children: ReactNode; fallback?: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={fallback ?? null}>{children}</Suspense>
    </Boundary>
  );
}

/** The panel that corrects the scheme of a sheet, in the place of its findings. */
function Correction(props: {
  readonly work: ReviewWork;
  readonly checked: Checked;
  readonly sheet: string;
}) {
  const words = useWords();
  const check = props.checked.checks.find(({ ref }) => ref.sheet === props.sheet);
  if (!check) return null;
  return (
    <Later fallback={<Middle title={words.loading} />}>
      <SchemeEditor work={props.work} check={check} settings={props.checked.settings} />
    </Later>
  );
}

const sayJob = (job: Job, { busy }: Words): string =>
  job.kind === "review" ? busy[job.scope] : job.kind === "go" ? "" : busy[job.kind];

const sayFailed = (job: Job, { could }: Words): string =>
  job.kind === "review" ? could[job.scope] : could[job.kind];

/** Hidden, and not gone, while something else has the room: so they do not ask for the focus when that is done. */
function Commands({ work, isHidden }: { work: ReviewWork; isHidden: boolean }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div
      className={mergeClasses(styles.commands, isHidden && styles.hidden)}
      role="group"
      aria-label={words.commands}
    >
      <PushButton ref={takeLostFocus} rank="primary" onClick={() => work.review("sheet")}>
        {words.reviewSheet}
      </PushButton>
      <PushButton onClick={() => work.review("book")}>{words.reviewBook}</PushButton>
      <PushButton rank="subtle" onClick={work.unmark}>
        {words.unmark}
      </PushButton>
    </div>
  );
}

/** Before anything was checked: what this does, in two sentences, and the buttons. */
function FirstRun({ work }: { readonly work: ReviewWork }) {
  const styles = useStyles();
  const words = useWords();
  const { title, does, keeps } = words.firstRun;
  return (
    <Middle title={title}>
      <MiddleText>{does}</MiddleText>
      <MiddleText>{keeps}</MiddleText>
      {work.session.busy ? null : (
        <div className={mergeClasses(styles.commands, styles.centered)}>
          <PushButton large rank="primary" onClick={() => work.review("sheet")}>
            {words.reviewSheet}
          </PushButton>
          <PushButton large onClick={() => work.review("book")}>
            {words.reviewBook}
          </PushButton>
          <PushButton rank="subtle" onClick={work.unmark}>
            {words.unmark}
          </PushButton>
        </div>
      )}
    </Middle>
  );
}
