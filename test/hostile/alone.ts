/**
 * Reads files one after another as the command line does, in a thread of this process, and prints a line for each: what became
 * of it and what it cost.
 */
import { existsSync, readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { ReadAnswer, ReadOrder } from "../../src/cli/readOrder";
import { HUNG, type Cost } from "./cost";

/** The most memory that this process ever held. Linux counts in what its parent held, but keeps the figure of the process too. */
function mostKilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) && /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(status, "utf8"))?.[1];
  return own ? Number(own) : process.resourceUsage().maxRSS;
}

/** Microseconds of the processor after which nobody waits any longer, and the exit code that says so. */
const HOPELESS = 20_000_000;

const [, , reader, ...files] = process.argv as [string, string, string, ...string[]];
const worker = new Worker(reader);
let before = process.cpuUsage();

function ask(): void {
  const file = files.shift();
  if (file === undefined) process.exit(0);
  before = process.cpuUsage();
  const order: ReadOrder = { task: "check", file, known: [] };
  worker.postMessage(order);
}

// A clock on the wall would run out on a busy computer; this one only runs while the file is worked on.
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  if (user + system > HOPELESS) process.stderr.write("gave up", () => process.exit(HUNG));
}, 500);

worker.on("message", (answer: ReadAnswer) => {
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = {
    kind: answer.kind,
    ...(answer.kind === "refused" && { said: answer.reason }),
    seconds: (user + system) / 1e6,
    megabytes: mostKilobytes() / 1024,
  };
  process.stdout.write(`${JSON.stringify(cost)}\n`, ask);
});
worker.on("error", (error) => {
  process.stderr.write(String(error.stack), () => process.exit(1));
});
ask();
