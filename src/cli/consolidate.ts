import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { compareNational } from "../poa/compare";
import { consolidate, nameOf, type National } from "../poa/consolidate";
import { drawNationalBook } from "../poa/national/book";
import type { Earlier } from "../poa/national/earlier";
import { operationsOf, tasksOf } from "../poa/plan";
import { isOpen, remarksByPlan, remarksOf, type Remark } from "../poa/remark";
import { drawReturnNote, returnNoteName } from "../poa/returnNotes";
import type { Words } from "../poa/rule";
import { writeBook } from "../xlsx/write";
import { blocksOf, type Blocked } from "./blocked";
import type { ConsolidateCall } from "./call";
import { findBooks, type Unread } from "./files";
import { gather, recall, type Gathered } from "./gather";
import { sameFileAs, writeWhole } from "./safeWrite";
import { cannotWrite, noBooks, noFolder, wouldOverwrite } from "./words";

/** What consolidating gave, as the JSON tells it. */
export interface Consolidated {
  /** The book that was written; null when none was. */
  readonly output: string | null;
  readonly areas: number;
  readonly actions: number;
  readonly operations: number;
  readonly tasks: number;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly blockedBy: readonly Blocked[];
  /** Files that had not changed since the earlier national book and were taken from it. */
  readonly unchanged: readonly string[];
  /** The books that were written for the areas. */
  readonly returnNotes: readonly string[];
  /** Books written for areas before, left among the received ones as they were: they were not taken for plans. */
  readonly unansweredNotes: readonly string[];
}

/** Reads the books, and writes the national one when nothing stands in its way. */
export async function consolidateFiles(call: ConsolidateCall): Promise<Consolidated> {
  const { language } = call;
  const wanted = await wantedFiles(call);
  const earlier = call.previous === null ? null : await recall(call.previous);
  const refused = [...wanted.refused, ...(earlier && "reason" in earlier ? [earlier] : [])];
  if (refused.length > 0) return told(null, { refused, call });
  const now = new Date();
  const gathered = await gather(wanted.books, earlier as Earlier | null, now);
  const national = consolidate(gathered.checks.flatMap(({ plans }) => plans));
  if (gathered.refused.length > 0) {
    return told(national, { refused: gathered.refused, call, gathered });
  }
  const remarks = [...remarksOf(gathered.checks), ...gathered.carried];
  const blockedBy = blocksOf(national, gathered, call.withObservations, language);
  const work = { call, gathered, national, remarks, earlier: earlier as Earlier | null, now };
  try {
    const returnNotes = await writeReturnNotes(work);
    if (blockedBy.length === 0) await writeNational(work);
    const output = blockedBy.length === 0 ? call.output : null;
    return told(national, { refused: [], call, gathered, blockedBy, returnNotes, output });
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error;
    return told(national, { refused: [error.unread], call, gathered });
  }
}

interface Work {
  readonly call: ConsolidateCall;
  readonly gathered: Gathered;
  readonly national: National;
  readonly remarks: readonly Remark[];
  readonly earlier: Earlier | null;
  readonly now: Date;
}

/** A file that could not be written, which is not our mistake. */
export class NotWritten extends Error {
  constructor(readonly unread: Unread) {
    super(unread.reason.en);
  }
}

/** The books to read. What an earlier run has left in a folder is no book to read: its output, and the book to start from. */
export async function wantedFiles(
  call: Pick<ConsolidateCall, "output" | "previous" | "paths">
): Promise<{ books: string[]; refused: readonly Unread[] }> {
  const { output, previous, paths } = call;
  const found = await findBooks(paths);
  const refuse = (file: string, reason: Words) => ({ books: [], refused: [{ file, reason }] });
  const named = await sameFileAs([...paths, ...(previous === null ? [] : [previous])]);
  if (await named(output)) return refuse(output, wouldOverwrite(output));
  const folder = path.dirname(output);
  const isFolder = await stat(folder)
    .then((one) => one.isDirectory())
    .catch(() => false);
  if (!isFolder) return refuse(output, noFolder(folder));
  const isOurs = await sameFileAs([output, ...(previous === null ? [] : [previous])]);
  const ours = await Promise.all(found.books.map(isOurs));
  const books = found.books.filter((_, index) => !ours[index]);
  if (books.length === 0 && found.unread.length === 0) return refuse(paths[0]!, noBooks(paths[0]!));
  return { books, refused: found.unread };
}

async function writeNational({ call, gathered, national, remarks, earlier, now }: Work) {
  const { files, otherSheets } = gathered;
  const plans = national.areas.map(({ plan }) => plan);
  const before = earlier?.plans.map(({ plan }) => plan) ?? [];
  const difference = earlier && compareNational(before, plans, earlier.lost);
  const { withAreaSheets } = call;
  const book = { national, remarks, files, otherSheets, madeOn: now, difference, withAreaSheets };
  await writeOrRefuse(call.output, await writeBook(drawNationalBook(book), { created: now }));
}

/** One book for each area with findings; answers their names. */
async function writeReturnNotes({
  call,
  gathered,
  national,
  remarks,
  now,
}: Work): Promise<string[]> {
  const folder = call.returnNotes;
  if (folder === null) return [];
  // An area is not asked for what was left as it is with a reason.
  const byPlan = remarksByPlan(remarks.filter(isOpen));
  const isInput = await sameFileAs(gathered.files.map(({ book }) => book));
  const taken = new Set<string>();
  const notes = national.areas.flatMap(({ plan, sigla }) => {
    const own = byPlan.get(plan) ?? [];
    const file = () => path.join(folder, returnNoteName(nameOf(plan), taken));
    return own.length > 0 ? [{ file: file(), note: { plan, sigla, remarks: own } }] : [];
  });
  for (const { file } of notes) {
    if (await isInput(file)) throw new NotWritten({ file, reason: wouldOverwrite(file) });
  }
  await orNotWritten(folder, mkdir(folder, { recursive: true }));
  for (const { file, note } of notes) {
    await writeOrRefuse(file, await writeBook(drawReturnNote(note), { created: now }));
  }
  return notes.map(({ file }) => file);
}

/** Writes the whole file or nothing; throws NotWritten when it cannot. */
export const writeOrRefuse = (file: string, bytes: Uint8Array): Promise<void> =>
  orNotWritten(file, writeWhole(file, bytes));

async function orNotWritten(file: string, step: Promise<unknown>): Promise<void> {
  try {
    await step;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new NotWritten({ file, reason: cannotWrite(file, cause) });
  }
}

interface Outcome {
  readonly call: ConsolidateCall;
  readonly refused: readonly Unread[];
  readonly gathered?: Gathered;
  readonly blockedBy?: readonly Blocked[];
  readonly returnNotes?: readonly string[];
  readonly output?: string | null;
}

function told(national: National | null, outcome: Outcome): Consolidated {
  const { call, refused, gathered, blockedBy = [], returnNotes = [], output = null } = outcome;
  const plans = national?.areas.map(({ plan }) => plan) ?? [];
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
  return {
    output,
    areas: plans.length,
    actions: sum(plans.map(({ actions }) => actions.length)),
    operations: sum(plans.map((plan) => operationsOf(plan).length)),
    tasks: sum(plans.map((plan) => tasksOf(plan).length)),
    rowsIn: national?.rowsIn ?? 0,
    rowsOut: national?.rowsOut ?? 0,
    refused: refused.map(({ file, reason }) => ({ file, reason: reason[call.language] })),
    blockedBy,
    unchanged: gathered?.unchanged ?? [],
    returnNotes,
    unansweredNotes: gathered?.unansweredNotes ?? [],
  };
}
