import { crc32 } from "./crc32";
import { joined } from "./splice";
import {
  DIRECTORY_ENTRY,
  END_OF_DIRECTORY,
  readDirectory,
  type ZipEntry,
  type ZipLimits,
} from "./zip";

const FLAG_SIZES_FOLLOW = 0x0008;

/** What an entry becomes: other bytes, or nothing at all. */
export type EntryChanges = ReadonlyMap<string, Uint8Array | null>;

/**
 * The archive with some entries changed, by their names in small letters. Every other entry keeps its bytes as they are stored,
 * its header, its date and its place; a changed one keeps its name, its date and its way of being stored.
 */
export async function patchZip(
  bytes: Uint8Array,
  changes: EntryChanges,
  limits: ZipLimits
): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, limits);
  const directory = directoryOf(bytes, view, entries.length);
  const inOrder = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  const pieces: Uint8Array[] = [bytes.subarray(0, inOrder[0]?.headerAt ?? directory.from)];
  const placed = new Map<string, Placed>();
  let at = pieces[0]!.length;
  for (const [i, entry] of inOrder.entries()) {
    const change = changes.get(entry.name.toLowerCase());
    if (change === null) continue;
    const to = inOrder[i + 1]?.headerAt ?? directory.from;
    const stored = change ? await store(change, entry) : null;
    const piece = stored
      ? joined([newHeader(bytes, entry, stored), stored.data])
      : bytes.subarray(entry.headerAt, to);
    placed.set(entry.name, { at, stored });
    pieces.push(piece);
    at += piece.length;
  }
  const records = entries.flatMap((entry, i) => {
    const place = placed.get(entry.name);
    return place ? [newRecord(bytes, directory.records[i]!, place)] : [];
  });
  return joined([...pieces, ...records, endOf(bytes, directory, records, at)]);
}

/** An entry's new content, as it will be stored. */
interface Stored {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

interface Placed {
  readonly at: number;
  readonly stored: Stored | null;
}

interface Directory {
  readonly from: number;
  readonly to: number;
  readonly endAt: number;
  /** Where each record begins and ends, in the order of readDirectory. */
  readonly records: readonly { readonly from: number; readonly to: number }[];
}

/** Finds the directory again, which readDirectory has found sound. */
function directoryOf(bytes: Uint8Array, view: DataView, count: number): Directory {
  const isEnd = (at: number): boolean => view.getUint32(at, true) === END_OF_DIRECTORY;
  const over = (at: number): number => at + 22 + view.getUint16(at + 20, true);
  const candidates: number[] = [];
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (isEnd(at) && over(at) <= bytes.length) candidates.push(at);
  }
  const endAt = candidates.find((at) => over(at) === bytes.length) ?? candidates[0]!;
  const from = view.getUint32(endAt + 16, true);
  const records: { from: number; to: number }[] = [];
  let at = from;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error("directory lost");
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const to = at + 46 + lengths.reduce((sum, length) => sum + length, 0);
    records.push({ from: at, to });
    at = to;
  }
  return { from, to: at, endAt, records };
}

async function store(content: Uint8Array, { isDeflated }: ZipEntry): Promise<Stored> {
  const data = isDeflated ? await deflate(content) : content;
  return { data, size: content.length, crc: crc32(content) };
}

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The entry's own header with its new sizes in it, so that none need follow the data. */
function newHeader(bytes: Uint8Array, { headerAt, dataAt }: ZipEntry, stored: Stored): Uint8Array {
  const header = bytes.slice(headerAt, dataAt);
  describe(viewOf(header), 6, 14, stored);
  return header;
}

function newRecord(
  bytes: Uint8Array,
  { from, to }: { readonly from: number; readonly to: number },
  { at, stored }: Placed
): Uint8Array {
  const record = bytes.slice(from, to);
  const view = viewOf(record);
  if (stored) describe(view, 8, 16, stored);
  view.setUint32(42, at, true);
  return record;
}

function describe(view: DataView, flagsAt: number, crcAt: number, stored: Stored): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~FLAG_SIZES_FOLLOW, true);
  view.setUint32(crcAt, stored.crc, true);
  view.setUint32(crcAt + 4, stored.data.length, true);
  view.setUint32(crcAt + 8, stored.size, true);
}

/** Everything from the end of the directory on, with the directory's new place and size. */
function endOf(
  bytes: Uint8Array,
  { to, endAt }: Directory,
  records: readonly Uint8Array[],
  directoryAt: number
): Uint8Array {
  const end = bytes.slice(to);
  const view = viewOf(end);
  const at = endAt - to;
  view.setUint16(at + 8, records.length, true);
  view.setUint16(at + 10, records.length, true);
  const size = records.reduce((sum, record) => sum + record.length, 0);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, directoryAt, true);
  return end;
}
