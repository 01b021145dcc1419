import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PreparedEdit } from "../../commands/edit";
import type { Edited, LostCell, LostPart } from "../../poa/edit/edited";
import type { Level } from "../../poa/edit/ground";
import { shown } from "../../poa/preview";
import { a1 } from "../../sheet/cell";
import { SeverityIcon } from "../Icons";
import { useLanguage, useWords } from "../language";
import { IconLine } from "../Strip";
import { CodeTable } from "./CodeTable";
import { Panel } from "./Panel";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  operation: { paddingLeft: tokens.spacingHorizontalM },
  task: { paddingLeft: tokens.spacingHorizontalXXL },
});

/** What an edit brings, takes and changes, before it is done. */
export function Confirm({
  work,
  prepared,
}: {
  readonly work: EditWork;
  readonly prepared: PreparedEdit;
}) {
  const styles = useStyles();
  const { confirm } = useEditWords();
  const { edited, request } = prepared;
  return (
    <Panel
      work={work}
      title={confirm.title(request)}
      does={confirm.does[request.kind]}
      onDo={() => work.perform(prepared)}
    >
      {edited.added.length > 0 ? <p className={styles.text}>{confirm.added}</p> : null}
      <Parts parts={edited.added} />
      <Lost edited={edited} />
      <p className={styles.text}>{confirm.codes(edited.codes.length)}</p>
      <CodeTable codes={edited.codes} />
      {edited.decide ? <p className={styles.text}>{confirm.decide}</p> : null}
      {request.kind === "remove" && !work.host.undoes() ? (
        <IconLine icon={<SeverityIcon severity="warning" />}>{confirm.noUndo}</IconLine>
      ) : null}
    </Panel>
  );
}

function Lost({ edited: { lost, lostCells, change } }: { readonly edited: Edited }) {
  const styles = useStyles();
  const { confirm } = useEditWords();
  if (lost.length === 0) return null;
  const rows = change.steps.reduce(
    (sum, step) => sum + (step.kind === "delete" ? step.count : 0),
    0
  );
  return (
    <>
      <p className={styles.text}>{confirm.lost(lost.length, rows)}</p>
      <Parts parts={lost} />
      <LostCells cells={lostCells} />
    </>
  );
}

type SomePart = Pick<LostPart, "level" | "code" | "text"> & Partial<Pick<LostPart, "weight">>;

function Parts({ parts }: { readonly parts: readonly SomePart[] }) {
  const styles = useStyles();
  const { percent } = useWords();
  const { part, confirm } = useEditWords();
  if (parts.length === 0) return null;
  // Parts under others stand in from them; the outermost never does.
  const depth: Readonly<Record<Level, number>> = { action: 0, operation: 1, task: 2 };
  const least = Math.min(...parts.map(({ level }) => depth[level]));
  const indents = ["", styles.operation, styles.task];
  return (
    <ul className={styles.list}>
      {parts.map(({ level, code, text, weight }, index) => (
        <li key={index} className={mergeClasses(indents[depth[level] - least])}>
          <span className={styles.code}>{part(level, code)}</span>
          {text === "" ? "" : ` ${text}`}
          {weight === null || weight === undefined ? "" : ` · ${confirm.weight(percent(weight))}`}
        </li>
      ))}
    </ul>
  );
}

function LostCells({ cells }: { readonly cells: readonly LostCell[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { confirm } = useEditWords();
  if (cells.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{confirm.lostCells}</p>
      <ul className={styles.list}>
        {cells.map(({ at, title, content }) => (
          <li key={a1(at)}>
            <span className={styles.code}>{a1(at)}</span> {title || confirm.noTitle}:{" "}
            {shown(content, language).text}
          </li>
        ))}
      </ul>
    </>
  );
}
