import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type ListWords } from "./words.es";

const LIST_WORDS: Readonly<Record<Language, ListWords>> = { es, en };

export const useListWords = (): ListWords => LIST_WORDS[useLanguage()];
