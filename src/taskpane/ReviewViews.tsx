import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo } from "react";
import { bookSummaryOf, type AreaRow, type BookSummary } from "./bookSummary";
import { FindingsView } from "./FindingsView";
import { BackIcon, OtherSheetIcon } from "./Icons";
import { useWords } from "./language";
import { useNextKeys } from "./list/useNextKeys";
import { takeLostFocus } from "./lostFocus";
import { Clean, Middle, MiddleText, NotAPlan } from "./Messages";
import { PlanSummary } from "./PlanSummary";
import { findingsIn, type Checked } from "./session";
import { SchemeLine } from "./SchemeLine";
import { TextLink } from "./TextLink";
import type { ReviewWork } from "./useReview";

const AreaList = lazy(async () => {
  const { AreaList: component } = await import("./AreaList");
  return { default: component };
});

const UncheckedOnSheet = lazy(async () => {
  const { UncheckedOnSheet: component } = await import("./UncheckedList");
  return { default: component };
});

const UncheckedInBook = lazy(async () => {
  const { UncheckedInBook: component } = await import("./UncheckedList");
  return { default: component };
});

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  // A sheet may hold many plans; those of one are never cut.
  many: { maxHeight: "40%", overflowY: "auto" },
  title: {
    margin: 0,
    textWrap: "balance",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  totals: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  back: {
    alignSelf: "flex-start",
    display: "inline-flex",
    alignItems: "center",
    gap: "2px",
    fontSize: tokens.fontSizeBase200,
  },
  list: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "160px",
    minHeight: "112px",
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  // In a low pane a finding that is unfolded needs the room more.
  spare: { "@media (max-height: 640px)": { display: "none" } },
  everything: {
    display: "block",
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ViewProps {
  readonly work: ReviewWork;
  readonly checked: Checked;
}

/** What stands on top: the plan of the sheet in view, or the book's totals. */
export function ReviewHead({ work, checked }: ViewProps) {
  const styles = useStyles();
  const words = useWords();
  const summary = useMemo(() => bookSummaryOf(checked.checks, checked.settings), [checked]);
  const { view, correcting, repairing, active } = work.session;
  // The panel that corrects the scheme needs the room.
  const isCorrecting = correcting !== null;
  const isRepairing = repairing !== null;
  if (view.kind === "overview") {
    return summary.rows.length === 0 ? null : <BookHead summary={summary} />;
  }
  const check =
    view.kind === "sheet" ? checked.checks.find(({ ref }) => ref.sheet === view.sheet) : null;
  const plans = check?.plans ?? [];
  return (
    <div className={mergeClasses(styles.head, plans.length > 1 && styles.many)}>
      {checked.scope === "book" ? <Back work={work} areas={summary.rows.length} /> : null}
      {view.kind === "everything" ? (
        <h2 className={styles.title}>{words.book.everythingTitle}</h2>
      ) : null}
      {isCorrecting
        ? null
        : plans.map((plan) => (
            <PlanSummary
              key={plan.headingRow}
              plan={plan}
              settings={checked.settings}
              work={work}
            />
          ))}
      {check && plans.length > 0 && !isRepairing ? (
        <div className={active ? styles.spare : undefined}>
          <SchemeLine work={work} check={check} settings={checked.settings} />
        </div>
      ) : null}
    </div>
  );
}

function Back({ work, areas }: { readonly work: ReviewWork; readonly areas: number }) {
  const styles = useStyles();
  const { book } = useWords();
  return (
    <TextLink
      ref={takeLostFocus}
      className={styles.back}
      onClick={() => work.dispatch({ kind: "viewed", view: { kind: "overview" } })}
    >
      <BackIcon />
      {book.back(areas)}
    </TextLink>
  );
}

function BookHead({ summary }: { readonly summary: BookSummary }) {
  const styles = useStyles();
  const { book } = useWords();
  const years = [...new Set(summary.rows.flatMap(({ plan }) => plan.fiscalYear?.value ?? []))];
  const areas = summary.rows.length;
  const parts = [book.areas(areas), book.full(summary.full)];
  if (summary.full < areas) parts.push(book.notFull(areas - summary.full));
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{years.length === 1 ? book.titleOf(years[0]!) : book.title}</h2>
      <p className={styles.totals}>{parts.join(" · ")}</p>
    </div>
  );
}

/** What stands below the commands: the areas of the book, or the findings of the sheet in view. */
export function ReviewBody({ work, checked }: ViewProps) {
  const { view } = work.session;
  if (view.kind === "overview") return <BookBody work={work} checked={checked} />;
  if (view.kind === "everything") return <FindingsView work={work} checked={checked} />;
  const check = checked.checks.find(({ ref }) => ref.sheet === view.sheet);
  if (!check) return null;
  if (check.notAPlan) return <NotAPlan check={check} />;
  return (
    <>
      {check.findings.length === 0 ? (
        <Clean check={check} />
      ) : (
        <FindingsView work={work} checked={checked} />
      )}
      {work.session.active ? null : (
        <Suspense>
          <UncheckedOnSheet check={check} scope={checked.scope} />
        </Suspense>
      )}
    </>
  );
}

function BookBody({ work, checked }: ViewProps) {
  const styles = useStyles();
  const { book } = useWords();
  const summary = useMemo(() => bookSummaryOf(checked.checks, checked.settings), [checked]);
  useNextKeys(
    work,
    useMemo(() => findingsIn(checked, { kind: "everything" }), [checked])
  );
  const { error, warning, hint } = summary.counts;
  const open = ({ plan }: AreaRow) => {
    const { sheet } = plan.ref;
    work.dispatch({ kind: "viewed", view: { kind: "sheet", sheet } });
    work.go(sheet, plan.area?.at ?? { row: plan.headingRow, column: 0 });
  };
  return (
    <div className={styles.list}>
      {summary.rows.length === 0 ? (
        <Middle icon={<OtherSheetIcon />} title={book.noPlans}>
          <MiddleText>{book.noPlansToDo}</MiddleText>
        </Middle>
      ) : null}
      {error + warning + hint > 0 ? (
        <TextLink
          className={styles.everything}
          onClick={() => work.dispatch({ kind: "viewed", view: { kind: "everything" } })}
        >
          {book.everything(error + warning + hint)}
        </TextLink>
      ) : null}
      <Suspense>
        <AreaList rows={summary.rows} onOpen={open} />
        <UncheckedInBook checks={checked.checks} />
      </Suspense>
    </div>
  );
}
