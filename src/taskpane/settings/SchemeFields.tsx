import { answerOf, READING_PARTS, READINGS, type ReadingPart } from "../decision";
import { SelectField } from "../fields";
import { useLanguage } from "../language";
import { SCHEME_WORDS } from "../schemeWords";
import { withReading } from "./draft";
import type { FieldProps } from "./SettingsPanel";
import { useAsideStyles } from "./styles";
import { useSettingsWords } from "./words";

const NUMBERING = READING_PARTS.filter((part) => part !== "base");

/** How every sheet is read, unless a sheet shows it well by itself: the base of the 100, and the rest of the scheme. */
export function SchemeFields(props: FieldProps) {
  const styles = useAsideStyles();
  const { scheme } = useSettingsWords();
  const changed = NUMBERING.filter((part) => answerOf(props.draft.scheme, part) !== "").length;
  return (
    <>
      <ReadingField {...props} part="base" isTitle />
      <details>
        <summary className={styles.summary}>{scheme.title(changed)}</summary>
        <div className={styles.inside}>
          <p className={styles.quiet}>{scheme.about}</p>
          {NUMBERING.map((part) => (
            <ReadingField key={part} {...props} part={part} />
          ))}
        </div>
      </details>
    </>
  );
}

function ReadingField(
  props: FieldProps & { readonly part: ReadingPart; readonly isTitle?: boolean }
) {
  const words = SCHEME_WORDS[useLanguage()];
  const { scheme } = useSettingsWords();
  const { part, draft, onChange } = props;
  const names: Readonly<Record<string, string>> = words.readings[part];
  return (
    <SelectField
      isTitle={props.isTitle ?? false}
      label={words.parts[part]}
      value={answerOf(draft.scheme, part)}
      options={Object.fromEntries([
        ["", scheme.learned],
        ...READINGS[part].map((reading) => [reading, names[reading] ?? ""] as const),
      ])}
      onChange={(answer) => onChange({ scheme: withReading(draft.scheme, part, answer) })}
    />
  );
}
