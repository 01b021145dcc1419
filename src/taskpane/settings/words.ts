import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type SettingsWords } from "./words.es";

const SETTINGS_WORDS: Readonly<Record<Language, SettingsWords>> = { es, en };

export const useSettingsWords = (): SettingsWords => SETTINGS_WORDS[useLanguage()];
