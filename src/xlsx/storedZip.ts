import { crc32 } from "./crc32";
import { DIRECTORY_ENTRY, END_OF_DIRECTORY, LOCAL_HEADER } from "./zip";

/** A part as an archive keeps it. */
export interface ZipPart {
  readonly name: string;
  /** As it is stored: deflated, or as it is. */
  readonly data: Uint8Array;
  readonly isDeflated: boolean;
  /** Bytes and checksum of what it holds. */
  readonly size: number;
  readonly crc: number;
}

interface StoredFile extends Omit<ZipPart, "name"> {
  readonly name: Uint8Array;
}

const STORED = 0;
const DEFLATED = 8;
const FLAG_UTF8_NAME = 0x0800;
const FIRST_OF_JANUARY_1980 = 33;

/** An archive of uncompressed files, in the order given. */
export const storedZip = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipOf(
    [...parts].map(([name, data]) => {
      return { name, data, isDeflated: false, size: data.length, crc: crc32(data) };
    })
  );

/** An archive of parts that are packed already, in the order given. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = parts.map((part): StoredFile => ({ ...part, name: encoder.encode(part.name) }));
  const size = files.reduce((sum, { name, data }) => sum + 76 + 2 * name.length + data.length, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const headers: number[] = [];
  let at = 0;
  for (const file of files) {
    headers.push(at);
    view.setUint32(at, LOCAL_HEADER, true);
    describe(view, at + 4, file);
    out.set(file.name, at + 30);
    out.set(file.data, at + 30 + file.name.length);
    at += 30 + file.name.length + file.data.length;
  }
  const directory = at;
  for (const [i, file] of files.entries()) {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 6, file);
    view.setUint32(at + 42, headers[i]!, true);
    out.set(file.name, at + 46);
    at += 46 + file.name.length;
  }
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that a file's own header and the directory share, from "version needed" on. */
function describe(view: DataView, from: number, file: StoredFile): void {
  const { name, data, isDeflated, size, crc } = file;
  view.setUint16(from, 20, true);
  view.setUint16(from + 2, FLAG_UTF8_NAME, true);
  view.setUint16(from + 4, isDeflated ? DEFLATED : STORED, true);
  view.setUint16(from + 8, FIRST_OF_JANUARY_1980, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, data.length, true);
  view.setUint32(from + 18, size, true);
  view.setUint16(from + 22, name.length, true);
}
