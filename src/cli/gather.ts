import path from "node:path";
import { checkTogether, type SheetCheck } from "../poa/check";
import { takeOver, type Earlier } from "../poa/national/earlier";
import type { SourceFile } from "../poa/national/input";
import type { Remark } from "../poa/remark";
import type { SheetRef } from "../sheet/cell";
import type { Unread } from "./files";
import { readBooks } from "./readBooks";
import type { ReadAnswer } from "./readOrder";
import { notNational } from "./words";

/** What all the files together gave. */
export interface Gathered {
  /** The sheets that hold plans, with what is wrong in them and between them. */
  readonly checks: readonly SheetCheck[];
  /** What an earlier book says is wrong with the plans taken from it. */
  readonly carried: readonly Remark[];
  readonly files: readonly SourceFile[];
  readonly otherSheets: readonly SheetRef[];
  /** Files taken from the earlier book. */
  readonly unchanged: readonly string[];
  readonly refused: readonly Unread[];
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
  const checks: SheetCheck[] = [];
  const carried: Remark[] = [];
  const files: SourceFile[] = [];
  const otherSheets: SheetRef[] = [];
  const unchanged: string[] = [];
  const refused: Unread[] = [];
  for (const [index, file] of books.entries()) {
    const answer = answers[index]!;
    if (answer.kind === "refused") refused.push({ file, reason: answer.reason });
    if (answer.kind !== "checked" && answer.kind !== "known") continue;
    const { bytes, sha256 } = answer;
    files.push({ book: file, name: names.get(file)!, bytes, sha256, readOn });
    const given = giving(answer, file, earlier);
    checks.push(...given.checks);
    carried.push(...given.remarks);
    otherSheets.push(...given.otherSheets);
    if (answer.kind === "known") unchanged.push(file);
  }
  return { checks: checkTogether(checks), carried, files, otherSheets, unchanged, refused };
}

function giving(
  answer: Extract<ReadAnswer, { kind: "checked" | "known" }>,
  file: string,
  earlier: Earlier | null
): ReturnType<typeof takeOver> {
  if (answer.kind === "known") return takeOver(earlier!.files.get(answer.sha256)!, file);
  const { checks } = answer;
  return {
    checks: checks.filter(({ plans }) => plans.length > 0),
    remarks: [],
    otherSheets: checks.filter(({ plans }) => plans.length === 0).map(({ ref }) => ref),
  };
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
