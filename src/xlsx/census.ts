import { XlsxRefused } from "./refused";
import { AttributeCursor, digitsIn, isName, scanXml, type XmlVisitor } from "./scan";

/** How much a book may hold; counted before the library reads it, because it would need the memory first. */
export interface CellLimits {
  /** Cells of all sheets together. */
  readonly cells: number;
  /** The lowest row that may hold a cell, counted from 1. */
  readonly rows: number;
  /** Rows times columns of the rectangle from A1 to the last cell of a sheet: the library keeps it in full. */
  readonly area: number;
  readonly merges: number;
  /** Different texts of the book. */
  readonly texts: number;
}

/** What the other parts of the book say about its sheets. */
export interface Expected {
  /** How many shared texts there are. */
  readonly texts: number;
  /** Cell styles that nobody will ask for. */
  readonly needlessStyles: ReadonlySet<number>;
}

const MAX_COLUMNS = 16_384;
const SPACE = 0x20;
const MAX_ROWS = 1_048_576;
const SMALL_N = "n".charCodeAt(0);

/** What cells may hold by type: only these keep it in <v>. */
const TYPES = ["s", "b", "e", "str"] as const;
type TypeOfValue = (typeof TYPES)[number];

/** The number of texts in a table of shared strings. */
export function countTexts(bytes: Uint8Array, limits: CellLimits, part: string): number {
  let texts = 0;
  const visitor: XmlVisitor = {
    open(from, to) {
      if (isName(bytes, from, to, "si") && ++texts > limits.texts) {
        throw new XlsxRefused("too-large", `${part}: more than ${limits.texts} texts`);
      }
    },
  };
  scanXml(bytes, visitor, part);
  return texts;
}

/**
 * Counts what one sheet holds and refuses what is too much, or what points at nothing. Mends in place what the library would
 * misread: a cell that says it holds a text, a boolean or an error but holds none is an empty cell, not the first text of the
 * book nor FALSE. Takes away needless styles, in place too. Answers the number of cells.
 */
export function checkSheetPart(
  bytes: Uint8Array,
  expected: Expected,
  limits: CellLimits,
  part: string
): number {
  const census = new Census(bytes, expected, limits, part);
  scanXml(bytes, census, part);
  return census.cells;
}

class Census implements XmlVisitor {
  cells = 0;
  private rows = 0;
  private merges = 0;
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
    private readonly part: string
  ) {
    this.attributes = new AttributeCursor(bytes);
  }

  open(from: number, to: number, tagTo: number): void {
    const { bytes } = this;
    if (to - from === 1) {
      if (bytes[from] === 0x63) this.openCell(to, tagTo);
      else if (bytes[from] === 0x76) this.valueFrom = tagTo + 1;
    } else if (isName(bytes, from, to, "row")) this.openRow(to, tagTo);
    else if (isName(bytes, from, to, "col")) this.openColumns(to, tagTo);
    else if (isName(bytes, from, to, "mergeCell") && ++this.merges > this.limits.merges) {
      throw this.tooLarge(`more than ${this.limits.merges} merged areas`);
    }
  }

  close(from: number, to: number, textFrom: number, textTo: number): void {
    if (to - from !== 1) return;
    if (this.bytes[from] === 0x76) this.closeValue(textFrom, textTo);
    else if (this.bytes[from] === 0x63) this.closeCell();
  }

  private openRow(from: number, to: number): void {
    if (++this.rows > MAX_ROWS) throw this.tooLarge("too many rows");
    this.row++;
    this.column = 0;
    this.attributes.start(from, to);
    while (this.attributes.next()) {
      if (this.attributes.is("r")) this.row = this.number("row");
    }
  }

  private openCell(from: number, to: number): void {
    if (++this.cells > this.limits.cells)
      throw this.tooLarge(`more than ${this.limits.cells} cells`);
    const { attributes } = this;
    this.type = "";
    this.hasValue = false;
    let row = this.row;
    this.column++;
    attributes.start(from, to);
    while (attributes.next()) {
      if (attributes.is("r")) row = this.readReference();
      else if (attributes.is("t")) this.readType();
      else if (attributes.is("s")) this.readStyle();
    }
    if (row > this.lastRow) this.lastRow = row;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
    if (row > this.limits.rows) throw this.tooLarge(`a cell in row ${row}`);
    if (this.column > MAX_COLUMNS) throw this.damaged(`column ${this.column}`);
    if (this.lastRow * this.lastColumn > this.limits.area) {
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

  private readStyle(): void {
    const { nameFrom, valueFrom, valueTo } = this.attributes;
    const style = digitsIn(this.bytes, valueFrom, valueTo);
    if (this.expected.needlessStyles.has(style)) this.bytes.fill(SPACE, nameFrom, valueTo + 1);
  }

  private closeValue(textFrom: number, textTo: number): void {
    if (this.type === "") return;
    if (textFrom > this.valueFrom) throw this.damaged("value in pieces");
    this.hasValue = this.type === "str" || textTo > textFrom;
    if (this.type !== "s" || !this.hasValue) return;
    if (!(digitsIn(this.bytes, textFrom, textTo) < this.expected.texts)) {
      throw this.damaged("a cell points at a text that is not there");
    }
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
