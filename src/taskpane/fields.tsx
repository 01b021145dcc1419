import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

/** What every field of the pane looks like, for those that are put together elsewhere. */
export const useFieldStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    minHeight: "26px",
    padding: `2px ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textOverflow: "ellipsis",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  inputWrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  tall: { minHeight: "104px", resize: "vertical" },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  wrong: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    overflowWrap: "anywhere",
  },
});

interface FieldProps {
  readonly label: string;
  /** Whether the label is the title of a part of the panel. */
  readonly isTitle?: boolean;
  /** Whether the keyboard begins here. */
  readonly isFirst?: boolean;
  /** What is wrong with what was entered; "" or nothing where nothing is. */
  readonly wrong?: string;
  /** What one has to know to fill it in; gives way to what is wrong. */
  readonly about?: string;
}

/** The name of a field over it, and under it what is wrong, or what one has to know. */
function Labelled(props: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  const styles = useFieldStyles();
  const { id, wrong = "", about = "" } = props;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(props.isTitle && styles.title)}>
        {props.label}
      </label>
      {props.children}
      {wrong !== "" ? (
        <span id={`${id}-told`} className={styles.wrong} role="alert">
          {wrong}
        </span>
      ) : about !== "" ? (
        <span id={`${id}-told`} className={styles.quiet}>
          {about}
        </span>
      ) : null}
    </div>
  );
}

/** What ties the field to its label and to the words under it. */
const tiesOf = (id: string, { wrong = "", about = "", isFirst }: FieldProps) => ({
  id,
  ...(wrong !== "" && { "aria-invalid": true }),
  ...(wrong + about !== "" && { "aria-describedby": `${id}-told` }),
  ...(isFirst && { "data-first": true }),
});

interface TypedProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text, or a number. */
export function TextField(
  props: TypedProps & {
    readonly isNumber?: "whole" | "decimal";
    /** Offered while one types. */
    readonly suggestions?: readonly string[];
    readonly placeholder?: string;
    readonly maxLength?: number;
  }
) {
  const styles = useFieldStyles();
  const id = useId();
  const { wrong = "", suggestions = [], isNumber } = props;
  return (
    <Labelled {...props} id={id}>
      <input
        {...tiesOf(id, props)}
        type="text"
        className={mergeClasses(styles.input, wrong !== "" && styles.inputWrong)}
        value={props.value}
        autoComplete="off"
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        {...(isNumber && { inputMode: isNumber === "whole" ? "numeric" : "decimal" })}
        {...(suggestions.length > 0 && { list: `${id}-list` })}
        onChange={({ target }) => props.onChange(target.value)}
      />
      {suggestions.length > 0 ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </Labelled>
  );
}

/** A list with one thing on each line. */
export function LinesField(props: TypedProps & { readonly onLeave?: () => void }) {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <Labelled {...props} id={id}>
      <textarea
        {...tiesOf(id, props)}
        className={mergeClasses(styles.input, styles.tall)}
        spellCheck={false}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        onBlur={props.onLeave}
      />
    </Labelled>
  );
}

/** One of a few. */
export function SelectField<Value extends string>(
  props: FieldProps & {
    readonly value: Value;
    readonly options: Readonly<Record<Value, string>>;
    readonly onChange: (value: Value) => void;
  }
) {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <Labelled {...props} id={id}>
      <select
        {...tiesOf(id, props)}
        className={styles.input}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value as Value)}
      >
        {(Object.entries(props.options) as [Value, string][]).map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
