import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type ConsolidateWords } from "./words.es";

export const CONSOLIDATE_WORDS: Readonly<Record<Language, ConsolidateWords>> = { es, en };

export const useConsolidateWords = (): ConsolidateWords => CONSOLIDATE_WORDS[useLanguage()];
