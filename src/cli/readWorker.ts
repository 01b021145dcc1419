import { createHash } from "node:crypto";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { checkSheet } from "../poa/check";
import { isNationalBook, readEarlier } from "../poa/national/earlier";
import { isReturnNote } from "../poa/returnNotes";
import { readBook } from "../xlsx/read";
import { sayRefused, XlsxRefused } from "../xlsx/refused";
import { bytesOf } from "./files";
import type { ReadAnswer, ReadOrder } from "./readOrder";
import { alreadyNational, noPlan } from "./words";

/** Carries out one order after the other. A file that harms the program harms only this thread. */
parentPort?.on("message", (order: ReadOrder) => {
  void answer(order).then((answered) => parentPort?.postMessage(answered));
});

async function answer({ task, file, known }: ReadOrder): Promise<ReadAnswer> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { kind: "refused", reason: bytes.reason };
  const name = path.basename(file);
  try {
    if (task === "recall") {
      return { kind: "recalled", earlier: readEarlier((await readBook(bytes, name)).grids) };
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (known.includes(sha256)) return { kind: "known", bytes: bytes.length, sha256 };
    return await check(bytes, file, sha256);
  } catch (error) {
    if (!(error instanceof XlsxRefused)) throw error;
    return {
      kind: "refused",
      reason: { es: sayRefused(error, "es"), en: sayRefused(error, "en") },
    };
  }
}

async function check(bytes: Uint8Array, file: string, sha256: string): Promise<ReadAnswer> {
  const name = path.basename(file);
  const { grids } = await readBook(bytes, name);
  if (isNationalBook(grids)) return { kind: "refused", reason: alreadyNational(name) };
  // Two folders may hold files of one name: only the path tells them apart.
  const checks = grids.map((grid) => checkSheet({ ...grid, ref: { ...grid.ref, book: file } }));
  if (checks.every(({ plans }) => plans.length === 0)) {
    return { kind: "refused", reason: noPlan(name) };
  }
  return { kind: "checked", bytes: bytes.length, sha256, checks, isNote: isReturnNote(grids) };
}
