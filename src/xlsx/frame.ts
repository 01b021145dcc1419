import type { WriteSheet } from "hucre/xlsx";
import { a1 } from "../sheet/cell";
import type { CellStyle } from "../sheet/drawing";
import { isError } from "../sheet/grid";
import { crc32 } from "./crc32";
import { deflate } from "./deflate";
import { rowsXml, TextTable, type Rows } from "./rows";
import { zipOf, type ZipPart } from "./storedZip";
import { styleWriter } from "./style";
import { extract, readDirectory, type ZipEntry, type ZipLimits } from "./zip";

/**
 * The library writes the frame of a book: its sheets with all that lies around their rows, and the styles. The rows, which are
 * nearly all of a book, are put into it here. The library would make several objects and strings of each cell.
 */
export interface Page extends Rows {
  /** How far the sheet reaches. */
  readonly rows: number;
  readonly columns: number;
}

/** Asks the library which number it gives each style, by a cell of the frame that has nothing but this style. */
export class StyleProbe {
  private readonly places = new Map<CellStyle, string>();
  private numbers: ReadonlyMap<CellStyle, number> = new Map();

  /** Puts the cells into the first sheet of the frame; its rows are thrown away. */
  constructor(pages: readonly Page[], first: WriteSheet) {
    const fileStyle = styleWriter();
    const cells = (first.cells ??= new Map());
    const put = (content: { style: ReturnType<typeof fileStyle> } | { value: string }) => {
      const number = this.places.size;
      const at = { row: Math.floor(number / ACROSS), column: number % ACROSS };
      const key = `${at.row},${at.column}`;
      cells.set(key, { ...cells.get(key), ...content });
      return a1(at);
    };
    for (const page of pages) {
      for (const { style } of page.cells) {
        if (!style || this.places.has(style)) continue;
        this.places.set(style, put({ style: fileStyle(style) }));
      }
    }
    // Without any text the frame would have no table of texts.
    if (pages.some(holdsText)) put({ value: "?" });
  }

  /** Reads the answer from the first sheet of the frame. A style that no cell wears any longer is the plain one. */
  learn(sheet: string): void {
    const found = new Map<string, number>();
    for (const [, at, number] of sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"\/>/g)) {
      found.set(at!, Number(number));
    }
    this.numbers = new Map([...this.places].map(([style, at]) => [style, found.get(at) ?? 0]));
  }

  readonly numberOf = (style: CellStyle): number => this.numbers.get(style) ?? 0;
}

const ACROSS = 1_000;

const holdsText = ({ cells }: Page): boolean =>
  cells.some(
    ({ value, formula }) => formula === undefined && (typeof value === "string" || isError(value))
  );

/** The frame is our own: nothing in it can be too much. */
const ANY_SIZE: ZipLimits = {
  entries: Infinity,
  partBytes: Infinity,
  totalBytes: Infinity,
  ratio: Infinity,
};

/** So many parts are packed at once: as many as keep the packing busy, so that few of them are held. */
const AT_ONCE = 8;

/** The frame with its rows and texts put in. */
export async function fillFrame(
  frame: Uint8Array,
  pages: readonly Page[],
  probe: StyleProbe
): Promise<Uint8Array> {
  const texts = new TextTable();
  const entries = readDirectory(frame, ANY_SIZE);
  const seats = new Map(entries.map(({ name }, seat) => [name, seat]));
  const parts: (ZipPart | Promise<ZipPart>)[] = entries.map((entry) => asItIs(frame, entry));
  const busy: Promise<ZipPart>[] = [];
  const put = async (name: string, text: string) => {
    const packed = pack(name, new TextEncoder().encode(text));
    parts[seats.get(name)!] = packed;
    busy.push(packed);
    if (busy.length >= AT_ONCE) await busy.shift();
  };
  for (const [index, page] of pages.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const sheet = new TextDecoder().decode(await extract(frame, entries[seats.get(name)!]!));
    if (index === 0) probe.learn(sheet);
    await put(name, filled(sheet, page, rowsXml(page, { texts, styleNumber: probe.numberOf })));
  }
  if (seats.has(TEXTS)) await put(TEXTS, texts.xml());
  return zipOf(await Promise.all(parts));
}

const TEXTS = "xl/sharedStrings.xml";

/** The sheet of the frame with these rows instead of those of the frame, and as large as the page. */
function filled(sheet: string, { rows, columns }: Page, data: string): string {
  const from = sheet.indexOf("<sheetData");
  const end = sheet.indexOf("</sheetData>", from);
  const to = end < 0 ? sheet.indexOf(">", from) + 1 : end + "</sheetData>".length;
  const last = a1({ row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) });
  const used = rows > 0 || columns > 0 ? `<dimension ref="A1:${last}"/>` : "";
  const head = sheet
    .slice(0, from)
    .replace(/<dimension [^>]*>/, "")
    .replace("<sheetViews>", `${used}<sheetViews>`);
  return `${head}${data === "" ? "<sheetData/>" : `<sheetData>${data}</sheetData>`}${sheet.slice(to)}`;
}

function asItIs(frame: Uint8Array, entry: ZipEntry): ZipPart {
  const { name, dataAt, storedSize, isDeflated, size, crc } = entry;
  return { name, data: frame.subarray(dataAt, dataAt + storedSize), isDeflated, size, crc };
}

async function pack(name: string, data: Uint8Array): Promise<ZipPart> {
  const packed = await deflate(data);
  const isDeflated = packed.length < data.length;
  const stored = isDeflated ? packed : data;
  return { name, data: stored, isDeflated, size: data.length, crc: crc32(data) };
}
