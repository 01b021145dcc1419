import {
  createContext,
  Suspense,
  use,
  useContext,
  useEffect,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { speak } from "../commands/speech";
import type { Language } from "../poa/rule";
import { es, type Words } from "./words.es";

/** The pane's language for the one Excel is shown in: Spanish for any Spanish and where nobody says, English for the rest. */
export const languageOf = (displayLanguage: string | null | undefined): Language =>
  !displayLanguage || /^es\b/i.test(displayLanguage) ? "es" : "en";

const KEPT_AS = "poa-language";
const listeners = new Set<() => void>();
let chosen: Language | null | undefined;

/** The language that whoever sits here has chosen for the pane; null leaves it to Excel. It is theirs and not the workbook's. */
export function chosenLanguage(): Language | null {
  if (chosen === undefined) {
    try {
      const kept = localStorage.getItem(KEPT_AS);
      chosen = kept === "es" || kept === "en" ? kept : null;
    } catch {
      // Where the browser keeps nothing for us, each pane begins as Excel is.
      chosen = null;
    }
  }
  return chosen;
}

export function chooseLanguage(language: Language | null): void {
  chosen = language;
  try {
    if (language) localStorage.setItem(KEPT_AS, language);
    else localStorage.removeItem(KEPT_AS);
  } catch {
    // It holds until the pane is closed.
  }
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

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

/** Gives the language to everything below it, unless another was chosen. Nothing is shown before its words are there. */
export function InLanguage({ language: ofExcel, children }: LanguageProps) {
  const language = useSyncExternalStore(follow, chosenLanguage) ?? ofExcel;
  useEffect(() => {
    document.documentElement.lang = language;
    speak(language);
  }, [language]);
  return (
    <Suspense>
      <Spoken language={language}>{children}</Spoken>
    </Suspense>
  );
}

/** One component for all languages: what is below stays as it is when another is chosen. */
function Spoken({ language, children }: LanguageProps) {
  const speech = language === "es" ? SPANISH : use(loadEnglish());
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export const useLanguage = (): Language => useContext(SpeechContext).language;

export const useWords = (): Words => useContext(SpeechContext).words;
