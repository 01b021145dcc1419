import { contains, parseA1Range, type Cell, type CellRange } from "../sheet/cell";
import type { ChangesBySheet } from "../sheet/change";
import type { Grid } from "../sheet/grid";
import type { XmlElement } from "./elements";
import { LIMITS } from "./guard";
import {
  calculatedOnLoad,
  openPackage,
  tablesOf,
  withoutChain,
  type Package,
} from "./patchPackage";
import { proveRead } from "./patchProof";
import { PatchRefused, type RefusedEdit } from "./patchRefused";
import { patchSheet, type PatchedSheet } from "./patchSheet";
import { StylePart } from "./patchStyles";
import { patchZip } from "./patchZip";
import { readBook } from "./read";
import { naming } from "./refused";
import { mapSheet } from "./sheetMap";

export interface PatchOptions {
  /** What becomes of an edit that would put a value in place of a formula: it replaces it unless told otherwise. */
  readonly formulas?: "replace" | "refuse";
}

/**
 * The book with the changes made in the file itself, behind the same guard as reading. Inside the changed sheets only the cells
 * concerned are written, or rows shown and hidden; every other entry of the archive stays byte for byte, but for number formats
 * that a cell needs (styles are added, none is changed), the chain of calculations, and the word to calculate anew on opening.
 * A change that the book holds already gives the very bytes. What comes out has been read again and found as asked.
 * Throws XlsxRefused when the book cannot be read, and PatchRefused, having done nothing, when an edit cannot be made.
 */
export async function patchBook(
  bytes: Uint8Array,
  name: string,
  changes: ChangesBySheet,
  options: PatchOptions = {}
): Promise<Uint8Array> {
  const { grids } = await readBook(bytes, name);
  return naming(name, patchRead(bytes, { name, grids, changes, options }));
}

interface Order {
  readonly name: string;
  /** The visible sheets as they were read. */
  readonly grids: readonly Grid[];
  readonly changes: ChangesBySheet;
  readonly options: PatchOptions;
}

async function patchRead(bytes: Uint8Array, order: Order): Promise<Uint8Array> {
  const { name, grids, changes } = order;
  const book = await openPackage(bytes, LIMITS);
  const styles = new StylePart(
    book.styles === null ? null : await book.archive.takeSmall(book.styles),
    book.styles ?? ""
  );
  const patched = await patchSheets(book, order, styles);
  const refused = [...patched.values()].flatMap((sheet) => sheet.refused);
  const changed = [...patched.values()].filter((sheet) => sheet.bytes);
  if (book.isSigned && changed.length > 0 && refused.length === 0) {
    refused.push({ problem: "signed", sheet: [...patched.keys()][0]!, at: null });
  }
  if (refused.length > 0) throw new PatchRefused(name, refused);
  if (changed.length === 0) return bytes;
  const parts = await partsOf(book, patched, styles);
  const out = await patchZip(bytes, parts, LIMITS);
  await proveRead(out, name, grids, changes);
  return out;
}

async function patchSheets(
  book: Package,
  { grids, changes, options }: Order,
  styles: StylePart
): Promise<Map<string, PatchedSheet & { readonly part: string }>> {
  const patched = new Map<string, PatchedSheet & { readonly part: string }>();
  for (const [sheet, change] of changes) {
    const grid = grids.find(({ ref }) => ref.sheet === sheet);
    const part = book.sheets.get(sheet);
    if (!grid || part === undefined) {
      const refused: RefusedEdit[] = [{ problem: "no-such-sheet", sheet, at: null }];
      const nothing = { bytes: null, hasFormulas: false, movesFormulas: false };
      patched.set(sheet, { ...nothing, refused, part: "" });
      continue;
    }
    const headings = (await tablesOf(book.archive, part)).flatMap(headingOf);
    const toPatch = {
      name: sheet,
      part,
      bytes: await book.archive.take(part),
      grid,
      replacesFormulas: options.formulas !== "refuse",
      isTableHeading: (at: Cell) => headings.some((range) => contains(range, at)),
    };
    patched.set(sheet, { ...patchSheet(toPatch, change, styles), part });
  }
  return patched;
}

/** Where the headings of a table are; a table may have none. */
function headingOf({ attributes }: XmlElement): CellRange[] {
  const range = parseA1Range(attributes.get("ref") ?? "");
  const rows = Number(attributes.get("headerRowCount") ?? 1);
  return range && rows > 0 ? [{ ...range, bottom: range.top + rows - 1 }] : [];
}

/** The entries of the archive that change, by their names in small letters. */
async function partsOf(
  book: Package,
  patched: ReadonlyMap<string, PatchedSheet & { readonly part: string }>,
  styles: StylePart
): Promise<Map<string, Uint8Array | null>> {
  const parts = new Map<string, Uint8Array | null>();
  const put = (part: string, content: Uint8Array | null) => parts.set(part.toLowerCase(), content);
  const sheets = [...patched.values()];
  for (const { part, bytes } of sheets) if (bytes) put(part, bytes);
  const styled = styles.patched();
  if (styled && book.styles !== null) put(book.styles, styled);
  if (sheets.some(({ movesFormulas }) => movesFormulas)) {
    for (const [part, content] of await withoutChain(book)) put(part, content);
  }
  if (await hasFormulas(book, sheets)) {
    const workbook = await calculatedOnLoad(book);
    if (workbook) put(book.workbook, workbook);
  }
  return parts;
}

async function hasFormulas(
  { archive, sheets }: Package,
  patched: readonly (PatchedSheet & { readonly part: string })[]
): Promise<boolean> {
  if (patched.some((sheet) => sheet.hasFormulas)) return true;
  const looked = new Set(patched.map(({ part }) => part));
  for (const part of sheets.values()) {
    if (looked.has(part)) continue;
    if (mapSheet(await archive.take(part), new Set(), part).hasFormulas) return true;
  }
  return false;
}
