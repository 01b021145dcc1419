import { parseArgs } from "node:util";
import type { Language, Words } from "../poa/rule";
import { REPAIR_WORDS } from "./repairWords";
import { isCommand, type Command } from "./usage";
import { needsValue, notXlsx, unknownWord, WORDS } from "./words";

interface CallOf<Name extends string> {
  readonly command: Name;
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly language: Language;
}

/** What the command line was asked to do. */
export type Call = CallOf<"check"> | HelpCall | ConsolidateCall | RepairCall | ExportCall;

export interface HelpCall extends CallOf<"help"> {
  /** The command to be explained; null for all of them. */
  readonly about: Command | null;
}

export interface ConsolidateCall extends CallOf<"consolidate"> {
  readonly output: string;
  readonly withObservations: boolean;
  /** Whether each area gets a sheet of its own in the familiar layout. */
  readonly withAreaSheets: boolean;
  /** The folder for the books that go back to the areas; null when nobody asked for them. */
  readonly returnNotes: string | null;
  /** An earlier national book; null when there is none. */
  readonly previous: string | null;
}

export interface RepairCall extends CallOf<"repair"> {
  readonly file: string;
  /** The copy to write; null where only a preview is wanted. */
  readonly output: string | null;
  readonly safe: boolean;
}

const FORMATS = ["parquet", "csv", "json"] as const;

export interface ExportCall extends CallOf<"export"> {
  readonly output: string;
  readonly format: (typeof FORMATS)[number];
  readonly institution: string | null;
  readonly withObservations: boolean;
}

/** A call that cannot be carried out, with the sentence that says why. */
export interface WrongCall {
  readonly wrong: Words;
  readonly language: Language;
  /** The command that was meant, as far as that is known. */
  readonly about?: Command | null;
}

const OF_ALL = {
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const OF_CONSOLIDATE = {
  output: { type: "string" },
  "with-observations": { type: "boolean" },
  "without-area-sheets": { type: "boolean" },
  "return-notes": { type: "string" },
  previous: { type: "string" },
} as const;

const OF_REPAIR = { output: { type: "string" }, safe: { type: "boolean" } } as const;

const OF_EXPORT = {
  output: { type: "string" },
  format: { type: "string" },
  institution: { type: "string" },
  "with-observations": { type: "boolean" },
} as const;

const OPTIONS = { ...OF_ALL, ...OF_CONSOLIDATE, ...OF_REPAIR, ...OF_EXPORT };

const OPTIONS_OF: Readonly<Record<Command, object>> = {
  check: OF_ALL,
  consolidate: { ...OF_ALL, ...OF_CONSOLIDATE },
  repair: { ...OF_ALL, ...OF_REPAIR },
  export: { ...OF_ALL, ...OF_EXPORT },
};

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
  const language: Language = parsed.values.lang === "en" ? "en" : "es";
  const about = isCommand(parsed.positionals[0]) ? parsed.positionals[0] : null;
  const call = understood(parsed, about, language);
  return "wrong" in call ? { ...call, about } : call;
}

function understood(parsed: Parsed, about: Command | null, language: Language): Call | WrongCall {
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  const json = values.json === true;
  const wrong = wrongOption(parsed, about === null ? OF_ALL : OPTIONS_OF[about]);
  if (wrong) return { wrong, language };
  if (values.help === true) return { command: "help", about, paths, json, language };
  if (command === undefined) return { wrong: WORDS.noCommand, language };
  if (about === null) return { wrong: unknownWord(command), language };
  if (paths.length === 0) return { wrong: WORDS.noFiles, language };
  const rest = { paths, json, language };
  if (about === "check") return { ...rest, command: about };
  if (about === "repair") return repairCall(parsed, { ...rest, command: about });
  if (about === "export") return exportCall(parsed, { ...rest, command: about });
  return consolidateCall(parsed, { ...rest, command: about });
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
  const output = text(values.output);
  if (output === null) return { wrong: WORDS.noOutput, language };
  if (!/[^\\/]\.xlsx$/i.test(output)) return { wrong: notXlsx(output), language };
  return {
    ...call,
    output,
    withObservations: values["with-observations"] === true,
    withAreaSheets: values["without-area-sheets"] !== true,
    returnNotes: text(values["return-notes"]),
    previous: text(values.previous),
  };
}

function repairCall({ values }: Parsed, call: CallOf<"repair">): RepairCall | WrongCall {
  const { language, paths } = call;
  const output = typeof values.output === "string" ? values.output : null;
  const safe = values.safe === true;
  if (paths.length > 1) return { wrong: REPAIR_WORDS.oneFile, language };
  if (safe && output === null) return { wrong: REPAIR_WORDS.noOutput, language };
  return { ...call, file: paths[0]!, output, safe };
}

function exportCall({ values }: Parsed, call: CallOf<"export">): ExportCall | WrongCall {
  const { language } = call;
  const output = text(values.output);
  if (output === null) return { wrong: WORDS.noExportOutput, language };
  const named = text(values.format) ?? /\.(\w+)$/.exec(output)?.[1]?.toLowerCase();
  const format = FORMATS.find((one) => one === named);
  if (!format) return { wrong: WORDS.noFormat, language };
  const withObservations = values["with-observations"] === true;
  return { ...call, output, format, institution: text(values.institution), withObservations };
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
