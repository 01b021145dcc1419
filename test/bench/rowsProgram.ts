/**
 * Reads one sheet and, where asked, checks it; tells on the error output what of the processors each took. `library` is hucre
 * alone, `guarded` is as we read, behind the guard; `check` is that and the checks.
 */
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import { checkSheet } from "../../src/poa/check";
import { readBook } from "../../src/xlsx/read";

const tell = (what: string, figure: number): void => {
  process.stderr.write(`${what} ${figure}\n`);
};

/** Seconds of all processors since then. */
function worked(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

async function main(): Promise<void> {
  const [file = "", how = "check"] = process.argv.slice(2);
  const bytes = new Uint8Array(readFileSync(file));
  const begun = process.cpuUsage();
  if (how === "library") {
    await readXlsx(bytes, { readStyles: true });
    return tell("reading", worked(begun));
  }
  const { grids } = await readBook(bytes, file);
  tell("reading", worked(begun));
  if (how !== "check") return;
  const read = process.cpuUsage();
  const { findings } = checkSheet(grids[0]!);
  tell("checking", worked(read));
  tell("findings", findings.length);
}

void main();
