import { AttributeCursor, digitsIn, isName, scanXml } from "./scan";

/**
 * The heights that a sheet's part gives its rows, in points. The library keeps only those set by hand; but rows that Excel
 * fitted to wrapped text have theirs in the file too, and would otherwise show one line of it.
 */
export function rowHeightsOf(bytes: Uint8Array, part: string): Map<number, number> {
  const heights = new Map<number, number>();
  const attributes = new AttributeCursor(bytes);
  const decoder = new TextDecoder();
  const value = (): string =>
    decoder.decode(bytes.subarray(attributes.valueFrom, attributes.valueTo));
  let row = 0;
  let usual = "";
  const openRow = (): void => {
    let height = "";
    let isByHand = false;
    row++;
    while (attributes.next()) {
      if (attributes.is("r")) row = digitsIn(bytes, attributes.valueFrom, attributes.valueTo);
      else if (attributes.is("ht")) height = value();
      else if (attributes.is("customHeight")) isByHand = /^(?:1|true)$/.test(value());
    }
    const points = Number(height);
    if (points > 0 && (isByHand || height !== usual)) heights.set(row - 1, points);
  };
  scanXml(
    bytes,
    {
      open(nameFrom, nameTo, tagTo) {
        attributes.start(nameTo, tagTo);
        if (isName(bytes, nameFrom, nameTo, "row")) openRow();
        else if (isName(bytes, nameFrom, nameTo, "sheetFormatPr")) {
          while (attributes.next()) if (attributes.is("defaultRowHeight")) usual = value();
        }
      },
    },
    part
  );
  return heights;
}
