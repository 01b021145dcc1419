import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type * as Esbuild from "esbuild";

let made: Promise<string> | null = null;

/**
 * The program of the threads that read, in one piece. A thread that had to be taught TypeScript, and to look for each file by
 * itself, would take longer to start than to read a hundred books. Made once, beside whatever else the program does meanwhile.
 */
export const readerProgram = (): Promise<string> => (made ??= make());

async function make(): Promise<string> {
  // Loaded only now: whoever reads no book in a thread does not need it.
  const esbuild = createRequire(import.meta.url)("esbuild") as typeof Esbuild;
  const { outputFiles } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL("./readWorker.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
