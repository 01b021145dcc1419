import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import type { Finding } from "../poa/rule";
import type { Grouping, TreeRow } from "./findingRows";
import { FindingTree } from "./FindingTree";
import type { Pick } from "./list/pick";
import { useNextKeys } from "./list/useNextKeys";
import { findingsAt, findingsIn, type Checked } from "./session";
import type { ReviewWork } from "./useReview";

const FindingDetail = lazy(async () => {
  const { FindingDetail: component } = await import("./FindingDetail");
  return { default: component };
});

const ListTools = lazy(async () => {
  const { ListTools: component } = await import("./list/ListTools");
  return { default: component };
});

const useStyles = makeStyles({
  // As high as the tools are, so that the list does not move when they are there.
  room: { flexShrink: 0, height: "32px" },
});

/** The list of findings, and under it the one that is unfolded. */
export function FindingsView({ work, checked }: { work: ReviewWork; checked: Checked }) {
  const { session, dispatch, go } = work;
  const { view, active, header, closed } = session;
  const styles = useStyles();
  const findings = useMemo(() => findingsIn(checked, view), [checked, view]);
  const [pick, setPick] = useState<Pick | null>(null);
  const onPick = useCallback((wanted: Pick | null) => setPick(() => wanted), []);
  const [asked, onGroup] = useState<Grouping>("severity");
  const shown = useMemo(() => (pick ? findings.filter(pick) : findings), [findings, pick]);
  useNextKeys(work, shown);
  const showsSheet = view.kind === "everything";
  // One sheet is one area.
  const grouping = asked === "area" && !showsSheet ? "severity" : asked;
  const goTo = (finding: Finding) => go(finding.in.sheet, finding.at);
  const move = (row: TreeRow) =>
    dispatch(
      row.kind === "finding"
        ? { kind: "activated", finding: row.finding }
        : { kind: "headed", key: row.key }
    );
  return (
    <>
      <Suspense fallback={<div className={styles.room} />}>
        <ListTools
          // A filter of one view would hide the findings of another.
          key={view.kind === "sheet" ? view.sheet : ""}
          work={work}
          checked={checked}
          findings={findings}
          shown={shown}
          grouping={grouping}
          showsSheet={showsSheet}
          onGroup={onGroup}
          onPick={onPick}
        />
      </Suspense>
      <FindingTree
        // Another sheet's list begins at its top.
        key={view.kind === "sheet" ? `sheet ${view.sheet}` : view.kind}
        findings={shown}
        active={active && shown.includes(active) ? active : null}
        header={header}
        closed={closed}
        grouping={grouping}
        // By area the header says it.
        showsSheet={showsSheet && grouping !== "area"}
        onMove={move}
        onToggle={(key) => dispatch({ kind: "toggled", key })}
        onGo={goTo}
      />
      {active ? (
        <Suspense>
          <FindingDetail
            finding={active}
            here={findingsAt(checked, active.in.sheet, active.at)}
            showsSheet={showsSheet}
            onGo={go}
            onShow={(finding) => dispatch({ kind: "activated", finding })}
            work={work}
            checked={checked}
          />
        </Suspense>
      ) : null}
    </>
  );
}
