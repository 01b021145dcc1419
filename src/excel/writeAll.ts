import type { CellRange } from "../sheet/cell";
import type { StaleCell } from "../sheet/change";
import type { Edit } from "../sheet/edit";
import type { HostError } from "../sheet/host";
import {
  askForSpots,
  contentIn,
  isSameContent,
  nothingFound,
  readSpots,
  type Found,
  type Spot,
} from "./cells";
import { contentStrokes, type CellToWrite } from "./contents";
import { asOneStep, inExcel } from "./failure";
import { stubbornly } from "./patience";
import {
  keepHistoryIn,
  keptHistory,
  loadHistory,
  putHistoryBackIn,
  type KeptHistory,
} from "./settings";
import { inRequests } from "./requests";
import { CALL_BYTES, type Stroke } from "./stroke";

/** What is to be changed on one sheet, each cell once. */
export interface Target {
  /** The sheet's id; its name when it was never seen. */
  readonly key: string;
  readonly name: string;
  readonly edits: readonly Edit[];
  /** Rows to be hidden or shown. */
  readonly rows: ReadonlyMap<number, boolean>;
}

/** All that is to be written, and what was there before it. */
export interface Plan {
  readonly targets: readonly Target[];
  readonly before: Found;
  readonly history?: PlannedHistory;
}

/** The history as it was, and as it shall be. */
export interface PlannedHistory {
  readonly old: KeptHistory;
  readonly fresh: unknown;
  /** The same upon another history, which somebody has kept in the meantime. */
  after(kept: KeptHistory): PlannedHistory;
}

/** What the cells held at the moment they were written over, and the history that is kept now. */
export interface Written {
  readonly found: Found;
  readonly history?: PlannedHistory;
}

/** A stroke with its sheet, and what it touches. */
interface SheetStroke extends Stroke {
  readonly spot: Spot;
}

export const spotsOf = (targets: readonly Target[]): Spot[] =>
  targets.map(({ key, edits, rows }) => ({
    key,
    cells: edits.map(({ at }) => at),
    rows: [...rows.keys()],
  }));

/** Writes everything in 1 round trip, or in as many as the size asks for, the history last. */
export function writeAll({ targets, before, history }: Plan): Promise<Written> {
  const strokes = targets.flatMap((target) => [
    ...cellStrokes(
      target.key,
      target.edits.map(({ at, to }) => ({ at, now: contentIn(before, target.key, at), to }))
    ),
    ...rowStrokes(target.key, target.rows, before.rows.get(target.key)),
  ]);
  return inExcel(
    async (context) => {
      const found = nothingFound();
      const requests = inRequests(strokes);
      const keep = keeping(context, history);
      for (const [index, request] of requests.entries()) {
        const tell = askForSpots(
          context,
          request.map(({ spot }) => spot)
        );
        draw(context, request);
        if (index === requests.length - 1) keep.now();
        // Each request is as large as it may be.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
        tell(found);
      }
      const kept = await keep.settled();
      return { found, ...(kept && { history: kept }) };
    },
    "",
    asOneStep()
  );
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Keeps the history as part of the last request, and once more upon what somebody else has kept since we looked. */
function keeping(context: Excel.RequestContext, history: PlannedHistory | undefined) {
  let then: Excel.Setting | null = null;
  return {
    now(): void {
      if (!history) return;
      then = loadHistory(context);
      keepHistoryIn(context, history.fresh);
    },
    async settled(): Promise<PlannedHistory | undefined> {
      const kept = then && keptHistory(then);
      if (!history || !kept || isSame(kept, history.old)) return history;
      const upon = history.after(kept);
      keepHistoryIn(context, upon.fresh);
      await context.sync();
      return upon;
    },
  };
}

const cellStrokes = (key: string, cells: readonly CellToWrite[]): SheetStroke[] =>
  contentStrokes(cells).map((stroke) => ({ ...stroke, spot: spotOf(key, stroke.range) }));

function spotOf(key: string, { top, left, bottom, right }: CellRange): Spot {
  const cells = Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
    row: top + Math.floor(index / (right - left + 1)),
    column: left + (index % (right - left + 1)),
  }));
  return { key, cells, rows: [] };
}

