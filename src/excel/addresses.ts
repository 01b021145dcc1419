import {
  a1Range,
  MAX_COLUMNS,
  MAX_ROWS,
  verticalRuns,
  type Cell,
  type CellRange,
} from "../sheet/cell";

/** Excel takes at most 8,192 characters in one address of several areas. */
const LONGEST_ADDRESS = 8_000;
/** No limit of areas is documented; addresses of more than 513 are known to be taken. */
const MOST_AREAS = 1_000;

/** The ranges as addresses that Excel takes, in as few as possible. */
export function addressesOf(ranges: Iterable<CellRange>): string[] {
  const addresses: string[] = [];
  let parts: string[] = [];
  let length = 0;
  for (const range of ranges) {
    const part = a1Range(range);
    if (parts.length === MOST_AREAS || length + part.length + 1 > LONGEST_ADDRESS) {
      addresses.push(parts.join(","));
      parts = [];
      length = 0;
    }
    parts.push(part);
    length += part.length + 1;
  }
  if (parts.length > 0) addresses.push(parts.join(","));
  return addresses;
}

/** Rectangles that cover exactly the cells: vertical runs, joined with their neighbours of the same rows. */
export function rectanglesOf(cells: Iterable<Cell>): CellRange[] {
  const runs = verticalRuns(cells).sort(
    (a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left
  );
  const joined: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const goesOn =
      last?.top === run.top && last.bottom === run.bottom && last.right + 1 === run.left;
    if (last && goesOn) last.right = run.right;
    else joined.push({ ...run });
  }
  return joined;
}

/** The first cell of what a selection event names: B5, B5:C9, $B$5, B:B, 3:4, or several of them. */
export function firstCellOf(address: string): Cell | null {
  const [area = ""] = address.split(",");
  const [corner = ""] = area.replace(/^.*!/, "").split(":");
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(corner.trim());
  if (!match || (!match[1] && !match[2])) return null;
  let column = 0;
  for (const letter of (match[1] ?? "A").toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return { row: Number(match[2] ?? "1") - 1, column: column - 1 };
}

/** The smallest rectangle around what an event names, however many areas, rows or columns; null when it names none. */
export function rangeOfAddress(address: string): CellRange | null {
  const corners = address.split(",").flatMap((area) => {
    const [from = "", to = from] = area.replace(/^.*!/, "").split(":");
    const isColumns = /^\$?[A-Z]+$/i.test(from.trim());
    const isRows = /^\$?\d+$/.test(from.trim());
    const [first, last] = [firstCellOf(from), firstCellOf(to)];
    return [
      first,
      last && {
        row: isColumns ? MAX_ROWS - 1 : last.row,
        column: isRows ? MAX_COLUMNS - 1 : last.column,
      },
    ];
  });
  const cells = corners.filter((corner) => corner !== null);
  if (cells.length === 0 || cells.length < corners.length) return null;
  return {
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ column }) => column)),
    bottom: Math.max(...cells.map(({ row }) => row)),
    right: Math.max(...cells.map(({ column }) => column)),
  };
}
