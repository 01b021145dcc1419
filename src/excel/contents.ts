import { a1, type Cell, type CellRange } from "../sheet/cell";
import { GENERAL, isError, TEXT, type CellContent } from "../sheet/grid";
import { rectanglesOf } from "./addresses";
import { cutInPieces } from "./cells";
import { CALL_BYTES, type Stroke } from "./stroke";
import { asText } from "./text";

/** A cell to write: what it holds and what it shall hold. */
export interface CellToWrite {
  readonly at: Cell;
  readonly now: CellContent;
  readonly to: CellContent;
}

type Content = string | number | boolean;

/**
 * What has to be written so that the cell holds the content. Text is written so that it stays text, and an error by its name;
 * a formula only where the content says it is one.
 */
function written({ value, format, formula }: CellContent): Content {
  if (formula !== undefined) return formula;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value !== "string") return value;
  // A cell formatted as text takes everything as it is, and may show an apostrophe that is put before it.
  return format === TEXT && !value.startsWith("'") ? value : asText(value);
}

/** A cell formatted as text would turn formulas, numbers and the like into text, so they come in under another format. */
const formatToWriteUnder = ({ value, format, formula }: CellContent): string =>
  format === TEXT && (formula !== undefined || (value !== null && typeof value !== "string"))
    ? GENERAL
    : format;

/** Excel lends the format of its sources to a formula that is written. */
const needsFormatAgain = (to: CellContent): boolean =>
  to.formula !== undefined || formatToWriteUnder(to) !== to.format;

/** What a content weighs within a request or an answer, at most. */
const bytesOf = (content: CellContent["value"] | undefined): number =>
  typeof content === "string" ? 3 * content.length + 3 : 24;

/** A stroke that writes every cell of a rectangle and no other. */
export interface ContentStroke extends Stroke {
  readonly range: CellRange;
}

/** How to write the cells: contents and number formats exactly as asked, and no other cell. */
export function contentStrokes(cells: readonly CellToWrite[]): ContentStroke[] {
  const byAddress = new Map(cells.map((cell) => [a1(cell.at), cell]));
  return rectanglesOf(cells.map(({ at }) => at))
    .flatMap(cutInPieces)
    .map((range) => rectangleStroke(range, byAddress));
}

function rectangleStroke(
  range: CellRange,
  byAddress: ReadonlyMap<string, CellToWrite>
): ContentStroke {
  const { top, left, bottom, right } = range;
  const height = bottom - top + 1;
  const width = right - left + 1;
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => byAddress.get(a1({ row: top + r, column: left + c }))!)
  );
  const all = rows.flat();
  const isDressedFirst = all.some(({ now, to }) => now.format !== formatToWriteUnder(to));
  const isDressedAgain = all.some(({ to }) => needsFormatAgain(to));
  const contents = rows.map((row) => row.map(({ to }) => written(to)));
  const dressings = Number(isDressedFirst) + Number(isDressedAgain);
  const formats = all.reduce((sum, { to }) => sum + bytesOf(to.format), 0);
  const request = contents.flat().reduce<number>((sum, one) => sum + bytesOf(one), 0);
  const answer = all.reduce(
    (sum, { now }) => sum + 2 * bytesOf(now.formula ?? now.value) + bytesOf(now.format),
    0
  );
  return {
    range,
    // Whoever writes asks in the same breath what is written over: the larger of the two counts.
    bytes:
      Math.max(request + dressings * formats, answer) + CALL_BYTES * (4 + (height * width) / 100),
    draw: (sheet) => {
      const cellsOfSheet = sheet.getRangeByIndexes(top, left, height, width);
      if (isDressedFirst) {
        cellsOfSheet.numberFormat = rows.map((row) => row.map(({ to }) => formatToWriteUnder(to)));
      }
      cellsOfSheet.formulas = contents;
      if (isDressedAgain) {
        cellsOfSheet.numberFormat = rows.map((row) => row.map(({ to }) => to.format));
      }
    },
  };
}
