import { useMemo } from "react";
import type { Finding } from "../poa/rule";
import { FindingDetail } from "./FindingDetail";
import type { TreeRow } from "./findingRows";
import { FindingTree } from "./FindingTree";
import { findingsAt, findingsIn, type Checked } from "./session";
import type { ReviewWork } from "./useReview";

/** The list of findings, and under it the one that is unfolded. */
export function FindingsView({ work, checked }: { work: ReviewWork; checked: Checked }) {
  const { session, dispatch, go } = work;
  const { view, active, header, closed } = session;
  const findings = useMemo(() => findingsIn(checked, view), [checked, view]);
  const showsSheet = view.kind === "everything";
  const goTo = (finding: Finding) => go(finding.in.sheet, finding.at);
  const move = (row: TreeRow) =>
    dispatch(
      row.kind === "finding"
        ? { kind: "activated", finding: row.finding }
        : { kind: "headed", key: row.key }
    );
  return (
    <>
      <FindingTree
        // Another sheet's list begins at its top.
        key={view.kind === "sheet" ? `sheet ${view.sheet}` : view.kind}
        findings={findings}
        active={active}
        header={header}
        closed={closed}
        showsSheet={showsSheet}
        onMove={move}
        onToggle={(key) => dispatch({ kind: "toggled", key })}
        onGo={goTo}
      />
      {active ? (
        <FindingDetail
          finding={active}
          here={findingsAt(checked, active.in.sheet, active.at)}
          showsSheet={showsSheet}
          onGo={go}
          onShow={(finding) => dispatch({ kind: "activated", finding })}
        />
      ) : null}
    </>
  );
}
