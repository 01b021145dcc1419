import { useId, useState } from "react";
import { isSameCell } from "../../sheet/cell";
import type { Finding } from "../../poa/rule";
import { carriedOver, yearGroups, type YearGroup } from "../../poa/years";
import type { ChangesBySheet } from "../../sheet/change";
import { aboutFixes } from "../../commands/repair";
import { Tick } from "../Tick";
import { CellChanges } from "./CellChanges";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import { ReasonField } from "./ReasonField";
import type { PanelProps } from "./RepairPanel";
import { useRepairWords } from "./words";

/** What was found follows what is typed meanwhile. */
const isSamePlace = (a: Finding, b: Finding): boolean =>
  a.in.sheet === b.in.sheet && isSameCell(a.at, b.at);

type YearsPanelProps = PanelProps & { readonly finding: Finding };

/** All deadlines that are written alike: carried to the year of the plans, or left as they are with a reason. */
export function YearsPanel({ work, checked, finding }: YearsPanelProps) {
  const words = useRepairWords();
  const group = yearGroups(checked.checks).find(({ findings }) =>
    findings.some((one) => isSamePlace(one, finding))
  );
  const [isKept, keep] = useState(false);
  const [sheet, setSheet] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isMissing, tellMissing] = useState(false);
  const some = (group?.findings ?? []).filter((one) => sheet === null || one.in.sheet === sheet);
  const carried = group && carriedOver(group, sheet === null ? undefined : new Set([sheet]));
  const { changes = NONE, taken = [], leftOut = [] } = carried ?? {};
  const apply = () => {
    if (!isKept) {
      work.repair({
        kind: "apply",
        changes,
        about: { ...aboutFixes(taken, "years"), facts: null },
      });
    } else if (reason.trim() === "") tellMissing(true);
    else work.repair({ kind: "ignore", findings: some, reason });
  };
  return (
    <PanelFrame
      title={words.years.title(Number(finding.facts.year))}
      isBusy={work.session.busy !== null}
      apply={{ label: words.apply, isReady: isKept || changes.size > 0, do: apply }}
      onClose={() => work.dispatch({ kind: "repairing", view: null })}
    >
      <Questions {...{ group, sheet, isKept, setSheet, keep }} own={finding.in.sheet} />
      {isKept ? (
        <ReasonField reason={reason} isMissing={isMissing} onChange={setReason} />
      ) : (
        <Effect work={work} changes={changes} cut={leftOut.length} />
      )}
    </PanelFrame>
  );
}

const NONE: ChangesBySheet = new Map();

interface QuestionsProps {
  /** Missing where nothing of it is left by now. */
  readonly group: YearGroup | undefined;
  readonly own: string;
  readonly sheet: string | null;
  readonly isKept: boolean;
  readonly setSheet: (sheet: string | null) => void;
  readonly keep: (isKept: boolean) => void;
}

function Questions({ group, own, sheet, isKept, setSheet, keep }: QuestionsProps) {
  const styles = usePanelStyles();
  const { told } = useRepairWords();
  if (!group) return <p className={styles.text}>{told.nothing}</p>;
  return (
    <>
      <p className={styles.quiet}>«{group.text}»</p>
      <Where group={group} own={own} sheet={sheet} onChoose={setSheet} />
      <What group={group} isKept={isKept} onChoose={keep} />
    </>
  );
}

/** What would be written, and how many texts cannot be. */
function Effect(props: {
  readonly work: PanelProps["work"];
  readonly changes: ChangesBySheet;
  readonly cut: number;
}) {
  const styles = usePanelStyles();
  const { years } = useRepairWords();
  const { work, changes, cut } = props;
  return (
    <>
      {cut > 0 ? <p className={styles.quiet}>{years.cut(cut)}</p> : null}
      <CellChanges changes={changes} onGo={work.go} />
    </>
  );
}

function What(props: {
  readonly group: YearGroup;
  readonly isKept: boolean;
  readonly onChoose: (isKept: boolean) => void;
}) {
  const styles = usePanelStyles();
  const { years } = useRepairWords();
  const name = useId();
  const { group, isKept, onChoose } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{years.what}</legend>
      <Tick
        kind="radio"
        group={name}

        isChosen={!isKept}
        onChoose={() => onChoose(false)}
      >
        {years.carry(group.latest, group.year)}
      </Tick>
      <Tick
        kind="radio"
        group={name}

        isChosen={isKept}
        onChoose={() => onChoose(true)}
      >
        {years.keep}
      </Tick>
    </fieldset>
  );
}

/** One sheet or all; no question where the text stands on one alone. */
function Where(props: {
  readonly group: YearGroup;
  readonly own: string;
  readonly sheet: string | null;
  readonly onChoose: (sheet: string | null) => void;
}) {
  const styles = usePanelStyles();
  const { years, safe } = useRepairWords();
  const name = useId();
  const { group, own, sheet, onChoose } = props;
  const count = group.findings.filter((one) => one.in.sheet === own).length;
  if (count === group.findings.length) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{safe.scope}</legend>
      <Tick
        kind="radio"
        group={name}

        isChosen={sheet === null}
        onChoose={() => onChoose(null)}
      >
        {years.book(group.findings.length)}
      </Tick>
      <Tick
        kind="radio"
        group={name}

        isChosen={sheet !== null}
        onChoose={() => onChoose(own)}
      >
        {years.sheet(own, count)}
      </Tick>
    </fieldset>
  );
}
