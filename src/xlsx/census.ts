import { XlsxRefused } from "./refused";
import { AttributeCursor, digitsIn, isName, scanXml, type XmlVisitor } from "./scan";

/** How much a book may hold, all its sheets together; counted before the library reads it, because it would need the memory first. */
export interface CellLimits {
  /** Cells, rows and merged areas; a formula and a format that is kept are one more each, whatever else a sheet holds two. */
  readonly load: number;
  /** The lowest row that may hold a cell, counted from 1. */
  readonly rows: number;
  /** Rows times columns from A1 to the last cell, all sheets together: the library keeps that rectangle in full. */
  readonly area: number;
  readonly merges: number;
  /** Different texts of the book. */
  readonly texts: number;
  /** Bytes of one text, value or formula. */
  readonly textBytes: number;
  /** Bytes of the texts of all cells together; a text that many cells share counts as often as it is shown. */
  readonly shownBytes: number;
}

/** What all sheets of a book looked at so far hold together. */
export class Tally {
  load = 0;
  area = 0;
  merges = 0;
  shownBytes = 0;
}

/** What the other parts of the book say about its sheets. */
export interface Expected {
  /** The shared texts, by their lengths in bytes. */
  readonly texts: readonly number[];
  /** Cell styles that nobody will ask for. */
  readonly needlessStyles: ReadonlySet<number>;
}

const MAX_COLUMNS = 16_384;
const SPACE = 0x20;
const SMALL_N = "n".charCodeAt(0);
const SMALL_T = "t".charCodeAt(0);
const SMALL_V = "v".charCodeAt(0);
const SMALL_C = "c".charCodeAt(0);
const SMALL_F = "f".charCodeAt(0);

/** What cells may hold by type: only these keep it in <v>. */
const TYPES = ["s", "b", "e", "str"] as const;
type TypeOfValue = (typeof TYPES)[number];

/** The lengths in bytes of the texts in a table of shared strings. */
export function measureTexts(bytes: Uint8Array, limits: CellLimits, part: string): number[] {
  const lengths: number[] = [];
  let textFrom = 0;
  const visitor: XmlVisitor = {
    open(from, to, tagTo) {
      if (bytes[from] === SMALL_T && to - from === 1) textFrom = tagTo + 1;
      else if (isName(bytes, from, to, "si") && lengths.push(0) > limits.texts) {
        throw new XlsxRefused("too-large", `${part}: more than ${limits.texts} texts`);
      }
    },
    close(from, to, _textFrom, textTo) {
      if (bytes[from] !== SMALL_T || to - from !== 1 || lengths.length === 0) return;
      // Each piece counts for more than its letters, or there could be any number of empty ones.
      const length = lengths[lengths.length - 1]! + Math.max(0, textTo - textFrom) + 1;
      lengths[lengths.length - 1] = length;
      if (length > limits.textBytes) {
        throw new XlsxRefused("too-large", `${part}: a text of ${length} bytes`);
      }
    },
  };
  scanXml(bytes, visitor, part);
  return lengths;
}

/**
 * Counts what one sheet holds and refuses what is too much, or what points at nothing. Mends in place what the library would
 * misread: a cell that says it holds a text, a boolean or an error but holds none is an empty cell, not the first text of the
 * book nor FALSE. Takes away needless styles, in place too. What it counts is added to the tally.
 */
export function checkSheetPart(
  bytes: Uint8Array,
  expected: Expected,
  limits: CellLimits,
  part: string,
  tally: Tally
): void {
  const census = new Census(bytes, expected, limits, part, tally);
  scanXml(bytes, census, part);
  census.end();
}

