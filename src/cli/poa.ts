#!/usr/bin/env node
import { readCall } from "./call";
import { checkFiles } from "./check";
import { table } from "./table";
import { WORDS } from "./words";

const EXIT = { clean: 0, errors: 1, wrong: 2 } as const;

/** Carries out one call and answers the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const call = readCall(words);
  if ("wrong" in call) {
    process.stderr.write(`${call.wrong[call.language]}\n\n${WORDS.usage[call.language]}\n`);
    return EXIT.wrong;
  }
  if (call.command === "help") {
    process.stdout.write(`${WORDS.usage[call.language]}\n`);
    return EXIT.clean;
  }
  const told = await checkFiles(call.paths, call.language);
  process.stdout.write(
    `${call.json ? JSON.stringify(told, null, 2) : table(told, call.language)}\n`
  );
  if (told.unread.length > 0) return EXIT.wrong;
  return told.findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
