import { parseArgs } from "node:util";
import type { Language, Words } from "../poa/rule";
import { unknownWord, WORDS } from "./words";

/** What the command line was asked to do. */
export interface Call {
  readonly command: "check" | "help";
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

/** A call that cannot be carried out, with the sentence that says why. */
export interface WrongCall {
  readonly wrong: Words;
  readonly language: Language;
}

const OPTIONS = {
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Understands the words after `poa`. */
export function readCall(words: readonly string[]): Call | WrongCall {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const language: Language = values.lang === "en" ? "en" : "es";
  const unknown = tokens.find((token) => token.kind === "option" && !(token.name in OPTIONS));
  if (unknown?.kind === "option") return { wrong: unknownWord(unknown.rawName), language };
  if (values.lang !== undefined && values.lang !== "es" && values.lang !== "en") {
    return { wrong: unknownWord(`--lang ${String(values.lang)}`), language };
  }
  const [command, ...paths] = positionals;
  const json = values.json === true;
  if (values.help === true) return { command: "help", paths, json, language };
  if (command === undefined) return { wrong: WORDS.noCommand, language };
  if (command !== "check") return { wrong: unknownWord(command), language };
  if (paths.length === 0) return { wrong: WORDS.noFiles, language };
  return { command, paths, json, language };
}
