import type { SheetCheck } from "../poa/check";
import type { Settings } from "../poa/settings";
import { READING_PARTS } from "./decision";
import { useFieldStyles } from "./fields";
import { useLanguage } from "./language";
import { PanelForm } from "./PanelForm";
import { SchemeCodes } from "./SchemeCodes";
import { SchemeReading } from "./SchemeReading";
import { SCHEME_WORDS } from "./schemeWords";
import { Tick } from "./Tick";
import type { ReviewWork } from "./useReview";
import { useSchemeForm } from "./useSchemeForm";

export interface SchemeEditorProps {
  readonly work: ReviewWork;
  readonly check: SheetCheck;
  readonly settings: Settings;
}

/** Lets the planner correct, part by part, what was learned of a sheet. What was entered stays until it has been kept. */
export function SchemeEditor({ work, check, settings }: SchemeEditorProps) {
  const { quiet } = useFieldStyles();
  const words = SCHEME_WORDS[useLanguage()];
  const { sheet } = check.ref;
  const form = useSchemeForm(settings, sheet);
  const save = () => {
    if (form.tellWrong() === null)
      work.keep({ sheet, isForAll: form.isForAll, answers: form.answers });
  };
  const shared = { check, settings, form, words };
  return (
    <PanelForm
      title={words.title(sheet)}
      isParted
      isBusy={work.session.busy !== null}
      apply={{ label: words.save, do: save }}
      leave={words.cancel}
      onLeave={() => work.dispatch({ kind: "correcting", sheet: null })}
      beforeButtons={
        <>
          <Tick isChosen={form.isForAll} onChoose={form.setForAll}>
            {words.forAll}
          </Tick>
          {form.isForAll ? <p className={quiet}>{words.forAllAbout}</p> : null}
        </>
      }
    >
      <p className={quiet}>{words.about}</p>
      {READING_PARTS.map((part, index) => (
        <SchemeReading key={part} part={part} isFirst={index === 0} {...shared} />
      ))}
      <SchemeCodes {...shared} />
    </PanelForm>
  );
}
