import { say, type Said } from "../poa/report";
import type { Finding, Language } from "../poa/rule";

const unbroken = (text: string): string => text.replace(/(\d) %/g, "$1\u00a0%");

/** A finding in words for a narrow pane: a number and its percent sign stay on one line. */
export function sayUnbroken(finding: Finding, language: Language): Said {
  const { message, why, fixTitle } = say(finding, language);
  return {
    message: unbroken(message),
    why: unbroken(why),
    fixTitle: fixTitle === null ? null : unbroken(fixTitle),
  };
}
