import {
  bottomOf,
  contentAt,
  isBlank,
  rightOf,
  textOf,
  valueAt,
  type CellContent,
  type Grid,
} from "../sheet/grid";
import { readActions } from "./actions";
import { leavesDoubt } from "./doubt";
import { fold } from "./form";
import { readHeader, type Header } from "./header";
import { columnsOf, findHeadings, type HeadingRow } from "./headings";
import type { FurtherColumn, Plan } from "./plan";
import { readTable } from "./table";

/** Why a sheet holds no plan. */
export type NoPlanReason = "empty" | "no-headings" | "national";

/** What reading one sheet gave. */
export interface Reading {
  readonly plans: readonly Plan[];
  readonly notAPlan: NoPlanReason | null;
  /** Whether only the sheet's merged areas can tell under which operation some task stands. */
  readonly needsMerges: boolean;
}

/** Finds the plans of a sheet. Never throws, whatever the grid holds. */
export function read(grid: Grid): Reading {
  if (grid.values.every((row) => row.every(isBlank))) return nothing("empty");
  const headings = findHeadings(grid);
  if (headings.length === 0) return nothing("no-headings");
  if (headings.some(({ row }) => isNationalHeading(grid, row))) return nothing("national");
  const plans = blocksOf(grid, headings).map((block) => readPlan(grid, block));
  return { plans, notAPlan: null, needsMerges: grid.merges === null && plans.some(leavesDoubt) };
}

const nothing = (notAPlan: NoPlanReason): Reading => ({ plans: [], notAPlan, needsMerges: false });

/** Whether the row heads a table of ours: its last columns say from which sheet and cell each row came. */
function isNationalHeading(grid: Grid, row: number): boolean {
  const texts = grid.values[row - grid.top]?.map((value) => fold(textOf(value))) ?? [];
  return ["HOJA", "CELDA"].every((title) => texts.includes(title));
}

/** The part of the sheet that one plan takes up. */
interface Block {
  readonly header: Header;
  readonly headerRow: number;
  readonly heading: HeadingRow;
  /** Rows between the table's rows that repeat the head or the headings at a page break. */
  readonly repeated: Set<number>;
  lastRow: number;
}

/** One block a plan. Headings that come again under the same head (or under none) only continue the table above. */
function blocksOf(grid: Grid, headings: readonly HeadingRow[]): Block[] {
  const blocks: Block[] = [];
  let from = grid.top;
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1];
    const headerRow = blocks.length === 0 ? from : headerStart(grid, from, heading.row);
    const header = readHeader(grid, headerRow, heading.row);
    const open = blocks.at(-1);
    const lastRow = next ? headerStart(grid, heading.row + 1, next.row) - 1 : bottomOf(grid);
    if (open && continues(open, heading, header)) {
      for (let row = headerRow; row <= heading.row + heading.below; row++) open.repeated.add(row);
      open.lastRow = lastRow;
    } else blocks.push({ header, headerRow, heading, repeated: new Set(), lastRow });
    from = heading.row + 1;
  }
  return blocks;
}

function continues(open: Block, heading: HeadingRow, header: Header): boolean {
  const columns = columnsOf(open.heading);
  const isSameTable = [...columnsOf(heading)].every(([id, column]) => columns.get(id) === column);
  const isSameArea =
    header.entries.length === 0 ||
    (fold(header.area?.value ?? "") === fold(open.header.area?.value ?? "") &&
      header.fiscalYear?.value === open.header.fiscalYear?.value);
  return isSameTable && isSameArea;
}

/** The first row between two tables that carries a label such as GESTIÓN DEL POA: the head of the lower one begins there. */
function headerStart(grid: Grid, fromRow: number, toRow: number): number {
  for (let row = fromRow; row < toRow; row++) {
    if (readHeader(grid, row, row + 1).entries.length > 0) return row;
  }
  return toRow;
}

function readPlan(grid: Grid, block: Block): Plan {
  const { header, headerRow, heading, repeated, lastRow } = block;
  const columns = columnsOf(heading);
  const table = readTable(grid, columns, heading.row + heading.below + 1, lastRow, repeated);
  const read = readActions(grid, table);
  return {
    ref: grid.ref,
    area: header.area,
    fiscalYear: header.fiscalYear,
    header: header.entries,
    headings: heading.columns,
    repeatedHeadings: heading.repeated,
    furtherColumns: furtherColumns(grid, heading, lastRow),
    headerRow,
    headingRow: heading.row + heading.below,
    lastRow: Math.max(read.lastRow, heading.row + heading.below),
    repeatedRows: [...repeated],
    filledRows: read.filledRows,
    actions: read.actions,
    misplaced: read.misplaced,
    asides: table.asides,
    hiddenUnderMerges: table.hidden,
  };
}

/** Columns beside those of the form that have a heading of their own. */
function furtherColumns(grid: Grid, heading: HeadingRow, lastRow: number): FurtherColumn[] {
  const known = new Set(
    [...heading.columns.values(), ...heading.repeated].map(({ at }) => at.column)
  );
  const further: FurtherColumn[] = [];
  for (let column = grid.left; column <= rightOf(grid); column++) {
    const texts = Array.from({ length: heading.below + 1 }, (_, i) =>
      textOf(valueAt(grid, { row: heading.row + i, column })).trim()
    );
    const title = texts.filter((text) => text !== "").join(" ");
    if (!known.has(column) && title !== "") {
      further.push({ title, column, contents: contentsOf(grid, column, heading, lastRow) });
    }
  }
  return further;
}

function contentsOf(
  grid: Grid,
  column: number,
  heading: HeadingRow,
  lastRow: number
): Map<number, CellContent> {
  const contents = new Map<number, CellContent>();
  for (let row = heading.row + heading.below + 1; row <= lastRow; row++) {
    const content = contentAt(grid, { row, column });
    if (!isBlank(content.value)) contents.set(row, content);
  }
  return contents;
}
