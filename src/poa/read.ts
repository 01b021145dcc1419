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
import { fold, labelOf } from "./form";
import { readHeader, type Header } from "./header";
import { columnsOf, findHeadings, type HeadingRow } from "./headings";
import type { FurtherColumn, Plan } from "./plan";
import type { ChosenScheme } from "./scheme";
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

/** Finds the plans of a sheet, read as the planner has chosen. Never throws, whatever the grid holds. */
export function read(grid: Grid, chosen: ChosenScheme = {}): Reading {
  if (grid.values.every((row) => row.every(isBlank))) return nothing("empty");
  const headings = findHeadings(grid);
  if (headings.length === 0) return nothing("no-headings");
  if (headings.some(({ row }) => isNationalHeading(grid, row))) return nothing("national");
  const plans = blocksOf(grid, headings).map((block) => readPlan(grid, block, chosen));
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
  for (const [index, heading] of headings.entries()) {
    const next = headings[index + 1];
    const above = headings[index - 1];
    const headerRow = above ? headerStart(grid, above, heading) : grid.top;
    const header = readHeader(grid, headerRow, heading.row);
    const open = blocks.at(-1);
    const lastRow = next ? headerStart(grid, heading, next) - 1 : bottomOf(grid);
    if (open && continues(open, heading, header)) {
      for (let row = headerRow; row <= heading.row + heading.below; row++) open.repeated.add(row);
      open.lastRow = lastRow;
    } else blocks.push({ header, headerRow, heading, repeated: new Set(), lastRow });
  }
  return blocks;
}

function continues(open: Block, heading: HeadingRow, header: Header): boolean {
  const columns = columnsOf(open.heading);
  const isSameTable = [...columnsOf(heading)].every(([id, column]) => columns.get(id) === column);
  const { entries, area, fiscalYear } = header;
  // Page breaks may repeat the year alone; a head that has a place for the area and names none is another plan's.
  const namesArea = area !== null || entries.some(({ label }) => labelOf(label.value) === "area");
  const isSameArea =
    (!namesArea || fold(area?.value ?? "") === fold(open.header.area?.value ?? "")) &&
    (!fiscalYear || fiscalYear.value === open.header.fiscalYear?.value);
  return isSameTable && isSameArea;
}

/** Where the head of the lower of two tables begins: at a label such as GESTIÓN DEL POA, or at a title right above it. */
function headerStart(grid: Grid, above: HeadingRow, below: HeadingRow): number {
  const first = belowTasks(grid, above, below.row);
  const tasks = columnsOf(above).get("taskText");
  let start = below.row;
  for (let row = below.row - 1; row >= first; row--) {
    if (readHeader(grid, row, row + 1).entries.length > 0 || isTitle(grid, row, tasks)) start = row;
  }
  return start;
}

/** The row after the last one that holds a task: texts of tasks may begin like labels. */
function belowTasks(grid: Grid, heading: HeadingRow, toRow: number): number {
  const columns = columnsOf(heading);
  const first = heading.row + heading.below + 1;
  const ids = ["taskCode", "taskText"] as const;
  for (let row = toRow - 1; row >= first; row--) {
    const [code = "", text = ""] = ids.map((id) =>
      textOf(valueAt(grid, { row, column: columns.get(id) ?? -1 }))
    );
    if (/\d/.test(code) && !labelOf(code.split(":")[0]!) && text.trim() !== "") return row + 1;
  }
  return first;
}

const TITLE =
  /^(?:(?:PLAN|PROGRAMA|PROGRAMACION|FORMULACION|FORMULARIO)\b.*\b(?:OPERATIV[OA]|POA)\b|POA\b)/;

/** Whether nothing but a title such as PLAN OPERATIVO ANUAL stands in the row; among the tasks it is one that lacks its code. */
function isTitle(grid: Grid, row: number, tasks: number | undefined): boolean {
  const filled = grid.values[row - grid.top]!.filter((value) => !isBlank(value));
  if (tasks !== undefined && !isBlank(valueAt(grid, { row, column: tasks }))) return false;
  return filled.length === 1 && TITLE.test(fold(textOf(filled[0]!).slice(0, 100)));
}

function readPlan(grid: Grid, block: Block, { weightOn }: ChosenScheme): Plan {
  const { header, headerRow, heading, repeated, lastRow } = block;
  const columns = columnsOf(heading);
  const table = readTable(grid, columns, heading.row + heading.below + 1, lastRow, repeated);
  const read = readActions(grid, table, weightOn);
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
    areWeightsRepeated: read.areWeightsRepeated,
    misplaced: read.misplaced,
    looseWeights: read.looseWeights,
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
