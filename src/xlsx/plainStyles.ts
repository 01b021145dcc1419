import { elementsOf } from "./elements";

/**
 * The numbers of the cell styles that give no number format. Where only values are wanted, cells that wear them need no style,
 * and the library then keeps nothing but the value of such a cell.
 */
export function plainStyles(bytes: Uint8Array, part: string): ReadonlySet<number> {
  const elements = elementsOf(bytes, part, ["numFmt", "xf", "cellXfs"]);
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
