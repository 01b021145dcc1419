import { crc32 } from "./crc32";
import { inflate } from "./inflate";
import { XlsxRefused } from "./refused";

/** How much of an archive is looked at before giving up. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one part once inflated. */
  readonly partBytes: number;
  /** Bytes of all parts that are needed, once inflated. */
  readonly totalBytes: number;
  /** Inflated bytes for each stored one, in parts of more than 16 MB. */
  readonly ratio: number;
}

/** A file inside the archive, as both its directory and its own header describe it. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly storedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly headerAt: number;
  readonly dataAt: number;
}

export const LOCAL_HEADER = 0x04034b50;
export const DIRECTORY_ENTRY = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const FLAG_ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const FLAG_SIZES_FOLLOW = 0x0008;
/** No deflate stream grows by more than this. */
const DEFLATE_MAXIMUM = 1032;
const RATIO_FROM = 16 * 1024 * 1024;

const names = new TextDecoder();

const damaged = (detail: string): XlsxRefused => new XlsxRefused("damaged", detail);
const dangerous = (detail: string): XlsxRefused => new XlsxRefused("dangerous", detail);

/**
 * The files of an archive. Refuses archives that two programs could read differently (entries that overlap, share a name or
 * contradict their own header), encrypted ones, ZIP64, and compression methods other than stored and deflated.
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff || hasZip64(view, end)) {
    throw new XlsxRefused("too-large", "ZIP64 archive");
  }
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw damaged("archive split into several files");
  }
  if (count > limits.entries) throw new XlsxRefused("too-large", `${count} entries`);
  // Anything between them, and two programs could take two directories for the one of this file.
  if (start + size !== end) throw damaged("directory not at the end of the file");

  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged("directory cut short");
    }
    entries.push(readEntry(bytes, view, at, start));
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  if (at !== end) throw damaged("directory longer than its count");
  refuseRepeated(entries);
  refuseOverlap(entries);
  return entries;
}

/** The last record of the archive: one that ends with the file, or else the last that fits, for files with something behind. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  let fits = -1;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const over = at + 22 + view.getUint16(at + 20, true);
    if (over === view.byteLength) return at;
    if (fits < 0 && over < view.byteLength) fits = at;
  }
  if (fits < 0) throw damaged("no directory: the file is cut short");
  return fits;
}

const hasZip64 = (view: DataView, end: number): boolean =>
  end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): ZipEntry {
  const nameTo = at + 46 + view.getUint16(at + 28, true);
  const name = plainName(names.decode(bytes.subarray(at + 46, nameTo)));
  const method = view.getUint16(at + 10, true);
  const entry = {
    name,
    isDeflated: method === DEFLATED,
    crc: view.getUint32(at + 16, true),
    storedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  if ((view.getUint16(at + 8, true) & FLAG_ENCRYPTED) !== 0)
    throw new XlsxRefused("encrypted", name);
  if (method !== STORED && method !== DEFLATED)
    throw damaged(`${name}: compression method ${method}`);
  if (
    entry.size === 0xffffffff ||
    entry.storedSize === 0xffffffff ||
    entry.headerAt === 0xffffffff
  ) {
    throw new XlsxRefused("too-large", `${name}: ZIP64 entry`);
  }
  return { ...entry, dataAt: checkHeader(bytes, view, entry, directory) };
}

/** Where the data begins, once the entry's own header agrees with the directory. */
function checkHeader(
  bytes: Uint8Array,
  view: DataView,
  entry: Omit<ZipEntry, "dataAt">,
  directory: number
): number {
  const { name, headerAt } = entry;
  if (headerAt + 30 > directory || view.getUint32(headerAt, true) !== LOCAL_HEADER) {
    throw damaged(`${name}: no header`);
  }
  const nameTo = headerAt + 30 + view.getUint16(headerAt + 26, true);
  const dataAt = nameTo + view.getUint16(headerAt + 28, true);
  if (dataAt + entry.storedSize > directory) throw damaged(`${name}: data beyond the directory`);
  if (plainName(names.decode(bytes.subarray(headerAt + 30, nameTo))) !== name) {
    throw dangerous(`${name}: another name in its header`);
  }
  const sizesFollow = (view.getUint16(headerAt + 6, true) & FLAG_SIZES_FOLLOW) !== 0;
  const agrees =
    view.getUint32(headerAt + 18, true) === entry.storedSize &&
    view.getUint32(headerAt + 22, true) === entry.size;
  if (!sizesFollow && !agrees) throw damaged(`${name}: another size in its header`);
  return dataAt;
}

/** Some programs write the names of Windows folders; no name may leave the archive. */
function plainName(raw: string): string {
  const name = raw.replaceAll("\\", "/");
  if (/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|\0/.test(name)) throw dangerous(`name ${raw}`);
  return name;
}

function refuseRepeated(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name.toLowerCase())) throw dangerous(`${name} twice`);
    names.add(name.toLowerCase());
  }
}

function refuseOverlap(entries: readonly ZipEntry[]): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < free) throw dangerous(`${entry.name} overlaps another entry`);
    free = entry.dataAt + entry.storedSize;
  }
}

/** Refuses by what the entries declare, before anything is inflated. */
export function checkSizes(entries: Iterable<ZipEntry>, limits: ZipLimits): void {
  let total = 0;
  for (const { name, size, storedSize, isDeflated } of entries) {
    if (size > limits.partBytes) throw new XlsxRefused("too-large", `${name}: ${size} bytes`);
    const possible = isDeflated ? storedSize * DEFLATE_MAXIMUM + 64 : storedSize;
    if (size > possible) throw damaged(`${name}: ${size} bytes out of ${storedSize}`);
    if (size > RATIO_FROM && size > storedSize * limits.ratio) {
      throw new XlsxRefused("too-large", `${name}: grows ${Math.round(size / storedSize)} times`);
    }
    total += size;
  }
  if (total > limits.totalBytes) throw new XlsxRefused("too-large", `${total} bytes in all`);
}

/** The bytes of one entry, a copy that the caller may change. Never inflates past the declared size. */
export async function extract(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const stored = bytes.subarray(entry.dataAt, entry.dataAt + entry.storedSize);
  const data = entry.isDeflated ? await inflated(stored, entry) : stored.slice();
  if (data.length !== entry.size) {
    throw damaged(`${entry.name}: ${data.length} bytes, declared ${entry.size}`);
  }
  if (crc32(data) !== entry.crc) throw damaged(`${entry.name}: checksum`);
  return data;
}

async function inflated(stored: Uint8Array, { name, size }: ZipEntry): Promise<Uint8Array> {
  let data: Uint8Array | null;
  try {
    data = await inflate(stored, size);
  } catch (error) {
    throw new XlsxRefused("damaged", `${name}: broken deflate stream`, "", { cause: error });
  }
  if (!data) throw damaged(`${name}: more than its ${size} bytes`);
  return data;
}
