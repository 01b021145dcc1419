import { a1, type Cell, type CellRange } from "../sheet/cell";
import { GENERAL, isSameValue, type CellContent } from "../sheet/grid";
import { rectanglesOf } from "./addresses";
import { hostErrorOf, inExcel } from "./failure";
import { valueOf } from "./values";

/** Cells of one sheet, and rows of which only matters whether they are hidden. The sheet goes by its id, or its name. */
export interface Spot {
  readonly key: string;
  readonly cells: readonly Cell[];
  readonly rows: readonly number[];
}

/** What was found: contents by A1 address, hidden or not by row, each by the key of the sheet. */
export interface Found {
  readonly cells: Map<string, Map<string, CellContent>>;
  readonly rows: Map<string, Map<number, boolean>>;
}

/** One thing to ask for. */
type Question =
  | { readonly key: string; readonly block: CellRange; readonly weight: number }
  | { readonly key: string; readonly row: number; readonly weight: number };

/** A question that was asked, to be read after the next sync. */
type Answer = (found: Found) => void;

/** Cells in one answer: 10,000 of long texts stay below the 5 MB of Excel on the web. */
const CELLS_AT_ONCE = 10_000;
const LARGEST_BLOCK = 5_000;
/** Asking for one more range weighs as much as so many cells. */
const RANGE_WEIGHT = 8;

export const nothingFound = (): Found => ({ cells: new Map(), rows: new Map() });

const sizeOf = ({ top, left, bottom, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1);

/** Rectangles that cover the cells, with few others between them, none of them large. */
export function blocksOf(cells: Iterable<Cell>): CellRange[] {
  const blocks: CellRange[] = [];
  for (const next of rectanglesOf(cells)) {
    const last = blocks.at(-1);
    const joined = last && {
      top: Math.min(last.top, next.top),
      left: Math.min(last.left, next.left),
      bottom: Math.max(last.bottom, next.bottom),
      right: Math.max(last.right, next.right),
    };
    const isCheap = joined && sizeOf(joined) <= sizeOf(last) + sizeOf(next) + RANGE_WEIGHT;
    if (joined && isCheap) blocks[blocks.length - 1] = joined;
    else blocks.push(next);
  }
  return blocks.flatMap(cutInPieces);
}

/** The rectangle in pieces of whole rows that fit into one answer. */
export function cutInPieces(block: CellRange): CellRange[] {
  const height = Math.max(1, Math.floor(LARGEST_BLOCK / (block.right - block.left + 1)));
  const pieces: CellRange[] = [];
  for (let { top } = block; top <= block.bottom; top += height) {
    pieces.push({ ...block, top, bottom: Math.min(block.bottom, top + height - 1) });
  }
  return pieces;
}

const questionsOf = ({ key, cells, rows }: Spot): Question[] => [
  ...blocksOf(cells).map((block) => ({ key, block, weight: RANGE_WEIGHT + sizeOf(block) })),
  ...rows.map((row) => ({ key, row, weight: RANGE_WEIGHT })),
];

function ask(context: Excel.RequestContext, question: Question): Answer {
  const sheet = context.workbook.worksheets.getItem(question.key);
  if ("row" in question) {
    const row = sheet.getRange(`${question.row + 1}:${question.row + 1}`);
    row.load("rowHidden");
    return (found) => tellRow(found, question.key, question.row, row);
  }
  const { top, left, bottom, right } = question.block;
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load("values,formulas,numberFormat");
  return (found) => tellBlock(found, question.key, question.block, range);
}

function tellRow({ rows }: Found, key: string, row: number, { rowHidden }: Excel.Range): void {
  if (!rows.has(key)) rows.set(key, new Map());
  rows.get(key)!.set(row, rowHidden);
}

function tellBlock({ cells }: Found, key: string, block: CellRange, range: Excel.Range): void {
  if (!cells.has(key)) cells.set(key, new Map());
  const known = cells.get(key)!;
  const { values, formulas, numberFormat } = range;
  for (const [r, line] of values.entries()) {
    for (const [c, value] of line.entries()) {
      const at = { row: block.top + r, column: block.left + c };
      known.set(a1(at), contentOf(value, formulas[r]?.[c], numberFormat[r]?.[c]));
    }
  }
}

/** Text that only begins like a formula tells itself as its formula. */
export function contentOf(raw: unknown, formula: unknown, format: unknown): CellContent {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== raw;
  return {
    value: valueOf(raw),
    format: typeof format === "string" ? format : GENERAL,
    ...(isFormula && { formula }),
  };
}

/** Asks within a batch for what the cells hold at that point of it; the answer can be had after its sync. */
export function askForSpots(
  context: Excel.RequestContext,
  spots: readonly Spot[]
): (found: Found) => void {
  const answers = spots.flatMap(questionsOf).map((question) => ask(context, question));
  return (found) => answers.forEach((answer) => answer(found));
}

/** What the cells hold, in 1 round trip, or in several when there are very many. */
export async function readSpots(
  spots: readonly Spot[],
  first: (context: Excel.RequestContext) => void = () => undefined
): Promise<Found> {
  const found = nothingFound();
  let lead = first;
  for (const part of partsOf(spots.flatMap(questionsOf))) {
    await readPart(part, found, lead);
    lead = () => undefined;
  }
  return found;
}

/** At least one part, even of no questions. */
function partsOf(questions: readonly Question[]): Question[][] {
  const parts: Question[][] = [[]];
  let weight = 0;
  for (const question of questions) {
    if (weight > 0 && weight + question.weight > CELLS_AT_ONCE) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)!.push(question);
    weight += question.weight;
  }
  return parts;
}

async function readPart(
  part: readonly Question[],
  found: Found,
  lead: (context: Excel.RequestContext) => void
): Promise<void> {
  try {
    await inExcel(async (context) => {
      lead(context);
      const answers = part.map((question) => ask(context, question));
      await context.sync();
      answers.forEach((answer) => answer(found));
    });
  } catch (error) {
    if (hostErrorOf(error).failure !== "too-large" || part.length < 2) throw error;
    const middle = Math.ceil(part.length / 2);
    await readPart(part.slice(0, middle), found, lead);
    await readPart(part.slice(middle), found, () => undefined);
  }
}

export const contentIn = (found: Found, key: string, at: Cell): CellContent =>
  found.cells.get(key)?.get(a1(at)) ?? { value: null, format: GENERAL };

/** Whether two looks at a cell found the same; of a formula its result does not count, which others may change. */
export const isSameContent = (a: CellContent, b: CellContent): boolean =>
  a.formula !== undefined || b.formula !== undefined
    ? a.formula === b.formula
    : isSameValue(a.value, b.value);

/** Whether a cell still holds what somebody expected, who may not have asked for formulas. */
export const isAsExpected = (now: CellContent, expected: CellContent): boolean =>
  expected.formula !== undefined
    ? now.formula === expected.formula
    : isSameValue(now.value, expected.value);
