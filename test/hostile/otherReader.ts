/**
 * Reads a written .xlsx as another program would, by the format alone: nothing here comes from the reader or the writer, nor from
 * the library behind them.
 */
import { inflateRawSync } from "node:zlib";

/** A cell of a part, by what the file says. */
export interface FileCell {
  readonly at: string;
  /** `s`, `inlineStr`, `str`, `n` … as the file has it. */
  readonly type: string;
  readonly formula: string | null;
  /** Whether the number format of its style is that of a text. */
  readonly isTextFormat: boolean;
  /** The text of a cell of type s or inlineStr; otherwise what is in its value. */
  readonly content: string;
}

export interface FileSheet {
  readonly name: string;
  readonly cells: readonly FileCell[];
  readonly xml: string;
}

export interface FileBook {
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: readonly FileSheet[];
}

export function readAsOthers(bytes: Uint8Array): FileBook {
  const parts = partsOf(Buffer.from(bytes));
  const texts = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inside]) => textIn(inside!)
  );
  const styles = parts.get("xl/styles.xml")!;
  const textFormats = new Set([
    TEXT_FORMAT,
    ...[...styles.matchAll(/<numFmt\s[^>]*formatCode="@"[^>]*>/g)].map(([format]) =>
      attribute(format, "numFmtId")
    ),
  ]);
  const [, looks = ""] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  const isText = [...looks.matchAll(/<xf\s[^>]*>/g)].map(([xf]) =>
    textFormats.has(attribute(xf, "numFmtId"))
  );
  const targets = new Map(
    [...parts.get("xl/_rels/workbook.xml.rels")!.matchAll(/<Relationship\s[^>]*>/g)].map(
      ([element]) => [attribute(element, "Id"), attribute(element, "Target")]
    )
  );
  const sheets = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet\s[^>]*>/g)].map(([element]) => {
    const target = targets.get(attribute(element, "r:id"))!.replace(/^\/?(?:xl\/)?/, "xl/");
    const xml = parts.get(target)!;
    return {
      name: unescaped(attribute(element, "name")),
      cells: cellsIn(xml, texts, isText),
      xml,
    };
  });
  return { parts, sheets };
}

/** The parts by their names, found through the directory at the end of the archive. */
function partsOf(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const header = bytes.readUInt32LE(at + 42);
    const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const stored = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const data = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(stored) : stored;
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name!), data.toString("utf8"));
    at += 46 + name! + extra! + comment!;
  }
  return parts;
}

/** The number of the text format in every file. */
const TEXT_FORMAT = "49";

const cellsIn = (xml: string, texts: readonly string[], isText: readonly boolean[]): FileCell[] =>
  [...xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inside = ""]) => {
    const type = attribute(` ${attributes}`, "t") || "n";
    const value = /<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1] ?? "";
    const formula = /<f(?:\s[^>]*)?(?:\/>|>(.*?)<\/f>)/s.exec(inside);
    const content =
      type === "s"
        ? texts[Number(value)]!
        : type === "inlineStr"
          ? textIn(inside)
          : unescaped(value);
    return {
      at: attribute(` ${attributes}`, "r"),
      type,
      formula: formula && unescaped(formula[1] ?? ""),
      isTextFormat: isText[Number(attribute(` ${attributes}`, "s") || 0)] ?? false,
      content,
    };
  });

const attribute = (element: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? "";

const textIn = (xml: string): string =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, text]) => unescaped(text!)).join("");

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The text that its spelling in XML, and Excel's own for what XML cannot hold, stands for. */
const unescaped = (xml: string): string =>
  xml
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_, hex, decimal, name) =>
      name
        ? NAMED[name as string]!
        : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))
    )
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
