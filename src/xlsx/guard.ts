import { Archive, findParts, type PartLimits, type PartNames } from "./bookParts";
import { checkSheetPart, measureTexts, Tally, type CellLimits, type Expected } from "./census";
import { plainStyles } from "./plainStyles";
import { XlsxRefused } from "./refused";
import { scanXml } from "./scan";
import { takeSheetParts } from "./sheetParts";
import { storedZip } from "./storedZip";
import type { ZipLimits } from "./zip";

export interface GuardLimits extends ZipLimits, PartLimits, CellLimits {}

const MB = 1024 * 1024;

/** A book that comes close to any of these is read in seconds, and in less than half a gigabyte. */
export const LIMITS: GuardLimits = {
  entries: 2_000,
  partBytes: 100 * MB,
  totalBytes: 128 * MB,
  otherPartBytes: 32 * MB,
  ratio: 400,
  sheets: 1_000,
  load: 1_500_000,
  rows: 200_000,
  area: 10_000_000,
  merges: 500_000,
  texts: 1_000_000,
  textBytes: 256 * 1024,
  shownBytes: 40_000_000,
};

/** The parts of a book that are read, by their names in the archive. */
export interface BookParts {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The name of each sheet's part, in the order of the tabs. */
  readonly sheets: readonly string[];
}

/**
 * The same book as a plain archive of the few parts that are read, each of them inflated and looked through, so that the library
 * behind meets nothing that could exhaust or mislead it. Throws XlsxRefused.
 */
export async function guard(bytes: Uint8Array, limits: GuardLimits = LIMITS): Promise<Uint8Array> {
  return storedZip((await unpack(bytes, "values-and-looks", limits)).parts);
}

/** What of a book is wanted. Where only the values are, cells lose the styles that say nothing of their value. */
export type Wanted = "values" | "values-and-looks";

/** What `guard` packs: the needed parts, checked. Throws XlsxRefused. */
export async function unpack(
  bytes: Uint8Array,
  wanted: Wanted = "values-and-looks",
  limits: GuardLimits = LIMITS
): Promise<BookParts> {
  refuseOtherKinds(bytes);
  const archive = new Archive(bytes, limits);
  const names = await findParts(archive, limits);
  const { sheets, texts } = names;
  archive.checkSizes(texts === null ? sheets : [...sheets, texts]);
  await takeTheme(archive, names);
  const plain = await takeStyles(archive, names);
  const expected: Expected = {
    texts: texts === null ? [] : measureTexts(await archive.take(texts), limits, texts),
    needlessStyles: wanted === "values" ? plain : new Set(),
  };
  const tally = new Tally();
  for (const sheet of sheets) {
    checkSheetPart(await archive.take(sheet), expected, limits, sheet, tally);
    if (wanted === "values-and-looks") await takeSheetParts(archive, sheet);
  }
  return { parts: archive.taken, sheets };
}

async function takeTheme(archive: Archive, { theme, folder }: PartNames): Promise<void> {
  if (theme === null) return;
  // The library looks for the theme under this name only.
  scanXml(await archive.takeSmall(theme, `${folder}theme/theme1.xml`), {}, theme);
}

async function takeStyles(archive: Archive, { styles }: PartNames): Promise<ReadonlySet<number>> {
  return styles === null ? new Set() : plainStyles(await archive.takeSmall(styles), styles);
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Tells the files that are no archive at all by their first bytes. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new XlsxRefused("empty", "0 bytes");
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) {
    // Such a file is a little file system; the names of its files are in UTF-16.
    const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
    if (names.includes("EncryptedPackage")) throw new XlsxRefused("encrypted", "compound file");
    if (/WordDocument|PowerPoint Document|__substg1\.0_/.test(names)) {
      throw new XlsxRefused("not-a-workbook", "compound file of another program");
    }
    throw new XlsxRefused("old-format", "compound file");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new XlsxRefused("not-a-zip", "first bytes");
}
