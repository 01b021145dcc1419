import { useCallback, useId, useMemo, useState } from "react";
import { aboutFixes, readToRepair } from "../../commands/repair";
import type { ChangesBySheet } from "../../sheet/change";
import type { Grid } from "../../sheet/grid";
import { isNothing, repairSafely } from "../../poa/repair";
import type { Finding } from "../../poa/rule";
import type { Settings } from "../../poa/settings";
import { Tick } from "../Tick";
import { CellChanges } from "./CellChanges";
import { Loading } from "./Loading";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import type { PanelProps } from "./RepairPanel";
import { RulesToChoose } from "./RulesToChoose";
import { keyOf } from "./safeKey";
import { useLoaded } from "./useLoaded";
import { useRepairWords } from "./words";

/** All safe fixes of a sheet or of the book: those the planner leaves chosen are made as one change. */
export function SafePanel({ host, work, checked }: PanelProps) {
  const words = useRepairWords();
  const { view, busy } = work.session;
  const own = view.kind === "sheet" ? view.sheet : null;
  const [scope, setScope] = useState(own);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const { settings } = checked;
  const load = useCallback(() => readToRepair(host, scope, { settings }), [host, scope, settings]);
  const [loaded, retry] = useLoaded(load);
  const grids = loaded.kind === "ready" ? loaded.value.grids : NONE;
  const all = useMemo(() => safely(grids, settings, new Set()).fixed, [grids, settings]);
  const { changes, fixed } = useMemo(() => safely(grids, settings, left), [grids, settings, left]);
  return (
    <PanelFrame
      title={words.safe.title}
      isBusy={busy !== null}
      apply={{
        label: words.safe.apply(fixed.length),
        isReady: changes.size > 0,
        do: () => work.repair({ kind: "apply", changes, about: aboutFixes(fixed) }),
      }}
      onClose={() => work.dispatch({ kind: "repairing", view: null })}
    >
      <Scope own={own} scope={scope} onChoose={setScope} />
      <Loading loaded={loaded} onRetry={retry}>
        {() => <Details all={all} left={left} changes={changes} onLeave={leave} onGo={work.go} />}
      </Loading>
    </PanelFrame>
  );
}

const NONE: readonly Grid[] = [];

interface Safely {
  readonly changes: ChangesBySheet;
  readonly fixed: readonly Finding[];
}

/** What the safe fixes give together, one uncovering another, without those that are left out. */
function safely(grids: readonly Grid[], settings: Settings, left: ReadonlySet<string>): Safely {
  const repaired = grids.map((grid) =>
    repairSafely(grid, settings, (finding) => !left.has(keyOf(finding)))
  );
  const changes = repaired.flatMap(({ grid, change }) =>
    isNothing(change) ? [] : [[grid.ref.sheet, change] as const]
  );
  return { changes: new Map(changes), fixed: repaired.flatMap((one) => one.fixed) };
}

function Scope(props: {
  readonly own: string | null;
  readonly scope: string | null;
  readonly onChoose: (scope: string | null) => void;
}) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const group = useId();
  const { own, scope, onChoose } = props;
  if (own === null) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.safe.scope}</legend>
      <Tick
        kind="radio"
        group={group}

        isChosen={scope !== null}
        onChoose={() => onChoose(own)}
      >
        {words.safe.sheet(own)}
      </Tick>
      <Tick
        kind="radio"
        group={group}

        isChosen={scope === null}
        onChoose={() => onChoose(null)}
      >
        {words.safe.book}
      </Tick>
    </fieldset>
  );
}

function Details(props: {
  readonly all: readonly Finding[];
  readonly left: ReadonlySet<string>;
  readonly changes: ChangesBySheet;
  readonly onLeave: (left: ReadonlySet<string>) => void;
  readonly onGo: PanelProps["work"]["go"];
}) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  if (props.all.length === 0) return <p className={styles.text}>{words.safe.none}</p>;
  return (
    <>
      <p className={styles.quiet}>{words.safe.about}</p>
      <RulesToChoose all={props.all} left={props.left} onLeave={props.onLeave} />
      {props.changes.size > 0 ? <CellChanges changes={props.changes} onGo={props.onGo} /> : null}
    </>
  );
}
