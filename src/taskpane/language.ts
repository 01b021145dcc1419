import { createContext, useContext } from "react";
import type { Language } from "../poa/rule";
import { en } from "./words.en";
import { es, type Words } from "./words.es";

const WORDS: Readonly<Record<Language, Words>> = { es, en };

/** The pane's language for the one Excel is shown in: Spanish for any Spanish and where nobody says, English for the rest. */
export const languageOf = (displayLanguage: string | null | undefined): Language =>
  !displayLanguage || /^es\b/i.test(displayLanguage) ? "es" : "en";

export const wordsIn = (language: Language): Words => WORDS[language];

const LanguageContext = createContext<Language>("es");

/** Gives the language to everything below it. */
export const LanguageProvider = LanguageContext.Provider;

export const useLanguage = (): Language => useContext(LanguageContext);

export const useWords = (): Words => wordsIn(useLanguage());
