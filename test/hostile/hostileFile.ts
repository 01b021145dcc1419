import { deflateRawSync } from "node:zlib";
import type { RefusedReason } from "../../src/xlsx/refused";
import { partsOf, rowOf, type MadeBook, type MadeSheet } from "../xlsx/makeBook";
import { packZip, type PackedFile } from "../xlsx/packZip";

/** What becomes of a file: refused for that reason, or read. */
export type Fate = RefusedReason | "read";

/** A file that somebody sends in bad faith or in bad shape. */
export interface HostileFile {
  /** Its name without ending; the ending is .xlsx unless `ending` says otherwise. */
  readonly name: string;
  /** What is wrong with it. */
  readonly wrong: string;
  readonly fate: Fate;
  readonly ending?: string;
  /** Builds it, each time anew: some are too big to be kept. */
  make(): Uint8Array;
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const SHEET = "xl/worksheets/sheet1.xml";
export const WORKBOOK = "xl/workbook.xml";
export const WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
export const MB = 1024 * 1024;

/** A small book with nothing wrong, the one that most of the others were. */
export const SOUND: readonly PackedFile[] = partsOf({
  sheets: [{ rows: rowOf(1, "4.1", 20) + rowOf(2, "4.2", 80) }],
});

/** The sound book with one part told otherwise. */
export const withPart = (name: string, change: Partial<PackedFile>): Uint8Array =>
  packZip(SOUND.map((part) => (part.name === name ? { ...part, ...change } : part)));

/** The sound book with one part rewritten. */
export const rewritten = (name: string, rewrite: (text: string) => string): Uint8Array =>
  packZip(
    SOUND.map((part) => (part.name === name ? { ...part, data: rewrite(String(part.data)) } : part))
  );

export const without = (...names: readonly string[]): Uint8Array =>
  packZip(SOUND.filter(({ name }) => !names.includes(name)));

export const withExtra = (...extra: readonly PackedFile[]): Uint8Array =>
  packZip([...SOUND, ...extra]);

/** The book with its long parts uncompressed: what matters is what they hold, and packing them would take longer than reading. */
export const makeLongBook = (book: MadeBook): Uint8Array =>
  packZip(partsOf(book).map((part) => ({ ...part, isStored: part.data.length > MB })));

/** Such a book of one sheet with these rows. */
export const makeLongSheet = (rows: string, rest: Omit<MadeSheet, "rows"> = {}): Uint8Array =>
  makeLongBook({ sheets: [{ rows, ...rest }] });

/** So many zeros, deflated. */
export const zeros = (megabytes: number): Uint8Array =>
  new Uint8Array(deflateRawSync(new Uint8Array(megabytes * MB)));

/** A sheet around those rows. */
export const sheetOf = (rows: string, after = ""): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The pieces one after another, without a string of them all: some parts are longer than a string should be. */
export function longPart(before: string, count: number, piece: (i: number) => string, after = "") {
  const chunks = [Buffer.from(before)];
  for (let from = 0; from < count; from += 10_000) {
    const length = Math.min(10_000, count - from);
    chunks.push(Buffer.from(Array.from({ length }, (_, i) => piece(from + i)).join("")));
  }
  return Buffer.concat([...chunks, Buffer.from(after)]);
}

/** The name of its file. */
export const fileNameOf = ({ name, ending = "xlsx" }: HostileFile): string => `${name}.${ending}`;
