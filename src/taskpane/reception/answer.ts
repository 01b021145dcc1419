import { checkSheet } from "../../poa/check";
import { drawNationalBook } from "../../poa/national/book";
import { isNationalBook, readEarlier } from "../../poa/national/earlier";
import { drawReturnNote, type ReturnNote } from "../../poa/returnNotes";
import type { DeskAnswer, DeskOrder, ReadAnswer, ReadOrder, WriteOrder } from "./order";
import { gone, noPlan, tooBig } from "./refusals";

/** No book of plans is near it; beyond, the bytes alone would exhaust a small computer. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Carries out one order. What is wrong with a file is answered; a rejection means that our program failed. */
export const answer = (order: DeskOrder): Promise<DeskAnswer> =>
  order.task === "read" ? read(order) : write(order);

async function read({ file, name, book, known, settings }: ReadOrder): Promise<ReadAnswer> {
  if (file.size > MOST_BYTES) return { kind: "refused", reason: tooBig(name) };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null
  );
  if (!bytes) return { kind: "refused", reason: gone(name) };
  const sha256 = hexOf(await crypto.subtle.digest("SHA-256", bytes));
  const stamp = { bytes: bytes.length, sha256 };
  if (known.includes(sha256)) return { kind: "known", ...stamp };
  const grids = await gridsOf(bytes, name);
  if ("reason" in grids) return grids;
  if (isNationalBook(grids)) return { kind: "national", ...stamp, earlier: readEarlier(grids)! };
  // Two files may be called alike: only the book's own name tells them apart.
  const checks = grids.map((grid) => checkSheet({ ...grid, ref: { ...grid.ref, book } }, settings));
  if (checks.every(({ plans }) => plans.length === 0)) {
    return { kind: "refused", reason: noPlan(name) };
  }
  return { kind: "checked", ...stamp, checks };
}

async function gridsOf(bytes: Uint8Array, name: string) {
  const [{ readBook }, { sayRefused, XlsxRefused }] = await Promise.all([
    import("../../xlsx/read"),
    import("../../xlsx/refused"),
  ]);
  try {
    return (await readBook(bytes, name)).grids;
  } catch (error) {
    if (!(error instanceof XlsxRefused)) throw error;
    const reason = { es: sayRefused(error, "es"), en: sayRefused(error, "en") };
    return { kind: "refused" as const, reason };
  }
}

const hexOf = (digest: ArrayBuffer): string =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function write(order: WriteOrder): Promise<DeskAnswer> {
  const { writeBook } = await import("../../xlsx/write");
  const noteBytes = (note: ReturnNote, created: Date) =>
    writeBook(drawReturnNote(note), { created });
  if (order.task === "national") {
    const { input } = order;
    return written(await writeBook(drawNationalBook(input), { created: input.madeOn }));
  }
  if (order.task === "note") return written(await noteBytes(order.note, order.madeOn));
  const files = new Map<string, Uint8Array>();
  for (const { name, note } of order.notes) files.set(name, await noteBytes(note, order.madeOn));
  const { storedZip } = await import("../../xlsx/storedZip");
  return written(storedZip(files));
}

/** Bytes that are theirs alone, so that they can be handed over instead of copied. */
const written = (bytes: Uint8Array): DeskAnswer => ({
  kind: "written",
  bytes:
    bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer
      ? (bytes as Uint8Array<ArrayBuffer>)
      : new Uint8Array(bytes),
});
