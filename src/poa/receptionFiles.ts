import type { SheetRef } from "../sheet/cell";
import { checkTogether, type SheetCheck } from "./check";
import { takeOver, type Earlier, type EarlierPlan } from "./national/earlier";
import type { SourceFile } from "./national/input";
import type { Remark } from "./remark";
import { DEFAULT_SETTINGS, type Settings } from "./settings";

/** What reading a file gave: its checks, or only that an earlier national book knows it. */
export type FileReading =
  | { readonly kind: "known"; readonly bytes: number; readonly sha256: string }
  | {
      readonly kind: "checked";
      readonly bytes: number;
      readonly sha256: string;
      readonly checks: readonly SheetCheck[];
    };

/** What one file, or the open book, gives to the national book. */
export interface Received {
  /** Null for the open book. */
  readonly file: SourceFile | null;
  /** The sheets that hold plans, each looked at by itself. */
  readonly checks: readonly SheetCheck[];
  /** What an earlier book says is wrong with plans taken from it. */
  readonly carried: readonly Remark[];
  /** The sheets that hold none. */
  readonly otherSheets: readonly SheetRef[];
  /** Whether an earlier national book has this very file; "kept" when the file itself was not even there this time. */
  readonly origin: "new" | "unchanged" | "kept";
}

/** A reading as what it gives. A known file is taken from the earlier book, which must have it. */
export function receivedFrom(
  reading: FileReading,
  { book, name, readOn }: Pick<SourceFile, "book" | "name" | "readOn">,
  earlier: Earlier | null
): Received {
  const { bytes, sha256 } = reading;
  const file: SourceFile = { book, name, bytes, sha256, readOn };
  if (reading.kind === "known") {
    const { checks, remarks, otherSheets } = takeOver(earlier!.files.get(sha256)!, book);
    return { file, checks, carried: remarks, otherSheets, origin: "unchanged" };
  }
  return {
    file,
    ...sorted(reading.checks),
    carried: [],
    origin: earlier?.files.has(sha256) ? "unchanged" : "new",
  };
}

/** The checks of sheets with plans, and the other sheets. */
export const sorted = (
  checks: readonly SheetCheck[]
): Pick<Received, "checks" | "otherSheets"> => ({
  checks: checks.filter(({ plans }) => plans.length > 0),
  otherSheets: checks.filter(({ plans }) => plans.length === 0).map(({ ref }) => ref),
});

/** Plans of an earlier national book as if their files had come again. `taken` are the books that have come. */
export function keptFrom(plans: readonly EarlierPlan[], taken: ReadonlySet<string>): Received[] {
  const byFile = new Map<string, EarlierPlan[]>();
  for (const plan of plans) {
    const key = `${plan.sha256}\n${plan.file}`;
    byFile.set(key, [...(byFile.get(key) ?? []), plan]);
  }
  const books = new Set(taken);
  return [...byFile.values()].map((own) => {
    const { file: name, bytes, sha256, readOn } = own[0]!;
    const book = freeName(name, books);
    books.add(book);
    const { checks, remarks } = takeOver({ plans: own, otherSheets: [] }, book);
    const file = { book, name, bytes, sha256, readOn };
    return { file, checks, carried: remarks, otherSheets: [], origin: "kept" };
  });
}

/** A name for a book that no other has, near its own: plans know their book by it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
  return free;
}

/** What all that was received gives, looked at together. */
export interface Together {
  /** The sheets that hold plans, with what is wrong in them and between them. */
  readonly checks: readonly SheetCheck[];
  readonly carried: readonly Remark[];
  readonly files: readonly SourceFile[];
  readonly otherSheets: readonly SheetRef[];
}

export const together = (
  received: readonly Received[],
  settings: Settings = DEFAULT_SETTINGS
): Together => {
  const beside = sideBySide(received);
  return { ...beside, checks: checkTogether(beside.checks, settings) };
};

/** The same before anybody has looked for what is wrong between them. */
export const sideBySide = (received: readonly Received[]): Together => ({
  checks: received.flatMap(({ checks }) => checks),
  carried: received.flatMap(({ carried }) => carried),
  files: received.flatMap(({ file }) => file ?? []),
  otherSheets: received.flatMap(({ otherSheets }) => otherSheets),
});
