import { a1 } from "../../sheet/cell";
import type { IgnoredFinding } from "../../poa/ignore";
import { useLanguage, useWords } from "../language";
import { PushButton } from "../PushButton";
import { sayUnbroken } from "../sayUnbroken";
import type { ReviewWork } from "../useReview";
import { TextLink } from "../TextLink";
import { ignoredIn } from "./inView";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import type { PanelProps } from "./RepairPanel";
import { useRepairWords } from "./words";

/** What is left as it is, and why; each can be shown again. */
export function IgnoredPanel({ work, checked }: PanelProps) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const all = ignoredIn(checked, work.session.view);
  const isBusy = work.session.busy !== null;
  const entries = all.map(({ entry }) => entry);
  return (
    <PanelFrame
      title={words.ignored.title}
      isBusy={isBusy}
      onClose={() => work.dispatch({ kind: "repairing", view: null })}
    >
      {all.length === 0 ? <p className={styles.quiet}>{words.ignored.none}</p> : null}
      {all.length > 1 ? (
        <div>
          <PushButton disabled={isBusy} onClick={() => work.repair({ kind: "tell", entries })}>
            {words.ignored.tellAll}
          </PushButton>
        </div>
      ) : null}
      <ul className={styles.list}>
        {all.map((one) => (
          <Ignored
            key={`${one.entry.rule} ${one.entry.sheet}!${a1(one.finding.at)}`}
            one={one}
            work={work}
          />
        ))}
      </ul>
    </PanelFrame>
  );
}

function Ignored({ one, work }: { readonly one: IgnoredFinding; readonly work: ReviewWork }) {
  const styles = usePanelStyles();
  const words = useRepairWords();
  const { findings } = useWords();
  const { finding, entry } = one;
  const { message } = sayUnbroken(finding, useLanguage());
  const { sheet } = finding.in;
  return (
    <li className={styles.entry}>
      <span className={styles.text}>
        <TextLink onClick={() => work.go(sheet, finding.at)}>
          {findings.cellIn(a1(finding.at), sheet)}
        </TextLink>
        : {message}
      </span>
      <span className={styles.quiet}>
        {words.ignored.reason(entry.reason, words.ignored.day(entry.on))}
      </span>
      <PushButton
        disabled={work.session.busy !== null}
        onClick={() => work.repair({ kind: "tell", entries: [entry] })}
      >
        {words.ignored.tell}
      </PushButton>
    </li>
  );
}
