/**
 * How long it takes to consolidate a folder of generated books, beside unzipping and parsing them alone and beside a script
 * that makes the same flat table with openpyxl. Run it with: npx tsx test/bench/consolidate.ts [books] [python]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeBooks } from "./makeBooks";

const HERE = __dirname;
const PROJECT = path.join(HERE, "..", "..");
const TSX = createRequire(import.meta.url).resolve("tsx/cjs");
const RUNS = 3;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a program so many times and takes the middle one: its time from start to end, and the most memory it held. */
function measure(command: string, words: readonly string[], runs = RUNS): Measured {
  const all = Array.from({ length: runs }, (): Measured => {
    const start = process.hrtime.bigint();
    const { status, stderr, error } = spawnSync(command, words, { cwd: PROJECT, encoding: "utf8" });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (status !== 0) throw error ?? new Error(`${words.join(" ")}\n${stderr}`);
    return { seconds, megabytes: Number(/peak (\d+) kB/.exec(stderr)?.[1] ?? NaN) / 1024 };
  });
  return all.sort((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)]!;
}

const program = (file: string, ...words: string[]): string[] => [
  "--require",
  TSX,
  "--require",
  path.join(HERE, "peak.cjs"),
  path.join(PROJECT, file),
  ...words,
];

const consolidating = (folder: string, output: string): string[] =>
  program("src/cli/poa.ts", "consolidate", folder, "--output", output, "--with-observations");

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 340);
  const python = process.argv[3] ?? "/usr/bin/python3";
  const home = mkdtempSync(path.join(tmpdir(), "poa-bench-"));
  try {
    const folder = path.join(home, "libros");
    const few = path.join(home, "pocos");
    await makeBooks(folder, count);
    await makeBooks(few, Math.ceil(count / 4));
    const output = path.join(home, "nacional.xlsx");
    const parse = measure("node", program("test/bench/parse.ts", folder));
    const guarded = measure("node", program("test/bench/parse.ts", folder, "guarded"));
    const ours = measure("node", consolidating(folder, output));
    const quarter = measure("node", consolidating(few, path.join(home, "cuarto.xlsx")), 1);
    const flat = path.join(home, "tabla.xlsx");
    const script = measure(python, [path.join(HERE, "flatTable.py"), folder, flat], 1);
    const line = (name: string, { seconds, megabytes }: Measured) =>
      `${name.padEnd(52)} ${seconds.toFixed(2).padStart(7)} s ${(seconds / parse.seconds).toFixed(2).padStart(6)} × ${megabytes.toFixed(0).padStart(6)} MB`;
    console.log(
      [
        `${count} books`.padEnd(52) + "     time    ratio     peak",
        line("unzip and parse alone (the library, one thread)", parse),
        line("unzip and parse behind the guard (one thread)", guarded),
        line("poa consolidate, everything drawn and written", ours),
        line("openpyxl, the flat table only", script),
        line(`poa consolidate, ${Math.ceil(count / 4)} of the books`, quarter),
        `memory for each further book: ${(((ours.megabytes - quarter.megabytes) / (count * 0.75)) * 1024).toFixed(0)} kB`,
        `written: ${(statSync(output).size / 1024).toFixed(0)} kB`,
      ].join("\n")
    );
  } finally {
    rmSync(home, { recursive: true });
  }
}

void main();
