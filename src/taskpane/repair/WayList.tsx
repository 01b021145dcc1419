import { useId } from "react";
import { a1, isSameCell, type Cell } from "../../sheet/cell";
import type { Closing } from "../../poa/closing";
import type { Share } from "../../poa/closeTo100";
import type { CodeChange } from "../../poa/edit/edited";
import { shorten } from "../../poa/shorten";
import { SelectField } from "../fields";
import type { ReviewWork } from "../useReview";
import { Tick } from "../Tick";
import { CellChanges } from "./CellChanges";
import { NewRow } from "./NewRow";
import { usePanelStyles } from "./panelStyles";
import { sayWay } from "./sayWay";
import { editsOfWay, insertionIn, totalAfter, type Chosen, type Way } from "./ways";
import { useRepairWords } from "./words";
import type { RepairWords } from "./words.es";

export interface WayListProps {
  readonly work: ReviewWork;
  readonly closing: Closing;
  readonly ways: readonly Way[];
  /** The one that is chosen; null where that is left to the planner and was not yet done. */
  readonly way: Way | null;
  readonly chosen: Chosen;
  /** Codes that change with an insertion, and that the planner has to agree to; null before anybody knows. */
  readonly asked: readonly CodeChange[] | null;
  readonly onWay: (id: string) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** The ways to 100; under the chosen one all that it would do. */
export function WayList(props: WayListProps) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const group = useId();
  const { scope, total, missing } = props.closing;
  return (
    <>
      <p className={styles.strong}>{words.closing.sum(scope, total, missing)}</p>
      <fieldset className={styles.group} disabled={props.work.session.busy !== null}>
        <legend className={styles.legend}>{words.closing.ways}</legend>
        {props.ways.map((way) => (
          <div key={way.id} className={styles.group}>
            <Tick
              kind="radio"
              group={group}

              isChosen={way === props.way}
              {...aboutWay(way, words)}
              onChoose={() => props.onWay(way.id)}
            >
              {sayWay(way, words)}
            </Tick>
            {way === props.way ? (
              <div className={styles.under}>
                <WayDetails {...props} way={way} />
              </div>
            ) : null}
          </div>
        ))}
      </fieldset>
    </>
  );
}

/** What the sister areas do, where the way is theirs. */
function aboutWay(way: Way, { closing }: RepairWords): { readonly about?: string } {
  const [first] = way.kind === "sisters" ? way.suggestions : [];
  return first ? { about: closing.carriers(first.carriers, first.sisters) } : {};
}

function WayDetails(props: WayListProps & { readonly way: Way }) {
  const { work, closing, way, chosen, asked, onChoose } = props;
  const styles = usePanelStyles();
  const words = useRepairWords();
  const edits = editsOfWay(way, closing, chosen);
  const insertion = insertionIn(way);
  const isSetting = way.kind === "reading" && way.reading.kind === "setting";
  const isGone = edits.length > 0 || insertion !== null || isSetting;
  return (
    <>
      {way.kind === "row" ? (
        <RowToChoose
          closing={closing}
          row={chosen.row}
          onChoose={(row) => onChoose({ ...chosen, row })}
        />
      ) : null}
      {way.kind === "others" ? (
        <RowsToHold
          closing={closing}
          held={chosen.held}
          onChoose={(held) => onChoose({ ...chosen, held })}
        />
      ) : null}
      {isSetting ? <p className={styles.quiet}>{words.closing.readingKeeps}</p> : null}
      {isGone ? (
        <p className={styles.strong}>
          {words.closing.after(closing.total, totalAfter(way, closing))}
        </p>
      ) : (
        <p className={styles.wrong}>{words.closing.cannot}</p>
      )}
      {insertion ? <NewRow insertion={insertion} asked={asked} /> : null}
      {edits.length > 0 ? (
        <CellChanges changes={new Map([[closing.in.sheet, { edits }]])} onGo={work.go} />
      ) : null}
    </>
  );
}

const keyOf = ({ row, column }: Cell): string => `${row} ${column}`;

const useShareName = () => {
  const { percent } = useRepairWords();
  return ({ at, code, text, points }: Share): string =>
    `${a1(at)} · ${percent(points)} · ${`${code.value} ${shorten(text.value)}`.trim()}`;
};

function RowToChoose(props: {
  readonly closing: Closing;
  readonly row: Cell;
  readonly onChoose: (row: Cell) => void;
}) {
  const words = useRepairWords();
  const nameOf = useShareName();
  const { shares } = props.closing;
  return (
    <SelectField
      label={words.closing.chooseRow}
      value={keyOf(props.row)}
      options={Object.fromEntries(shares.map((share) => [keyOf(share.at), nameOf(share)]))}
      onChange={(key) => {
        const share = shares.find(({ at }) => keyOf(at) === key);
        if (share) props.onChoose(share.at);
      }}
    />
  );
}

function RowsToHold(props: {
  readonly closing: Closing;
  readonly held: readonly Cell[];
  readonly onChoose: (held: readonly Cell[]) => void;
}) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const nameOf = useShareName();
  const { closing, held, onChoose } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.quiet}>{words.closing.fixed}</legend>
      {closing.shares.map((share) => (
        <Tick
          key={keyOf(share.at)}

          isChosen={held.some((one) => isSameCell(one, share.at))}
          onChoose={(isHeld) =>
            onChoose(
              isHeld ? [...held, share.at] : held.filter((one) => !isSameCell(one, share.at))
            )
          }
        >
          {nameOf(share)}
        </Tick>
      ))}
    </fieldset>
  );
}
