import { elementsOf } from "./elements";
import { XlsxRefused } from "./refused";

/** Excel stops at 255 letters. Every cell that wears a format has it looked through. */
const LONGEST_FORMAT = 1024;

/**
 * The numbers of the cell styles that give no number format. Where only values are wanted, cells that wear them need no style,
 * and the library then keeps nothing but the value of such a cell. Throws XlsxRefused.
 */
export function plainStyles(bytes: Uint8Array, part: string): ReadonlySet<number> {
  const elements = elementsOf(bytes, part, ["numFmt", "xf", "cellXfs"]);
  for (const { name, attributes } of elements) {
    const length = name === "numFmt" ? (attributes.get("formatCode")?.length ?? 0) : 0;
    if (length > LONGEST_FORMAT) {
      throw new XlsxRefused("dangerous", `${part}: a number format of ${length} letters`);
    }
  }
  const formatted = new Set(
    elements
      .filter(({ name }) => name === "numFmt")
      .map(({ attributes }) => attributes.get("numFmtId"))
  );
  const list = elements.find(({ name }) => name === "cellXfs");
  const plain = new Set<number>();
  if (!list || formatted.has("0")) return plain;
  elements
    .filter(({ name, from, to }) => name === "xf" && from > list.from && to < list.to)
    .forEach(({ attributes }, number) => {
      if ((attributes.get("numFmtId") ?? "0") === "0") plain.add(number);
    });
  return plain;
}
