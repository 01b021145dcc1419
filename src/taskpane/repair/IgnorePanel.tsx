import { useState } from "react";
import { a1 } from "../../sheet/cell";
import type { Finding } from "../../poa/rule";
import { useLanguage } from "../language";
import { sayUnbroken } from "../sayUnbroken";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import { ReasonField } from "./ReasonField";
import type { PanelProps } from "./RepairPanel";
import { useRepairWords } from "./words";

/** Leaves a finding as it is, for a reason that whoever receives the workbook can read. */
export function IgnorePanel({ work, finding }: PanelProps & { readonly finding: Finding }) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const { message } = sayUnbroken(finding, useLanguage());
  const [reason, setReason] = useState("");
  const [isMissing, tellMissing] = useState(false);
  const ignore = () => {
    if (reason.trim() === "") tellMissing(true);
    else work.repair({ kind: "ignore", findings: [finding], reason });
  };
  return (
    <PanelFrame
      title={words.ignore.title(a1(finding.at))}
      isBusy={work.session.busy !== null}
      apply={{ label: words.ignore.apply, isReady: true, do: ignore }}
      onClose={() => work.dispatch({ kind: "repairing", view: null })}
    >
      <p className={styles.quiet}>{message}</p>
      <p className={styles.text}>{words.ignore.about}</p>
      <ReasonField reason={reason} isMissing={isMissing} onChange={setReason} />
    </PanelFrame>
  );
}
