import { useCallback } from "react";
import { parseA1, a1 } from "../../sheet/cell";
import type { Grid } from "../../sheet/grid";
import type { Host } from "../../sheet/host";
import { readEntries } from "../../commands/repair";
import { obstaclesTo, type HistoryEntry } from "../../poa/history";
import { shown } from "../../poa/preview";
import { RULES, RULES_ACROSS } from "../../poa/rules/index";
import { useLanguage } from "../language";
import { PushButton } from "../PushButton";
import { TextLink } from "../TextLink";
import type { Checked } from "../session";
import type { ReviewWork } from "../useReview";
import { Loading } from "./Loading";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import type { PanelProps } from "./RepairPanel";
import { useLoaded } from "./useLoaded";
import { useRepairWords } from "./words";

/** What was changed from this pane, as the workbook keeps it; each change can be taken back. */
export function ChangesPanel({ host, work, checked }: PanelProps) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const [loaded, retry] = useEntries(host, checked);
  return (
    <PanelFrame
      title={words.changes.title}
      isBusy={work.session.busy !== null}
      onClose={() => work.dispatch({ kind: "repairing", view: null })}
    >
      <p className={styles.quiet}>{words.changes.about}</p>
      <Loading loaded={loaded} onRetry={retry}>
        {({ entries, grids }) =>
          entries.length === 0 ? (
            <p className={styles.text}>{words.changes.none}</p>
          ) : (
            <ul className={styles.list}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} grids={grids} work={work} />
              ))}
            </ul>
          )
        }
      </Loading>
    </PanelFrame>
  );
}

/** Read anew after every change: the last check is another one then. */
function useEntries(host: Host, checked: Checked) {
  const load = useCallback(async () => {
    const entries = await readEntries(host);
    return { entries, grids: entries.length === 0 ? [] : await host.readBook(), of: checked };
  }, [host, checked]);
  return useLoaded(load);
}

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly grids: readonly Grid[];
  readonly work: ReviewWork;
}

function Entry(props: EntryProps) {
  const { entry, work } = props;
  const styles = usePanelStyles();
  const words = useRepairWords();
  const { at, sheets } = entry;
  const count = sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  const first = sheets[0]!;
  const cell = first.cells[0]?.cell ?? "";
  const where = words.changes.where(
    sheets.map(({ sheet }) => sheet),
    count,
    cell
  );
  const go = () => {
    const place = parseA1(cell);
    if (place) work.go(first.sheet, place);
  };
  return (
    <li className={styles.entry}>
      <span className={styles.strong}>{useTitle(entry)}</span>
      <span className={styles.text}>
        {cell === "" ? where : <TextLink onClick={go}>{where}</TextLink>}
        {" · "}
        <time dateTime={at}>{words.changes.when(at)}</time>
      </span>
      <TakeBack {...props} />
    </li>
  );
}

/** The way back, or what stands in it. */
function TakeBack({ entry, grids, work }: EntryProps) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const obstacles = useObstacles(entry, grids);
  if (obstacles.length > 0) {
    return (
      <span className={styles.quiet}>
        {words.changes.cannot} {obstacles.join(" ")}
      </span>
    );
  }
  return (
    <PushButton
      disabled={work.session.busy !== null}
      onClick={() => work.repair({ kind: "undo", id: entry.id })}
    >
      {words.undo}
    </PushButton>
  );
}

function useTitle({ kind, rules, findings }: HistoryEntry): string {
  const language = useLanguage();
  const words = useRepairWords();
  const known = [...RULES, ...RULES_ACROSS].filter(({ id }) => rules.includes(id));
  // What a workbook keeps may be older than the rules, or newer.
  if (kind !== "fix" || known.length === 0) return words.changes.done[kind];
  const matters = known.map(({ about }) => about[language]);
  return findings === 1 ? matters[0]! : words.changes.details(matters, findings);
}

const FEW = 3;

/** Why the change can no longer be taken back as it was made; nothing where it can. */
function useObstacles(entry: HistoryEntry, grids: readonly Grid[]): string[] {
  const language = useLanguage();
  const { changes, told } = useRepairWords();
  const { stale, missingSheets } = obstaclesTo(entry, grids);
  const cells = stale.slice(0, FEW).map(({ sheet, at, now }) => {
    const { text } = shown(now, language);
    return changes.stale(told.place(a1(at), sheet), told.quoted(text));
  });
  return [
    ...missingSheets.map((sheet) => changes.gone(sheet)),
    ...cells,
    ...(stale.length > FEW ? [changes.more(stale.length - FEW)] : []),
  ];
}
