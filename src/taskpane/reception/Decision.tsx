import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useId, useState } from "react";
import type { Reception } from "../../poa/reception";
import { countRemarks } from "../../poa/remark";
import { useFieldStyles } from "../fields";
import { FineIcon, SeverityIcon } from "../Icons";
import { useWords } from "../language";
import { takeLostFocus } from "../lostFocus";
import { PushButton } from "../PushButton";
import { Buttons, IconLine, Strip } from "../Strip";
import { TextLink } from "../TextLink";
import { Tick } from "../Tick";
import type { Content } from "./state";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";
import { notesOf } from "./writing";

const useStyles = makeStyles({
  // The list above it is what the planner works with.
  foot: { maxHeight: "50%", overflowY: "auto", boxSizing: "border-box" },
  whole: { whiteSpace: "nowrap" },
  content: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  hidden: { display: "none" },
  select: { flexGrow: 1, width: "auto", maxWidth: "320px" },
});

/** As many areas are named before the others are only counted. */
const FEW = 8;

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
    <Strip edge="top" className={styles.foot} aria-live="polite">
      {work.view.isUndecided ? null : <Balance reception={reception} />}
      {pending > 0 ? null : (
        <>
          <HeldUpAreas work={work} reception={reception} onShow={onShow} />
          <Acceptance work={work} reception={reception} />
        </>
      )}
      <Outcome work={work} reception={reception} />
      {work.state.clash ? null : <Ways work={work} reception={reception} />}
      <Notes work={work} reception={reception} />
    </Strip>
  );
}

/** Rows in and rows out: the same, or something is wrong with us. */
function Balance({ reception: { national } }: Pick<DecisionProps, "reception">) {
  const own = useConsolidateWords();
  const { rowsIn, rowsOut } = national;
  const isSame = rowsIn === rowsOut;
  return (
    <IconLine icon={isSame ? <FineIcon /> : <SeverityIcon severity="error" />}>
      {isSame ? own.same(rowsIn) : own.notSame(rowsIn, rowsOut)}
    </IconLine>
  );
}

/** The areas that hold it up, each a way to its errors. */
function HeldUpAreas({ work, reception, onShow }: DecisionProps) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const [isWhole, showWhole] = useState(false);
  const { heldUp, isUndecided } = work.view;
  const icon = <SeverityIcon severity="error" />;
  if (isUndecided) {
    const open = reception.versions.filter(({ chosen }) => chosen === null);
    return <IconLine icon={icon}>{own.chooseFirst(open.map(({ area }) => area))}</IconLine>;
  }
  if (heldUp.length === 0 || work.state.withObservations) return null;
  // One more is no longer than to say that there is one more.
  const shown = isWhole || heldUp.length <= FEW + 1 ? heldUp : heldUp.slice(0, FEW);
  return (
    <IconLine icon={icon}>
      {own.heldUp(heldUp.length)}
      {shown.map(({ area: { area, sigla }, errors }, index) => (
        <Fragment key={sigla}>
          {" "}
          <span className={styles.whole}>
            <TextLink title={area} onClick={() => onShow(sigla)}>
              {errors.length > 0 ? `${sigla} (${errors.length})` : sigla}
            </TextLink>
            {index < shown.length - 1 ? "," : ""}
          </span>
        </Fragment>
      ))}
      {shown.length < heldUp.length ? (
        <>
          {" "}
          <TextLink onClick={() => showWhole(true)}>
            {own.more(heldUp.length - shown.length)}
          </TextLink>
        </>
      ) : null}
    </IconLine>
  );
}

/** The planner's word that it may go on with errors. Nothing when there are none, or none that words could mend. */
function Acceptance({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const own = useConsolidateWords();
  const { state, view, dispatch } = work;
  const errors = countRemarks(reception.remarks, "error");
  if (errors === 0 || view.isUndecided) return null;
  const isTold = state.withObservations && state.content !== "table-only";
  return (
    <Tick
      isChosen={state.withObservations}
      {...(isTold ? { about: own.accepted(errors) } : {})}
      onChoose={(accepted) => dispatch({ kind: "with-observations", accepted })}
    >
      {own.accept}
    </Tick>
  );
}

function Ways({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const styles = useStyles();
  const field = useFieldStyles();
  const own = useConsolidateWords();
  const id = useId();
  const { state, view, dispatch } = work;
  const isTable = state.content === "table-only";
  return (
    <>
      <div className={mergeClasses(styles.content, !view.isReady && styles.hidden)}>
        <label htmlFor={id}>{own.content}</label>
        <select
          id={id}
          className={mergeClasses(field.input, styles.select)}
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
      <Buttons label={own.write}>
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
      </Buttons>
    </>
  );
}

/** What became of the last writing, or what it waits for. */
function Outcome({ work, reception }: Pick<DecisionProps, "work" | "reception">) {
  const own = useConsolidateWords();
  const { clash, done } = work.state;
  if (clash)
    return <Clash work={work} clash={clash} onReplace={() => work.paint(reception, true)} />;
  if (!done) return null;
  return (
    <IconLine icon={<FineIcon />}>
      <DoneText work={work} />
      {done.kind === "painted" ? (
        <>
          {" "}
          {/* The button that wrote it could not be pressed meanwhile, and lost the focus. */}
          <TextLink ref={takeLostFocus} onClick={() => work.go(done.name, { row: 0, column: 0 })}>
            {own.open}
          </TextLink>
        </>
      ) : null}
    </IconLine>
  );
}

/** Sheets of the open book that stand where the new ones would. */
function Clash(props: {
  readonly work: ReceptionWork;
  readonly clash: NonNullable<ReceptionWork["state"]["clash"]>;
  readonly onReplace: () => void;
}) {
  const words = useWords();
  const own = useConsolidateWords();
  const { kind, sheets } = props.clash;
  const isOurs = kind === "ours";
  return (
    <>
      <IconLine icon={<SeverityIcon severity={isOurs ? "warning" : "error"} />}>
        {own.clash[kind](sheets)}
      </IconLine>
      <Buttons>
        {isOurs ? (
          <PushButton rank="primary" onClick={props.onReplace}>
            {own.clash.replace}
          </PushButton>
        ) : null}
        <PushButton onClick={() => props.work.dispatch({ kind: "dismissed" })}>
          {words.cancel}
        </PushButton>
      </Buttons>
    </>
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
  const own = useConsolidateWords();
  const notes = notesOf(reception);
  if (notes.length === 0) return null;
  const isBusy = work.state.job !== null || work.view.pending > 0;
  return (
    <span>
      <TextLink disabled={isBusy} onClick={() => work.saveNotes(reception)}>
        {own.saveNotes(notes.length)}
      </TextLink>
    </span>
  );
}
