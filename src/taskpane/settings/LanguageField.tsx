import type { Language } from "../../poa/rule";
import { chooseLanguage, chosenLanguage } from "../language";
import { useAsideStyles } from "./styles";
import { useSettingsWords } from "./words";

/** The language of the panel: at once, and for whoever sits here. */
export function LanguageField() {
  const styles = useAsideStyles();
  const { language } = useSettingsWords();
  return (
    <label className={styles.part}>
      <span className={styles.label}>{language.label}</span>
      <select
        className={styles.field}
        value={chosenLanguage() ?? ""}
        onChange={({ target }) => chooseLanguage((target.value || null) as Language | null)}
      >
        <option value="">{language.excel}</option>
        <option value="es">{language.es}</option>
        <option value="en">{language.en}</option>
      </select>
      <span className={styles.quiet}>{language.about}</span>
    </label>
  );
}
