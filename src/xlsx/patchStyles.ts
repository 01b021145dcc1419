import { GENERAL } from "../sheet/grid";
import { elementsOf, type XmlElement } from "./elements";
import { attributeSplices, escapeXml, spliced, type Splice } from "./splice";

/** Formats every program knows by number, and by the same one. */
const KNOWN = new Map<string, number>([
  [GENERAL, 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["@", 49],
]);
const FIRST_OWN_FORMAT = 164;

/** What a cell needs of its style; what is left out stays as it is. */
export interface NeededStyle {
  readonly format?: string;
  /** Whether the cell holds a text typed behind an apostrophe. */
  readonly isQuoted?: boolean;
}

/** The cell styles of a book, and those that have to be added. Nothing that is there changes its number. */
export class StylePart {
  private readonly cellStyles: readonly XmlElement[];
  private readonly list: XmlElement | null;
  private readonly formats: XmlElement | null;
  private readonly root: XmlElement | null;
  private readonly codes = new Map<number, string>();
  private readonly unlocked = new Set<number>();
  private readonly added: string[] = [];
  private readonly addedFormats = new Map<string, number>();
  private readonly made = new Map<string, number>();

  /** `bytes` is null in a book without styles. */
  constructor(
    private readonly bytes: Uint8Array | null,
    part: string
  ) {
    const elements = bytes
      ? elementsOf(bytes, part, ["numFmt", "numFmts", "xf", "cellXfs", "protection", "styleSheet"])
      : [];
    const one = (called: string) => elements.find(({ name }) => name === called) ?? null;
    const inside = (outer: XmlElement | null, called: string) =>
      elements.filter(
        ({ name, from, to }) => name === called && outer && from > outer.from && to < outer.to
      );
    this.list = one("cellXfs");
    this.formats = one("numFmts");
    this.root = one("styleSheet");
    this.cellStyles = inside(this.list, "xf");
    for (const { attributes } of inside(this.formats, "numFmt")) {
      this.codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
    }
    let style = 0;
    for (const { attributes, from } of inside(this.list, "protection")) {
      while (this.cellStyles[style] && this.cellStyles[style]!.to < from) style++;
      if (/^(?:0|false)$/.test(attributes.get("locked") ?? "")) this.unlocked.add(style);
    }
  }

  /** Whether cells of the style may not be written on a protected sheet. */
  isLocked(style: number): boolean {
    return !this.unlocked.has(style);
  }

  isQuoted(style: number): boolean {
    return /^(?:1|true)$/.test(this.cellStyles[style]?.attributes.get("quotePrefix") ?? "");
  }

  /** The number format of a style; null when it is one of those that depend on the reader's country. */
  formatOf(style: number): string | null {
    const id = Number(this.cellStyles[style]?.attributes.get("numFmtId") ?? 0);
    const known = () => [...KNOWN].find(([, number]) => number === id)?.[0];
    return this.codes.get(id) ?? known() ?? null;
  }

  /** The number of a style like `base` but for what is needed; null when the book has no styles to add it to. */
  like(base: number, { format, isQuoted }: NeededStyle): number | null {
    const key = JSON.stringify([base, format, isQuoted]);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const xf = this.cellStyles[base];
    if (!this.bytes || !this.list || !this.root || !xf) return null;
    const values: Record<string, string | null> = {
      ...(format !== undefined && {
        numFmtId: String(this.idOf(format)),
        applyNumberFormat: "1",
      }),
      ...(isQuoted !== undefined && { quotePrefix: isQuoted ? "1" : null }),
    };
    const element = this.bytes.subarray(xf.from, xf.to);
    const tag = { nameTo: xf.nameTo - xf.from, tagTo: xf.tagTo - xf.from };
    const copy = spliced(element, attributeSplices(element, tag, values));
    const number = this.cellStyles.length + this.added.push(new TextDecoder().decode(copy)) - 1;
    this.made.set(key, number);
    return number;
  }

  private idOf(format: string): number {
    const known = KNOWN.get(format);
    if (known !== undefined && (this.codes.get(known) ?? format) === format) return known;
    const own = [...this.codes].find(([, code]) => code === format)?.[0];
    const id = own ?? this.addedFormats.get(format) ?? this.nextId();
    if (own === undefined) this.addedFormats.set(format, id);
    return id;
  }

  private nextId(): number {
    return Math.max(FIRST_OWN_FORMAT - 1, ...this.codes.keys(), ...this.addedFormats.values()) + 1;
  }

  /** The part with the added styles; null when there are none. */
  patched(): Uint8Array | null {
    if (!this.bytes || !this.list || this.added.length === 0) return null;
    const last = this.cellStyles.at(-1)!;
    return spliced(this.bytes, [
      ...attributeSplices(this.bytes, this.list, {
        count: String(this.cellStyles.length + this.added.length),
      }),
      { from: last.to, to: last.to, text: this.added.join("") },
      ...this.formatSplices(),
    ]);
  }

  private formatSplices(): Splice[] {
    const { bytes, formats, root } = this;
    if (!bytes || !root || this.addedFormats.size === 0) return [];
    const prefix = prefixOf(bytes, formats ?? root);
    const text = [...this.addedFormats]
      .map(([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join("");
    const count = String(this.codes.size + this.addedFormats.size);
    if (!formats) {
      const at = root.tagTo + 1;
      const list = `<${prefix}numFmts count="${count}">${text}</${prefix}numFmts>`;
      return [{ from: at, to: at, text: list }];
    }
    const counted = attributeSplices(bytes, formats, { count });
    const isEmpty = bytes[formats.tagTo] === 0x2f;
    const end = isEmpty ? formats.tagTo : bytes.lastIndexOf(0x3c, formats.to - 1);
    return isEmpty
      ? [...counted, { from: end, to: formats.to, text: `>${text}</${prefix}numFmts>` }]
      : [...counted, { from: end, to: end, text }];
  }
}

/** The namespace prefix that an element is written with, colon included; "" without one. */
export function prefixOf(
  bytes: Uint8Array,
  { from, nameTo }: { readonly from: number; readonly nameTo: number }
): string {
  const name = new TextDecoder().decode(bytes.subarray(from + 1, nameTo));
  return name.slice(0, name.indexOf(":") + 1);
}
