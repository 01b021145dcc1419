import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { guard, LIMITS, unpack, type Wanted } from "../../src/xlsx/guard";
import { readBook } from "../../src/xlsx/read";
import { sayRefused, XlsxRefused, type RefusedReason } from "../../src/xlsx/refused";
import { readDirectory } from "../../src/xlsx/zip";
import { makeBook, makeSheet, partsOf, rowOf } from "./makeBook";
import { packZip, type PackedFile } from "./packZip";

const SOUND = partsOf({ sheets: [{ rows: rowOf(1, "4.1", 20) }] });
const SHEET = "xl/worksheets/sheet1.xml";

/** The sound book with one part told otherwise. */
const withPart = (name: string, change: Partial<PackedFile>): PackedFile[] =>
  SOUND.map((part) => (part.name === name ? { ...part, ...change } : part));

const withExtra = (...extra: PackedFile[]): Uint8Array => packZip([...SOUND, ...extra]);

const ole = (...names: readonly string[]): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => bytes.set(Buffer.from(name, "utf16le"), 512 + 128 * i));
  return bytes;
};

const zeros = (megabytes: number): Uint8Array => {
  const once = deflateRawSync(new Uint8Array(megabytes * 1024 * 1024));
  return new Uint8Array(once);
};

/** A long part that deflates to almost nothing, made without ever being whole. */
const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const doctype = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';

