import { unlinkSync } from "node:fs";
import { open, readdir, rename, stat } from "node:fs/promises";
import path from "node:path";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes the whole file or nothing: beside its place first, then into it in one step. Whatever stops the program, under the
 * file's name stands the old one or the new one.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const begun = path.join(path.dirname(file), begunName(file, process.pid));
  await removeLeft(file);
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

const begunName = (file: string, pid: number | string): string =>
  `.${path.basename(file)}.${pid}.tmp`;

/** Takes away what runs that were killed had begun of this file. */
async function removeLeft(file: string): Promise<void> {
  const folder = path.dirname(file);
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid === undefined || name !== begunName(file, pid) || isRunning(Number(pid))) continue;
    tryToRemove(path.join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Whoever may not be asked is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
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
