interface Element {
  readonly tag: string;
  readonly inside: (Element | string)[];
  end: string;
}

const WIDTH = 120;
const TOKENS = /(<(?:"[^"]*"|'[^']*'|[^>"'])*>)/;

const written = (one: Element | string): string =>
  typeof one === "string" ? one : `${one.tag}${one.inside.map(written).join("")}${one.end}`;

function laid(one: Element | string, indent: string, depth: number | null): string[] {
  const line = indent + written(one);
  if (typeof one === "string" || one.inside.length === 0) return [line];
  if (depth === null ? line.length <= WIDTH : depth === 0) return [line];
  if (one.inside.some((part) => typeof part === "string")) return [line];
  const below = depth === null ? null : depth - 1;
  const inside = one.inside.flatMap((part) => laid(part, `${indent}  `, below));
  return [indent + one.tag, ...inside, indent + one.end];
}

/**
 * A part of a book for reading: a long element, or each one down to a depth, has those inside it on lines of their own. Nothing
 * is left out.
 */
export function laidOut(xml: string, depth: number | null = null): string {
  const root: Element = { tag: "", inside: [], end: "" };
  const open = [root];
  for (const token of xml.replaceAll("\r", "␍").split(TOKENS)) {
    if (token === "") continue;
    const inner = open.at(-1)!;
    if (token.startsWith("</")) {
      inner.end = token;
      open.pop();
    } else {
      const isElement = token.startsWith("<");
      const element = { tag: token, inside: [], end: "" };
      inner.inside.push(isElement ? element : token);
      if (isElement && !/^<[?!]|\/>$/.test(token)) open.push(element);
    }
  }
  return root.inside.flatMap((part) => laid(part, "", depth)).join("\n");
}

/** A block of XML in a list. */
export const xmlBlock = (text: string): string => `\`\`\`xml\n${text}\n\`\`\``;
