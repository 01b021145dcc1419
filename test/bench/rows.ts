import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeBook } from "../../src/xlsx/write";
import { inTurn, program, type Told } from "./child";
import { bigSheet } from "./makeSheet";
import type { Options } from "./options";
import { milliseconds, times, verdict, whole, type Bench, type Section } from "./section";

const SIZES = [100, 1_000, 10_000, 100_000];
const PROGRAM = "test/bench/rowsProgram.ts";
const SCRIPT = path.join(__dirname, "checks.py");

/** The design: core, at the largest size. */
const MOST_OF_OPENPYXL = 1 / 20;

interface Measured {
  readonly size: number;
  readonly ours: Told;
  readonly guarded: Told;
  readonly library: Told;
  readonly whole: Told;
  readonly stream: Told;
}

async function measure(folder: string, size: number, { python, isTrial }: Options) {
  const file = path.join(folder, `${size}.xlsx`);
  writeFileSync(file, await writeBook([bigSheet(size)]));
  const told = inTurn(
    {
      ours: program(PROGRAM, file, "check"),
      guarded: program(PROGRAM, file, "guarded"),
      library: program(PROGRAM, file, "library"),
      whole: [python, SCRIPT, file, "whole"],
      stream: [python, SCRIPT, file, "stream"],
    },
    isTrial || size > 50_000 ? 1 : 3
  );
  return { size, ...told };
}

const seconds = (told: Told, ...keys: string[]): number =>
  keys.reduce((sum, key) => sum + (told.get(key) ?? NaN), 0);

const core = ({ ours }: Measured): number => seconds(ours, "checking");
const fromFile = ({ ours }: Measured): number => seconds(ours, "reading", "checking");
const peer = (one: Measured): number => seconds(one.whole, "reading", "checking");

const row = (
  { size }: Measured,
  name: string,
  worked: number,
  beside: number,
  told: Told
): string[] => [
  `${whole(size)} rows: ${name}`,
  milliseconds(worked * 1000),
  times(worked / beside),
  `${((worked * 1e6) / size).toFixed(1)} µs`,
  `${((told.get("peak") ?? NaN) / 1024).toFixed(0)} MB`,
];

function rowsFor(one: Measured): string[][] {
  const beside = peer(one);
  return [
    row(one, "check alone (grid → plan → findings)", core(one), beside, one.ours),
    row(one, "read the file and check it", fromFile(one), beside, one.ours),
    row(one, "read alone, behind the guard", seconds(one.guarded, "reading"), beside, one.guarded),
    row(
      one,
      "read alone, the library (hucre)",
      seconds(one.library, "reading"),
      beside,
      one.library
    ),
    row(one, "openpyxl, read and check", beside, beside, one.whole),
    row(
      one,
      "openpyxl in read-only mode, read and check",
      seconds(one.stream, "reading", "checking"),
      beside,
      one.stream
    ),
  ];
}

async function runRows(options: Options): Promise<Section> {
  const folder = mkdtempSync(path.join(tmpdir(), "poa-bench-"));
  try {
    const all: Measured[] = [];
    for (const size of options.isTrial ? SIZES.slice(0, 3) : SIZES) {
      all.push(await measure(folder, size, options));
    }
    const last = all.at(-1)!;
    const before = all.at(-2)!;
    const growth = core(last) / core(before);
    return {
      about: [
        "One sheet as the areas write theirs, a flaw in every fortieth task, each program in a process of its own from cold.",
        "Time is what the processors worked, without starting the program. Ratios are against openpyxl with `checks.py`.",
      ],
      headings: ["", "processors", "to openpyxl", "each row", "peak"],
      rows: all.flatMap(rowsFor),
      verdicts: [
        verdict(
          `checking ${whole(last.size)} rows, to openpyxl reading and checking them`,
          core(last) / peer(last),
          MOST_OF_OPENPYXL,
          times
        ),
        `from ${whole(before.size)} to ${whole(last.size)} rows, checking takes ${times(growth)} as long (linear: 10 ×); ` +
          `reading and checking ${times(fromFile(last) / fromFile(before))}`,
        `findings: ${whole(last.ours.get("findings") ?? 0)} of ours, ${whole(last.whole.get("findings") ?? 0)} of the script`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const rowsBench: Bench = { name: "rows", title: "Reading and checking", run: runRows };
