import type { Reshape, StaleCell } from "../sheet/change";
import type { CellContent } from "../sheet/grid";
import type { HostError } from "../sheet/host";
import { askForSpots, contentIn, isAsExpected, nothingFound } from "./cells";
import { asOneStep, hostErrorOf, inExcel, naming } from "./failure";
import { keyOf, type Memory } from "./memory";
import { asOurs } from "./own";
import { goBack, held } from "./goBack";
import { movesOf, type Move } from "./rowSteps";
import { BELOW, takeSnapshot, type SheetSnapshot } from "./snapshot";

/** Under this name the workbook tells how far the last change of rows has come. */
const STEP = "poa-step";

/** A change of rows under way. */
interface Work {
  readonly context: Excel.RequestContext;
  readonly snapshot: SheetSnapshot;
  readonly change: Reshape;
  readonly moves: readonly Move[];
  /** By which this work knows its own steps. */
  readonly token: string;
}

/**
 * Moves rows of a sheet in 2 round trips, all of the change or nothing. Cells that hold no longer what the change expects are
 * answered, and nothing is moved then. When it breaks off half-way, it is finished or taken back: contents, number formats,
 * merged areas and heights to the letter, other looks of rows that had been deleted as those of the row above.
 */
export async function reshape(
  memory: Memory,
  sheet: string,
  change: Reshape
): Promise<readonly StaleCell[]> {
  const key = keyOf(memory, sheet);
  try {
    return await inExcel(
      async (context) => {
        const snapshot = await takeSnapshot(context, key, change);
        const stale = staleIn(sheet, change, (at) => snapshot.contentAt(at));
        if (stale.length > 0) return stale;
        const areas = new Map([[snapshot.id, null]]);
        return asOurs(memory.own, { areas, movesSheets: false }, () =>
          reshapeAs(sheet, { context, snapshot, change })
        );
      },
      "",
      asOneStep()
    );
  } catch (error) {
    throw await naming([{ key, name: sheet }], hostErrorOf(error));
  }
}

function staleIn(
  sheet: string,
  { expects }: Reshape,
  contentAt: (at: StaleCell["at"]) => CellContent
): StaleCell[] {
  return expects.flatMap(({ at, content }): StaleCell[] => {
    const now = contentAt(at);
    return isAsExpected(now, content) ? [] : [{ sheet, at, expected: content, now }];
  });
}

async function reshapeAs(
  sheet: string,
  { context, snapshot, change }: Pick<Work, "context" | "snapshot" | "change">
): Promise<readonly StaleCell[]> {
  const moves = movesOf(change, snapshot);
  if (moves.length === 0) return [];
  const token = `${Date.now()}-${Math.random()}`;
  const work: Work = { context, snapshot, change, moves, token };
  const seen = await takeFrom(work, 0, true).catch((error: unknown) =>
    settle(work, hostErrorOf(error))
  );
  const stale = seen ? staleIn(sheet, change, (at) => contentIn(seen, snapshot.id, at)) : [];
  if (stale.length > 0) await goBack(work, moves.length, stale);
  return stale;
}

/** Takes the moves from that one on, and keeps with each how far it is; answers what the expected cells held just before. */
async function takeFrom(
  { context, snapshot, change, moves, token }: Work,
  from: number,
  asks: boolean
) {
  const sheet = context.workbook.worksheets.getItem(snapshot.id);
  const found = nothingFound();
  const cells = asks ? change.expects.map(({ at }) => at) : [];
  const tell = askForSpots(context, [{ key: snapshot.id, cells, rows: [] }]);
  context.workbook.settings.add(STEP, { token, step: from });
  for (const [index, move] of moves.entries()) {
    if (index < from) continue;
    move.take(sheet);
    context.workbook.settings.add(STEP, { token, step: index + 1 });
  }
  await context.sync();
  tell(found);
  return found;
}

/**
 * After a batch that broke off: finishes what may be finished, otherwise goes back and throws the failure. Answers null, because
 * nobody knows what the cells held in between.
 */
async function settle(work: Work, failure: HostError): Promise<null> {
  const done = await held(() => progressOf(work)).catch(() => null);
  if (done === null) throw failure;
  if (done === work.moves.length) return null;
  const isFinished = await takeFrom(work, done, false).then(
    () => true,
    () => false
  );
  if (isFinished) return null;
  const now = await held(() => progressOf(work)).catch(() => null);
  if (now !== null) await goBack(work, now, []).catch(() => undefined);
  throw failure;
}

/**
 * How many moves have been taken: as many as were told, or one more that was taken and could not be told. Null when the batch
 * has not even begun.
 */
async function progressOf({ context, snapshot, moves, token }: Work): Promise<number | null> {
  const step = context.workbook.settings.getItemOrNullObject(STEP);
  step.load("value");
  snapshot.below.load("rowIndex");
  await context.sync();
  const told = step.isNullObject ? null : (step.value as { token?: string; step: number } | null);
  if (told?.token !== token) return null;
  const known = told.step;
  const next = moves[known];
  if (!next) return known;
  const pushed = moves.slice(0, known).reduce((sum, { shift }) => sum + shift, BELOW);
  if (next.shift !== 0) {
    return snapshot.below.rowIndex === pushed + next.shift ? known + 1 : known;
  }
  return (await isEmptied(context, snapshot, next)) ? known + 1 : known;
}

async function isEmptied(
  context: Excel.RequestContext,
  { id }: SheetSnapshot,
  { empties }: Move
): Promise<boolean> {
  if (!empties) return false;
  const { row, count } = empties;
  const rows = context.workbook.worksheets.getItem(id).getRange(`${row + 1}:${row + count}`);
  const used = rows.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return used.isNullObject;
}
