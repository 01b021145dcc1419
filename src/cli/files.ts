import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Words } from "../poa/rule";
import { cannotOpen, noBooks, notThere } from "./words";

/** A file that was named and cannot be read, with the sentence that says why. */
export interface Unread {
  readonly file: string;
  readonly reason: Words;
}

/**
 * The books that the named files and folders hold, by path; folders are searched to the bottom, in the order of their names.
 * A file that several paths lead to is there once, by the first of them.
 */
export async function findBooks(
  paths: readonly string[]
): Promise<{ books: string[]; unread: Unread[] }> {
  const books: string[] = [];
  const unread: Unread[] = [];
  for (const named of paths) {
    const kind = await stat(named).catch(() => null);
    if (!kind) unread.push({ file: named, reason: notThere(named) });
    else if (!kind.isDirectory()) books.push(named);
    else {
      const found = await booksIn(named);
      if (found.length === 0) unread.push({ file: named, reason: noBooks(named) });
      books.push(...found);
    }
  }
  return { books: await eachOnce(books), unread };
}

async function eachOnce(books: readonly string[]): Promise<string[]> {
  const places = await Promise.all(
    books.map((book) => realpath(book).catch(() => path.resolve(book)))
  );
  const first = new Map(places.map((place, index) => [place, index] as const).reverse());
  return books.filter((_, index) => first.get(places[index]!) === index);
}

/** Excel keeps a "~$" file beside each open book; it is no book. */
const isBook = (name: string): boolean => /\.(?:xlsx|xlsm)$/i.test(name) && !name.startsWith("~$");

async function booksIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => isBook(path.basename(name)))
    .sort((a, b) => a.localeCompare(b, "es"))
    .map((name) => path.join(folder, name));
}

/** The bytes of a file, or why they cannot be had. */
export async function bytesOf(file: string): Promise<Uint8Array | Unread> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { file, reason: cannotOpen(file, cause) };
  }
}
