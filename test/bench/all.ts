/**
 * All benchmarks, as tables on the terminal and in docs/performance.md, between the marks of each:
 *
 *   npm run bench                        all of them, in some minutes
 *   npm run bench -- rows edit           these alone
 *   npm run bench -- --trial             small sizes; the document is left alone
 *   npm run bench -- consolidate --many  2,000 books too
 *   npm run bench -- pane --template FOLDER   beside a pane made by `yo office` (React, TypeScript)
 *   npm run bench -- --python FILE       the Python that has openpyxl, if not /usr/bin/python3
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import path from "node:path";
import { callsBench } from "./calls";
import { consolidateBench } from "./consolidateBench";
import { editBench } from "./edit";
import { readOptions } from "./options";
import { listBench } from "./list";
import { paneBench } from "./pane";
import { rowsBench } from "./rows";
import { tableOf, type Bench, type Section } from "./section";

const DOCUMENT = path.join(__dirname, "..", "..", "docs", "performance.md");
const BENCHES: readonly Bench[] = [
  rowsBench,
  editBench,
  consolidateBench,
  callsBench,
  paneBench,
  listBench,
];

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const system = `${type()} ${release().split("-")[0]}`;
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GB, ${system}, Node ${process.version}`;
}

const today = (): string => new Date().toISOString().slice(0, 10);

function textOf({ about, verdicts, ...table }: Section): string {
  const points = verdicts.map((line) => `- ${line}`);
  const parts = [about, tableOf(table), points, [`_${today()} · ${machine()}_`]];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

/** The document with what lies between the marks of the bench replaced. Throws when it has none. */
function withSection(document: string, name: string, content: string): string {
  const [from, to] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const start = document.indexOf(from);
  const end = document.indexOf(to);
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for ${name}`);
  return `${document.slice(0, start + from.length)}\n\n${content}\n\n${document.slice(end)}`;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const unknown = options.only.find((name) => BENCHES.every((bench) => bench.name !== name));
  if (unknown) throw new Error(`${unknown}: only ${BENCHES.map(({ name }) => name).join(", ")}`);
  for (const bench of BENCHES) {
    if (options.only.length > 0 && !options.only.includes(bench.name)) continue;
    const begun = Date.now();
    const content = textOf(await bench.run(options));
    console.log(
      `\n## ${bench.title}\n\n${content}\n\n(${Math.round((Date.now() - begun) / 1000)} s)`
    );
    if (options.isTrial) continue;
    // Read anew each time: the benches take minutes, and somebody may be writing in the document meanwhile.
    writeFileSync(DOCUMENT, withSection(readFileSync(DOCUMENT, "utf8"), bench.name, content));
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