/** Only rows that are not yet as they shall be. */
function rowStrokes(
  key: string,
  rows: ReadonlyMap<number, boolean>,
  now: ReadonlyMap<number, boolean> | undefined
): SheetStroke[] {
  return [...rows]
    .filter(([row, hidden]) => now?.get(row) !== hidden)
    .map(([row, hidden]) => ({
      spot: { key, cells: [], rows: [] },
      bytes: CALL_BYTES,
      draw: (sheet) => {
        sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = hidden;
      },
    }));
}

function draw(context: Excel.RequestContext, strokes: readonly SheetStroke[]): void {
  const { worksheets } = context.workbook;
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { spot, draw: drawOn } of strokes) {
    const sheet = sheets.get(spot.key) ?? worksheets.getItem(spot.key);
    sheets.set(spot.key, sheet);
    drawOn(sheet);
  }
}

/** Cells that somebody has changed after we had looked and before we wrote. */
export const slippedIn = ({ targets, before }: Plan, written: Found): StaleCell[] =>
  targets.flatMap(({ key, name, edits }) =>
    edits.flatMap(({ at, from }): StaleCell[] => {
      const now = contentIn(written, key, at);
      const isSame = isSameContent(now, contentIn(before, key, at));
      return isSame ? [] : [{ sheet: name, at, expected: from, now }];
    })
  );

/**
 * After a writing that broke off somewhere: nothing more to do where all of it is there, otherwise what was written is put
 * back and the failure thrown. Answers null, because nobody knows what the cells held in between.
 */
export async function settle(plan: Plan, failure: HostError): Promise<null> {
  const now = await stubbornly(() => readSpots(spotsOf(plan.targets))).catch(() => null);
  if (!now) throw failure;
  if (isAllThere(plan, now) && (await isRemembered(plan))) return null;
  await stubbornly(() => putBack(plan, now)).catch(() => undefined);
  throw failure;
}

/** The history comes last, so it may be missing where everything else is there. */
function isRemembered({ history }: Plan): Promise<boolean> {
  if (!history) return Promise.resolve(true);
  return stubbornly(() =>
    inExcel(async (context) => {
      const now = loadHistory(context);
      await context.sync();
      const kept = keptHistory(now);
      if (isSame(kept.value, history.fresh)) return true;
      keepHistoryIn(context, history.after(kept).fresh);
      await context.sync();
      return true;
    })
  ).catch(() => false);
}

const isAllThere = ({ targets }: Plan, now: Found): boolean =>
  targets.every(
    ({ key, edits, rows }) =>
      edits.every(({ at, to }) => isThere(contentIn(now, key, at), to)) &&
      [...rows].every(([row, hidden]) => now.rows.get(key)?.get(row) === hidden)
  );

const isThere = (now: Edit["to"], to: Edit["to"]): boolean =>
  isSameContent(now, to) && now.format === to.format;

/**
 * Gives the cells back what they held before, in at most 2 round trips; but not those that hold something by now which is
 * neither that nor ours. Waits for the end of an edit, because half of a change must not stay.
 */
export async function putBack({ targets, before, history }: Plan, seen?: Found): Promise<void> {
  let kept: Excel.Setting | null = null;
  const now = await (seen && !history
    ? seen
    : readSpots(spotsOf(targets), (context) => {
        kept = history ? loadHistory(context) : null;
      }));
  const strokes = targets.flatMap(({ key, edits, rows }) => {
    const ours = edits.flatMap(({ at, to }): CellToWrite[] => {
      const held = contentIn(now, key, at);
      const was = contentIn(before, key, at);
      const isOurs = isSameContent(held, to) || isSameContent(held, was);
      return isOurs && !isThere(held, was) ? [{ at, now: held, to: was }] : [];
    });
    const old = new Map([...rows.keys()].map((row) => [row, wasHidden(before, key, row)]));
    return [...cellStrokes(key, ours), ...rowStrokes(key, old, now.rows.get(key))];
  });
  const isHistoryOurs = history && kept && isSame(keptHistory(kept).value, history.fresh);
  if (strokes.length === 0 && !isHistoryOurs) return;
  await inExcel(
    async (context) => {
      // The history first: what is left when this breaks off too may be taken back by hand, but not by its entry.
      if (isHistoryOurs) putHistoryBackIn(context, history.old);
      for (const request of inRequests(strokes)) {
        draw(context, request);
        // Each request is as large as it may be.
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      }
    },
    "",
    { delayForCellEdit: true, ...asOneStep() }
  );
}

const wasHidden = (before: Found, key: string, row: number): boolean =>
  before.rows.get(key)?.get(row) ?? false;
