import { makeStyles, tokens } from "@fluentui/react-components";
import type { Host } from "../sheet/host";
import { Busy } from "./Busy";
import { ConsolidateResult } from "./ConsolidateResult";
import { useConsolidateWords, type ConsolidateWords } from "./consolidateWords";
import { FailureBar, Middle, MiddleText } from "./Messages";
import { PushButton } from "./PushButton";
import { useConsolidation, type ConsolidateWork } from "./useConsolidation";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
  },
  busy: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  status: {
    flexShrink: 0,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Brings the plans of the open book together in one national sheet, with every row counted. */
export function ConsolidateTab({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const words = useConsolidateWords();
  const work = useConsolidation(host);
  const { busy, progress, gathered, failure, wasCancelled } = work.state;
  return (
    <div className={styles.tab}>
      {failure ? (
        <FailureBar
          title={words.could[failure.job]}
          reason={failure.reason}
          onRetry={() => retry(work)}
          onDismiss={() => work.dispatch({ kind: "dismissed" })}
        />
      ) : null}
      {busy ? (
        <div className={styles.busy}>
          <Busy
            text={busy === "read" ? words.busy : words.painting}
            progress={progress}
            onCancel={busy === "read" ? work.cancel : null}
          />
        </div>
      ) : null}
      <p className={wasCancelled ? styles.status : styles.unseen} role="status">
        {wasCancelled ? words.cancelled : sayGathered(work, words)}
      </p>
      {gathered ? (
        <ConsolidateResult work={work} gathered={gathered} />
      ) : (
        <Before work={work} isBusy={busy !== null} />
      )}
    </div>
  );
}

/** For those who do not see the table appear. */
function sayGathered({ state: { gathered } }: ConsolidateWork, words: ConsolidateWords): string {
  if (!gathered || gathered.areas.length === 0) return "";
  return words.gathered(gathered.areas.length, gathered.national.rowsIn);
}

function retry({ state, read, create, open }: ConsolidateWork): void {
  if (state.failure?.job === "go") open();
  else if (state.failure?.job === "paint" && state.gathered) create(state.gathered);
  else read();
}

function Before({ work, isBusy }: { readonly work: ConsolidateWork; readonly isBusy: boolean }) {
  const consolidate = useConsolidateWords();
  return (
    <Middle title={consolidate.title}>
      <MiddleText>{consolidate.intro}</MiddleText>
      <MiddleText>{consolidate.keeps}</MiddleText>
      {isBusy ? null : (
        <PushButton large rank="primary" onClick={work.read}>
          {consolidate.start}
        </PushButton>
      )}
    </Middle>
  );
}
