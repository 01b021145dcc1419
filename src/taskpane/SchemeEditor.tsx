import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type SubmitEvent } from "react";
import type { SheetCheck } from "../poa/check";
import type { Settings } from "../poa/settings";
import { READING_PARTS } from "./decision";
import { useLanguage } from "./language";
import { PushButton } from "./PushButton";
import { SchemeCodes } from "./SchemeCodes";
import { SchemeReading } from "./SchemeReading";
import { SCHEME_WORDS } from "./schemeWords";
import type { ReviewWork } from "./useReview";
import { useSchemeForm } from "./useSchemeForm";

const useStyles = makeStyles({
  editor: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "200px",
    minHeight: "112px",
    marginTop: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fields: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  forAll: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  box: {
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface SchemeEditorProps {
  readonly work: ReviewWork;
  readonly check: SheetCheck;
  readonly settings: Settings;
}

/** Lets the planner correct, part by part, what was learned of a sheet. What was entered stays until it has been kept. */
export function SchemeEditor({ work, check, settings }: SchemeEditorProps) {
  const styles = useStyles();
  const words = SCHEME_WORDS[useLanguage()];
  const { sheet } = check.ref;
  const form = useSchemeForm(settings, sheet);
  const isBusy = work.session.busy !== null;
  const editor = useRef<HTMLFormElement>(null);
  useEffect(() => editor.current?.querySelector("select")?.focus(), []);
  const close = () => work.dispatch({ kind: "correcting", sheet: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !isBusy) close();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = form.tellWrong();
    if (wrong) editor.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    else if (!isBusy) work.keep({ sheet, isForAll: form.isForAll, answers: form.answers });
  };
  const shared = { check, settings, form, words };
  return (
    <form
      ref={editor}
      className={styles.editor}
      aria-label={words.title(sheet)}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={onSubmit}
    >
      <div className={styles.fields}>
        <h2 className={styles.title}>{words.title(sheet)}</h2>
        <p className={styles.quiet}>{words.about}</p>
        {READING_PARTS.map((part) => (
          <SchemeReading key={part} part={part} {...shared} />
        ))}
        <SchemeCodes {...shared} />
      </div>
      <div className={styles.foot}>
        <label className={styles.forAll}>
          <input
            type="checkbox"
            className={styles.box}
            checked={form.isForAll}
            onChange={({ target }) => form.setForAll(target.checked)}
          />
          {words.forAll}
        </label>
        {form.isForAll ? <p className={styles.quiet}>{words.forAllAbout}</p> : null}
        <div className={styles.buttons}>
          <PushButton type="submit" rank="primary" disabled={isBusy}>
            {words.save}
          </PushButton>
          <PushButton disabled={isBusy} onClick={close}>
            {words.cancel}
          </PushButton>
        </div>
      </div>
    </form>
  );
}
