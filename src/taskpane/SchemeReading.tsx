import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import type { SheetCheck } from "../poa/check";
import { learnScheme } from "../poa/scheme";
import type { Settings } from "../poa/settings";
import { answerOf, choiceOf, READINGS, type Part, type ReadingPart } from "./decision";
import { useFieldStyles } from "./fields";
import type { SchemeWords } from "./schemeWords";
import type { SchemeForm } from "./useSchemeForm";

const useStyles = makeStyles({
  head: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
  chosen: { color: tokens.colorBrandForeground1 },
});

/** What every field of the panel is given. */
export interface SchemeFieldProps {
  readonly check: SheetCheck;
  readonly settings: Settings;
  readonly form: SchemeForm;
  readonly words: SchemeWords;
}

/** A field's name, and whether what it holds was chosen and not learned. */
export function SchemeLabel(
  props: SchemeFieldProps & { readonly part: Part; readonly of: string }
) {
  const styles = useStyles();
  const { part, words, settings, check } = props;
  const choice = choiceOf(settings, check.ref.sheet, part);
  return (
    <div className={styles.head}>
      <label htmlFor={props.of}>{words.parts[part]}</label>
      {choice ? <span className={styles.chosen}>{words.chosen[choice]}</span> : null}
    </div>
  );
}

/** One part of the scheme with its readings to choose from; the first choice leaves it to the sheet. */
export function SchemeReading(
  props: SchemeFieldProps & { readonly part: ReadingPart; readonly isFirst: boolean }
) {
  const styles = useFieldStyles();
  const id = useId();
  const { part, form, words } = props;
  const names: Readonly<Record<string, string>> = words.readings[part];
  return (
    <div className={styles.field}>
      <SchemeLabel {...props} of={id} />
      <select
        id={id}
        name={part}
        className={styles.input}
        {...(props.isFirst && { "data-first": true })}
        value={form.answers[part]}
        onChange={({ target }) => form.answer(part, target.value)}
      >
        <option value="">{useOwnReading(props)}</option>
        {READINGS[part].map((reading) => (
          <option key={reading} value={reading}>
            {names[reading]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What holds when nothing is chosen here: the choice for all sheets, or what this one shows. */
function useOwnReading(props: SchemeFieldProps & { readonly part: ReadingPart }): string {
  const { check, settings, form, part, words } = props;
  const learned = useMemo(() => learnedOf(check, part), [check, part]);
  const names: Readonly<Record<string, string>> = words.readings[part];
  const forAll = form.isForAll ? "" : answerOf(settings.scheme, part);
  if (forAll !== "") return words.asAll(names[forAll] ?? "");
  // Whether repeated weights are one is part of how the sheet was read: once chosen, what it would show is not known.
  const isKnown = part !== "weightOn" || !choiceOf(settings, check.ref.sheet, part);
  return words.asSheet(isKnown ? (names[learned] ?? "") : "");
}

/** What the plans of the sheet show; "" where they show nothing, or not the same. */
function learnedOf({ plans }: SheetCheck, part: ReadingPart): string {
  const readings = new Set(
    plans.map((plan) => {
      const value = learnScheme(plan)[part];
      return value === null || (value === "operation" && part === "weightOn") ? "" : value;
    })
  );
  return readings.size === 1 ? [...readings][0]! : "";
}
