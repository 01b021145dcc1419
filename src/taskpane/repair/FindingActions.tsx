import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { a1 } from "../../sheet/cell";
import type { Finding } from "../../poa/rule";
import { yearGroups, type YearGroup } from "../../poa/years";
import { PushButton } from "../PushButton";
import type { Checked } from "../session";
import type { ReviewWork } from "../useReview";
import type { RepairView } from "./repairJob";
import type { RepairWords } from "./words.es";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  wraps: { whiteSpace: "normal", textAlign: "left" },
});

interface Action {
  readonly label: string;
  readonly view: RepairView;
}

/** What can be done about a finding. Each opens something to look at first. */
export function FindingActions(props: {
  readonly work: ReviewWork;
  readonly checked: Checked;
  readonly finding: Finding;
}) {
  const { work, checked, finding } = props;
  const styles = useStyles();
  const words = useRepairWords();
  const group = useMemo(() => groupOf(finding, checked), [finding, checked]);
  return (
    <div className={styles.actions} role="group" aria-label={words.actions.label}>
      {actionsOf(finding, group, words).map(({ label, view }, index) => (
        <PushButton
          key={view.kind}
          rank={view.kind === "ignore" ? "subtle" : index === 0 ? "primary" : "secondary"}
          className={styles.wraps}
          disabled={work.session.busy !== null}
          onClick={() => work.dispatch({ kind: "repairing", view })}
        >
          {label}
        </PushButton>
      ))}
    </div>
  );
}

/** The deadlines that are written like this one; null for anything else, and for one that stands alone. */
function groupOf(finding: Finding, { checks }: Checked): YearGroup | null {
  if (finding.rule !== "deadline-is-not-before-the-fiscal-year") return null;
  const group = yearGroups(checks).find(({ findings }) => findings.includes(finding));
  return group && group.findings.length > 1 ? group : null;
}

function actionsOf(finding: Finding, group: YearGroup | null, { actions }: RepairWords): Action[] {
  const all: Action[] = [];
  if (finding.rule === "weights-add-to-100") {
    all.push({ label: actions.why100, view: { kind: "closing", finding } });
  } else if (finding.fix) {
    all.push({ label: sayFix(finding, actions), view: { kind: "fix", finding } });
  }
  if (group) {
    const label = actions.years(group.year, group.findings.length);
    all.push({ label, view: { kind: "years", finding } });
  }
  if (finding.rule === "action-code-has-one-text") {
    all.push({ label: actions.texts, view: { kind: "texts", finding } });
  }
  return [...all, { label: actions.ignore, view: { kind: "ignore", finding } }];
}

function sayFix({ fix, at }: Finding, actions: RepairWords["actions"]): string {
  const { edits, showRows = [] } = fix!;
  if (edits.length === 0) return actions.showRows(showRows.length);
  return edits.length === 1
    ? actions.fixCell(a1(edits[0]?.at ?? at))
    : actions.fixCells(edits.length);
}
