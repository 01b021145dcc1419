import { useEffect, useState, type SubmitEvent } from "react";
import { keepSettings } from "../../commands/keepSettings";
import { settingsFrom } from "../../poa/settings";
import type { Host } from "../../sheet/host";
import { areasIn } from "../areasIn";
import { reasonOfKeeping } from "../failure";
import { LinesField, TextField } from "../fields";
import { useLanguage, useWords } from "../language";
import { PushButton } from "../PushButton";
import { Buttons, Strip } from "../Strip";
import { Tick } from "../Tick";
import { AsideFrame } from "./AsideFrame";
import { draftOf, settingsOf, toleranceIn, type Draft } from "./draft";
import { LanguageField } from "./LanguageField";
import { RuleFields } from "./RuleFields";
import { SchemeFields } from "./SchemeFields";
import { ShareFields } from "./ShareFields";
import { useAsideStyles } from "./styles";
import { useSettingsWords } from "./words";

/** What the planner can decide for a workbook; nothing is kept before "Guardar". */
export function SettingsPanel({ host, onClose }: { host: Host; onClose: () => void }) {
  const styles = useAsideStyles();
  const words = useSettingsWords();
  const { draft, change, told, isBusy, isChanged, save, restore, tell } = useDraft(host);
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
            <SchemeFields draft={draft} onChange={change} />
            <ToleranceField draft={draft} onChange={change} />
            <LiveFields draft={draft} onChange={change} />
            <NotesField draft={draft} onChange={change} isTaken={host.takesNotes()} />
            <RuleFields draft={draft} onChange={change} />
            <AreasField draft={draft} onChange={change} />
            <ShareFields draft={draft} onChange={change} onTell={tell} />
            <LanguageField />
          </div>
          <Strip edge="top">
            <Buttons>
              <PushButton type="submit" rank="primary" isOff={isBusy}>
                {words.save}
              </PushButton>
              {isChanged && !isBusy ? (
                <PushButton onClick={restore}>{words.restore}</PushButton>
              ) : null}
              <span role="status" className={styles.quiet}>
                {told || (isChanged ? words.changed : "")}
              </span>
            </Buttons>
          </Strip>
        </form>
      )}
    </AsideFrame>
  );
}

/** What was left unsaved when the planner went elsewhere, and on what it was based: it is there again, unless that has changed. */
const LEFT = new WeakMap<Host, { readonly draft: Draft; readonly kept: string }>();

/** What is in the fields, where it came from, and how it is kept. */
function useDraft(host: Host) {
  const words = useSettingsWords();
  const { failures } = useWords();
  const language = useLanguage();
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
        const fresh = draftOf(settingsFrom(read), language);
        const asKept = JSON.stringify(fresh);
        const left = LEFT.get(host);
        setDraft(left?.kept === asKept ? left.draft : fresh);
        setKept(asKept);
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
  const isChanged = draft !== null && JSON.stringify(draft) !== kept;
  useEffect(() => {
    if (isChanged) LEFT.set(host, { draft, kept });
    else if (draft) LEFT.delete(host);
  }, [host, draft, kept, isChanged]);
  return {
    draft,
    told,
    tell,
    isBusy,
    isChanged,
    change: (parts: Partial<Draft>) => {
      tell("");
      setDraft((before) => before && { ...before, ...parts });
    },
    save: () => void (draft && save(draft)),
    restore: () => {
      tell("");
      setDraft(JSON.parse(kept) as Draft);
    },
  };
}

export interface FieldProps {
  readonly draft: Draft;
  readonly onChange: (parts: Partial<Draft>) => void;
}

function ToleranceField({ draft, onChange }: FieldProps) {
  const { tolerance } = useSettingsWords();
  const isWrong = toleranceIn(draft.tolerance) === null;
  return (
    <TextField
      isTitle
      isNumber="decimal"
      label={tolerance.label}
      about={tolerance.about}
      wrong={isWrong ? tolerance.wrong : ""}
      value={draft.tolerance}
      onChange={(text) => onChange({ tolerance: text })}
    />
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
        <Tick
          key={part}
          isChosen={draft.live[part]}
          isOff={isOff}
          about={about}
          onChoose={(isChosen) => onChange({ live: { ...draft.live, [part]: isChosen } })}
        >
          {label}
        </Tick>
      ))}
    </fieldset>
  );
}

/** Stays in hand where this Excel takes no notes: the workbook may be opened in one that does. */
function NotesField({ draft, onChange, isTaken }: FieldProps & { readonly isTaken: boolean }) {
  const styles = useAsideStyles();
  const { notes } = useSettingsWords();
  return (
    <fieldset className={styles.part}>
      <legend className={styles.label}>{notes.title}</legend>
      <Tick
        isChosen={draft.notes}
        about={isTaken ? notes.about : notes.none}
        onChoose={(isChosen) => onChange({ notes: isChosen })}
      >
        {notes.on}
      </Tick>
    </fieldset>
  );
}

function AreasField({ draft, onChange }: FieldProps) {
  const { areas } = useSettingsWords();
  return (
    <LinesField
      isTitle
      label={areas.label}
      about={areas.about}
      value={draft.areas}
      onChange={(text) => onChange({ areas: text })}
      onLeave={() => onChange({ areas: areasIn(draft.areas).join("\n") })}
    />
  );
}