class Census implements XmlVisitor {
  private cellBytes = 0;
  private columnsDescribed = 0;
  private row = 0;
  private column = 0;
  private lastRow = 0;
  private lastColumn = 0;
  private type: TypeOfValue | "" = "";
  private typeAt = 0;
  private hasValue = false;
  private valueFrom = 0;
  private readonly attributes: AttributeCursor;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly expected: Expected,
    private readonly limits: CellLimits,
    private readonly part: string,
    private readonly tally: Tally
  ) {
    this.attributes = new AttributeCursor(bytes);
  }

  end(): void {
    this.tally.area += this.lastRow * this.lastColumn;
  }

  open(from: number, to: number, tagTo: number): void {
    const { bytes } = this;
    if (to - from === 1) {
      if (bytes[from] === SMALL_C) this.openCell(to, tagTo);
      else {
        if (bytes[from] === SMALL_F) this.bear();
        this.valueFrom = tagTo + 1;
      }
    } else if (isName(bytes, from, to, "row")) this.openRow(to, tagTo);
    else if (isName(bytes, from, to, "col")) this.openColumns(to, tagTo);
    else if (isName(bytes, from, to, "mergeCell")) this.openMerge();
    else if (!isName(bytes, from, to, "is")) this.bear(2);
  }

  close(from: number, to: number, textFrom: number, textTo: number): void {
    if (to - from !== 1) return;
    const name = this.bytes[from];
    if (name === SMALL_C) this.closeCell();
    else if (name === SMALL_V || name === SMALL_T || name === SMALL_F) {
      this.show(Math.max(0, textTo - this.valueFrom) + 1);
      if (name === SMALL_V) this.closeValue(textFrom, textTo);
    }
  }

  private openRow(from: number, to: number): void {
    this.bear();
    this.row++;
    this.column = 0;
    this.attributes.start(from, to);
    while (this.attributes.next()) {
      if (this.attributes.is("r")) this.row = this.number("row");
    }
  }

  private openCell(from: number, to: number): void {
    this.bear();
    const { attributes } = this;
    this.type = "";
    this.hasValue = false;
    this.cellBytes = 0;
    let references = 0;
    let row = this.row;
    this.column++;
    attributes.start(from, to);
    while (attributes.next()) {
      if (attributes.is("r")) {
        if (++references > 1) throw this.damaged("a cell with two references");
        row = this.readReference();
      } else if (attributes.is("t")) this.readType();
      else if (attributes.is("s")) this.readStyle();
    }
    if (row > this.lastRow) this.lastRow = row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
    if (row > this.limits.rows) throw this.tooLarge(`a cell in row ${row}`);
    if (this.column > MAX_COLUMNS) throw this.damaged(`column ${this.column}`);
    if (this.tally.area + this.lastRow * this.lastColumn > this.limits.area) {
      throw this.tooLarge(`${this.lastRow} rows by ${this.lastColumn} columns`);
    }
  }

  /** Takes the column of a reference such as B5 and answers its row. */
  private readReference(): number {
    const { valueFrom, valueTo } = this.attributes;
    let at = valueFrom;
    let column = 0;
    for (; at < valueTo; at++) {
      const letter = this.bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a || column > MAX_COLUMNS) break;
      column = column * 26 + letter - 0x40;
    }
    const row = digitsIn(this.bytes, at, valueTo);
    if (column === 0 || !(row > 0)) throw this.damaged("cell reference");
    this.column = column;
    return row;
  }

  private readType(): void {
    const { valueFrom, valueTo } = this.attributes;
    this.typeAt = valueFrom;
    this.type = TYPES.find((type) => isName(this.bytes, valueFrom, valueTo, type)) ?? "";
  }

  /** Whatever is in a sheet is kept in memory, and takes its time. */
  private bear(weight = 1): void {
    this.tally.load += weight;
    if (this.tally.load > this.limits.load) {
      throw this.tooLarge(`more than ${this.limits.load} cells and the like`);
    }
  }

  private openMerge(): void {
    this.bear();
    if (++this.tally.merges > this.limits.merges) {
      throw this.tooLarge(`more than ${this.limits.merges} merged areas`);
    }
  }

  private readStyle(): void {
    const { nameFrom, valueFrom, valueTo } = this.attributes;
    const style = digitsIn(this.bytes, valueFrom, valueTo);
    if (this.expected.needlessStyles.has(style)) this.bytes.fill(SPACE, nameFrom, valueTo + 1);
    else this.bear();
  }

  private closeValue(textFrom: number, textTo: number): void {
    if (this.type === "") return;
    if (textFrom > this.valueFrom) throw this.damaged("value in pieces");
    this.hasValue = this.type === "str" || textTo > textFrom;
    if (this.type !== "s" || !this.hasValue) return;
    const length = this.expected.texts[digitsIn(this.bytes, textFrom, textTo)];
    if (length === undefined) throw this.damaged("a cell points at a text that is not there");
    this.show(length);
  }

  /** Every letter shown is a letter to check, however little of it the file holds. */
  private show(bytes: number): void {
    const { textBytes, shownBytes } = this.limits;
    this.cellBytes += bytes;
    this.tally.shownBytes += bytes;
    if (this.cellBytes > textBytes) throw this.tooLarge(`a cell of ${this.cellBytes} bytes`);
    if (this.tally.shownBytes > shownBytes)
      throw this.tooLarge(`more than ${shownBytes} bytes of texts`);
  }

  private closeCell(): void {
    if (this.type !== "" && !this.hasValue) this.bytes[this.typeAt] = SMALL_N;
  }

  /** The library spells every described column out, so descriptions that overlap could keep it busy for ever. */
  private openColumns(from: number, to: number): void {
    let first = 1;
    let last = 0;
    this.attributes.start(from, to);
    while (this.attributes.next()) {
      if (this.attributes.is("min")) first = this.number("column");
      else if (this.attributes.is("max")) last = this.number("column");
    }
    this.columnsDescribed += Math.min(last, MAX_COLUMNS) - first + 1;
    if (this.columnsDescribed > 2 * MAX_COLUMNS)
      throw this.damaged("columns described over and over");
  }

  private number(what: string): number {
    const number = digitsIn(this.bytes, this.attributes.valueFrom, this.attributes.valueTo);
    if (!(number > 0)) throw this.damaged(`${what} number`);
    return number;
  }

  private damaged(what: string): XlsxRefused {
    return new XlsxRefused("damaged", `${this.part}: ${what}`);
  }

  private tooLarge(what: string): XlsxRefused {
    return new XlsxRefused("too-large", `${this.part}: ${what}`);
  }
}
