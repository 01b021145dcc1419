import type { Language } from "../../poa/rule";
import { SelectField } from "../fields";
import { chooseLanguage, chosenLanguage } from "../language";
import { useSettingsWords } from "./words";

/** The language of the panel: at once, and for whoever sits here. */
export function LanguageField() {
  const { language } = useSettingsWords();
  return (
    <SelectField<Language | "">
      isTitle
      label={language.label}
      about={language.about}
      value={chosenLanguage() ?? ""}
      options={{ "": language.excel, es: language.es, en: language.en }}
      onChange={(chosen) => chooseLanguage(chosen === "" ? null : chosen)}
    />
  );
}
