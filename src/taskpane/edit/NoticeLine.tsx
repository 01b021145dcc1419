import { makeStyles, tokens } from "@fluentui/react-components";
import { rowsOf } from "../../poa/plan";
import { a1, type Cell } from "../../sheet/cell";
import { FineIcon, SeverityIcon } from "../Icons";
import { IconLine, Strip } from "../Strip";
import { TextLink } from "../TextLink";
import { levelOf, type Notice } from "./state";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";
import type { EditWords } from "./words.es";

const useStyles = makeStyles({
  text: { margin: 0 },
  first: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** One thing that was said: whether it is good news, the sentences, and a cell to look at. */
interface Said {
  readonly isFine: boolean;
  readonly first: string;
  readonly then: readonly string[];
  readonly cell: { readonly sheet: string; readonly at: Cell } | null;
}

/** What came of what was asked for, for eyes and ears. */
export function NoticeLine({ work }: { readonly work: EditWork }) {
  const styles = useStyles();
  const words = useEditWords();
  const { notice, busy, progress } = work.state;
  const said = notice && sayNotice(notice, work, words);
  return (
    <div role="status">
      {said ? (
        <Strip edge="bottom">
          <IconLine icon={said.isFine ? <FineIcon /> : <SeverityIcon severity="warning" />}>
            <p className={styles.first}>{said.first}</p>
            {said.then.map((sentence) => (
              <p key={sentence} className={styles.text}>
                {sentence}
              </p>
            ))}
            <Link work={work} cell={said.cell} />
          </IconLine>
        </Strip>
      ) : busy && busy !== "place" && !progress ? (
        <Strip edge="bottom">
          <IconLine icon={<span />}>{words.jobs[busy]}</IconLine>
        </Strip>
      ) : null}
    </div>
  );
}

function Link({ work, cell }: { readonly work: EditWork; readonly cell: Said["cell"] }) {
  const words = useEditWords();
  if (!cell) return null;
  return (
    <TextLink onClick={() => work.go(cell.sheet, cell.at)}>{words.goTo(a1(cell.at))}</TextLink>
  );
}

function sayNotice(notice: Notice, work: EditWork, words: EditWords): Said {
  const fine = (first: string, then: readonly string[] = []): Said => ({
    isFine: true,
    first,
    then: then.filter((sentence) => sentence !== ""),
    cell: null,
  });
  switch (notice.kind) {
    case "edited": {
      const { request, edited } = notice.prepared;
      const undo = work.host.undoes() ? words.undo : words.noUndo;
      return fine(words.done(request, codeOf(notice)), [
        words.codesChanged(edited.codes.length),
        undo,
      ]);
    }
    case "renumbered":
      return fine(words.renumbered(notice.codes, notice.table), [words.undoCodes]);
    case "in-order":
      return fine(words.inOrder);
    case "painted":
      return fine(words.painted(notice.sheets));
    case "no-years":
      return { ...fine(words.noYears), isFine: false };
    case "refused":
      return sayRefused(notice, work, words);
    case "stale": {
      const { what, toDo } = words.stale(notice.sheet, a1(notice.at));
      return { isFine: false, first: what, then: [toDo], cell: notice };
    }
  }
}

function sayRefused(
  { sheet, refused }: Extract<Notice, { kind: "refused" }>,
  { state }: EditWork,
  words: EditWords
): Said {
  const { what, toDo } = words.refusals[refused.why](levelOf(state));
  const cell = refused.at && { sheet, at: refused.at };
  return { isFine: false, first: what, then: [toDo], cell };
}

/** The code by which the planner knows what was edited: that of the part itself. */
function codeOf({ prepared }: Extract<Notice, { kind: "edited" }>): string {
  const { request, edited } = prepared;
  const { level } = request;
  const [part] =
    request.kind === "insert"
      ? edited.added.filter((one) => one.level === level)
      : edited.lost.filter((one) => one.level === level);
  if (part) return part.code;
  const { row } = edited.select;
  const here = rowsOf(edited.plan).find((one) => one.row === row);
  return here?.[level]?.code.value ?? "";
}
