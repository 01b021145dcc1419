import { unlinkSync } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import path from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes the whole file or nothing: beside its place first, then into it in one step. Whatever stops the program, under the
 * file's name stands the old one or the new one.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const begun = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const stop = (signal: NodeJS.Signals) => {
    tryToRemove(begun);
    for (const one of SIGNALS) process.removeListener(one, stop);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    const handle = await open(begun, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(begun, file);
  } catch (error) {
    tryToRemove(begun);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

function tryToRemove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was not begun, or somebody else has removed it.
  }
}

/** Tells whether a path leads to one of the files, whatever it is called. */
export async function sameFileAs(
  files: readonly string[]
): Promise<(file: string) => Promise<boolean>> {
  const known = new Set((await Promise.all(files.map(identityOf))).filter((id) => id !== null));
  return async (file) => {
    const id = await identityOf(file);
    return id !== null && known.has(id);
  };
}

async function identityOf(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found && `${found.dev}:${found.ino}`;
}
