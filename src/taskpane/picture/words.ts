import type { Language } from "../../poa/rule";
import { useLanguage } from "../language";
import { en } from "./words.en";
import { es, type PictureWords } from "./words.es";

const PICTURE_WORDS: Readonly<Record<Language, PictureWords>> = { es, en };

export const usePictureWords = (): PictureWords => PICTURE_WORDS[useLanguage()];
