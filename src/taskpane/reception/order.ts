import type { Earlier } from "../../poa/national/earlier";
import type { NationalInput } from "../../poa/national/input";
import type { FileReading } from "../../poa/receptionFiles";
import type { ReturnNote } from "../../poa/returnNotes";
import type { Words } from "../../poa/rule";
import type { Settings } from "../../poa/settings";

/** A file to be read and checked. */
export interface ReadOrder {
  readonly task: "read";
  readonly file: Blob;
  readonly name: string;
  /** What the plans will know their book by. */
  readonly book: string;
  /** The SHA-256 of files that need not be read. */
  readonly known: readonly string[];
  readonly settings: Settings;
}

/** A note for an area, and the name of its file. */
export interface NamedNote {
  readonly name: string;
  readonly note: ReturnNote;
}

/** A file to be written: the national book, the book for one area, or those for all of them in one archive. */
export type WriteOrder =
  | { readonly task: "national"; readonly input: NationalInput }
  | { readonly task: "note"; readonly note: ReturnNote; readonly madeOn: Date }
  | { readonly task: "notes"; readonly notes: readonly NamedNote[]; readonly madeOn: Date };

/** What the pane asks of its worker, one order at a time. */
export type DeskOrder = ReadOrder | WriteOrder;

/** What became of a file that was to be read. */
export type ReadAnswer =
  | FileReading
  /** The file is a national book of ours; this is what it still knows. */
  | {
      readonly kind: "national";
      readonly bytes: number;
      readonly sha256: string;
      readonly earlier: Earlier;
    }
  | { readonly kind: "refused"; readonly reason: Words };

export type DeskAnswer =
  | ReadAnswer
  | { readonly kind: "written"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Our own program failed. */
  | { readonly kind: "broken"; readonly message: string };
