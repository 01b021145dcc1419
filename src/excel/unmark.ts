import { hostErrorOf, inExcel, naming, type NamedSheet } from "./failure";
import { askForFormats, findMarks, idsOfMarks, type MarkIds } from "./find";
import { deleteIn } from "./mark";
import { rememberSheets, SHEETS_TO_LOAD, type Memory } from "./memory";

/**
 * Takes away every mark of ours in the workbook, whoever made it and whether its sheet is shown or not; answers how many
 * sheets had some. 1 round trip when the last look told which marks there are, and one more for those it did not know of.
 */
export async function unmark(memory: Memory): Promise<number> {
  const known = isTrusted(memory) ? markedIn(memory.marks) : new Map<string, readonly string[]>();
  const marked = new Set<string>();
  try {
    const rest = isTrusted(memory)
      ? await deleteKnown(memory, known)
      : await findEverywhere(memory);
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

/** Not when marks may turn up on a protected sheet: they would be refused after the others had gone. */
const isTrusted = ({ sheets, marks }: Memory): boolean =>
  sheets.length > 0 && sheets.every(({ id, isProtected }) => marks.has(id) || !isProtected);

const markedIn = (marks: ReadonlyMap<string, readonly string[]>): MarkIds =>
  new Map([...marks].filter(([, ids]) => ids.length > 0));

/** Deletes the remembered marks, and answers the marks of ours that it found beside them. */
async function deleteKnown(memory: Memory, known: MarkIds): Promise<MarkIds> {
  const before = memory.sheets.map(({ id }) => id);
  const lists = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    const asked = before.map((id) => ({ id, formats: askForFormats(worksheets.getItem(id)) }));
    deleteIn(context, known);
    await context.sync();
    rememberSheets(memory, worksheets);
    return asked.map(({ id, formats }) => [id, idsOfMarks(formats)] as const);
  });
  const unseen = memory.sheets.map(({ id }) => id).filter((id) => !before.includes(id));
  const rest: MarkIds = unseen.length > 0 ? await findMarks(unseen) : new Map();
  for (const [id, ids] of lists) {
    const gone = known.get(id) ?? [];
    rest.set(
      id,
      ids.filter((one) => !gone.includes(one))
    );
  }
  return rest;
}

/** Looks at every sheet of the workbook, whatever is remembered, in 2 round trips. */
async function findEverywhere(memory: Memory): Promise<MarkIds> {
  memory.marks.clear();
  await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(SHEETS_TO_LOAD);
    await context.sync();
    rememberSheets(memory, worksheets);
  });
  return findMarks(memory.sheets.map(({ id }) => id));
}

const namesOf = ({ sheets }: Memory): NamedSheet[] =>
  sheets.map(({ id, name }) => ({ key: id, name }));

async function deleteAll(memory: Memory, marked: Set<string>, found: MarkIds): Promise<void> {
  const ours = markedIn(found);
  if (ours.size > 0) {
    await inExcel(async (context) => {
      deleteIn(context, ours);
      await context.sync();
    }).catch(async (error: unknown) => {
      throw await naming(namesOf(memory), hostErrorOf(error));
    });
  }
  for (const id of found.keys()) memory.marks.set(id, []);
  for (const id of ours.keys()) marked.add(id);
}
