import type { SheetCheck } from "../poa/check";
import type { Earlier } from "../poa/national/earlier";
import type { Words } from "../poa/rule";

/** What a reading worker is asked to do with a file. */
export interface ReadOrder {
  readonly task: "check" | "recall";
  readonly file: string;
  /** The SHA-256 of files that need not be read. */
  readonly known: readonly string[];
}

/** What became of a file. Nothing of it stays behind in the worker. */
export type ReadAnswer =
  | { readonly kind: "refused"; readonly reason: Words }
  | { readonly kind: "known"; readonly bytes: number; readonly sha256: string }
  | {
      readonly kind: "checked";
      readonly bytes: number;
      readonly sha256: string;
      readonly checks: readonly SheetCheck[];
      /** Whether the book is one that was drawn here to go back to an area. */
      readonly isNote: boolean;
    }
  /** Null when the book is no national book. */
  | { readonly kind: "recalled"; readonly earlier: Earlier | null };
