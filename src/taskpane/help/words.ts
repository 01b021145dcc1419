import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type HelpWords } from "./words.es";

const HELP_WORDS: Readonly<Record<Language, HelpWords>> = { es, en };

export const useHelpWords = (): HelpWords => HELP_WORDS[useLanguage()];
