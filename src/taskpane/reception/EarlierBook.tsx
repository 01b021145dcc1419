import { makeStyles, tokens } from "@fluentui/react-components";
import { CloseIcon, FineIcon } from "../Icons";
import { PushButton } from "../PushButton";
import { IconLine } from "../Strip";
import { Tick } from "../Tick";
import { NationalChanges } from "./Difference";
import type { ReceptionWork } from "./useReception";
import { useConsolidateWords } from "./words";

const useStyles = makeStyles({
  part: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  under: { marginLeft: "24px" },
});

/** With which earlier national book this one is compared, what is taken from it, and what has changed since. */
export function EarlierBook({ work }: { readonly work: ReceptionWork }) {
  const styles = useStyles();
  const own = useConsolidateWords();
  const { state, view } = work;
  const { earlier, earlierName, reception } = view;
  if (!earlier || !reception) return null;
  const book = state.arrivals.findLast((one) => one.state.kind === "national")?.book;
  const origins = new Map(reception.areas.map(({ from }) => [from.file?.book ?? "", from.origin]));
  const unchanged = [...origins.values()].filter((origin) => origin === "unchanged").length;
  return (
    <section className={styles.part}>
      <IconLine
        icon={<FineIcon />}
        after={
          book === undefined || earlierName === null ? null : (
            <PushButton
              rank="subtle"
              aria-label={own.remove(earlierName)}
              onClick={() => work.remove(book)}
            >
              <CloseIcon />
            </PushButton>
          )
        }
      >
        {own.earlier.from(earlierName)} {unchanged > 0 ? own.earlier.unchanged(unchanged) : ""}
      </IconLine>
      <div className={styles.under}>
        <Keep work={work} />
        <Changes work={work} />
      </div>
    </section>
  );
}

function Keep({ work: { state, view, dispatch } }: { readonly work: ReceptionWork }) {
  const own = useConsolidateWords();
  const notAgain = view.reception?.notAgain ?? 0;
  if (notAgain === 0) return null;
  return (
    <Tick
      isChosen={state.keepsEarlier}
      onChoose={(keeps) => dispatch({ kind: "keeps-earlier", keeps })}
    >
      {own.earlier.keep(notAgain)}
    </Tick>
  );
}

function Changes({ work: { view } }: { readonly work: ReceptionWork }) {
  const own = useConsolidateWords();
  const difference = view.reception?.difference;
  if (!difference) return null;
  const { added, removed, replaced, unchanged, unknown } = difference;
  const counts = own.earlier.counts(added.length, removed.length, replaced.length, unchanged);
  if (added.length + removed.length + replaced.length + unknown.length === 0) {
    return <div>{counts}</div>;
  }
  return (
    <details>
      <summary>
        {counts}. {own.earlier.details}
      </summary>
      <NationalChanges difference={difference} />
    </details>
  );
}