const hostile: readonly [string, RefusedReason, () => Uint8Array][] = [
  ["an empty file", "empty", () => new Uint8Array()],
  [
    "a picture",
    "not-a-zip",
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ],
  ["a web page called .xlsx", "not-a-zip", () => Buffer.from("<html><table></table></html>")],
  ["only zeros", "not-a-zip", () => new Uint8Array(4096)],
  ["an old workbook", "old-format", () => ole("Root Entry", "Workbook")],
  ["the header of an old file, cut short", "old-format", () => ole().subarray(0, 9)],
  [
    "an encrypted workbook",
    "encrypted",
    () => ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
  ],
  ["an old Word document", "not-a-workbook", () => ole("Root Entry", "WordDocument")],
  ["an encrypted entry", "encrypted", () => packZip(withPart(SHEET, { flags: 1 }))],
  ["a file cut short", "damaged", () => packZip(SOUND).subarray(0, 900)],
  ["a file without its first half", "not-a-zip", () => packZip(SOUND).subarray(700)],
  ["a flipped bit", "damaged", () => packZip(withPart(SHEET, { crc: 7 }))],
  [
    "a broken stream",
    "damaged",
    () => packZip(withPart(SHEET, { compressed: Buffer.from("not deflate") })),
  ],
  ["another method", "damaged", () => packZip(withPart(SHEET, { method: 12 }))],
  ["an archive of nothing", "not-a-zip", () => packZip([]).subarray(0, 1)],
  ["an empty archive", "not-a-workbook", () => packZip([])],
  ["an archive of letters", "not-a-workbook", () => packZip([{ name: "carta.txt", data: "hola" }])],
  [
    "a document of another program",
    "not-a-workbook",
    () => packZip(withPart("xl/workbook.xml", { data: "<document/>" })),
  ],
  [
    "a binary workbook",
    "not-a-workbook",
    () => packZip(withPart("xl/workbook.xml", { data: new Uint8Array([131, 1, 0, 7]) })),
  ],
  [
    "a book without its workbook",
    "not-a-workbook",
    () => packZip(SOUND.filter(({ name }) => name !== "xl/workbook.xml")),
  ],
  [
    "a book without its sheet",
    "damaged",
    () => packZip(SOUND.filter(({ name }) => name !== SHEET)),
  ],
  ["a document type", "dangerous", () => makeBook({ sheets: [{ part: doctype + sheetOf("") }] })],
  [
    "a document type far down",
    "dangerous",
    () => makeBook({ sheets: [{ part: `<!--${" ".repeat(9000)}-->${doctype}${sheetOf("")}` }] }),
  ],
  [
    "an entity in the texts",
    "dangerous",
    () =>
      makeBook({
        sheets: [{}],
        texts: ['<!ENTITY a SYSTEM "file:///etc/passwd"><si><t>&a;</t></si>'],
      }),
  ],
  [
    "UTF-16",
    "damaged",
    () => makeBook({ sheets: [{ part: Buffer.from(`\ufeff${sheetOf("")}`, "utf16le") }] }),
  ],
  [
    "another encoding",
    "damaged",
    () =>
      makeBook({ sheets: [{ part: `<?xml version="1.0" encoding="ISO-8859-1"?>${sheetOf("")}` }] }),
  ],
  ["a name twice", "dangerous", () => withExtra({ name: SHEET.toUpperCase(), data: "<x/>" })],
  [
    "a name that climbs out",
    "dangerous",
    () => withExtra({ name: "xl/../../../etc/passwd", data: "" }),
  ],
  ["a name from the root", "dangerous", () => withExtra({ name: "/etc/passwd", data: "" })],
  ["a name on a drive", "dangerous", () => withExtra({ name: "C:\\autoexec.bat", data: "" })],
  [
    "another name in the header",
    "dangerous",
    () => packZip(withPart(SHEET, { headerName: "xl/worksheets/sheet2.xml" })),
  ],
  [
    "entries that overlap",
    "dangerous",
    () => withExtra({ name: "xl/other.xml", data: "", headerAt: 0, headerName: "xl/other.xml" }),
  ],
  ["a size that lies small", "damaged", () => packZip(withPart(SHEET, { size: 10 }))],
  ["a size that lies big", "damaged", () => packZip(withPart(SHEET, { size: 1_000_000 }))],
  ["two sizes", "damaged", () => packZip(withPart(SHEET, { headerSize: 1 }))],
  [
    "a bomb that says so",
    "too-large",
    () => packZip(withPart(SHEET, { compressed: zeros(300), size: 300 * 1024 * 1024 })),
  ],
  [
    "a bomb that lies",
    "damaged",
    () => packZip(withPart(SHEET, { compressed: zeros(300), size: 5000 })),
  ],
  [
    "a bomb within the limit of a part",
    "too-large",
    () => packZip(withPart(SHEET, { compressed: zeros(150), size: 150 * 1024 * 1024 })),
  ],
  [
    "small parts that are not small",
    "too-large",
    () => makeBook({ sheets: [{}], styles: `<fonts>${"<font/>".repeat(5_000_000)}</fonts>` }),
  ],
  ["ZIP64 by its count", "too-large", () => packZip(SOUND, { count: 0xffff })],
  ["ZIP64 by a size", "too-large", () => packZip(withPart(SHEET, { size: 0xffffffff }))],
  [
    "too many entries",
    "too-large",
    () =>
      withExtra(
        ...Array.from({ length: 2000 }, (_, i) => ({ name: `xl/media/${i}.png`, data: "" }))
      ),
  ],
  [
    "too many sheets",
    "too-large",
    () => makeBook({ sheets: Array.from({ length: 1001 }, () => ({})) }),
  ],
  [
    "more cells than can be",
    "too-large",
    () => makeBook({ sheets: [{ part: sheetOf(`<row>${"<c/>".repeat(5_000_001)}</row>`) }] }),
  ],
  [
    "a cell in the last corner",
    "too-large",
    () => makeSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ],
  [
    "a row that does not exist",
    "too-large",
    () => makeSheet('<row r="4000000000"><c><v>1</v></c></row>'),
  ],
  [
    "a corner that makes the sheet too wide",
    "too-large",
    () => makeSheet(rowOf(1, 1) + '<row r="9000"><c r="XFD9000"><v>1</v></c></row>'),
  ],
  [
    "a column that does not exist",
    "damaged",
    () => makeSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
  ],
  [
    "a reference that is none",
    "damaged",
    () => makeSheet('<row r="1"><c r="A1e3"><v>1</v></c></row>'),
  ],
  [
    "a text that is not there",
    "damaged",
    () => makeSheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>'),
  ],
  [
    "a row that never ends",
    "damaged",
    () => makeBook({ sheets: [{ part: sheetOf('<row r="1"><c r="A1"><v>1</v></c>') }] }),
  ],
  [
    "a tag that never ends",
    "damaged",
    () => makeBook({ sheets: [{ part: '<worksheet><sheetData a="' }] }),
  ],
  ["two roots", "damaged", () => makeBook({ sheets: [{ part: sheetOf("") + sheetOf("") }] })],
  [
    "tags nested without end",
    "damaged",
    () => makeBook({ sheets: [{ part: "<a>".repeat(100_000) }] }),
  ],
  [
    "columns described over and over",
    "damaged",
    () => makeSheet("", { before: `<cols>${'<col min="1" max="16384"/>'.repeat(200_000)}</cols>` }),
  ],
];

describe("what is refused", () => {
  test.each(hostile)(
    "%s: %s",
    async (_what, reason, bytesOf) => {
      const bytes = bytesOf();
      const started = performance.now();
      const refused: unknown = await readBook(bytes, "Ventas.xlsx").catch(
        (error: unknown) => error
      );
      const seconds = (performance.now() - started) / 1000;
      expect(refused).toBeInstanceOf(XlsxRefused);
      const { reason: given, fileName } = refused as XlsxRefused;
      expect({ given, fileName }).toEqual({ given: reason, fileName: "Ventas.xlsx" });
      expect(sayRefused(refused as XlsxRefused, "es")).toMatch(/^«Ventas\.xlsx» .*\.$/);
      // Not a matter of speed: whatever does not end here would not end at all.
      expect(seconds).toBeLessThan(5);
    },
    30_000
  );
});

