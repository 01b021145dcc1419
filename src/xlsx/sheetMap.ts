import { parseA1Range, type Cell, type CellRange } from "../sheet/cell";
import { decodeEntities } from "./elements";
import { XlsxRefused } from "./refused";
import { AttributeCursor, digitsIn, isName, scanXml, type XmlVisitor } from "./scan";

/** Where a start tag lies: "<" at `from`, its attributes from `nameTo` to `tagTo`; over when its element is. */
export interface TagAt {
  readonly from: number;
  readonly nameTo: number;
  readonly tagTo: number;
  readonly isEmpty: boolean;
  over: number;
}

/** A row of the part. Its cells are listed only when somebody asked for the row. */
export interface RowAt extends TagAt {
  readonly row: number;
  readonly cells: CellAt[];
}

/** A cell as it lies in the part, and what is inside of it. */
export interface CellAt extends TagAt {
  readonly column: number;
  readonly inside: { readonly name: string; readonly from: number; readonly to: number }[];
}

/** A formula that belongs to more cells than its own: filled (shared), array or data table. */
export interface FormulaAt extends TagAt {
  readonly at: Cell;
  readonly type: string;
  readonly area: CellRange | null;
  readonly group: string;
  /** The formula without "="; "" in a cell that takes it from another. */
  text: string;
}

/** What of a sheet's part matters for changing cells in place. */
export interface SheetMap {
  readonly rows: RowAt[];
  sheetData: TagAt | null;
  dimension: TagAt | null;
  protection: TagAt | null;
  readonly merges: CellRange[];
  readonly columns: { readonly first: number; readonly last: number; readonly style: number }[];
  readonly formulas: FormulaAt[];
  hasFormulas: boolean;
}

/** Maps the part; the cells only of the rows asked for. */
export function mapSheet(bytes: Uint8Array, asked: ReadonlySet<number>, part: string): SheetMap {
  const mapper = new Mapper(bytes, asked, part);
  scanXml(bytes, mapper, part);
  return mapper.map;
}

const SLASH = 0x2f;

