import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Host } from "../../sheet/host";
import { historyFrom } from "../../poa/history";
import { safeFindings } from "../../poa/repair";
import { useWords } from "../language";
import type { Checked } from "../session";
import { TextLink } from "../TextLink";
import type { ReviewWork } from "../useReview";
import { checksIn, ignoredIn } from "./inView";
import type { RepairResult, RepairView } from "./repairJob";
import { useRepairWords } from "./words";

const useStyles = makeStyles({
  lines: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  unmarked: {
    flexShrink: 0,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

export interface RepairLinesProps {
  readonly host: Host;
  readonly work: ReviewWork;
  readonly checked: Checked;
}

/** Above the list: what can be mended at once, what was mended, what is left as it is. Nothing where there is none of it. */
export function RepairLines({ host, work, checked }: RepairLinesProps) {
  const styles = useStyles();
  const words = useRepairWords();
  const { view, busy, repaired } = work.session;
  const changes = useChangeCount(host, repaired?.kind === "done" ? repaired : null);
  const safe = safeFindings(checksIn(checked, view)).length;
  const ignored = ignoredIn(checked, view).length;
  const lines: { readonly label: string; readonly view: RepairView; readonly count: number }[] = [
    { label: words.lines.safe(safe), view: { kind: "safe" }, count: safe },
    { label: words.lines.changes(changes), view: { kind: "changes" }, count: changes },
    { label: words.lines.ignored(ignored), view: { kind: "ignored" }, count: ignored },
  ];
  const shown = lines.filter(({ count }) => count > 0);
  return (
    <>
      <Unmarked checked={checked} />
      {shown.length === 0 ? null : (
        <div className={styles.lines} role="group" aria-label={words.lines.label}>
          {shown.map((line) => (
            <TextLink
              key={line.view.kind}
              disabled={busy !== null}
              onClick={() => work.dispatch({ kind: "repairing", view: line.view })}
            >
              {line.label}
            </TextLink>
          ))}
        </div>
      )}
    </>
  );
}

/** Why the cells do not show what the list says, such as a protected sheet. */
function Unmarked({ checked: { unmarked } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const { lines } = useRepairWords();
  const { failures } = useWords();
  if (!unmarked) return null;
  const { what } = failures[unmarked.kind](unmarked.detail);
  return (
    <p className={styles.unmarked}>
      {lines.unmarked} {what}
    </p>
  );
}

/** How many changes the workbook keeps, asked anew after each of them: checks that follow what is typed ask for nothing more. */
function useChangeCount(host: Host, last: RepairResult | null): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isOver = false;
    host
      .readHistory()
      .then((kept) => {
        if (!isOver) setCount(historyFrom(kept).entries.length);
      })
      // The line is a comfort; whoever opens the list is told what is wrong.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [host, last]);
  return count;
}
