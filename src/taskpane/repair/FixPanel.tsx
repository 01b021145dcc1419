import { a1 } from "../../sheet/cell";
import { editsOf } from "../../poa/repair";
import type { Finding } from "../../poa/rule";
import { useLanguage } from "../language";
import { sayUnbroken } from "../sayUnbroken";
import { aboutFixes } from "../../commands/repair";
import { CellChanges } from "./CellChanges";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import type { PanelProps } from "./RepairPanel";
import { useRepairWords } from "./words";

/** What the fix of one finding would change. */
export function FixPanel({ work, finding }: PanelProps & { readonly finding: Finding }) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const { message, fixTitle } = sayUnbroken(finding, useLanguage());
  const { changes } = editsOf([finding]);
  const { repair, session, go, dispatch } = work;
  return (
    <PanelFrame
      title={words.fix.title(a1(finding.at))}
      isBusy={session.busy !== null}
      apply={{
        label: words.apply,
        isReady: changes.size > 0,
        do: () => repair({ kind: "apply", changes, about: aboutFixes([finding]) }),
      }}
      onClose={() => dispatch({ kind: "repairing", view: null })}
    >
      <p className={styles.quiet}>{message}</p>
      {fixTitle === null ? null : <p className={styles.strong}>{fixTitle}</p>}
      <CellChanges changes={changes} onGo={go} />
    </PanelFrame>
  );
}
