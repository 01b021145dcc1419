import { hostErrorOf, inExcel } from "./failure";
import type { SheetDrawing } from "../sheet/drawing";
import type { HostError } from "../sheet/host";
import { SHEETS_TO_LOAD, type Memory } from "./memory";
import type { Stroke } from "./stroke";
import { strokesOf } from "./strokes";

/** What one request may weigh, in bytes; Excel on the web refuses those above 5 MB. */
const REQUEST_BYTES = 2_000_000;

const LONGEST_NAME = 31;

/** What painting has to know of the workbook before it begins. */
interface Place {
  /** The sheet that will be replaced. */
  readonly old: { readonly id: string; readonly name: string; readonly position: number } | null;
  readonly wasInFront: boolean;
  /** Names no sheet has: one for the sheet while it is being painted, one for the old sheet while they change places. */
  readonly working: string;
  readonly leaving: string;
}

/**
 * Paints the drawing on a new sheet and puts that in the place of the sheet of the same name, or behind all others when there
 * is none. 3 round trips, and one for each further 2 MB. When it fails the workbook is as it was.
 */
export async function paint(memory: Memory, drawing: SheetDrawing): Promise<void> {
  const place = await survey(drawing.name);
  let fresh: string | null = null;
  try {
    fresh = await build(drawing, place.working);
    await swap(drawing, place, fresh);
  } catch (error) {
    await restore(place, drawing.name, fresh, hostErrorOf(error));
  } finally {
    // The old sheet's id leads nowhere now; the next verb looks for itself.
    memory.sheets = [];
    memory.marks.clear();
  }
}

const survey = (name: string): Promise<Place> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(`${SHEETS_TO_LOAD},items/position`);
    const inFront = worksheets.getActiveWorksheet();
    inFront.load("id");
    await context.sync();
    const isSame = (one: string) => one.toLowerCase() === name.toLowerCase();
    const old = worksheets.items.find((sheet) => isSame(sheet.name)) ?? null;
    const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
    const working = freeName(name, taken);
    taken.add(working.toLowerCase());
    return {
      old: old && { id: old.id, name: old.name, position: old.position },
      wasInFront: old?.id === inFront.id,
      working,
      leaving: freeName(name, taken),
    };
  });

/** A name nobody has, near the one wished for, so that a planner who meets it knows what it belongs to. */
function freeName(wish: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const end = ` ~${number}`;
    const name = wish.slice(0, LONGEST_NAME - end.length) + end;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Answers the id of the new sheet. */
const build = (drawing: SheetDrawing, working: string): Promise<string> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(working);
    sheet.load("id");
    for (const strokes of inRequests(strokesOf(drawing))) {
      for (const stroke of strokes) stroke.draw(sheet);
      // Each request is as large as it may be.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    }
    return sheet.id;
  });

/** At least one request, even when there is nothing to draw: it makes the sheet. */
function inRequests(strokes: readonly Stroke[]): Stroke[][] {
  const requests: Stroke[][] = [[]];
  let weight = 0;
  for (const stroke of strokes) {
    if (weight > 0 && weight + stroke.bytes > REQUEST_BYTES) {
      requests.push([]);
      weight = 0;
    }
    requests.at(-1)!.push(stroke);
    weight += stroke.bytes;
  }
  return requests;
}

/** What cannot be taken back, the deletion, comes last. */
const swap = ({ name, hidden }: SheetDrawing, place: Place, fresh: string): Promise<void> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem(fresh);
    const old = place.old && worksheets.getItem(place.old.id);
    if (old) old.name = place.leaving;
    sheet.name = name;
    if (place.old) sheet.position = place.old.position;
    if (hidden) sheet.visibility = "Hidden";
    else if (place.wasInFront) sheet.activate();
    old?.delete();
    await context.sync();
  });

/** Leaves the workbook as it was, unless the old sheet has already gone: then the new one is in its place. */
async function restore(
  { old, working }: Place,
  name: string,
  fresh: string | null,
  failure: HostError
): Promise<void> {
  const isDone = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const begun = worksheets.items.find((sheet) => sheet.id === fresh || sheet.name === working);
    const left = old && worksheets.items.find((sheet) => sheet.id === old.id);
    if (old && !left && begun?.name === name) return true;
    begun?.delete();
    if (old && left && left.name !== old.name) left.name = old.name;
    await context.sync();
    return false;
  }).catch(() => false);
  if (!isDone) throw failure;
}
