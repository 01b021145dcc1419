import path from "node:path";
import type { Earlier } from "../poa/national/earlier";
import { receivedFrom, together, type Received, type Together } from "../poa/receptionFiles";
import type { Unread } from "./files";
import { unansweredNotes, type BookRead } from "./notes";
import { readBooks } from "./readBooks";
import { notNational } from "./words";

/** What all the files together gave. */
export interface Gathered extends Together {
  /** Files taken from the earlier book. */
  readonly unchanged: readonly string[];
  readonly refused: readonly Unread[];
  /** Books drawn here for areas that say nothing new; nothing of them is in what was gathered. */
  readonly unansweredNotes: readonly string[];
}

/** Reads an earlier national book; what could not be read instead. */
export async function recall(file: string): Promise<Earlier | Unread> {
  const [answer] = await readBooks([{ task: "recall", file, known: [] }]);
  if (answer?.kind === "refused") return { file, reason: answer.reason };
  const earlier = answer?.kind === "recalled" ? answer.earlier : null;
  return earlier ?? { file, reason: notNational(path.basename(file)) };
}

/** Reads and checks the books, all their plans together; unchanged ones are taken from the earlier book. */
export async function gather(
  books: readonly string[],
  earlier: Earlier | null,
  readOn: Date
): Promise<Gathered> {
  const known = [...(earlier?.files.keys() ?? [])];
  const answers = await readBooks(books.map((file) => ({ task: "check", file, known })));
  const names = shownNames(books);
  const received: { readonly book: BookRead; readonly gives: Received }[] = [];
  const refused: Unread[] = [];
  for (const [index, file] of books.entries()) {
    const answer = answers[index]!;
    if (answer.kind === "refused") refused.push({ file, reason: answer.reason });
    if (answer.kind !== "checked" && answer.kind !== "known") continue;
    const gives = receivedFrom(answer, { book: file, name: names.get(file)!, readOn }, earlier);
    const plans = gives.checks.flatMap((check) => check.plans);
    const isNote = answer.kind === "checked" && answer.isNote;
    received.push({ book: { file, isNote, plans }, gives });
  }
  const unchanged = books.filter((_, index) => answers[index]!.kind === "known");
  const notes = unansweredNotes(received.map(({ book }) => book));
  const counted = received.filter(({ book }) => !notes.includes(book.file));
  const all = together(counted.map(({ gives }) => gives));
  return { ...all, unchanged, refused, unansweredNotes: notes };
}

/** Files by their names, and by their paths where two are called alike. */
function shownNames(books: readonly string[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const book of books) {
    const name = path.basename(book);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Map(
    books.map((book) => {
      const name = path.basename(book);
      return [book, counts.get(name) === 1 ? name : path.relative(".", book)];
    })
  );
}
