import { useCallback, useState } from "react";
import { explainTotals } from "../../commands/repair";
import { isSameCell, type Cell } from "../../sheet/cell";
import type { Host } from "../../sheet/host";
import type { Closing, Reading } from "../../poa/closing";
import type { Finding } from "../../poa/rule";
import type { Settings } from "../../poa/settings";
import { READING_PARTS, type Answers } from "../decision";
import { Loading } from "./Loading";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import type { RepairJob } from "./repairJob";
import type { PanelProps } from "./RepairPanel";
import { useLoaded } from "./useLoaded";
import { WayList } from "./WayList";
import { editsOfWay, givenTask, insertionIn, waysOf, type Chosen, type Way } from "./ways";
import { useRepairWords } from "./words";

interface Explained {
  /** Null where the sum is 100 by now. */
  readonly closing: Closing | null;
  readonly ways: readonly Way[];
}

type ClosingPanelProps = PanelProps & { readonly finding: Finding };

/** Why a total is not 100: what the sister areas suggest, and all the other ways, each with what it would change. */
export function ClosingPanel({ host, work, checked, finding }: ClosingPanelProps) {
  const words = useRepairWords();
  const [loaded, retry] = useExplained(host, finding, checked.settings);
  const [wayId, setWayId] = useState<string | null>(null);
  const [chosen, choose] = useState<Chosen | null>(null);
  const { closing, ways } = loaded.kind === "ready" ? loaded.value : NOTHING;
  const way = ways.find(({ id }) => id === wayId) ?? suggestedOf(ways);
  const own = chosen ?? { row: closing ? heaviest(closing) : finding.at, held: [] };
  const isReady = closing !== null && way !== null && canBeGone(way, closing, own);
  const { session, dispatch } = work;
  const asked = session.repaired?.kind === "asks" ? session.repaired.codes : null;
  const select = (next: () => void) => {
    next();
    if (session.repaired) dispatch({ kind: "repaired", result: null });
  };
  return (
    <PanelFrame
      title={words.closing.title}
      isBusy={session.busy !== null}
      apply={{
        label: words.apply,
        isReady,
        do: () =>
          closing && way && go(work, finding, { closing, way, chosen: own, asked: asked !== null }),
      }}
      onClose={() => dispatch({ kind: "repairing", view: null })}
    >
      <Loading loaded={loaded} onRetry={retry}>
        {() =>
          closing ? (
            <WayList
              {...{ work, closing, ways, way, asked }}
              chosen={own}
              onWay={(id) => select(() => setWayId(id))}
              onChoose={(next) => select(() => choose(next))}
            />
          ) : (
            <Fine />
          )
        }
      </Loading>
    </PanelFrame>
  );
}

/** Somebody has brought the sum to 100 meanwhile. */
function Fine() {
  const styles = usePanelStyles();
  return <p className={styles.text}>{useRepairWords().closing.fine}</p>;
}

const NOTHING: Explained = { closing: null, ways: [] };

/** Reads the book anew: the sister areas may not have been looked at, or have changed since. */
function useExplained(host: Host, { in: ref, at }: Finding, settings: Settings) {
  const { sheet } = ref;
  const { row, column } = at;
  const load = useCallback(async (): Promise<Explained> => {
    const { closings, readings } = await explainTotals(host, sheet, { settings });
    const closing = closings.find((one) => isSameCell(one.at, { row, column })) ?? null;
    return { closing, ways: closing ? waysOf(closing, readings) : [] };
  }, [host, sheet, row, column, settings]);
  return useLoaded(load);
}

/** What the sister areas do is a reason to go one way. Where they say nothing, the planner chooses. */
const suggestedOf = ([first]: readonly Way[]): Way | null =>
  first?.kind === "sisters" ? first : null;

/** The row that bears a change most easily. */
const heaviest = ({ shares, at }: Closing): Cell =>
  [...shares].sort((a, b) => b.points - a.points)[0]?.at ?? at;

const canBeGone = (way: Way, closing: Closing, chosen: Chosen): boolean =>
  insertionIn(way) !== null ||
  (way.kind === "reading" && way.reading.kind === "setting") ||
  editsOfWay(way, closing, chosen).length > 0;

interface Going {
  readonly closing: Closing;
  readonly way: Way;
  readonly chosen: Chosen;
  /** Whether the planner has seen which codes change with an insertion. */
  readonly asked: boolean;
}

function go(work: PanelProps["work"], finding: Finding, going: Going): void {
  const { way, closing } = going;
  const { sheet } = closing.in;
  if (way.kind === "reading" && way.reading.kind === "setting") {
    work.keep({ sheet, isForAll: false, answers: answersOf(way.reading) });
  } else work.repair(jobOf(finding, going));
}

function jobOf(finding: Finding, { closing, way, chosen, asked }: Going): RepairJob {
  const { sheet } = closing.in;
  const insertion = insertionIn(way);
  if (insertion) {
    const given = givenTask(insertion);
    return { kind: "insert", sheet, at: closing.at, given, agreed: asked };
  }
  const changes = new Map([[sheet, { edits: editsOfWay(way, closing, chosen) }]]);
  const { rule, facts } = finding;
  return { kind: "apply", changes, about: { kind: "closing", rules: [rule], findings: 1, facts } };
}

function answersOf({ chosen }: Extract<Reading, { kind: "setting" }>): Partial<Answers> {
  const parts = READING_PARTS.filter((part) => typeof chosen[part] === "string");
  return Object.fromEntries(parts.map((part) => [part, chosen[part]]));
}
