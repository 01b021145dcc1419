import { crc32, deflateRawSync } from "node:zlib";

/** A file to pack, and the lies to tell about it. */
export interface PackedFile {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly isStored?: boolean;
  /** Bytes already compressed, instead of `data`. */
  readonly compressed?: Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** What the file's own header calls it. */
  readonly headerName?: string;
  readonly headerSize?: number;
  /** Where the directory says its header is. */
  readonly headerAt?: number;
}

const u16 = (number: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number & 0xffff);
  return bytes;
};

const u32 = (number: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number >>> 0);
  return bytes;
};

/** An archive of those files, byte by byte as asked: honest unless told otherwise. `end` changes the last record. */
export function packZip(
  files: readonly PackedFile[],
  end: { readonly count?: number; readonly comment?: string } = {}
): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const data = Buffer.from(file.data);
    const body = Buffer.from(file.compressed ?? (file.isStored ? data : deflateRawSync(data)));
    const name = Buffer.from(file.name);
    const headerName = Buffer.from(file.headerName ?? file.name);
    const size = file.size ?? data.length;
    const shared = (declared: number, nameLength: number): Buffer[] => [
      u16(20),
      u16(file.flags ?? 0x0800),
      u16(file.method ?? (file.isStored ? 0 : 8)),
      u32(0),
      u32(file.crc ?? crc32(data)),
      u32(body.length),
      u32(declared),
      u16(nameLength),
      u16(0),
    ];
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04"),
      ...shared(file.headerSize ?? size, headerName.length),
      headerName,
      body,
    ]);
    locals.push(local);
    directory.push(
      Buffer.from("PK\x01\x02"),
      u16(20),
      ...shared(size, name.length),
      Buffer.alloc(10),
      u32(file.headerAt ?? at),
      name
    );
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = end.count ?? files.length;
  const comment = Buffer.from(end.comment ?? "");
  return new Uint8Array(
    Buffer.concat([
      ...locals,
      central,
      Buffer.from("PK\x05\x06\0\0\0\0"),
      u16(count),
      u16(count),
      u32(central.length),
      u32(at),
      u16(comment.length),
      comment,
    ])
  );
}
