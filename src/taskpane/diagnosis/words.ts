import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type DiagnosisWords } from "./words.es";

const DIAGNOSIS_WORDS: Readonly<Record<Language, DiagnosisWords>> = { es, en };

export const useDiagnosisWords = (): DiagnosisWords => DIAGNOSIS_WORDS[useLanguage()];
