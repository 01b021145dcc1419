import { a1 } from "../sheet/cell";
import { NotesRefused, type HostError, type MarksBySheet, type NotesBySheet } from "../sheet/host";
import { isOurNote, noteChanges, type NoteChanges } from "../sheet/note";
import { firstCellOf } from "./addresses";
import { hostErrorOf, inExcel, naming, type NamedSheet } from "./failure";
import { mark, type Beside } from "./mark";
import { keyOf, type Memory } from "./memory";
import { stubbornly } from "./patience";

/** The notes of one sheet as they were found. */
export interface NotesFound {
  /** The id of the sheet. */
  readonly id: string;
  /** What ours say, by the addresses of their cells. */
  readonly ours: ReadonlyMap<string, string>;
  /** Of the cells that were asked for, those with a note of somebody else's; and every cell with a talk (threaded comment). */
  readonly taken: ReadonlySet<string>;
}

/** A sheet by its id or name, with the cells that are looked at first. */
interface Looked {
  readonly key: string;
  readonly addresses: readonly string[];
}

/**
 * Marks, and in the same request writes the notes that appear, vanish or say something else; 1 round trip more than marking to
 * see which those are, and 2 where notes of ours have to be searched for. All of it is done, or none.
 */
export async function markWithNotes(
  memory: Memory,
  marks: MarksBySheet,
  notes: NotesBySheet
): Promise<void> {
  const targets = [...notes.keys()].map((name) => ({ key: keyOf(memory, name), name }));
  try {
    await markOnce(memory, marks, targets, notes);
  } catch (thrown) {
    const failure = await naming(targets, hostErrorOf(thrown));
    if (failure.failure !== "sheet-is-gone") throw refusedNote(failure);
    // A note went, or the sheet did, between looking and writing; nothing was written.
    await markOnce(memory, marks, targets, notes);
  }
}

async function markOnce(
  memory: Memory,
  marks: MarksBySheet,
  targets: readonly NamedSheet[],
  notes: NotesBySheet
): Promise<void> {
  const wanted = targets.map(({ name }) => notes.get(name)!);
  const found = await lookBeside(memory, targets, (index) =>
    wanted[index]!.map(({ at }) => a1(at))
  );
  const changes = found.map(({ ours, taken }, i) => noteChanges(ours, wanted[i]!, taken));
  const ids = found.map(({ id }) => id);
  for (const id of ids) memory.notes.delete(id);
  await mark(memory, marks, changes.some(isSomething) ? beside(memory, found, changes) : undefined);
  found.forEach(({ id, ours }, index) => memory.notes.set(id, after(ours, changes[index]!)));
}

const isSomething = ({ added, changed, removed }: NoteChanges): boolean =>
  added.length + changed.size + removed.length > 0;

const after = (ours: ReadonlyMap<string, string>, { added, removed }: NoteChanges): string[] => [
  ...[...ours.keys()].filter((address) => !removed.includes(address)),
  ...added.map(({ at }) => a1(at)),
];

function beside(
  memory: Memory,
  found: readonly NotesFound[],
  changes: readonly NoteChanges[]
): Beside {
  const each = found.map(({ id }, index) => ({ id, ...changes[index]! }));
  return {
    ask: (worksheets) =>
      each.forEach(({ id, changed, removed }) => {
        const { notes } = worksheets.getItem(id);
        for (const address of [...changed.keys(), ...removed]) {
          notes.getItem(address).load("content");
        }
      }),
    write: (worksheets) => each.forEach((change) => writeOn(worksheets.getItem(change.id), change)),
    // The next marking finds whatever is left.
    takeBack: () => stubbornly(() => bringBack(memory, found)).catch(() => undefined),
  };
}

function writeOn(sheet: Excel.Worksheet, { added, changed, removed }: NoteChanges): void {
  const { notes } = sheet;
  for (const address of removed) notes.getItem(address).delete();
  for (const [address, text] of changed) {
    const note = notes.getItem(address);
    note.content = text;
    fit(note, text);
  }
  for (const { at, text } of added) {
    // As a range: an address alone might be taken for one of the sheet in front.
    fit(notes.add(sheet.getCell(at.row, at.column), text), text);
  }
}

/** In points: a new note shows four short lines, whatever it says. */
const WIDTH = 240;
const LINE_HEIGHT = 13;
const LETTERS_IN_LINE = 46;

/** As large as what it says. Excel on the web has one size for all, and refuses to be asked for another. */
function fit(note: Excel.Note, text: string): void {
  if (!["PC", "Mac"].includes(String(Office.context.platform))) return;
  const lines = text.split("\n").map(({ length }) => Math.ceil((length + 1) / LETTERS_IN_LINE));
  note.width = WIDTH;
  note.height = LINE_HEIGHT * (lines.reduce((sum, count) => sum + count, 0) + 1);
}

