import { isOurNote } from "../sheet/note";
import { hostErrorOf, inExcel, knows, naming, NOTES, type NamedSheet } from "./failure";
import { askForFormats, findMarks, idsOfMarks, type MarkIds } from "./find";
import { deleteIn } from "./mark";
import { rememberSheets, SHEETS_TO_LOAD, type Memory } from "./memory";
import { findNotes, isOfNote, type NotesFound } from "./notes";

/** What there is to take away: ids of marks by their sheets, and the sheets on which notes of ours were seen. */
interface Rest {
  readonly marks: MarkIds;
  readonly noted: readonly string[];
}

/**
 * Takes away every mark and note of ours in the workbook, whoever made it and whether its sheet is shown or not; answers how many
 * sheets had some. 1 round trip when the last look told which marks there are, and one more for those it did not know of; two
 * or three more where there are notes.
 */
export async function unmark(memory: Memory): Promise<number> {
  const isKnown = isTrusted(memory);
  const known = isKnown ? markedIn(memory.marks) : new Map<string, readonly string[]>();
  const marked = new Set<string>();
  try {
    const rest = isKnown ? await deleteKnown(memory, known) : await findEverywhere(memory);
    for (const id of known.keys()) marked.add(id);
    await deleteAll(memory, marked, rest);
  } catch (error) {
    // What we remembered is out of date, or a batch broke off: look at everything again, and finish.
    const isOutOfDate = hostErrorOf(error).failure === "sheet-is-gone";
    const rest = await findEverywhere(memory);
    await deleteAll(memory, marked, rest);
    if (!isOutOfDate) for (const id of known.keys()) marked.add(id);
  }
  return marked.size;
}

/**
 * Not when marks may turn up on a protected sheet: they would be refused after the others had gone. Nor where notes are
 * written, which go in the same request as the marks.
 */
const isTrusted = ({ sheets, marks, notes }: Memory): boolean =>
  sheets.length > 0 &&
  sheets.every(({ id, isProtected }) => marks.has(id) || !isProtected) &&
  notes.size === 0;

const markedIn = (marks: ReadonlyMap<string, readonly string[]>): MarkIds =>
  new Map([...marks].filter(([, ids]) => ids.length > 0));

/** Deletes the remembered marks, and answers the marks and notes of ours that it found beside them. */
async function deleteKnown(memory: Memory, known: MarkIds): Promise<Rest> {
  const before = memory.sheets.map(({ id }) => id);
  const notes = notesSeen();
  const lists = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    const asked = before.map((id) => {
      const sheet = worksheets.getItem(id);
      notes.ask(sheet, id);
      return { id, formats: askForFormats(sheet) };
    });
    deleteIn(context, known);
    await context.sync();
    rememberSheets(memory, worksheets);
    return asked.map(({ id, formats }) => [id, idsOfMarks(formats)] as const);
  });
  const unseen = memory.sheets.map(({ id }) => id).filter((id) => !before.includes(id));
  const marks: MarkIds = unseen.length > 0 ? await findMarks(unseen, notes.ask) : new Map();
  for (const [id, ids] of lists) {
    const gone = known.get(id) ?? [];
    marks.set(
      id,
      ids.filter((one) => !gone.includes(one))
    );
  }
  return { marks, noted: notes.among([...before, ...unseen]) };
}

/** Looks at every sheet of the workbook, whatever is remembered, in 2 round trips. */
async function findEverywhere(memory: Memory): Promise<Rest> {
  memory.marks.clear();
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    rememberSheets(memory, worksheets);
  });
  const notes = notesSeen();
  const ids = memory.sheets.map(({ id }) => id);
  const marks = await findMarks(ids, notes.ask).catch((error: unknown) => {
    if (hostErrorOf(error).failure !== "not-supported") throw error;
    return findMarks(ids);
  });
  return { marks, noted: notes.among(ids) };
}

/** Asks in passing whether there are notes of ours on the sheets. */
function notesSeen() {
  const asked = new Map<string, Excel.NoteCollection>();
  return {
    ask(sheet: Excel.Worksheet, key: string): void {
      if (!knows(NOTES)) return;
      const { notes } = sheet;
      notes.load("items/content");
      asked.set(key, notes);
    },
    /** Those of the sheets that have notes of ours, or did not tell. */
    among: (ids: readonly string[]): string[] =>
      ids.filter((id) => {
        const notes = asked.get(id);
        return notes !== undefined && hasOurs(notes);
      }),
  };
}

function hasOurs(notes: Excel.NoteCollection): boolean {
  try {
    return notes.items.some(({ content }) => isOurNote(content));
  } catch {
    // Not loaded: the sheet had to be looked at in another way, and has to be asked again.
    return true;
  }
}

const namesOf = ({ sheets }: Memory): NamedSheet[] =>
  sheets.map(({ id, name }) => ({ key: id, name }));

/** All of it in 1 round trip; none when Excel refuses one of them. */
async function deleteAll(
  memory: Memory,
  marked: Set<string>,
  { marks, noted }: Rest
): Promise<void> {
  const ours = markedIn(marks);
  const notes = (await locate(memory, noted)).filter((found) => found.ours.size > 0);
  if (ours.size + notes.length > 0) {
    await inExcel(async (context) => {
      // Written as they are: refused where deleting them would be, before anything is gone.
      eachNote(context, notes, (note, text) => (note.content = text));
      deleteIn(context, ours);
      eachNote(context, notes, (note) => note.delete());
      await context.sync();
    }).catch(async (error: unknown) => {
      throw await naming(namesOf(memory), hostErrorOf(error));
    });
  }
  for (const id of marks.keys()) memory.marks.set(id, []);
  memory.notes.clear();
  for (const id of [...ours.keys(), ...notes.map((found) => found.id)]) marked.add(id);
}

async function locate(memory: Memory, sheets: readonly string[]): Promise<NotesFound[]> {
  if (sheets.length === 0) return [];
  try {
    return await findNotes(
      memory,
      sheets.map((key) => ({ key, addresses: [] }))
    );
  } catch (error) {
    const failure = hostErrorOf(error);
    // An Excel that cannot tell its notes has not got any from us, and its marks are to go all the same.
    if (failure.failure === "not-supported" || isOfNote(failure)) return [];
    throw error;
  }
}

function eachNote(
  context: Excel.RequestContext,
  found: readonly NotesFound[],
  act: (note: Excel.Note, text: string) => void
): void {
  for (const { id, ours } of found) {
    const { notes } = context.workbook.worksheets.getItem(id);
    for (const [address, text] of ours) act(notes.getItem(address), text);
  }
}
