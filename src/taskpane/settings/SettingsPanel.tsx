import { useEffect, useState, type SubmitEvent } from "react";
import { keepSettings } from "../../commands/keepSettings";
import { settingsFrom } from "../../poa/settings";
import type { Host } from "../../sheet/host";
import { AsideFrame } from "./AsideFrame";
import { reasonOfKeeping } from "../failure";
import { useWords } from "../language";
import { PushButton } from "../PushButton";
import { areasIn, draftOf, settingsOf, toleranceIn, type Draft } from "./draft";
import { LanguageField } from "./LanguageField";
import { RuleFields } from "./RuleFields";
import { ShareFields } from "./ShareFields";
import { useAsideStyles } from "./styles";
import { useSettingsWords } from "./words";

/** What the planner can decide for a workbook; nothing is kept before "Guardar". */
export function SettingsPanel({ host, onClose }: { host: Host; onClose: () => void }) {
  const styles = useAsideStyles();
  const words = useSettingsWords();
  const { draft, change, told, isBusy, isChanged, save, tell } = useDraft(host);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    // The button stays pressable: one that is switched off would let the focus, and with it the keyboard, fall out of the panel.
    if (!isBusy) save();
  };
  return (
    <AsideFrame title={words.title} back={words.back} onClose={onClose}>
      {draft === null ? (
        <p className={styles.body}>{told || words.loading}</p>
      ) : (
        <form className={styles.aside} noValidate onSubmit={onSubmit}>
          <div className={styles.body}>
            <p className={styles.quiet}>{words.about}</p>
            <BaseField draft={draft} onChange={change} />
            <ToleranceField draft={draft} onChange={change} />
            <LiveFields draft={draft} onChange={change} />
            <RuleFields draft={draft} onChange={change} />
            <AreasField draft={draft} onChange={change} />
            <LanguageField />
            <ShareFields draft={draft} onChange={change} onTell={tell} />
          </div>
          <div className={styles.foot}>
            <p role="status" className={styles.quiet}>
              {told || (isChanged ? words.changed : "")}
            </p>
            <div className={styles.buttons}>
              <PushButton type="submit" rank="primary" aria-disabled={isBusy}>
                {words.save}
              </PushButton>
              <PushButton onClick={onClose}>{words.back}</PushButton>
            </div>
          </div>
        </form>
      )}
    </AsideFrame>
  );
}

/** What is in the fields, where it came from, and how it is kept. */
function useDraft(host: Host) {
  const words = useSettingsWords();
  const { failures } = useWords();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState("");
  const [told, tell] = useState("");
  const [isBusy, setBusy] = useState(false);
  const sayFailure = (thrown: unknown): string => {
    const { kind, detail } = reasonOfKeeping(thrown);
    const { what, toDo } = failures[kind](detail);
    return `${what} ${toDo}`;
  };
  useEffect(() => {
    let isOver = false;
    host
      .readSettings()
      .then((read) => {
        if (isOver) return;
        const fresh = draftOf(settingsFrom(read));
        setDraft(fresh);
        setKept(JSON.stringify(fresh));
      })
      .catch((thrown: unknown) => tell(sayFailure(thrown)));
    return () => {
      isOver = true;
    };
  }, [host]);
  const save = async (given: Draft): Promise<void> => {
    if (toleranceIn(given.tolerance) === null) return tell(words.tolerance.wrong);
    setBusy(true);
    tell(words.saving);
    try {
      await keepSettings(host, settingsOf(given));
      setKept(JSON.stringify(given));
      tell(words.saved);
    } catch (thrown) {
      tell(sayFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  return {
    draft,
    told,
    tell,
    isBusy,
    isChanged: draft !== null && JSON.stringify(draft) !== kept,
    change: (parts: Partial<Draft>) => {
      tell("");
      setDraft((before) => before && { ...before, ...parts });
    },
    save: () => void (draft && save(draft)),
  };
}

export interface FieldProps {
  readonly draft: Draft;
  readonly onChange: (parts: Partial<Draft>) => void;
}

function BaseField({ draft, onChange }: FieldProps) {
  const styles = useAsideStyles();
  const { base } = useSettingsWords();
  return (
    <label className={styles.part}>
      <span className={styles.label}>{base.label}</span>
      <select
        className={styles.field}
        value={draft.base}
        onChange={({ target }) => onChange({ base: target.value as Draft["base"] })}
      >
        <option value="">{base.learned}</option>
        <option value="area">{base.area}</option>
        <option value="action">{base.action}</option>
      </select>
    </label>
  );
}

function ToleranceField({ draft, onChange }: FieldProps) {
  const styles = useAsideStyles();
  const { tolerance } = useSettingsWords();
  const isWrong = toleranceIn(draft.tolerance) === null;
  return (
    <label className={styles.part}>
      <span className={styles.label}>{tolerance.label}</span>
      <input
        className={styles.field}
        inputMode="decimal"
        value={draft.tolerance}
        aria-invalid={isWrong}
        onChange={({ target }) => onChange({ tolerance: target.value })}
      />
      <span className={isWrong ? styles.wrong : styles.quiet}>
        {isWrong ? tolerance.wrong : tolerance.about}
      </span>
    </label>
  );
}

function LiveFields({ draft, onChange }: FieldProps) {
  const styles = useAsideStyles();
  const { live } = useSettingsWords();
  const lines = [
    { part: "on", label: live.on, about: live.onAbout, isOff: false },
    { part: "marks", label: live.marks, about: live.marksAbout, isOff: !draft.live.on },
  ] as const;
  return (
    <fieldset className={styles.part}>
      <legend className={styles.label}>{live.title}</legend>
      {lines.map(({ part, label, about, isOff }) => (
        <label key={part} className={styles.check}>
          <input
            type="checkbox"
            className={styles.box}
            checked={draft.live[part]}
            disabled={isOff}
            onChange={({ target }) => onChange({ live: { ...draft.live, [part]: target.checked } })}
          />
          <span>
            {label}
            <span className={styles.quiet}> {about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function AreasField({ draft, onChange }: FieldProps) {
  const styles = useAsideStyles();
  const { areas } = useSettingsWords();
  return (
    <label className={styles.part}>
      <span className={styles.label}>{areas.label}</span>
      <textarea
        className={`${styles.field} ${styles.tall}`}
        spellCheck={false}
        value={draft.areas}
        onChange={({ target }) => onChange({ areas: target.value })}
        onBlur={() => onChange({ areas: areasIn(draft.areas).join("\n") })}
      />
      <span className={styles.quiet}>{areas.about}</span>
    </label>
  );
}
