import { makeStyles, tokens } from "@fluentui/react-components";
import { a1 } from "../../sheet/cell";
import type { StaleCell } from "../../sheet/change";
import { shown } from "../../poa/preview";
import type { Language } from "../../poa/rule";
import { CloseIcon, FineIcon, SeverityIcon } from "../Icons";
import { useLanguage, useWords } from "../language";
import { takeLostFocus } from "../lostFocus";
import { PushButton } from "../PushButton";
import type { ReviewWork } from "../useReview";
import type { RepairJob, RepairResult } from "./repairJob";
import type { RepairWords } from "./words.es";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  told: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    marginBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  again: { gridColumnStart: 2, paddingTop: tokens.spacingVerticalXS },
});

/** What became of the last repair, and the way back. */
export function RepairTold({ work, result }: { work: ReviewWork; result: RepairResult }) {
  const styles = useStyles();
  const words = useRepairWords();
  const language = useLanguage();
  // The panel that asked tells it, with the codes.
  if (result.kind === "asks") return null;
  const isDone = result.kind === "done";
  const isBusy = work.session.busy !== null;
  const again = result.kind === "stale" || (isDone && result.failure !== null);
  return (
    <div className={styles.told}>
      {isDone && !result.failure ? <FineIcon size={16} /> : <SeverityIcon severity="warning" />}
      <div>
        {sentencesOf(result, words, language).map((sentence) => (
          <p key={sentence} className={styles.text}>
            {sentence}
          </p>
        ))}
        {isDone && result.failure ? <Unreviewed result={result} /> : null}
      </div>
      <Buttons work={work} undo={isDone ? result.undo : null} />
      {again ? (
        <div className={styles.again}>
          <PushButton disabled={isBusy} onClick={() => reviewAgain(work)}>
            {words.told.review}
          </PushButton>
        </div>
      ) : null}
    </div>
  );
}

function Buttons({ work, undo }: { work: ReviewWork; undo: RepairJob | null }) {
  const styles = useStyles();
  const words = useRepairWords();
  const { dismiss } = useWords();
  return (
    <span className={styles.buttons}>
      {undo ? (
        <PushButton disabled={work.session.busy !== null} onClick={() => work.repair(undo)}>
          {words.undo}
        </PushButton>
      ) : null}
      <PushButton
        // What was pressed to undo is gone once it is undone: the focus stays in this line.
        key={undo ? "beside" : "alone"}
        {...(undo ? {} : { ref: takeLostFocus })}
        rank="subtle"
        aria-label={dismiss}
        onClick={() => work.dispatch({ kind: "repaired", result: null })}
      >
        <CloseIcon />
      </PushButton>
    </span>
  );
}

function reviewAgain({ review, session }: ReviewWork): void {
  const { view } = session;
  if (view.kind === "sheet") review("sheet", view.sheet);
  else review("book");
}

function Unreviewed({ result }: { readonly result: Done }) {
  const styles = useStyles();
  const { failures } = useWords();
  const { what } = failures[result.failure!.kind](result.failure!.detail);
  return <p className={styles.text}>{what}</p>;
}

type Done = Extract<RepairResult, { kind: "done" }>;

function sentencesOf(
  result: Exclude<RepairResult, { kind: "asks" }>,
  { told }: RepairWords,
  language: Language
): string[] {
  switch (result.kind) {
    case "done": {
      const all = [sayDone(result, told)];
      if (result.job.kind === "apply" && !result.undo) all.push(told.notKept);
      if (result.failure) all.push(told.notReviewed);
      return all;
    }
    case "stale":
      return [told.stale, ...sayStale(result.cells, told, language)];
    case "refused":
      return [told.refused, told.refusals[result.why]];
    default:
      return [told[result.kind]];
  }
}

function sayDone({ job, cells, sheets }: Done, told: RepairWords["told"]): string {
  switch (job.kind) {
    case "apply":
      return cells === 0 ? told.shown(sheets) : told.changed(cells, sheets);
    case "insert":
      return told.inserted(job.given.taskText, job.sheet);
    case "undo":
      return told.undone(cells, sheets);
    case "take-out":
      return told.takenOut(job.sheet);
    case "ignore":
      return told.ignored(job.findings.length);
    case "tell":
      return told.tells(job.entries.length);
  }
}

const FEW = 3;

/** The cells that hold something else by now, each with what it held and holds. */
function sayStale(
  cells: readonly StaleCell[],
  told: RepairWords["told"],
  language: Language
): string[] {
  const some = cells.slice(0, FEW).map(({ sheet, at, expected, now }) => {
    const [was, is] = [shown(expected, language).text, shown(now, language).text];
    return told.staleCell(
      told.place(a1(at), sheet),
      told.quoted(was),
      is === "" ? "" : told.quoted(is)
    );
  });
  return cells.length > FEW ? [...some, told.more(cells.length - FEW)] : some;
}
