import { a1, type Cell } from "../sheet/cell";
import { isError, type CellContent, type CellValue } from "../sheet/grid";
import { fileFormula } from "./formula";
import type { CellAt } from "./sheetMap";
import { attributesIn, attributeSplices, escapeXml, type Splice } from "./splice";
import { prefixOf } from "./patchStyles";
import { fileText } from "./text";

/** What Excel keeps in a cell, and no more. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

const ERRORS = new Set(
  "#VALUE! #REF! #N/A #NAME? #NULL! #DIV/0! #NUM! #GETTING_DATA #SPILL! #CALC!".split(" ")
);

/** Whether a file can hold this in a cell. */
export function isWritable({ value, formula }: CellContent): boolean {
  if (formula !== undefined && (formula.length > MAX_FORMULA || !formula.startsWith("="))) {
    return false;
  }
  if (typeof value === "string") return value.length <= MAX_TEXT;
  if (typeof value === "number") return Number.isFinite(value);
  // What a formula gives is left for Excel to find when it is no error of Excel's.
  return !isError(value) || ERRORS.has(value.error) || formula !== undefined;
}

/** The type of a cell, and what is inside of it. */
interface Written {
  readonly type: string | null;
  readonly inside: string;
}

/**
 * Texts are written into the cell itself and not into the book's table of texts: so no other part changes, and no other cell
 * can be reached through the table. Excel moves them there when it saves the book.
 */
function write({ value, formula }: CellContent, prefix: string): Written {
  const element = (name: string, text: string): string =>
    `<${prefix}${name}>${escapeXml(text)}</${prefix}${name}>`;
  const calculation = formula === undefined ? "" : element("f", fileFormula(formula));
  const result = (type: string | null, text: string): Written => {
    return { type, inside: `${calculation}${element("v", text)}` };
  };
  if (typeof value === "number") return result(null, String(value));
  if (typeof value === "boolean") return result("b", value ? "1" : "0");
  if (isError(value) && ERRORS.has(value.error)) return result("e", value.error);
  if (typeof value !== "string" || value === "") return { type: null, inside: calculation };
  if (formula !== undefined) return result("str", fileText(value));
  const text = escapeXml(fileText(value));
  return {
    type: "inlineStr",
    inside: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
  };
}

/** A cell that the part does not have yet. `style` is null for the plain one. */
export function newCell(at: Cell, content: CellContent, style: number, prefix: string): string {
  const { type, inside } = write(content, prefix);
  const attributes = [
    ` r="${a1(at)}"`,
    style > 0 ? ` s="${style}"` : "",
    type ? ` t="${type}"` : "",
  ].join("");
  return inside === ""
    ? `<${prefix}c${attributes}/>`
    : `<${prefix}c${attributes}>${inside}</${prefix}c>`;
}

/** What belongs to the value that goes: its type, and what Excel knows of it elsewhere. */
const OF_VALUE: ReadonlySet<string> = new Set(["t", "cm", "vm"]);
const VALUES: ReadonlySet<string> = new Set(["f", "v", "is"]);

/** The cell with another content; its other attributes, and what programs have put beside its value, stay letter by letter. */
export function replacedCell(
  bytes: Uint8Array,
  cell: CellAt,
  content: CellContent,
  style: number | null
): Splice {
  const decoder = new TextDecoder();
  const text = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  const prefix = prefixOf(bytes, cell);
  const { type, inside } = write(content, prefix);
  const kept = attributesIn(bytes, cell.nameTo, cell.tagTo).filter(
    ({ name }) => !OF_VALUE.has(name) && (name !== "s" || style === null)
  );
  const rest = cell.inside
    .filter(({ name }) => !VALUES.has(name))
    .map(({ from, to }) => text(from, to))
    .join("");
  const tag = [
    text(cell.from, cell.nameTo),
    ...kept.map(({ from, to }) => text(from, to)),
    style === null ? "" : ` s="${style}"`,
    type ? ` t="${type}"` : "",
  ].join("");
  const filling = inside + rest;
  return {
    from: cell.from,
    to: cell.over,
    text: filling === "" ? `${tag}/>` : `${tag}>${filling}</${prefix}c>`,
  };
}

/** The same content in another style. */
export const restyledCell = (bytes: Uint8Array, cell: CellAt, style: number): Splice[] =>
  attributeSplices(bytes, cell, { s: String(style) });

/** The style of a cell as the part says it; 0 is the plain one. */
export function styleOf(bytes: Uint8Array, cell: CellAt): number {
  const style = attributesIn(bytes, cell.nameTo, cell.tagTo).find(({ name }) => name === "s");
  return Number(style?.value ?? 0);
}

export const isEmptyText = (value: CellValue): boolean => value === null || value === "";
