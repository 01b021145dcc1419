import { XlsxRefused } from "./refused";
import { AttributeCursor, scanXml } from "./scan";

/** An element of one of the small parts: its attributes by their names as written, and the bytes it takes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
  readonly to: number;
  /** Where its attributes lie in the start tag. */
  readonly nameTo: number;
  readonly tagTo: number;
}

/** Styles and names come by the ten thousand; what is beyond this would need more memory than the rest of the book. */
const MOST = 400_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Checks the whole part and answers the elements called so, in the order in which they end. */
export function elementsOf(
  bytes: Uint8Array,
  part: string,
  called: readonly string[]
): XmlElement[] {
  const found: XmlElement[] = [];
  const open: Omit<XmlElement, "to">[] = [];
  let count = 0;
  const text = new TextDecoder();
  const cursor = new AttributeCursor(bytes);
  const slice = (from: number, to: number): string => text.decode(bytes.subarray(from, to));
  scanXml(
    bytes,
    {
      open(nameFrom, nameTo, tagTo) {
        if (++count > MOST)
          throw new XlsxRefused("too-large", `${part}: more than ${MOST} elements`);
        const name = slice(nameFrom, nameTo);
        const attributes = new Map<string, string>();
        // Most elements of a part are none of those.
        cursor.start(nameTo, called.includes(name) ? tagTo : nameTo);
        while (cursor.next()) {
          const value = slice(cursor.valueFrom, cursor.valueTo);
          attributes.set(slice(cursor.nameFrom, cursor.nameTo), decodeEntities(value));
        }
        open.push({ name, attributes, from: bytes.lastIndexOf(0x3c, nameFrom), nameTo, tagTo });
      },
      close(_nameFrom, _nameTo, _textFrom, _textTo, over) {
        const element = open.pop()!;
        if (called.includes(element.name)) found.push({ ...element, to: over });
      },
    },
    part
  );
  return found;
}

/** What is written for what is meant: &amp; for &. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
