import { createContext, Suspense, use, useContext, type ReactNode } from "react";
import type { Language } from "../poa/rule";
import { es, type Words } from "./words.es";

/** The pane's language for the one Excel is shown in: Spanish for any Spanish and where nobody says, English for the rest. */
export const languageOf = (displayLanguage: string | null | undefined): Language =>
  !displayLanguage || /^es\b/i.test(displayLanguage) ? "es" : "en";

/** What the pane says and in which language it is. */
interface Speech {
  readonly language: Language;
  readonly words: Words;
}

const SPANISH: Speech = { language: "es", words: es };
let english: Promise<Speech> | null = null;

/** English is loaded where Excel speaks it. A pane in Spanish is better than none, should that fail. */
function loadEnglish(): Promise<Speech> {
  english ??= import("./words.en").then(
    ({ en }) => ({ language: "en", words: en }),
    () => SPANISH
  );
  return english;
}

const SpeechContext = createContext<Speech>(SPANISH);

interface LanguageProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** Gives the language to everything below it. Nothing is shown before its words are there. */
export function InLanguage({ language, children }: LanguageProps) {
  if (language === "es") return <SpeechContext value={SPANISH}>{children}</SpeechContext>;
  return (
    <Suspense>
      <InEnglish>{children}</InEnglish>
    </Suspense>
  );
}

const InEnglish = ({ children }: Pick<LanguageProps, "children">) => (
  <SpeechContext value={use(loadEnglish())}>{children}</SpeechContext>
);

export const useLanguage = (): Language => useContext(SpeechContext).language;

export const useWords = (): Words => useContext(SpeechContext).words;
