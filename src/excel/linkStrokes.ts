import { a1 } from "../sheet/cell";
import type { DrawnCell, DrawnLink } from "../sheet/drawing";
import { quotedSheet } from "./sheetReferences";
import { CALL_BYTES, type Stroke } from "./stroke";
import { styleStrokes } from "./styleStrokes";

/**
 * The links of these cells, to be made when every sheet they lead to bears its name: unlike formulas, Excel does not keep them
 * in step. A new link dresses its cell as links are dressed, so the cell gets its own look again.
 */
export function linkStrokes(cells: readonly DrawnCell[]): Stroke[] {
  const linked = cells.filter((cell): cell is LinkedCell => cell.link !== undefined);
  return [...linked.map(linkStroke), ...styleStrokes(linked.map(withItsFont))];
}

type LinkedCell = DrawnCell & { readonly link: DrawnLink };

const linkStroke = ({ at, link }: LinkedCell): Stroke => ({
  bytes: 3 * CALL_BYTES,
  draw: (sheet) => {
    sheet.getRangeByIndexes(at.row, at.column, 1, 1).hyperlink = {
      documentReference: `${quotedSheet(link.sheet)}!${a1(link.cell)}`,
    };
  },
});

/** Only what a link changes, and all of that: what the drawing leaves out is as on any other cell. */
const withItsFont = ({ at, value, style = {} }: LinkedCell): DrawnCell => ({
  at,
  value,
  style: {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    strike: style.strike ?? false,
    fontColor: style.fontColor ?? "#000000",
    ...(style.fontName !== undefined && { fontName: style.fontName }),
    ...(style.fontSize !== undefined && { fontSize: style.fontSize }),
  },
});
