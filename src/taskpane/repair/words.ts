import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type RepairWords } from "./words.es";

export const REPAIR_WORDS: Readonly<Record<Language, RepairWords>> = { es, en };

export const useRepairWords = (): RepairWords => REPAIR_WORDS[useLanguage()];
