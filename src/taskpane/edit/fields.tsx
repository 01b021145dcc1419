import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  plain: { margin: 0 },
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "26px",
    padding: `2px ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textOverflow: "ellipsis",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  check: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  box: {
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

export function Plain({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().plain}>{children}</p>;
}

interface FieldProps {
  readonly label: string;
  /** Whether the keyboard begins here. */
  readonly isFirst?: boolean;
  /** What is wrong with what was entered; "" or nothing where nothing is. */
  readonly wrong?: string;
}

/** The name of a field over it, and under it what is wrong. */
function Labelled(props: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <label htmlFor={props.id}>{props.label}</label>
      {props.children}
      {props.wrong ? (
        <span id={`${props.id}-wrong`} className={styles.wrong} role="alert">
          {props.wrong}
        </span>
      ) : null}
    </div>
  );
}

/** A line of text, or a whole number. */
export function TextField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly isNumber?: boolean;
    /** Offered while one types. */
    readonly suggestions?: readonly string[];
  }
) {
  const styles = useStyles();
  const id = useId();
  const { wrong, suggestions = [] } = props;
  return (
    <Labelled {...props} id={id}>
      <input
        id={id}
        type="text"
        className={styles.input}
        value={props.value}
        autoComplete="off"
        {...(props.isNumber && { inputMode: "numeric" as const })}
        {...(props.isFirst && { "data-first": true })}
        {...(suggestions.length > 0 && { list: `${id}-list` })}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
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

/** One of a few. */
export function Choice<Value extends string>(
  props: FieldProps & {
    readonly value: Value;
    readonly options: Readonly<Record<Value, string>>;
    readonly onChange: (value: Value) => void;
  }
) {
  const styles = useStyles();
  const id = useId();
  return (
    <Labelled {...props} id={id}>
      <select
        id={id}
        className={styles.input}
        value={props.value}
        {...(props.isFirst && { "data-first": true })}
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

export function Check(props: {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        className={styles.box}
        checked={props.isChecked}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}
