/**
 * How long it takes to consolidate a folder of generated books, beside unzipping and parsing them alone and beside a script
 * that makes the same flat table with openpyxl; and how much memory a further book costs. The programs run in turn, several
 * times, and are told by their middle run. Run it with:
 *
 *   npx tsx test/bench/consolidate.ts [books] [python]
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
  /** From start to end by the clock, and what the processors worked: the same where nothing else runs and nothing runs beside. */
  readonly seconds: number;
  readonly processors: number;
  readonly megabytes: number;
}

type Command = readonly [program: string, ...words: string[]];

function run([program, ...words]: Command): Measured {
  const start = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, words, { cwd: PROJECT, encoding: "utf8" });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status !== 0) throw error ?? new Error(`${words.join(" ")}\n${stderr}`);
  const told = (name: string) => Number(new RegExp(`^${name} ([\\d.]+)`, "m").exec(stderr)?.[1]);
  return { seconds, processors: told("processors"), megabytes: told("peak") / 1024 };
}

/** Runs the commands in turn, so that what else the machine does hits all of them alike; the middle of each kind of figure. */
function inTurn<Name extends string>(commands: Readonly<Record<Name, Command>>, runs: number) {
  const names = Object.keys(commands) as Name[];
  const all = Array.from({ length: runs }, () => names.map((name) => run(commands[name])));
  const middle = (figures: number[]): number =>
    figures.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
  const entries = names.map((name, i): [Name, Measured] => [
    name,
    {
      seconds: middle(all.map((one) => one[i]!.seconds)),
      processors: middle(all.map((one) => one[i]!.processors)),
      megabytes: middle(all.map((one) => one[i]!.megabytes)),
    },
  ]);
  return Object.fromEntries(entries) as Record<Name, Measured>;
}

const program = (file: string, ...words: string[]): Command => [
  "node",
  "--require",
  TSX,
  "--require",
  path.join(HERE, "peak.cjs"),
  path.join(PROJECT, file),
  ...words,
];

const parsing = (folder: string, how: string): Command =>
  program("test/bench/parse.ts", folder, how);

const consolidating = (folder: string, output: string, ...more: string[]): Command =>
  program(
    "src/cli/poa.ts",
    "consolidate",
    folder,
    "--output",
    output,
    "--with-observations",
    ...more
  );

function line(name: string, one: Measured, beside: Measured): string {
  const figure = (number: number, unit: string, digits = 2) =>
    `${number.toFixed(digits).padStart(8)} ${unit}`;
  return [
    name.padEnd(50),
    figure(one.seconds, "s"),
    figure(one.seconds / beside.seconds, "×"),
    figure(one.processors, "s"),
    figure(one.processors / beside.processors, "×"),
    figure(one.megabytes, "MB", 0),
  ].join("");
}

/** The most memory held with fewer books, and what each further one costs. */
async function memory(home: string, count: number, ours: Measured): Promise<string[]> {
  const lines: string[] = [];
  for (const fewer of [19, Math.ceil(count / 4)]) {
    if (fewer >= count) continue;
    const folder = path.join(home, `${fewer} libros`);
    await makeBooks(folder, fewer);
    const { megabytes } = run(consolidating(folder, path.join(home, `${fewer}.xlsx`)));
    const each = ((ours.megabytes - megabytes) / (count - fewer)) * 1024;
    lines.push(
      `most memory with ${fewer} books: ${megabytes.toFixed(0)} MB; for each further one: ${each.toFixed(0)} kB`
    );
  }
  return lines;
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 340);
  const python = process.argv[3] ?? "/usr/bin/python3";
  const home = mkdtempSync(path.join(tmpdir(), "poa-bench-"));
  try {
    const folder = path.join(home, "libros");
    await makeBooks(folder, count);
    const output = path.join(home, "nacional.xlsx");
    const brief = path.join(home, "sin hojas.xlsx");
    const told = inTurn(
      {
        "unzip and parse alone (the library)": parsing(folder, "formats"),
        "the same, without number formats": parsing(folder, "values"),
        "unzip and parse as we do, behind the guard": parsing(folder, "guarded"),
        "poa consolidate, everything drawn and written": consolidating(folder, output),
        "poa consolidate --without-area-sheets": consolidating(
          folder,
          brief,
          "--without-area-sheets"
        ),
      },
      RUNS
    );
    const parse = told["unzip and parse alone (the library)"];
    const ours = told["poa consolidate, everything drawn and written"];
    const script = run([
      python,
      path.join(HERE, "flatTable.py"),
      folder,
      path.join(home, "tabla.xlsx"),
    ]);
    console.log(
      [
        `${count} books`.padEnd(50) + "   clock      ratio     processors   ratio     peak",
        ...Object.entries(told).map(([name, one]) => line(name, one, parse)),
        line("openpyxl, the flat table only", script, parse),
        ...(await memory(home, count, ours)),
        `written: ${(statSync(output).size / 1024).toFixed(0)} kB, without area sheets ${(statSync(brief).size / 1024).toFixed(0)} kB`,
      ].join("\n")
    );
  } finally {
    rmSync(home, { recursive: true });
  }
}

void main();
