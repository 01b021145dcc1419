import { inflateRawSync } from "node:zlib";
import { a1 } from "../../src/sheet/cell";
import type { SheetChange } from "../../src/sheet/change";
import type { Edit } from "../../src/sheet/edit";
import { contentAt, GENERAL, type CellValue, type Grid } from "../../src/sheet/grid";
import { patchBook, type PatchOptions } from "../../src/xlsx/patch";
import { PatchRefused, type RefusedEdit } from "../../src/xlsx/patchRefused";
import { readBook } from "../../src/xlsx/read";
import { parseA1 } from "../../src/sheet/cell";

/** One entry as it lies in the archive, read without the product's own code. */
export interface RawEntry {
  readonly name: string;
  /** The directory's record without the place of the entry, and the entry's own header. */
  readonly record: string;
  readonly header: string;
  readonly stored: string;
  readonly text: string;
}

export function entriesOf(bytes: Uint8Array): RawEntry[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const entries: RawEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let i = 0; i < file.readUInt16LE(end + 10); i++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field));
    const over = at + 46 + name! + extra! + comment!;
    const headerAt = file.readUInt32LE(at + 42);
    const dataAt =
      headerAt + 30 + file.readUInt16LE(headerAt + 26) + file.readUInt16LE(headerAt + 28);
    const stored = file.subarray(dataAt, dataAt + file.readUInt32LE(at + 20));
    const data = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(stored) : stored;
    const record = Buffer.concat([file.subarray(at, at + 42), file.subarray(at + 46, over)]);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + name!),
      record: record.toString("latin1"),
      header: file.toString("latin1", headerAt, dataAt),
      stored: stored.toString("latin1"),
      text: data.toString("utf8"),
    });
    at = over;
  }
  return entries;
}

/** The names of the entries that differ in anything, and of those that came or went. */
export function changedEntries(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const names = [...new Set([...old, ...now].map(({ name }) => name))];
  const kept = old.filter(({ name }) => now.some((entry) => entry.name === name));
  expect(now.map(({ name }) => name)).toEqual(kept.map(({ name }) => name));
  return names.filter(
    (name) =>
      JSON.stringify(old.find((entry) => entry.name === name)) !==
      JSON.stringify(now.find((entry) => entry.name === name))
  );
}

export const partOf = (bytes: Uint8Array, name: string): string =>
  entriesOf(bytes).find((entry) => entry.name === name)!.text;

export const SHEET = "xl/worksheets/sheet1.xml";

/** Every cell of the part as it is written, by its name; and the part with its cells taken out. */
export function cellsOf(xml: string): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>();
  const rest = xml.replace(
    /<(?:\w+:)?c\b([^>]*?)(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g,
    (cell, attributes: string) => {
      cells.set(/\br="([^"]+)"/.exec(attributes)![1]!, cell);
      return "";
    }
  );
  return { cells, rest };
}

export const grids = async (bytes: Uint8Array): Promise<Grid[]> =>
  (await readBook(bytes, "Libro.xlsx")).grids;

/** An edit of a grid, as a rule would make it. */
export function edit(grid: Grid, name: string, value: CellValue, format?: string): Edit {
  const at = parseA1(name)!;
  const from = contentAt(grid, at);
  return { at, from, to: { value, format: format ?? from.format } };
}

/** Patches the first sheet of a book: values by the names of their cells, or a whole change. */
export async function patchFirst(
  bytes: Uint8Array,
  change: Readonly<Record<string, CellValue>> | ((grid: Grid) => SheetChange),
  options?: PatchOptions
): Promise<Uint8Array> {
  const grid = (await grids(bytes))[0]!;
  const asked =
    typeof change === "function"
      ? change(grid)
      : { edits: Object.entries(change).map(([name, value]) => edit(grid, name, value)) };
  return patchBook(bytes, "Libro.xlsx", new Map([[grid.ref.sheet, asked]]), options);
}

/** Why patching was refused. */
export async function refusals(patching: Promise<unknown>): Promise<RefusedEdit[]> {
  const error = await patching.then(
    () => null,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(PatchRefused);
  return [...(error as PatchRefused).refused];
}

/** What every cell that holds something, or has a format, reads as; empty text is nothing. */
export function readingOf(grid: Grid): Record<string, readonly [CellValue, string]> {
  const found: Record<string, readonly [CellValue, string]> = {};
  grid.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const format = grid.formats[r]![c]!;
      // A file knows no minus nought, and an empty text is nothing.
      const shown = value === "" ? null : value === 0 ? 0 : value;
      const at = a1({ row: grid.top + r, column: grid.left + c });
      if (shown !== null || format !== GENERAL) found[at] = [shown, format];
    })
  );
  return found;
}
