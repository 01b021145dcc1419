import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { HUNG, type Cost } from "./cost";
import { fileNameOf, MB, type HostileFile } from "./hostileFile";

/** What was to be learned of a file whose process did not answer. */
export interface Broken {
  readonly kind: "hung" | "crashed";
  readonly detail: string;
}

export type Outcome = Cost | Broken;

/** Milliseconds after which a process is dead that does nothing and says nothing, however busy the computer is. */
const PATIENCE = 120_000;

/** Smaller files share a process with so many others: the others are what takes the time. */
const SMALL = MB / 4;
const TOGETHER = 25;

/** Reads the files as the command line does, so many processes at a time. What one file breaks, no other feels. */
export async function readAlone(
  files: readonly HostileFile[],
  atOnce: number
): Promise<Map<HostileFile, Outcome>> {
  const folder = await mkdtemp(path.join(tmpdir(), "poa-hostile-"));
  const outcomes = new Map<HostileFile, Outcome>();
  try {
    await buildReader(folder);
    const waiting = [...files];
    const work = async (): Promise<void> => {
      while (waiting.length > 0) {
        const written = await writeSome(waiting, folder);
        for (let from = 0; from < written.length;) {
          const answers = await run(folder, written.slice(from));
          answers.forEach((answer, i) => outcomes.set(written[from + i]!, answer));
          from += answers.length;
        }
        for (const file of written) await rm(pathOf(folder, file));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return outcomes;
}

const pathOf = (folder: string, file: HostileFile): string => path.join(folder, fileNameOf(file));

/** Takes the next file, and those after it as long as all are small, and writes them. */
async function writeSome(waiting: HostileFile[], folder: string): Promise<HostileFile[]> {
  const written: HostileFile[] = [];
  while (written.length < TOGETHER && waiting.length > 0) {
    const file = waiting.shift()!;
    const bytes = file.make();
    if (bytes.length > SMALL && written.length > 0) {
      waiting.unshift(file);
      break;
    }
    // Taken before anybody else can: writing lets others go on.
    written.push(file);
    await writeFile(pathOf(folder, file), bytes);
    if (bytes.length > SMALL) break;
  }
  return written;
}

/** The command line's own reading thread, built once so that a process for a file costs little. */
async function buildReader(folder: string): Promise<void> {
  await esbuild.build({
    entryPoints: {
      alone: path.join(__dirname, "alone.ts"),
      reader: path.join(__dirname, "..", "..", "src", "cli", "readWorker.ts"),
    },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "silent",
  });
}

/** The outcomes of the files from the first on; after one that breaks the process there are none. */
function run(folder: string, files: readonly HostileFile[]): Promise<Outcome[]> {
  const [program, reader] = ["alone.cjs", "reader.cjs"].map((name) => path.join(folder, name));
  const paths = files.map((file) => pathOf(folder, file));
  const options = { timeout: PATIENCE, killSignal: "SIGKILL", encoding: "utf8" } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, [program!, reader!, ...paths], options, (error, stdout, stderr) => {
      const lines = stdout.split("\n").filter((line) => line !== "");
      const answers: Outcome[] = lines.map((line) => JSON.parse(line) as Cost);
      if (answers.length < files.length) {
        const detail = `${stderr.slice(-2000)} ${error?.message.slice(0, 200) ?? "ended early"}`;
        answers.push({ kind: error?.killed || error?.code === HUNG ? "hung" : "crashed", detail });
      }
      resolve(answers);
    });
  });
}
