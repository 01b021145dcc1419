import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import type { Options } from "./options";
import { times, verdict, type Bench, type Section } from "./section";

const PROGRAM = path.join(__dirname, "consolidate.ts");
const TSX = createRequire(import.meta.url).resolve("tsx/cjs");

/** What the program for that many books printed. */
function consolidating(books: number, python: string): string {
  const words = ["--require", TSX, PROGRAM, String(books), python];
  const { status, stdout, stderr, error } = spawnSync("node", words, { encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(stderr);
  return stdout.trimEnd();
}

/** By the clock, of the line that tells of everything drawn and written. */
const ratioIn = (table: string): number =>
  Number(/^poa consolidate, everything.*? s +([\d.]+) ×/m.exec(table)?.[1] ?? NaN);

/** The design: what consolidating takes to unzipping and parsing alone. */
const MOST_OF_PARSING = 1.5;
const MANY = 340;

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
    // The budget is of a country's many books: what a program takes to start weighs less the more they are.
    verdicts: told.flatMap((table, i) =>
      counts[i]! < MANY
        ? []
        : verdict(
            `consolidating ${counts[i]} books, to unzipping and parsing them`,
            ratioIn(table),
            MOST_OF_PARSING,
            times
          )
    ),
  };
}

export const consolidateBench: Bench = {
  name: "consolidate",
  title: "Consolidating",
  run: runConsolidate,
};
