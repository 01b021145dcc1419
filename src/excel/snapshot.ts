import type { Cell, CellRange } from "../sheet/cell";
import type { Reshape } from "../sheet/change";
import { GENERAL, type CellContent } from "../sheet/grid";
import { HostError } from "../sheet/host";
import { contentOf } from "./cells";
import { hostErrorOf } from "./failure";
import { seatBefore } from "./rowSteps";
import { areaOf, readStrips, type Lines } from "./strips";

/** Far below every plan: a cell of this row tells how many rows have come and gone above it. */
export const BELOW = 1_000_000;

/** What a sheet is before its rows are moved. */
export interface SheetSnapshot {
  readonly id: string;
  readonly name: string;
  /** Every cell of the used range, in reading order. */
  readonly cells: readonly { readonly at: Cell; readonly content: CellContent }[];
  /** Heights, in points, of the rows that are moved, deleted or taken as a pattern. */
  readonly heights: ReadonlyMap<number, number>;
  /** The cells that hold something, as a rectangle; null on an empty sheet. */
  readonly range: CellRange | null;
  /** Excel moves it with the row it lies on. */
  readonly below: Excel.Range;
  contentAt(at: Cell): CellContent;
  /** Neighbouring columns of the row that hold formulas. */
  formulaRuns(row: number): readonly { readonly left: number; readonly width: number }[];
}

/** Asks, in 1 round trip, or in more where the sheet is large; refuses one that is protected, or whose rows a filter hides. */
export async function takeSnapshot(
  context: Excel.RequestContext,
  key: string,
  change: Reshape
): Promise<SheetSnapshot> {
  try {
    return await look(context, key, change, true);
  } catch (error) {
    if (hostErrorOf(error).failure !== "too-large") throw error;
    return look(context, key, change, false);
  }
}

async function look(
  context: Excel.RequestContext,
  key: string,
  change: Reshape,
  isAtOnce: boolean
): Promise<SheetSnapshot> {
  const sheet = context.workbook.worksheets.getItem(key);
  sheet.load("id,name,protection/protected,autoFilter/isDataFiltered");
  sheet.tables.load("items/autoFilter/isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  if (isAtOnce) used.load("values,formulas,numberFormat");
  const rows = [...rowsConcerned(change)].map((row) => {
    const range = sheet.getRange(`${row + 1}:${row + 1}`);
    range.load("format/rowHeight");
    return { row, range };
  });
  const below = sheet.getRangeByIndexes(BELOW, 0, 1, 1);
  below.load("rowIndex");
  await context.sync();
  if (sheet.protection.protected) throw new HostError("sheet-is-protected", sheet.name);
  const isFiltered =
    sheet.autoFilter.isDataFiltered ||
    sheet.tables.items.some((table) => table.autoFilter.isDataFiltered);
  if (isFiltered) throw new HostError("sheet-is-filtered", sheet.name);
  const heights = new Map(rows.map(({ row, range }) => [row, range.format.rowHeight]));
  const area = used.isNullObject ? null : areaOf(used);
  const read = () => (isAtOnce ? used : readStrips(context, sheet, area!, ASKED));
  return { ...snapshotOf(sheet, area, area && (await read()), heights), below };
}

const ASKED = ["values", "formulas", "numberFormat"] as const;

/** Rows whose heights have to be known, by where they lie before the steps. */
function rowsConcerned({ steps }: Reshape): Set<number> {
  const rows = new Set<number>();
  for (const [index, step] of steps.entries()) {
    const before = steps.slice(0, index);
    if (step.kind === "insert") rows.add(seatBefore(before, step.like));
    else {
      for (let i = 0; i < step.count; i++) rows.add(seatBefore(before, step.row + i));
    }
  }
  return rows;
}

function snapshotOf(
  { id, name }: Excel.Worksheet,
  range: CellRange | null,
  read: Lines | null,
  heights: ReadonlyMap<number, number>
): Omit<SheetSnapshot, "below"> {
  const { top, left } = range ?? { top: 0, left: 0 };
  const lines = (read?.values ?? []).map((line, r) =>
    line.map((value, c) => contentOf(value, read!.formulas[r]?.[c], read!.numberFormat[r]?.[c]))
  );
  return {
    id,
    name,
    heights,
    range,
    cells: lines.flatMap((line, r) =>
      line.map((content, c) => ({ at: { row: top + r, column: left + c }, content }))
    ),
    contentAt: ({ row, column }) =>
      lines[row - top]?.[column - left] ?? { value: null, format: GENERAL },
    formulaRuns: (row) => {
      const runs: { left: number; width: number }[] = [];
      for (const [c, { formula }] of (lines[row - top] ?? []).entries()) {
        const last = runs.at(-1);
        if (formula === undefined) continue;
        if (last && last.left + last.width === left + c) last.width += 1;
        else runs.push({ left: left + c, width: 1 });
      }
      return runs;
    },
  };
}
