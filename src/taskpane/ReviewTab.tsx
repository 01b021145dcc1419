import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Host } from "../sheet/host";
import { Busy } from "./Busy";
import { useWords } from "./language";
import { takeLostFocus } from "./lostFocus";
import { FailureBar, Middle, MiddleText } from "./Messages";
import { PushButton } from "./PushButton";
import { ReviewBody, ReviewHead } from "./ReviewViews";
import { sayNotice } from "./sayNotice";
import type { Job } from "./session";
import { useReview, type ReviewWork } from "./useReview";
import type { Words } from "./words.es";

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
  const { busy, checked, failure } = work.session;
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
      ) : checked ? (
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
      {checked ? <ReviewBody work={work} checked={checked} /> : <FirstRun work={work} />}
    </div>
  );
}

const sayJob = (job: Job, { busy }: Words): string =>
  job.kind === "review" ? busy[job.scope] : busy.unmark;

const sayFailed = (job: Job, { could }: Words): string =>
  job.kind === "review" ? could[job.scope] : could[job.kind];

function Commands({ work }: { readonly work: ReviewWork }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.commands} role="group" aria-label={words.commands}>
      <PushButton
        ref={takeLostFocus}

        rank="primary"
        onClick={() => work.review("sheet")}
      >
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
