import { XlsxRefused } from "./refused";

/** What a scan meets. Places in the bytes are given instead of strings, so that a long part costs no memory. */
export interface XmlVisitor {
  /** A start tag: its name without prefix, and its attributes from `nameTo` to `tagTo`. */
  open?(nameFrom: number, nameTo: number, tagTo: number): void;
  /** An end tag or the end of an empty element, the text just before it, and where the element is over. */
  close?(nameFrom: number, nameTo: number, textFrom: number, textTo: number, over: number): void;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const EQUALS = 0x3d;
const MAX_DEPTH = 256;

const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Letters, the underscore, and every byte of a letter that is not English. */
const beginsName = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f || byte >= 0x80;

/**
 * Walks through a part in UTF-8. Refuses what is not well nested or cut short (damaged), so that no half of a part is taken for
 * the whole, and every declaration (dangerous): a workbook never needs a document type or an entity of its own.
 */
export function scanXml(bytes: Uint8Array, visitor: XmlVisitor, part: string): void {
  new Scan(bytes, visitor, part).run();
}

class Scan {
  private at = 0;
  private depth = 0;
  private roots = 0;
  private textFrom = 0;
  private readonly namesFrom = new Int32Array(MAX_DEPTH);
  private readonly namesTo = new Int32Array(MAX_DEPTH);

  constructor(
    private readonly bytes: Uint8Array,
    private readonly visitor: XmlVisitor,
    private readonly part: string
  ) {}

  run(): void {
    const { bytes } = this;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
    for (;;) {
      this.textFrom = this.at;
      while (this.at < bytes.length && bytes[this.at] !== LT) this.at++;
      if (this.depth === 0) this.refuseTextOutside();
      if (this.at >= bytes.length) break;
      const next = bytes[this.at + 1];
      if (next === SLASH) this.endTag();
      else if (next === BANG) this.declaration();
      else if (next === QUESTION) this.instruction();
      else this.startTag();
    }
    if (this.depth !== 0 || this.roots !== 1) throw this.damaged("cut short");
  }

  private damaged(what: string): XlsxRefused {
    return new XlsxRefused("damaged", `${this.part}: ${what} at byte ${this.at}`);
  }

  private refuseTextOutside(): void {
    for (let at = this.textFrom; at < this.at; at++) {
      if (!isSpace(this.bytes[at]!)) throw this.damaged("text outside the root");
    }
  }

  private startTag(): void {
    const { bytes } = this;
    const from = this.at + 1;
    if (!beginsName(bytes[from] ?? 0)) throw this.damaged("no tag");
    const to = this.tagEnd(from);
    const isEmpty = bytes[to - 1] === SLASH;
    const attributesTo = isEmpty ? to - 1 : to;
    let nameTo = from;
    while (nameTo < attributesTo && !isSpace(bytes[nameTo]!)) nameTo++;
    const local = this.local(from, nameTo);
    if (this.depth === 0) this.roots++;
    this.visitor.open?.(local, nameTo, attributesTo);
    if (isEmpty) this.visitor.close?.(local, nameTo, to, to, to + 1);
    else {
      if (this.depth === MAX_DEPTH) throw this.damaged("nested too deep");
      this.namesFrom[this.depth] = from;
      this.namesTo[this.depth] = nameTo;
      this.depth++;
    }
    this.at = to + 1;
  }

  /** Where the tag's ">" is; one inside quotes belongs to an attribute. */
  private tagEnd(from: number): number {
    const { bytes } = this;
    let quote = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === GT) return at;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === LT) break;
    }
    throw this.damaged("tag without end");
  }

  private endTag(): void {
    const { bytes } = this;
    const from = this.at + 2;
    if (this.depth === 0) throw this.damaged("end tag without start");
    this.depth--;
    const length = this.namesTo[this.depth]! - this.namesFrom[this.depth]!;
    for (let i = 0; i < length; i++) {
      if (bytes[from + i] !== bytes[this.namesFrom[this.depth]! + i])
        throw this.damaged("wrong end tag");
    }
    let to = from + length;
    while (to < bytes.length && isSpace(bytes[to]!)) to++;
    if (bytes[to] !== GT) throw this.damaged("wrong end tag");
    const nameTo = from + length;
    this.visitor.close?.(this.local(from, nameTo), nameTo, this.textFrom, this.at, to + 1);
    this.at = to + 1;
  }

  private declaration(): void {
    if (this.startsWith("<!--")) this.skipPast("-->", 4);
    else if (this.startsWith("<![CDATA[") && this.depth > 0) this.skipPast("]]>", 9);
    else throw new XlsxRefused("dangerous", `${this.part}: declaration at byte ${this.at}`);
  }

  /** `<?xml …?>` and its kind; the library reads every part as UTF-8 whatever it says of itself. */
  private instruction(): void {
    const from = this.at;
    this.skipPast("?>", 2);
    const text = String.fromCharCode(...this.bytes.subarray(from, Math.min(this.at, from + 200)));
    const encoding = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) {
      throw this.damaged(`encoding ${encoding}`);
    }
  }

  private startsWith(ascii: string): boolean {
    for (let i = 0; i < ascii.length; i++) {
      if (this.bytes[this.at + i] !== ascii.charCodeAt(i)) return false;
    }
    return true;
  }

  private skipPast(end: string, from: number): void {
    for (this.at += from; this.at < this.bytes.length; this.at++) {
      if (this.startsWith(end)) {
        this.at += end.length;
        return;
      }
    }
    throw this.damaged(`no ${end}`);
  }

  private local(from: number, to: number): number {
    for (let at = from; at < to; at++) if (this.bytes[at] === COLON) return at + 1;
    return from;
  }
}

/** Whether these bytes are that name. */
export function isName(bytes: Uint8Array, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name.charCodeAt(i)) return false;
  return true;
}

/** Goes through the attributes of a tag one by one, without making strings of them. */
export class AttributeCursor {
  nameFrom = 0;
  nameTo = 0;
  valueFrom = 0;
  valueTo = 0;
  private at = 0;
  private to = 0;

  constructor(private readonly bytes: Uint8Array) {}

  start(from: number, to: number): void {
    this.at = from;
    this.to = to;
  }

  /** Moves on to the next attribute; false when there is none. */
  next(): boolean {
    const { bytes, to } = this;
    let at = this.at;
    while (at < to && isSpace(bytes[at]!)) at++;
    this.nameFrom = at;
    while (at < to && bytes[at] !== EQUALS && !isSpace(bytes[at]!)) at++;
    this.nameTo = at;
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
    if (at >= to) return false;
    const quote = bytes[at]!;
    this.valueFrom = ++at;
    while (at < to && bytes[at] !== quote) at++;
    this.valueTo = at;
    this.at = at + 1;
    return true;
  }

  /** Whether the attribute has this name, prefix included. */
  is(name: string): boolean {
    return isName(this.bytes, this.nameFrom, this.nameTo, name);
  }
}

/** The attribute's value as a whole number; NaN when it is anything else. */
export function digitsIn(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 15) return NaN;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}
