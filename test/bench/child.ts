import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildSync } from "esbuild";
import { middle } from "./section";

const PROJECT = path.join(__dirname, "..", "..");
const BUILT = path.join(PROJECT, "node_modules", ".cache", "poa-bench");
const PEAK = path.join(__dirname, "peak.cjs");

export type Command = readonly [program: string, ...words: string[]];

/** What a program said of itself on its error output, by name: `processors 1.5 s` is 1.5. */
export type Told = ReadonlyMap<string, number>;

/**
 * One of our programs, in a process of its own that tells its peak and its processors. It is bundled first, as what is shipped
 * is: a loader that compiles while the program runs would be measured along.
 */
export function program(file: string, ...words: string[]): Command {
  const outfile = path.join(BUILT, `${path.basename(file, ".ts")}.cjs`);
  buildSync({
    entryPoints: [path.join(PROJECT, file)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    logLevel: "error",
  });
  return ["node", "--require", PEAK, outfile, ...words];
}

/** Runs the command to its end. Throws with what it said when it fails. */
export function run([name, ...words]: Command): Told {
  const { status, stdout, stderr, error } = spawnSync(name, words, {
    cwd: PROJECT,
    encoding: "utf8",
  });
  if (status !== 0) throw error ?? new Error(`${words.join(" ")}\n${stdout}\n${stderr}`);
  return new Map(
    [...stderr.matchAll(/^(\w+) ([\d.]+)(?: \w+)?$/gm)].map(([, key, figure]) => [
      key!,
      Number(figure),
    ])
  );
}

/** Runs the commands in turn, so that what else the machine does hits all of them alike; the middle of each figure. */
export function inTurn<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  runs: number
): Record<Name, Told> {
  const names = Object.keys(commands) as Name[];
  const all = Array.from({ length: runs }, () => names.map((name) => run(commands[name])));
  const entries = names.map((name, i): [Name, Told] => {
    const own = all.map((one) => one[i]!);
    const keys = [...own[0]!.keys()];
    return [name, new Map(keys.map((key) => [key, middle(own.map((one) => one.get(key)!))]))];
  });
  return Object.fromEntries(entries) as Record<Name, Told>;
}
