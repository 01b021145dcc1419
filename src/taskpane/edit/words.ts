import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type EditWords } from "./words.es";

export const EDIT_WORDS: Readonly<Record<Language, EditWords>> = { es, en };

export const useEditWords = (): EditWords => EDIT_WORDS[useLanguage()];
