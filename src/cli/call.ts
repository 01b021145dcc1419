import { parseArgs } from "node:util";
import type { Language, Words } from "../poa/rule";
import { needsValue, notXlsx, unknownWord, WORDS } from "./words";

interface CallOf<Command extends string> {
  readonly command: Command;
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

/** What the command line was asked to do. */
export type Call = CallOf<"check"> | CallOf<"help"> | ConsolidateCall;

export interface ConsolidateCall extends CallOf<"consolidate"> {
  readonly output: string;
  readonly withObservations: boolean;
  /** The folder for the books that go back to the areas; null when nobody asked for them. */
  readonly returnNotes: string | null;
  /** An earlier national book; null when there is none. */
  readonly previous: string | null;
}

/** A call that cannot be carried out, with the sentence that says why. */
export interface WrongCall {
  readonly wrong: Words;
  readonly language: Language;
}

const OF_ALL = {
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const OF_CONSOLIDATE = {
  output: { type: "string" },
  "with-observations": { type: "boolean" },
  "return-notes": { type: "string" },
  previous: { type: "string" },
} as const;

const OPTIONS = { ...OF_ALL, ...OF_CONSOLIDATE };

const parse = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

type Parsed = ReturnType<typeof parse>;

/** Understands the words after `poa`. */
export function readCall(words: readonly string[]): Call | WrongCall {
  const parsed = parse(words);
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  const language: Language = values.lang === "en" ? "en" : "es";
  const json = values.json === true;
  const wrong = wrongOption(parsed, command === "consolidate" ? OPTIONS : OF_ALL);
  if (wrong) return { wrong, language };
  if (values.help === true) return { command: "help", paths, json, language };
  if (command === undefined) return { wrong: WORDS.noCommand, language };
  if (command !== "check" && command !== "consolidate") {
    return { wrong: unknownWord(command), language };
  }
  if (paths.length === 0) return { wrong: WORDS.noFiles, language };
  if (command === "check") return { command, paths, json, language };
  return consolidateCall(parsed, { command, paths, json, language });
}

function wrongOption({ values, tokens }: Parsed, known: object): Words | null {
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(token.name in known)) return unknownWord(token.rawName);
    const needs = OPTIONS[token.name as keyof typeof OPTIONS].type === "string";
    if (!needs && token.value !== undefined) return unknownWord(`${token.rawName}=${token.value}`);
    // "--output --json" forgets a name and does not want a file called --json.
    const isForgotten = !token.value || (!token.inlineValue && token.value.startsWith("-"));
    if (needs && token.name !== "lang" && isForgotten) return needsValue(token.rawName);
  }
  const { lang } = values;
  const isKnown = lang === undefined || lang === "es" || lang === "en";
  return isKnown ? null : unknownWord(`--lang ${String(lang)}`);
}

function consolidateCall(
  { values }: Parsed,
  call: CallOf<"consolidate">
): ConsolidateCall | WrongCall {
  const { language } = call;
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  const output = text(values.output);
  if (output === null) return { wrong: WORDS.noOutput, language };
  if (!/[^\\/]\.xlsx$/i.test(output)) return { wrong: notXlsx(output), language };
  return {
    ...call,
    output,
    withObservations: values["with-observations"] === true,
    returnNotes: text(values["return-notes"]),
    previous: text(values.previous),
  };
}
