import type { SheetDrawing } from "../sheet/drawing";
import type { PaintOptions } from "../sheet/host";
import { inExcel } from "./failure";
import type { Memory } from "./memory";
import { findPlaces, type OldSheet, type Place } from "./paintPlaces";
import { inRequests, type Weighed } from "./requests";
import { restore } from "./restore";
import { CALL_BYTES } from "./stroke";
import type { LastToPaint } from "./sheetReferences";
import { lastStrokes, strokesOf } from "./strokes";

/** Small sheets share a request up to this many bytes: more would be fewer round trips, but a deaf ear to "Cancelar". */
const ENOUGH_BYTES = 400_000;

/**
 * Paints the drawings on new sheets and puts those in the places of the sheets of the same names, or behind all others where
 * there is none. Formulas and links may lead to sheets of the same call. 3 round trips, and one for about each further 400 kB.
 * When it fails, or is stopped, the workbook is as it was; stopped, it rejects with the signal's reason.
 */
export async function paint(
  memory: Memory,
  drawings: readonly SheetDrawing[],
  options: PaintOptions = {}
): Promise<void> {
  options.signal?.throwIfAborted();
  if (drawings.length === 0) return;
  const places = await findPlaces(drawings);
  const fresh: string[] = [];
  let isFinishing = false;
  try {
    await build(places, options, fresh);
    options.signal?.throwIfAborted();
    isFinishing = true;
    await finish(places, fresh);
  } catch (error) {
    const isDone = await restore(places, { fresh, isFinishing });
    if (!isDone) throw error;
  } finally {
    // The old sheets' ids lead nowhere now; the next verb looks for itself.
    memory.sheets = [];
    memory.marks.clear();
  }
}

type Work = Weighed & { run(workbook: Excel.Workbook): void };

interface Building extends Work {
  readonly place: number;
  readonly isFirst: boolean;
}

/** Paints the new sheets under their working names; `fresh` gets their ids as soon as they are there. */
async function build(
  places: readonly Place[],
  { onProgress, signal }: PaintOptions,
  fresh: string[]
): Promise<void> {
  const parts = [...places.map(adding), ...places.flatMap(painting)];
  const limits = { enough: ENOUGH_BYTES };
  for (const request of inRequests(parts, limits, ({ isFirst }) => isFirst)) {
    const [next] = request;
    if (next)
      onProgress?.({ done: next.place, of: places.length, sheet: places[next.place]!.name });
    signal?.throwIfAborted();
    const areNew = fresh.length === 0;
    // Each request is as large as it may be.
    const ids = await inExcel((context) => draw(context, request, areNew ? places : []));
    fresh.push(...ids);
  }
}

/** Adding comes first for all of them, so that formulas find every sheet they name. */
const adding = ({ working }: Place): Building => ({
  place: 0,
  isFirst: false,
  bytes: 2 * CALL_BYTES,
  run: ({ worksheets }) => void worksheets.add(working),
});

const painting = ({ drawing, working }: Place, place: number): Building[] =>
  strokesOf(drawing).map(({ bytes, draw: stroke }, index) => ({
    place,
    isFirst: index === 0,
    bytes,
    run: ({ worksheets }) => stroke(worksheets.getItem(working)),
  }));

/** Answers the ids of these new sheets. */
async function draw(
  context: Excel.RequestContext,
  request: readonly Work[],
  added: readonly Place[]
): Promise<string[]> {
  const { application, worksheets } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const part of request) part.run(context.workbook);
  const sheets = added.map(({ working }) => worksheets.getItem(working));
  for (const sheet of sheets) sheet.load("id");
  await context.sync();
  return sheets.map(({ id }) => id);
}

/** Gives the new sheets their names and places, and what had to wait for those. What cannot be taken back, the deletion, comes last. */
async function finish(places: readonly Place[], fresh: readonly string[]): Promise<void> {
  const parts = [
    ...places.flatMap(leaving),
    ...places.flatMap((place, index) => naming(place, fresh[index]!)),
    ...places.flatMap(({ last }, index) => completing(last, fresh[index]!)),
    ...seating(places, fresh),
    ...places.map((place, index) => showing(place, fresh[index]!)),
    ...places.flatMap(({ old }) => (old ? [deleting(old)] : [])),
  ];
  for (const request of inRequests(parts)) {
    await inExcel((context) => draw(context, request, []));
  }
}

const leaving = ({ old, table }: Place): Work[] => [
  ...(old
    ? [{ bytes: 2 * CALL_BYTES, run: sheetWork(old.id, (sheet) => (sheet.name = old.leaving)) }]
    : []),
  ...(table?.old ? [tableNaming(table.old.id, table.old.leaving)] : []),
];

const naming = ({ name, table }: Place, id: string): Work[] => [
  { bytes: 2 * CALL_BYTES, run: sheetWork(id, (sheet) => (sheet.name = name)) },
  ...(table && table.working !== table.name ? [tableNaming(table.working, table.name)] : []),
];

const tableNaming = (key: string, name: string): Work => ({
  bytes: 2 * CALL_BYTES,
  run: ({ tables }) => {
    tables.getItem(key).name = name;
  },
});

const completing = (last: LastToPaint, id: string): Work[] =>
  lastStrokes(last).map((stroke) => ({
    bytes: stroke.bytes,
    run: sheetWork(id, (sheet) => stroke.draw(sheet)),
  }));

const sheetWork =
  (id: string, change: (sheet: Excel.Worksheet) => void) =>
  ({ worksheets }: Excel.Workbook): void =>
    change(worksheets.getItem(id));

/** Each new sheet goes right before the one it replaces, from left to right: every one moves those behind it by one. */
const seating = (places: readonly Place[], fresh: readonly string[]): Work[] =>
  places
    .flatMap(({ old }, index) => (old ? [{ position: old.position, id: fresh[index]! }] : []))
    .sort((a, b) => a.position - b.position)
    .map(({ position, id }, moved) => ({
      bytes: 2 * CALL_BYTES,
      run: sheetWork(id, (sheet) => (sheet.position = position + moved)),
    }));

const showing = ({ drawing, old }: Place, id: string): Work => ({
  bytes: 2 * CALL_BYTES,
  run: sheetWork(id, (sheet) => {
    if (drawing.hidden) sheet.visibility = "Hidden";
    else if (old?.wasInFront) sheet.activate();
  }),
});

const deleting = ({ id }: OldSheet): Work => ({
  bytes: 2 * CALL_BYTES,
  run: sheetWork(id, (sheet) => sheet.delete()),
});