test("a workbook that is really encrypted is told as such", async () => {
  const encryption = { password: "gestión 2021", spinCount: 10 };
  const bytes = await writeXlsx({ sheets: [{ name: "a", rows: [["x"]] }], encryption });
  await expect(readBook(bytes, "a.xlsx")).rejects.toMatchObject({ reason: "encrypted" });
});

describe("what looks hostile and is read all the same", () => {
  const first = async (bytes: Uint8Array): Promise<unknown> =>
    (await readBook(bytes, "Ventas.xlsx")).grids[0]?.values[0]?.[0];

  test("a merged area over the whole sheet", async () => {
    const merge = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const bytes = makeSheet(rowOf(1, "a", "b") + rowOf(2, "c"), { after: merge });
    const { grids } = await readBook(bytes, "x");
    expect(grids[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  test("a dimension that lies, and a format on the last row of the sheet", async () => {
    const bytes = makeSheet(`${rowOf(1, "a")}<row r="1048576" ht="12.8" customHeight="1"/>`, {
      before: '<dimension ref="A1:XFD1048576"/>',
    });
    expect(await first(bytes)).toBe("a");
  });

  test("a large part that nobody reads", async () => {
    const size = 900 * 1024 * 1024;
    const media = { name: "xl/media/image1.png", data: "", compressed: zeros(1), size };
    expect(await first(packZip([...SOUND, media]))).toBe("4.1");
  });

  test("macros, pictures and folders beside the book", async () => {
    const beside = ["xl/vbaProject.bin", "xl/drawings/drawing1.xml", "xl/media/"];
    const bytes = packZip([
      ...SOUND,
      ...beside.map((name) => ({ name, data: "", isStored: true })),
    ]);
    expect(await first(bytes)).toBe("4.1");
  });

  test("names in another case or with the slashes of Windows", async () => {
    const renamed = SOUND.map((part) => ({
      ...part,
      name: part.name.replace("worksheets/", "WorkSheets\\"),
    }));
    expect(await first(packZip(renamed))).toBe("4.1");
  });

  test("a comment at the end of the archive", async () => {
    expect(await first(packZip(SOUND, { comment: "PK\x05\x06 enviado por correo" }))).toBe("4.1");
  });

  test("a mark of byte order, comments and CDATA", async () => {
    const part = `\ufeff<!-- a > b -->${sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c></row>')}`;
    expect(await first(makeBook({ sheets: [{ part }] }))).toBe("<a>");
  });

  test("prefixes on every name", async () => {
    const part = sheetOf('<row r="1"><c r="A1"><v>7</v></c></row>')
      .replace("xmlns=", "xmlns:x=")
      .replace(/<(\/?)(\w)/g, "<$1x:$2");
    expect(await first(makeBook({ sheets: [{ part }] }))).toBe(7);
  });
});

describe("unpack", () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row>';
  const styles =
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="9"/></cellXfs>';
  const sheetOfBook = async (wanted: Wanted): Promise<string> => {
    const { parts, sheets } = await unpack(makeBook({ sheets: [{ rows }], styles }), wanted);
    return new TextDecoder().decode(parts.get(sheets[0]!));
  };

  test("for values only, takes away the styles that say nothing of them", async () => {
    const xml = await sheetOfBook("values");
    expect(xml).toMatch(/<c r="A1" +><v>1<\/v>/);
    expect(xml).toContain('<c r="B1" s="2">');
  });

  test("for looks too, takes away nothing", async () => {
    expect(await sheetOfBook("values-and-looks")).toContain(rows);
  });
});

describe("guard", () => {
  test("keeps only what is read, and stores it plainly", async () => {
    const bytes = withExtra(
      { name: "xl/vbaProject.bin", data: "x" },
      { name: "docProps/app.xml", data: "<x/>" }
    );
    const packed = await guard(bytes);
    const entries = readDirectory(packed, LIMITS);
    expect(entries.map(({ name }) => name).sort()).toEqual(SOUND.map(({ name }) => name).sort());
    expect(entries.every(({ isDeflated }) => !isDeflated)).toBe(true);
  });

  test("gives the same book again when it is given its own", async () => {
    const packed = await guard(packZip(SOUND));
    expect(await guard(packed)).toEqual(packed);
  });

  test("leaves the bytes it is given as they are", async () => {
    const bytes = packZip(
      partsOf({ sheets: [{ rows: '<row r="1"><c r="A1" t="s"/></row>' }] }).map((part) => ({
        ...part,
        isStored: true,
      }))
    );
    const before = bytes.slice();
    await guard(bytes);
    expect(bytes).toEqual(before);
  });

  test("takes other limits", async () => {
    const two = makeBook({ sheets: [{}, {}] });
    await expect(guard(two, { ...LIMITS, sheets: 1 })).rejects.toMatchObject({
      reason: "too-large",
    });
    const three = makeSheet(rowOf(3, 1));
    await expect(guard(three, { ...LIMITS, rows: 2 })).rejects.toMatchObject({
      reason: "too-large",
    });
  });
});
