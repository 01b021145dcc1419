import { SEVERITIES, type Severity } from "../../poa/rule";
import { RULES, RULES_ACROSS } from "../../poa/rules/index";
import { useFieldStyles } from "../fields";
import { useLanguage, useWords } from "../language";
import { TextLink } from "../TextLink";
import { withRule } from "./draft";
import type { FieldProps } from "./SettingsPanel";
import { useAsideStyles } from "./styles";
import { useSettingsWords } from "./words";

/** Each rule of the catalogue, and whether and how gravely it is checked. */
export function RuleFields({ draft, onChange }: FieldProps) {
  const styles = useAsideStyles();
  const field = useFieldStyles();
  const { rules } = useSettingsWords();
  const language = useLanguage();
  const { severities } = useWords();
  const changed = Object.keys(draft.rules).length;
  const choose = (rule: string, value: string, usual: Severity) => {
    const choice = value === "off" ? { off: true as const } : { severity: value as Severity };
    const isUsual = value === usual;
    onChange({ rules: withRule(draft.rules, rule, isUsual ? "usual" : choice) });
  };
  return (
    <details>
      <summary className={styles.summary}>{rules.title(changed)}</summary>
      <p className={styles.quiet}>
        {rules.about}{" "}
        {changed > 0 ? (
          <TextLink onClick={() => onChange({ rules: {} })}>{rules.reset}</TextLink>
        ) : null}
      </p>
      {[...RULES, ...RULES_ACROSS].map(({ id, about, severity: usual }) => {
        const choice = draft.rules[id];
        return (
          <label key={id} className={styles.rule}>
            {about[language]}
            <select
              className={field.input}
              value={choice?.off ? "off" : (choice?.severity ?? usual)}
              onChange={({ target }) => choose(id, target.value, usual)}
            >
              {SEVERITIES.map((severity) => (
                <option key={severity} value={severity}>
                  {severity === usual
                    ? rules.usual(severities[severity].one)
                    : severities[severity].one}
                </option>
              ))}
              <option value="off">{rules.off}</option>
            </select>
          </label>
        );
      })}
    </details>
  );
}
