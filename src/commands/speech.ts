import type { Language } from "../poa/rule";

/** The language of the pane, for what is written into the workbook in it. */
let spoken: Language = "es";

export const spokenLanguage = (): Language => spoken;

/** The pane tells which language it speaks from now on. */
export function speak(language: Language): void {
  spoken = language;
}
