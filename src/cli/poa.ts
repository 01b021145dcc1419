#!/usr/bin/env node
import { readCall, type Call, type ConsolidateCall } from "./call";
import { checkFiles } from "./check";
import { consolidateFiles } from "./consolidate";
import { table } from "./table";
import { tellConsolidated } from "./tellConsolidated";
import { WORDS } from "./words";

const EXIT = { done: 0, errors: 1, wrong: 2 } as const;

/** Carries out one call and answers the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const call = readCall(words);
  if ("wrong" in call) {
    process.stderr.write(`${call.wrong[call.language]}\n\n${WORDS.usage[call.language]}\n`);
    return EXIT.wrong;
  }
  if (call.command === "consolidate") return consolidate(call);
  if (call.command === "check") return check(call);
  process.stdout.write(`${WORDS.usage[call.language]}\n`);
  return EXIT.done;
}

async function check(call: Call): Promise<number> {
  const told = await checkFiles(call.paths, call.language);
  print(call.json ? JSON.stringify(told, null, 2) : table(told, call.language));
  if (told.unread.length > 0) return EXIT.wrong;
  return told.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.done;
}

async function consolidate(call: ConsolidateCall): Promise<number> {
  const told = await consolidateFiles(call);
  print(call.json ? JSON.stringify(told, null, 2) : tellConsolidated(told, call));
  if (told.refused.length > 0) return EXIT.wrong;
  return told.blockedBy.length > 0 ? EXIT.errors : EXIT.done;
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
