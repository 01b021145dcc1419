import type { Cell, CellRange } from "../sheet/cell";
import type { StaleCell } from "../sheet/change";
import { contentOf, isSameContent } from "./cells";
import { contentStrokes, type CellToWrite } from "./contents";
import { hostErrorOf } from "./failure";
import { stubbornly } from "./patience";
import { inRequests } from "./requests";
import type { Move } from "./rowSteps";
import type { SheetSnapshot } from "./snapshot";
import { areaOf, readStrips } from "./strips";

/** What has to be known of a change of rows to take it back. */
export interface Taken {
  readonly context: Excel.RequestContext;
  readonly snapshot: SheetSnapshot;
  readonly moves: readonly Move[];
}

/** What follows a batch that broke off is not given up over a moment. It must not matter whether it is done once or twice. */
export const held = <Result>(work: () => Promise<Result>): Promise<Result> =>
  stubbornly(() =>
    work().catch((error: unknown) => {
      throw hostErrorOf(error);
    })
  );

/** Takes the first so many moves back, last first, and gives every cell what it held; those that somebody `changed` keep that. */
export async function goBack(
  taken: Taken,
  done: number,
  changed: readonly StaleCell[]
): Promise<void> {
  await takeBackUntold(taken, taken.moves[done]);
  await takeBack(taken, done);
  await held(() => giveBack(taken, changed));
}

/** By itself, because it may be one that was never taken, and that Excel refuses. */
async function takeBackUntold({ context, snapshot }: Taken, move: Move | undefined): Promise<void> {
  if (!move || move.shift !== 0 || move.empties) return;
  move.takeBack(context.workbook.worksheets.getItem(snapshot.id));
  await context.sync().catch(() => undefined);
}

/** Tried again only where Excel refused all of it; taken back twice, rows would go that never came. */
const takeBack = ({ context, snapshot, moves }: Taken, done: number): Promise<void> =>
  held(async () => {
    const sheet = context.workbook.worksheets.getItem(snapshot.id);
    for (const move of moves.slice(0, done).reverse()) move.takeBack(sheet);
    await context.sync();
  });

async function giveBack(
  { context, snapshot }: Taken,
  changed: readonly StaleCell[]
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(snapshot.id);
  const differing = (await cellsNow(context, sheet, snapshot.range))
    .map(({ at, now }): CellToWrite => {
      const theirs = changed.find((cell) => cell.at.row === at.row && cell.at.column === at.column);
      return { at, now, to: theirs?.now ?? snapshot.contentAt(at) };
    })
    .filter(({ now, to }) => !isSameContent(now, to) || now.format !== to.format);
  for (const request of inRequests(contentStrokes(differing))) {
    if (request.length === 0) continue;
    for (const { draw } of request) draw(sheet);
    // Each request is as large as it may be.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
  }
}

/** Every cell that holds something now, or lies where something was before. */
async function cellsNow(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: CellRange | null
): Promise<{ readonly at: Cell; readonly now: CellToWrite["now"] }[]> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const areas = [before, used.isNullObject ? null : areaOf(used)].filter((area) => area !== null);
  if (areas.length === 0) return [];
  const all = {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
  const lines = await readStrips(context, sheet, all, ["values", "formulas", "numberFormat"]);
  return lines.values.flatMap((line, r) =>
    line.map((value, c) => ({
      at: { row: all.top + r, column: all.left + c },
      now: contentOf(value, lines.formulas[r]?.[c], lines.numberFormat[r]?.[c]),
    }))
  );
}
