import { deflateRawSync } from "node:zlib";
import { LIMITS } from "../../src/xlsx/guard";
import { checkSizes, extract, readDirectory, type ZipEntry } from "../../src/xlsx/zip";
import { packZip, type PackedFile } from "./packZip";

const FILES: readonly PackedFile[] = [
  { name: "a.xml", data: "<a/>" },
  { name: "b/c.xml", data: "<c>4.1</c>", isStored: true },
];
const packed = packZip(FILES);
const read = (bytes: Uint8Array, limits = LIMITS) => readDirectory(bytes, limits);
const joined = (...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]));
/** The bytes with two of them, a number of 16 bits, told otherwise. */
const told = (bytes: Uint8Array, at: number, number: number): Uint8Array => {
  const lie = bytes.slice();
  new DataView(lie.buffer).setUint16(at, number, true);
  return lie;
};
const indexOf = (bytes: Uint8Array, mark: string): number => Buffer.from(bytes).lastIndexOf(mark);
const END = indexOf(packed, "PK\x05\x06");

test("the entries by their names, and what each holds", async () => {
  const entries = read(packed);
  expect(entries.map(({ name, isDeflated, size }) => [name, isDeflated, size])).toEqual([
    ["a.xml", true, 4],
    ["b/c.xml", false, 10],
  ]);
  const texts = await Promise.all(entries.map((entry) => extract(packed, entry)));
  expect(texts.map((bytes) => Buffer.from(bytes).toString())).toEqual(["<a/>", "<c>4.1</c>"]);
});

test("what was taken out is a copy that may be changed", async () => {
  const [, stored] = read(packed);
  (await extract(packed, stored!)).fill(0);
  expect(Buffer.from(await extract(packed, stored!)).toString()).toBe("<c>4.1</c>");
});

test("as many entries as are allowed, and no more", () => {
  expect(read(packed, { ...LIMITS, entries: 2 })).toHaveLength(2);
  expect(() => read(packed, { ...LIMITS, entries: 1 })).toThrow("too-large: 2 entries");
});

test("with a comment, with something behind it, and with a comment that looks like an end", () => {
  expect(read(packZip(FILES, { comment: "POA 2021" }))).toHaveLength(2);
  expect(read(joined(packed, Buffer.from("basura")))).toHaveLength(2);
  expect(
    read(packZip(FILES, { comment: "PK\x05\x06 y más, hasta veintidós letras" }))
  ).toHaveLength(2);
});

test.each<[string, Uint8Array]>([
  ["no directory: the file is cut short", packed.slice(0, -1)],
  ["no directory: the file is cut short", told(packed, END + 20, 1)],
  ["archive split into several files", told(packed, END + 4, 1)],
  ["archive split into several files", told(packed, END + 8, 3)],
  ["directory cut short", told(told(packed, END + 8, 3), END + 10, 3)],
  ["directory longer than its count", told(told(packed, END + 8, 1), END + 10, 1)],
  ["directory not at the end of the file", told(packed, END + 12, 7)],
  ["a.xml: no header", told(packed, 0, 7)],
  ["b/c.xml: no header", packZip([FILES[0]!, { ...FILES[1]!, headerAt: 9_999 }])],
  ["a.xml: compression method 1", packZip([{ ...FILES[0]!, method: 1 }])],
  ["a.xml: another size in its header", packZip([{ ...FILES[0]!, headerSize: 5 }])],
])("damaged: %s", (detail, bytes) => {
  expect(() => read(bytes)).toThrow(`damaged: ${detail}`);
});

test("data that would reach into the directory, and entries that share their bytes", () => {
  const extra = told(packed, 28, 400);
  expect(() => read(extra)).toThrow("damaged: a.xml: data beyond the directory");
  const twice = packZip([
    ...FILES,
    { ...FILES[0]!, name: "d.xml", headerName: "a.xml", headerAt: 0 },
  ]);
  expect(() => read(twice)).toThrow("dangerous: d.xml: another name in its header");
});

test.each(["/a", "C:/a", "c:a", "../a", "a/../b", "a/..", "a\\..\\b", "\\\\server\\a", "a\0b"])(
  "dangerous: the name %j",
  (name) => expect(() => read(packZip([{ name, data: "" }]))).toThrow("dangerous: name ")
);

test.each(["a..b/c", "..a", "a../b", "xl\\worksheets\\sheet1.xml"])(
  "harmless: the name %j",
  (name) => {
    expect(read(packZip([{ name, data: "" }]))[0]!.name).toBe(name.replaceAll("\\", "/"));
  }
);

describe("the sizes that entries declare", () => {
  const entry = (size: number, storedSize: number, isDeflated = true): ZipEntry => ({
    ...{ name: "a.xml", crc: 0, headerAt: 0, dataAt: 0 },
    ...{ size, storedSize, isDeflated },
  });
  const check = (...entries: ZipEntry[]) =>
    checkSizes(entries, { ...LIMITS, partBytes: 20_000_000, totalBytes: 24_000_000, ratio: 100 });

  test("as much as is allowed", () => {
    expect(() => check(entry(20_000_000, 200_000), entry(4_000_000, 10_000))).not.toThrow();
    expect(() => check(entry(16 * 1024 * 1024, 16_300))).not.toThrow();
    expect(() => check(entry(100, 100, false), entry(0, 0, false), entry(0, 2))).not.toThrow();
  });

  test.each<[string, ZipEntry[]]>([
    ["too-large: a.xml: 20000001 bytes", [entry(20_000_001, 300_000)]],
    ["too-large: 24000001 bytes in all", [entry(20_000_000, 200_000), entry(4_000_001, 50_000)]],
    ["too-large: a.xml: grows 200 times", [entry(20_000_000, 100_000)]],
    ["damaged: a.xml: 101 bytes out of 100", [entry(101, 100, false)]],
    ["damaged: a.xml: 99999 bytes out of 9", [entry(99_999, 9)]],
  ])("%s", (message, entries) => expect(() => check(...entries)).toThrow(message));
});

describe("what an entry holds", () => {
  const only = async (file: PackedFile) => {
    const bytes = packZip([file]);
    return extract(bytes, read(bytes)[0]!);
  };

  test.each<[string, PackedFile]>([
    ["a.xml: checksum", { name: "a.xml", data: "<a/>", crc: 1 }],
    ["a.xml: checksum", { name: "a.xml", data: "<a/>", crc: 1, isStored: true }],
    ["a.xml: 4 bytes, declared 9", { name: "a.xml", data: "<a/>", size: 9 }],
    ["a.xml: more than its 3 bytes", { name: "a.xml", data: "<a/>", size: 3 }],
    [
      "a.xml: broken deflate stream",
      { name: "a.xml", data: "<a/>", compressed: Buffer.from("?!") },
    ],
  ])("damaged: %s", async (detail, file) => {
    await expect(only(file)).rejects.toThrow(`damaged: ${detail}`);
  });

  test("is given letter by letter, packed or not", async () => {
    const data = "ñandú 4.1 ".repeat(500);
    for (const file of [
      { data },
      { data, isStored: true },
      { data, compressed: deflateRawSync(data) },
    ]) {
      expect(Buffer.from(await only({ name: "a.xml", ...file })).toString()).toBe(data);
    }
  });
});
