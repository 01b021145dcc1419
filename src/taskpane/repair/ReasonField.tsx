import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { useFieldStyles } from "../fields";
import { usePanelStyles } from "./panelStyles";
import { useRepairWords } from "./words";

/** No reason needs more, and a list of them stays readable. */
const LONGEST = 300;

/** Why something is left as it is: it takes the focus when it appears, and again when it is missing. */
export function ReasonField(props: {
  readonly reason: string;
  /** Whether it was left empty although it is needed. */
  readonly isMissing: boolean;
  readonly onChange: (reason: string) => void;
}) {
  const styles = usePanelStyles();
  const fields = useFieldStyles();
  const { ignore } = useRepairWords();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const isWrong = props.isMissing && props.reason.trim() === "";
  useEffect(() => field.current?.focus(), [isWrong]);
  return (
    <div className={styles.group}>
      <label htmlFor={id} className={styles.legend}>
        {ignore.reason}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        className={mergeClasses(fields.input, isWrong && fields.inputWrong)}
        value={props.reason}
        maxLength={LONGEST}
        placeholder={ignore.example}
        required
        aria-invalid={isWrong}
        {...(isWrong ? { "aria-describedby": `${id}-needed` } : {})}
        onChange={({ target }) => props.onChange(target.value)}
      />
      {isWrong ? (
        <p id={`${id}-needed`} className={fields.wrong} role="alert">
          {ignore.needed}
        </p>
      ) : null}
    </div>
  );
}
