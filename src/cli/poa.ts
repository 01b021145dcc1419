#!/usr/bin/env node
import "./readAhead";
import {
  readCall,
  type Call,
  type ConsolidateCall,
  type ExportCall,
  type RepairCall,
} from "./call";
import { checkFiles } from "./check";
import { consolidateFiles } from "./consolidate";
import { exportFiles } from "./export";
import { repairFile } from "./repair";
import { table } from "./table";
import { tellConsolidated } from "./tellConsolidated";
import { tellExported } from "./tellExported";
import { tellRepaired } from "./tellRepaired";
import { USAGE } from "./usage";

const EXIT = { done: 0, errors: 1, wrong: 2 } as const;

/** Carries out one call and answers the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const call = readCall(words);
  if ("wrong" in call) {
    const { wrong, language, about } = call;
    process.stderr.write(`${wrong[language]}\n\n${USAGE[about ?? "poa"][language]}\n`);
    return EXIT.wrong;
  }
  if (call.command === "consolidate") return consolidate(call);
  if (call.command === "check") return check(call);
  if (call.command === "repair") return repair(call);
  if (call.command === "export") return exportTable(call);
  print(USAGE[call.about ?? "poa"][call.language]);
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

async function repair(call: RepairCall): Promise<number> {
  const told = await repairFile(call);
  print(call.json ? JSON.stringify(told, null, 2) : tellRepaired(told, call));
  if (told.refused !== null) return EXIT.wrong;
  const isHeldBack = call.output !== null && told.output === null;
  const hasErrors = told.left.some(({ severity }) => severity === "error");
  return isHeldBack || hasErrors ? EXIT.errors : EXIT.done;
}

async function exportTable(call: ExportCall): Promise<number> {
  const told = await exportFiles(call);
  print(call.json ? JSON.stringify(told, null, 2) : tellExported(told, call));
  if (told.refused.length > 0) return EXIT.wrong;
  return told.blockedBy.length > 0 ? EXIT.errors : EXIT.done;
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Who reads no further, as `head` does, is not told of it; the exit code stays what it would have been. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
