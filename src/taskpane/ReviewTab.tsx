import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
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
import type { Words } from "./words.es";

const SchemeEditor = lazy(async () => {
  const { SchemeEditor: component } = await import("./SchemeEditor");
  return { default: component };
});

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
  },
  commands: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  centered: { justifyContent: "center" },
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
  told: { paddingBottom: tokens.spacingVerticalS },
});

/** Reads, checks and marks the sheet or the book, and lists what is wrong. */
export function ReviewTab({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const words = useWords();
  const work = useReview(host);
  const { busy, checked, failure, correcting } = work.session;
  const notice = sayNotice(work.session, words);
  return (
    <div className={styles.tab}>
      {checked ? <ReviewHead work={work} checked={checked} /> : null}
      {busy ? (
        <div className={styles.busy}>
          <Busy
            text={sayJob(busy.job, words)}
            progress={busy.progress}
            onCancel={busy.job.kind === "review" ? work.cancel : null}
          />
        </div>
      ) : checked && correcting === null ? (
        <Commands work={work} />
      ) : null}
      {failure ? (
        <FailureBar
          title={sayFailed(failure.job, words)}
          reason={failure.reason}
          onRetry={() => work.retry(failure.job)}
          onDismiss={() => work.dispatch({ kind: "dismissed" })}
        />
      ) : null}
      <p className={mergeClasses(styles.notice, notice !== "" && styles.told)} role="status">
        {notice}
      </p>
      {!checked ? (
        <FirstRun work={work} />
      ) : correcting === null ? (
        <ReviewBody work={work} checked={checked} />
      ) : (
        <Correction work={work} checked={checked} sheet={correcting} />
      )}
    </div>
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
    <Boundary>
      <Suspense fallback={<Middle title={words.loading} />}>
        <SchemeEditor work={props.work} check={check} settings={props.checked.settings} />
      </Suspense>
    </Boundary>
  );
}

const sayJob = (job: Job, { busy }: Words): string =>
  job.kind === "review" ? busy[job.scope] : job.kind === "keep" ? busy.keep : busy.unmark;

const sayFailed = (job: Job, { could }: Words): string =>
  job.kind === "review" ? could[job.scope] : could[job.kind];

function Commands({ work }: { readonly work: ReviewWork }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.commands} role="group" aria-label={words.commands}>
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
