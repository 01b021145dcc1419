import { AttributeCursor } from "./scan";

/** Bytes of a part to be replaced by a text; an empty stretch is an insertion. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The bytes with the splices done and everything else as it was. At one place insertions come first, in the order given.
 * Splices that overlap are our mistake and throw.
 */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const sorted = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of sorted) {
    if (from < at || to < from) throw new Error(`splices overlap at byte ${from}`);
    pieces.push(bytes.subarray(at, from), encoder.encode(text));
    at = to;
  }
  pieces.push(bytes.subarray(at));
  return joined(pieces);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A text as it stands between tags or, quotes too, in an attribute. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** One attribute of a start tag: the bytes it takes, the space before it included, and its value as written. */
export interface AttributeAt {
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The attributes of a start tag, in their order. */
export function attributesIn(bytes: Uint8Array, nameTo: number, tagTo: number): AttributeAt[] {
  const decoder = new TextDecoder();
  const text = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  const cursor = new AttributeCursor(bytes);
  const found: AttributeAt[] = [];
  let from = nameTo;
  cursor.start(nameTo, tagTo);
  while (cursor.next()) {
    const { nameFrom, nameTo: to, valueFrom, valueTo } = cursor;
    found.push({
      name: text(nameFrom, to),
      value: text(valueFrom, valueTo),
      from,
      to: valueTo + 1,
    });
    from = valueTo + 1;
  }
  return found;
}

/** Gives attributes of a start tag other values, or, with null, takes them away. Values are plain, without entities. */
export function attributeSplices(
  bytes: Uint8Array,
  { nameTo, tagTo }: { readonly nameTo: number; readonly tagTo: number },
  values: Readonly<Record<string, string | null>>
): Splice[] {
  const attributes = attributesIn(bytes, nameTo, tagTo);
  return Object.entries(values).flatMap(([name, value]) => {
    const known = attributes.find((attribute) => attribute.name === name);
    if (!known && value === null) return [];
    const text = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    const end = attributes.at(-1)?.to ?? nameTo;
    return [{ from: known?.from ?? end, to: known?.to ?? end, text }];
  });
}
