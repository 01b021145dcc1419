import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useId } from "react";
import type { Reception } from "../../poa/reception";
import { countRemarks } from "../../poa/remark";
import { FineIcon, SeverityIcon } from "../Icons";
import { useWords } from "../language";
import { PushButton } from "../PushButton";
import { TextLink } from "../TextLink";
import type { Content } from "./state";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";
import { notesOf } from "./writing";

const useStyles = makeStyles({
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  line: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  whole: { whiteSpace: "nowrap" },
  accept: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    // Unticked ones are white in every theme, unless they are told.
    ":not(:checked)": {
      appearance: "none",
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      borderRadius: tokens.borderRadiusSmall,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // Below the words of the box above it.
  under: { paddingLeft: `calc(16px + ${tokens.spacingHorizontalS})` },
  content: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: "320px",
    minHeight: "24px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

interface DecisionProps {
  readonly work: ReceptionWork;
  readonly reception: Reception;
  /** Brings an area's row into sight, with its details. */
  readonly onShow: (sigla: string) => void;
}

/** Whether the book may be written, what stands in its way, and the ways of writing it. */
export function Decision({ work, reception, onShow }: DecisionProps) {
  const styles = useStyles();
  const { pending } = work.view;
  if (reception.areas.length === 0) return null;
  return (
    <div className={styles.foot} aria-live="polite">
      {work.view.isUndecided ? null : <Balance reception={reception} />}
      {pending > 0 ? null : (
        <>
          <HeldUpAreas work={work} reception={reception} onShow={onShow} />
          <Acceptance work={work} reception={reception} />
        </>
      )}
      <Outcome work={work} reception={reception} />
      <Ways work={work} reception={reception} />
      <Notes work={work} reception={reception} />
    </div>
  );
}

/** Rows in and rows out: the same, or something is wrong with us. */
function Balance({ reception: { national } }: Pick<DecisionProps, "reception">) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { rowsIn, rowsOut } = national;
  const isSame = rowsIn === rowsOut;
  return (
    <div className={styles.line}>
      {isSame ? <FineIcon /> : <SeverityIcon severity="error" />}
      <span>{isSame ? own.same(rowsIn) : own.notSame(rowsIn, rowsOut)}</span>
    </div>
  );
}

/** The areas that hold it up, each a way to its errors. */
function HeldUpAreas({ work, reception, onShow }: DecisionProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { heldUp, isUndecided } = work.view;
  if (isUndecided) {
    const open = reception.versions.filter(({ chosen }) => chosen === null);
    return (
      <div className={styles.line}>
        <SeverityIcon severity="error" />
        <span>{own.chooseFirst(open.map(({ area }) => area))}</span>
      </div>
    );
  }
  if (heldUp.length === 0) return null;
  return (
    <div className={styles.line}>
      <SeverityIcon severity="error" />
      <span>
        {own.heldUp(heldUp.length)}
        {heldUp.map(({ area: { area, sigla }, errors }, index) => (
          <Fragment key={sigla}>
            {" "}
            <span className={styles.whole}>
              <TextLink title={area} onClick={() => onShow(sigla)}>
                {errors.length > 0 ? `${sigla} (${errors.length})` : sigla}
              </TextLink>
              {index < heldUp.length - 1 ? "," : ""}
            </span>
          </Fragment>
        ))}
      </span>
    </div>
  );
}

/** The planner's word that it may go on with errors. Nothing when there are none, or none that words could mend. */
function Acceptance({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { state, view, dispatch } = work;
  const errors = countRemarks(reception.remarks, "error");
  if (errors === 0 || view.isUndecided) return null;
  return (
    <>
      <label className={styles.accept}>
        <input
          type="checkbox"
          className={styles.box}
          checked={state.withObservations}
          onChange={({ target }) =>
            dispatch({ kind: "with-observations", accepted: target.checked })
          }
        />
        {own.accept}
      </label>
      {state.withObservations && state.content !== "table-only" ? (
        <span className={styles.under}>{own.accepted(errors)}</span>
      ) : null}
    </>
  );
}

function Ways({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const id = useId();
  const { state, view, dispatch } = work;
  const isTable = state.content === "table-only";
  return (
    <>
      <div className={styles.content}>
        <label htmlFor={id}>{own.content}</label>
        <select
          id={id}
          className={styles.select}
          value={state.content}
          onChange={({ target }) => dispatch({ kind: "content", content: target.value as Content })}
        >
          {Object.entries(own.contents).map(([content, title]) => (
            <option key={content} value={content}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.buttons} role="group" aria-label={own.write}>
        <PushButton
          rank="primary"
          disabled={!view.isReady || isTable}
          onClick={() => work.openNew(reception)}
        >
          {own.openNew}
        </PushButton>
        <PushButton disabled={!view.isReady} onClick={() => work.paint(reception, false)}>
          {own.paint}
        </PushButton>
        <PushButton disabled={!view.isReady || isTable} onClick={() => work.save(reception)}>
          {own.save}
        </PushButton>
      </div>
    </>
  );
}

/** What became of the last writing, or what it waits for. */
function Outcome({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const styles = useStyles();
  const words = useWords();
  const own = useConsolidateWords();
  const { clash, done } = work.state;
  if (clash) {
    const isOurs = clash.kind === "ours";
    return (
      <>
        <div className={styles.line}>
          <SeverityIcon severity={isOurs ? "warning" : "error"} />
          <span>{own.clash[clash.kind](clash.sheets)}</span>
        </div>
        <div className={styles.buttons}>
          {isOurs ? (
            <PushButton rank="primary" onClick={() => work.paint(reception, true)}>
              {own.clash.replace}
            </PushButton>
          ) : null}
          <PushButton onClick={() => work.dispatch({ kind: "dismissed" })}>
            {words.cancel}
          </PushButton>
        </div>
      </>
    );
  }
  if (!done) return null;
  return (
    <div className={styles.line}>
      <FineIcon />
      <span>
        <DoneText work={work} />
        {done.kind === "painted" ? (
          <>
            {" "}
            <TextLink onClick={() => work.go(done.name, { row: 0, column: 0 })}>
              {own.open}
            </TextLink>
          </>
        ) : null}
      </span>
    </div>
  );
}

function DoneText({ work: { state } }: Pick<DecisionProps, "work">) {
  const { done } = useConsolidateWords();
  if (!state.done) return null;
  const { kind, name, tasks, rowsOut, rowsIn } = state.done;
  if (kind === "opened") return done.opened(tasks, rowsOut, rowsIn);
  if (kind === "painted") return done.painted(tasks, rowsOut, rowsIn);
  const said = kind === "downloaded" ? done.downloaded : done.instead;
  return said(name, tasks, rowsOut, rowsIn);
}

/** The books that go back to the areas. */
function Notes({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const notes = notesOf(reception);
  if (notes.length === 0) return null;
  const isBusy = work.state.job !== null || work.view.pending > 0;
  return (
    <div className={styles.buttons}>
      <span>{own.notes(notes.length)}</span>
      <PushButton disabled={isBusy} onClick={() => work.saveNotes(reception)}>
        {own.saveNotes}
      </PushButton>
    </div>
  );
}