/** Our notes as they were before. */
async function bringBack(memory: Memory, before: readonly NotesFound[]): Promise<void> {
  const now = await findNotes(
    memory,
    before.map(({ id, ours }) => ({ key: id, addresses: [...ours.keys()] }))
  );
  const changes = before.map(({ id, ours }, index) => {
    const wanted = [...ours].map(([address, text]) => ({ at: firstCellOf(address)!, text }));
    return { id, ...noteChanges(now[index]!.ours, wanted, now[index]!.taken) };
  });
  if (!changes.some(isSomething)) return;
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    for (const change of changes) writeOn(worksheets.getItem(change.id), change);
    await context.sync();
  });
}

/** What is on those cells, and where ours are. */
async function lookBeside(
  memory: Memory,
  targets: readonly NamedSheet[],
  addressesOf: (index: number) => readonly string[]
): Promise<NotesFound[]> {
  try {
    return await findNotes(
      memory,
      targets.map(({ key }, index) => ({ key, addresses: addressesOf(index) }))
    );
  } catch (error) {
    throw await naming(targets, hostErrorOf(error));
  }
}

/**
 * Finds our notes on the sheets, in 1 round trip when they are on the cells that are asked for or where we left them, and in 1
 * more otherwise, or where people talk on the sheet.
 */
export function findNotes(memory: Memory, sheets: readonly Looked[]): Promise<NotesFound[]> {
  return inExcel(async (context) => {
    const asked = sheets.map(({ key, addresses }) =>
      askForNotes(context.workbook.worksheets.getItem(key), [
        ...new Set([...addresses, ...(memory.notes.get(key) ?? [])]),
      ])
    );
    await context.sync();
    const searched = asked.map((one) => searchOn(one));
    if (searched.some(({ isNeeded }) => isNeeded)) await context.sync();
    return asked.map((one, index) => searched[index]!.found(seenAt(one)));
  });
}

type Asked = ReturnType<typeof askForNotes>;

function askForNotes(sheet: Excel.Worksheet, addresses: readonly string[]) {
  sheet.load("id");
  const { notes, comments } = sheet;
  notes.load("items/content");
  comments.load("items/id");
  const cells = addresses.map((address) => {
    const note = notes.getItemOrNullObject(address);
    note.load("content");
    return { address, note };
  });
  return { sheet, notes, comments, cells };
}

/** What the cells that were asked for hold. */
function seenAt({ sheet, cells }: Asked): NotesFound & { readonly ours: Map<string, string> } {
  const ours = new Map<string, string>();
  const taken = new Set<string>();
  for (const { address, note } of cells) {
    if (note.isNullObject) continue;
    if (isOurNote(note.content)) ours.set(address, note.content);
    else taken.add(address);
  }
  return { id: sheet.id, ours, taken };
}

/** Asks where the notes of ours are that have not been seen, and where people talk. */
function searchOn(asked: Asked) {
  const { notes, comments } = asked;
  const ours = notes.items.filter(({ content }) => isOurNote(content));
  const isElsewhere = ours.length !== seenAt(asked).ours.size;
  const placed = (isElsewhere ? ours : []).map((note) => {
    // Asked for again, together with its place: somebody may have added a note in the meantime.
    note.load("content");
    return { note, place: placeOf(note) };
  });
  const talks = comments.items.map(placeOf);
  return {
    isNeeded: placed.length + talks.length > 0,
    found({ id, ours: seen, taken }: ReturnType<typeof seenAt>): NotesFound {
      for (const { note, place } of placed) {
        if (isOurNote(note.content)) seen.set(addressIn(place), note.content);
      }
      return { id, ours: seen, taken: new Set([...taken, ...talks.map(addressIn)]) };
    },
  };
}

function placeOf(of: Excel.Note | Excel.Comment): Excel.Range {
  const place = of.getLocation();
  place.load("address");
  return place;
}

/** The names of sheets may hold anything but an exclamation mark at the end. */
function addressIn({ address }: Excel.Range): string {
  const cell = firstCellOf(address.slice(address.lastIndexOf("!") + 1));
  return cell ? a1(cell) : "";
}

/** Whether Excel says that it was a note that it refused. */
export function isOfNote({ cause }: HostError): boolean {
  const location: unknown = (cause as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo
    ?.errorLocation;
  return typeof location === "string" && /^Note|\.notes$/.test(location);
}

/** A failure of a note is told as such: the marks alone may be taken. */
const refusedNote = (failure: HostError): HostError =>
  isOfNote(failure) && failure.failure !== "sheet-is-protected"
    ? new NotesRefused(failure.failure, failure.detail, { cause: failure.cause })
    : failure;
