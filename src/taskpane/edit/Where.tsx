import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Place } from "../../commands/editPlace";
import type { Level, Standing } from "../../poa/edit/ground";
import { weightOf, weightOfAction } from "../../poa/plan";
import { a1 } from "../../sheet/cell";
import { useWords } from "../language";
import { Middle } from "../Messages";
import { Tick } from "../Tick";
import { levelOf } from "./state";
import type { EditWork } from "./useEdit";
import { useEditWords } from "./words";

const useStyles = makeStyles({
  where: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  parts: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
  part: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
  code: { fontWeight: tokens.fontWeightSemibold },
  text: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

const LEVELS: readonly Level[] = ["action", "operation", "task"];

/** The action, the operation and the task of the selected cell; one of them is what will be moved or deleted. */
export function Where({ work }: { readonly work: EditWork }) {
  const styles = useStyles();
  const words = useEditWords();
  const { place } = work.state;
  if (!place) return null;
  const cell = words.at(place.reading.sheet, a1(place.at));
  if (!place.standing) {
    return (
      <section aria-label={words.where.title}>
        <Middle title={place.plan ? words.where.nothing : words.where.noPlan}>{cell}</Middle>
      </section>
    );
  }
  return (
    <section className={styles.where} aria-label={words.where.title}>
      <p className={styles.cell}>{cell}</p>
      <Parts work={work} place={place} standing={place.standing} />
    </section>
  );
}

interface PartsProps {
  readonly work: EditWork;
  readonly place: Place;
  readonly standing: Standing;
}

function Parts({ work, standing }: PartsProps) {
  const styles = useStyles();
  const words = useEditWords();
  const name = useId();
  const chosen = levelOf(work.state);
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{words.where.choose}</legend>
      {LEVELS.map((level) => {
        const part = standing[level];
        if (!part) return null;
        return (
          <Tick
            key={level}
            kind="radio"
            group={name}
            className={mergeClasses(styles.part, level === chosen && styles.chosen)}
            title={part.text.value}
            isChosen={level === chosen}
            onChoose={() => work.dispatch({ kind: "level", level })}
          >
            <span className={styles.code}>{words.part(level, part.code.value)}</span>
            <Weight level={level} standing={standing} />
            <span className={styles.text}>{part.text.value || words.where.noText}</span>
          </Tick>
        );
      })}
    </fieldset>
  );
}

function Weight({ level, standing }: { readonly level: Level; readonly standing: Standing }) {
  const { percent } = useWords();
  const { action, operation, task } = standing;
  const points =
    level === "action"
      ? weightOfAction(action)
      : level === "operation"
        ? operation && weightOf(operation)
        : (task?.weight.value ?? null);
  return points === null ? null : <> · {percent(points)}</>;
}
