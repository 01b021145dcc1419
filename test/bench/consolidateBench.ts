import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import type { Options } from "./options";
import type { Bench, Section } from "./section";

const PROGRAM = path.join(__dirname, "consolidate.ts");
const TSX = createRequire(import.meta.url).resolve("tsx/cjs");

/** What the program for that many books printed. */
function consolidating(books: number, python: string): string {
  const words = ["--require", TSX, PROGRAM, String(books), python];
  const { status, stdout, stderr, error } = spawnSync("node", words, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(stderr);
  return stdout.trimEnd();
}

/** The design: what consolidating takes to unzipping and parsing alone. */
const MOST_OF_PARSING = 1.5;

async function runConsolidate({ isTrial, withMany, python }: Options): Promise<Section> {
  const counts = isTrial ? [19] : [19, 340, ...(withMany ? [2_000] : [])];
  const told = counts.map((books) => consolidating(books, python));
  return {
    about: [
      "Generated books of as many areas, each program in a process of its own; `poa consolidate` draws and writes everything,",
      "the script writes the flat table only. Ratios are against the library unzipping and parsing alone.",
      "",
      "```text",
      told.join("\n\n"),
      "```",
    ],
    headings: [],
    rows: [],
    verdicts: [
      `the design asks for at most ${MOST_OF_PARSING} × unzipping and parsing, at 340 books: the ratio by the clock above`,
    ],
  };
}

export const consolidateBench: Bench = {
  name: "consolidate",
  title: "Consolidating",
  run: runConsolidate,
};
