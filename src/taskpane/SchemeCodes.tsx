import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { formOf, type CodeForm } from "../poa/codes";
import { sayForm } from "../poa/sayScheme";
import { learnScheme } from "../poa/scheme";
import { CODE_PARTS, isExample, type CodePart } from "./decision";
import { useFieldStyles } from "./fields";
import { SchemeLabel, type SchemeFieldProps } from "./SchemeReading";

const useStyles = makeStyles({
  codes: {
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The forms of the codes, each told by an example. */
export function SchemeCodes(props: SchemeFieldProps) {
  const styles = useStyles();
  const { quiet } = useFieldStyles();
  const { words } = props;
  return (
    <fieldset className={styles.codes}>
      <legend className={styles.legend}>{words.codes}</legend>
      <p className={quiet}>{words.codesAbout}</p>
      {CODE_PARTS.map((part) => (
        <CodeExample key={part} part={part} {...props} />
      ))}
    </fieldset>
  );
}

function CodeExample(props: SchemeFieldProps & { readonly part: CodePart }) {
  const styles = useFieldStyles();
  const id = useId();
  const { part, form, words, check } = props;
  const text = form.answers[part];
  const isWrong = form.told.has(part) && !isExample(text);
  const told = isWrong ? words.noCode(text.trim()) : saidForm(formOf(text), words.form);
  return (
    <div className={styles.field}>
      <SchemeLabel {...props} of={id} />
      <input
        id={id}
        name={part}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        className={mergeClasses(styles.input, isWrong && styles.inputWrong)}
        placeholder={words.asSheet(
          sayForm(check.plans[0] ? learnScheme(check.plans[0])[part] : null)
        )}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-told`}
        onChange={({ target }) => form.answer(part, target.value)}
        onBlur={() => form.leave(part)}
      />
      <span
        id={`${id}-told`}
        className={mergeClasses(styles.quiet, isWrong && styles.wrong)}
        aria-live="polite"
      >
        {told}
      </span>
    </div>
  );
}

const saidForm = (form: CodeForm | null, say: (form: string) => string): string =>
  form ? say(sayForm(form)) : "";