class Mapper implements XmlVisitor {
  readonly map: SheetMap = {
    rows: [],
    sheetData: null,
    dimension: null,
    protection: null,
    merges: [],
    columns: [],
    formulas: [],
    hasFormulas: false,
  };
  private readonly path: (TagAt | null)[] = [];
  /** Which of the sheet's lists we are inside of. */
  private area: "sheetData" | "mergeCells" | "cols" | "" = "";
  private row: RowAt | null = null;
  private rowNumber = -1;
  private column = -1;
  private cellRow = -1;
  private cell: CellAt | null = null;
  private formula: FormulaAt | null = null;
  private readonly cursor: AttributeCursor;
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly asked: ReadonlySet<number>,
    private readonly part: string
  ) {
    this.cursor = new AttributeCursor(bytes);
  }

  open(nameFrom: number, nameTo: number, tagTo: number): void {
    const level = this.path.length;
    let tag: TagAt | null = null;
    if (level === 1) tag = this.openPart(nameFrom, nameTo, tagTo);
    else if (level >= 2 && this.area === "sheetData")
      tag = this.openData(level, nameFrom, nameTo, tagTo);
    else if (level === 2 && this.area !== "") this.openListed(nameFrom, nameTo, tagTo);
    this.path.push(tag);
  }

  close(nameFrom: number, nameTo: number, _from: number, textTo: number, over: number): void {
    const tag = this.path.pop();
    if (tag) tag.over = over;
    const level = this.path.length;
    if (level === 1) this.area = "";
    else if (this.area !== "sheetData") return;
    else if (level === 4 && tag && this.cell) {
      const name = this.text(nameFrom, nameTo);
      this.cell.inside.push({ name, from: tag.from, to: over });
    }
    if (level === 4 && this.formula) {
      const { tagTo, isEmpty } = this.formula;
      if (!isEmpty) this.formula.text = xmlText(this.text(tagTo + 1, textTo));
      this.formula = null;
    }
    if (level === 3) this.cell = null;
    if (level === 2) this.row = null;
  }

  private tag(nameFrom: number, nameTo: number, tagTo: number): TagAt {
    const from = this.bytes.lastIndexOf(0x3c, nameFrom);
    return { from, nameTo, tagTo, isEmpty: this.bytes[tagTo] === SLASH, over: -1 };
  }

  private openPart(nameFrom: number, nameTo: number, tagTo: number): TagAt | null {
    const name = this.text(nameFrom, nameTo);
    if (name === "mergeCells" || name === "cols") this.area = name;
    if (name !== "sheetData" && name !== "dimension" && name !== "sheetProtection") return null;
    const tag = this.tag(nameFrom, nameTo, tagTo);
    const { map } = this;
    if (name === "sheetData") {
      if (map.sheetData) throw this.damaged("cells twice");
      this.area = name;
      map.sheetData = tag;
    } else map[name === "dimension" ? "dimension" : "protection"] = tag;
    return tag;
  }

  private openListed(nameFrom: number, nameTo: number, tagTo: number): void {
    const isMerge = isName(this.bytes, nameFrom, nameTo, "mergeCell");
    if (!isMerge && !isName(this.bytes, nameFrom, nameTo, "col")) return;
    const values = this.attributes(nameTo, tagTo);
    if (isMerge) {
      const range = parseA1Range(values.get("ref") ?? "");
      if (range) this.map.merges.push(range);
    } else {
      const [first, last, style] = ["min", "max", "style"].map((name) => Number(values.get(name)));
      if (style) this.map.columns.push({ first: first! - 1, last: last! - 1, style });
    }
  }

  private openData(level: number, nameFrom: number, nameTo: number, tagTo: number): TagAt | null {
    const { bytes } = this;
    if (level === 2 && isName(bytes, nameFrom, nameTo, "row"))
      return this.openRow(nameFrom, nameTo, tagTo);
    if (level === 3 && this.row && isName(bytes, nameFrom, nameTo, "c"))
      return this.openCell(nameFrom, nameTo, tagTo);
    if (level !== 4) return null;
    const isFormula = isName(bytes, nameFrom, nameTo, "f");
    if (isFormula) this.map.hasFormulas = true;
    const tag = this.cell || isFormula ? this.tag(nameFrom, nameTo, tagTo) : null;
    return isFormula ? this.openFormula(tag!) : tag;
  }

  private openRow(nameFrom: number, nameTo: number, tagTo: number): RowAt {
    this.rowNumber++;
    this.column = -1;
    this.cursor.start(nameTo, tagTo);
    while (this.cursor.next()) {
      if (this.cursor.is("r"))
        this.rowNumber = digitsIn(this.bytes, this.cursor.valueFrom, this.cursor.valueTo) - 1;
    }
    this.row = { ...this.tag(nameFrom, nameTo, tagTo), row: this.rowNumber, cells: [] };
    this.map.rows.push(this.row);
    return this.row;
  }

  private openCell(nameFrom: number, nameTo: number, tagTo: number): CellAt | null {
    this.column++;
    this.cellRow = this.rowNumber;
    this.cursor.start(nameTo, tagTo);
    while (this.cursor.next()) if (this.cursor.is("r")) this.readReference();
    if (!this.asked.has(this.rowNumber)) return null;
    this.cell = { ...this.tag(nameFrom, nameTo, tagTo), column: this.column, inside: [] };
    if (this.cellRow !== this.rowNumber) throw this.damaged(`a cell of row ${this.cellRow + 1}`);
    this.row!.cells.push(this.cell);
    return this.cell;
  }

  private readReference(): void {
    const { valueFrom, valueTo } = this.cursor;
    let at = valueFrom;
    let column = 0;
    for (; at < valueTo; at++) {
      const letter = this.bytes[at]! & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    this.column = column - 1;
    this.cellRow = digitsIn(this.bytes, at, valueTo) - 1;
  }

  private openFormula(tag: TagAt): TagAt {
    const values = this.attributes(tag.nameTo, tag.tagTo);
    const type = values.get("t") ?? "normal";
    if (type === "normal") return tag;
    this.formula = Object.assign(tag, {
      at: { row: this.cellRow, column: this.column },
      type,
      area: parseA1Range(values.get("ref") ?? ""),
      group: values.get("si") ?? "",
      text: "",
    });
    this.map.formulas.push(this.formula);
    return tag;
  }

  private attributes(nameTo: number, tagTo: number): Map<string, string> {
    const values = new Map<string, string>();
    const { cursor } = this;
    cursor.start(nameTo, tagTo);
    while (cursor.next()) {
      const name = this.text(cursor.nameFrom, cursor.nameTo);
      values.set(name, decodeEntities(this.text(cursor.valueFrom, cursor.valueTo)));
    }
    return values;
  }

  private text(from: number, to: number): string {
    return this.decoder.decode(this.bytes.subarray(from, to));
  }

  private damaged(what: string): XlsxRefused {
    return new XlsxRefused("damaged", `${this.part}: ${what}`);
  }
}

/** What stands between two tags, as text: entities meant, comments left out. */
const xmlText = (xml: string): string =>
  xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => {
      if (piece.startsWith("<![CDATA[")) return piece.slice(9, -3);
      return piece.startsWith("<!--") ? "" : decodeEntities(piece);
    })
    .join("");
