import { a1 } from "./cell";
import type { DrawnNote } from "./drawing";

/** Not by who wrote it, which some hosts do not keep: by how it begins, and by a code of all that it says. */
const OURS = /^POA · (.+) · ([0-9a-z]{1,7})\n([^]*)$/;

/**
 * The text of a note that is known as ours from then on, wherever the workbook travels. Whoever changes a word of it makes it
 * theirs. The title is one line.
 */
export const ourNote = (title: string, body: string): string =>
  `POA · ${title} · ${codeOf(title + body)}\n${body}`;

/** Whether the note is one of ours, and says what it said when we made it. */
export function isOurNote(content: string): boolean {
  const [, title = "", code, body = ""] = OURS.exec(content.replace(/\r\n?/g, "\n")) ?? [];
  return code !== undefined && code === codeOf(title + body);
}

/** FNV-1a over the letters alone: a host may end lines in its own way, or take away the last of them. */
function codeOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text.replace(/\s+/g, "")) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** What is to be done to our notes of a sheet, by the addresses of their cells. */
export interface NoteChanges {
  readonly added: readonly DrawnNote[];
  readonly changed: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

/**
 * From our notes as they are to those that are wanted. A cell in `taken` holds a note or a talk of somebody else's, and gets
 * none of ours.
 */
export function noteChanges(
  ours: ReadonlyMap<string, string>,
  wanted: readonly DrawnNote[],
  taken: ReadonlySet<string>
): NoteChanges {
  const asked = new Map(wanted.map((note) => [a1(note.at), note]));
  const isFree = (address: string) => !ours.has(address) && !taken.has(address);
  return {
    added: [...asked].flatMap(([address, note]) => (isFree(address) ? [note] : [])),
    changed: new Map(
      [...asked].flatMap(([address, { text }]) =>
        ours.has(address) && ours.get(address) !== text ? [[address, text] as const] : []
      )
    ),
    removed: [...ours.keys()].filter((address) => !asked.has(address)),
  };
}
