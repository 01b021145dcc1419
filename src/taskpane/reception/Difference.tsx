import { makeStyles, tokens } from "@fluentui/react-components";
import type { AspectChange, NationalDifference, PlanDifference } from "../../poa/compare";
import { nameOf } from "../../poa/consolidate";
import { levelOf, namePart, type PlanRow } from "../../poa/plan";
import type { WeightMove } from "../../poa/weightMoves";
import { useConsolidateWords } from "./words";
import type { ConsolidateWords } from "./words.es";

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
  area: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS },
  is: { textDecorationLine: "none", fontWeight: tokens.fontWeightSemibold },
  was: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
});

interface Line {
  readonly title: string;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
}

const sayRow = ({ action, operation, task }: PlanRow): string =>
  namePart(task ?? operation ?? action);

function sayValue(value: AspectChange["before"], { change }: ConsolidateWords): string {
  if (value === null || value === "") return change.empty;
  return typeof value === "number" ? change.value(value) : value;
}

/** Each change in one line: what it is about, and what it was and is. */
function linesOf(difference: PlanDifference, words: ConsolidateWords): Line[] {
  const { change } = words;
  const { weightBefore, weightAfter, newParts, goneParts, added, removed, changed, moves } =
    difference;
  return [
    ...(weightBefore === weightAfter
      ? []
      : [{ title: change.total(weightBefore, weightAfter), text: "" }]),
    ...newParts.map(({ level, part }) => ({ title: change.added[level], text: namePart(part) })),
    ...goneParts.map(({ level, part }) => ({ title: change.removed[level], text: namePart(part) })),
    ...added.map((row) => ({ title: change.added[levelOf(row)], text: sayRow(row) })),
    ...removed.map((row) => ({ title: change.removed[levelOf(row)], text: sayRow(row) })),
    ...changed.flatMap(({ after: row, changes }) =>
      changes.map(({ aspect, before, after }) => ({
        title: `${change.changed} ${change.aspects[aspect]}`,
        text: codeOf(aspect, row),
        before: sayValue(before, words),
        after: sayValue(after, words),
      }))
    ),
    ...moves.map((move) => ({ title: sayMove(move, words), text: "" })),
  ];
}

function sayMove({ from, to, points }: WeightMove, { change }: ConsolidateWords): string {
  if (from && to) return change.moved(points, namePart(from), namePart(to));
  if (to) return change.gained(points, namePart(to));
  return change.lost(points, from ? namePart(from) : change.empty);
}

/** The code of the part that changed: of the operation or the action itself, or of the row that stands under another one now. */
function codeOf(aspect: AspectChange["aspect"], { action, operation, task }: PlanRow): string {
  const isOwn = /^(?:task|(?:operation|action)$)/.test(aspect);
  const part = isOwn ? (task ?? operation) : aspect.startsWith("action") ? action : operation;
  return (part ?? action).code.value;
}

/** How one version of a plan differs from another. */
export function PlanChanges({ difference }: { readonly difference: PlanDifference }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const lines = linesOf(difference, words);
  if (lines.length === 0) return <p>{words.change.none}</p>;
  return (
    <ul className={styles.list}>
      {lines.map((line, index) => (
        <li key={index}>
          <ChangeLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function ChangeLine({ line: { title, text, before, after } }: { readonly line: Line }) {
  const styles = useStyles();
  return (
    <>
      {text === "" ? title : `${title}: ${text}`}
      {before === undefined ? null : (
        <>
          {" "}
          <del className={styles.was}>{before}</del> →{"\u00a0"}
          <ins className={styles.is}>{after}</ins>
        </>
      )}
    </>
  );
}

/** How this national plan differs from an earlier one, area by area. */
export function NationalChanges({ difference }: { readonly difference: NationalDifference }) {
  const styles = useStyles();
  const { change } = useConsolidateWords();
  const { added, removed, replaced, unknown } = difference;
  const whole = [
    ...added.map((plan) => `${change.areas.added}: ${nameOf(plan)}`),
    ...removed.map((plan) => `${change.areas.removed}: ${nameOf(plan)}`),
    ...unknown.map((area) => `${area}. ${change.areas.unknown}`),
  ];
  return (
    <>
      {whole.length > 0 ? (
        <ul className={styles.list}>
          {whole.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {replaced.map((one, index) => (
        <div key={index}>
          <div className={styles.area}>{one.area}</div>
          <PlanChanges difference={one} />
        </div>
      ))}
    </>
  );
}
