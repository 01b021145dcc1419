import { contains, type CellRange } from "../sheet/cell";

/** A piece of our own writing whose events are still to come. */
interface OwnWrite {
  /** Ids of sheets with what is written there; null stands for all of the sheet. */
  readonly areas: ReadonlyMap<string, readonly CellRange[] | null>;
  /** Whether sheets come and go by it. */
  readonly movesSheets: boolean;
  /** When its last event must have come; null while it is under way. */
  until: number | null;
}

/** What we are writing or have just written: Excels before ExcelApi 1.14 do not tell whose doing an event is. */
export type OwnWrites = Set<OwnWrite>;

/** Events follow their batch at once on the desktop, and with the next answer of the server on the web. */
const ECHO_MILLISECONDS = 1_500;

/** Does the work and remembers for as long as its events may come what it wrote. */
export async function asOurs<Result>(
  own: OwnWrites,
  write: Omit<OwnWrite, "until">,
  work: () => Promise<Result>
): Promise<Result> {
  for (const old of own) if (old.until !== null && old.until < Date.now()) own.delete(old);
  const mine: OwnWrite = { ...write, until: null };
  own.add(mine);
  try {
    return await work();
  } finally {
    mine.until = Date.now() + ECHO_MILLISECONDS;
  }
}

const lively = (own: OwnWrites): OwnWrite[] =>
  [...own].filter(({ until }) => until === null || until >= Date.now());

/** Whether all of the range is what we have written on the sheet. */
export const isOurCells = (own: OwnWrites, sheet: string, range: CellRange): boolean =>
  lively(own).some(({ areas, movesSheets }) => {
    if (!areas.has(sheet)) return movesSheets;
    const ours = areas.get(sheet)!;
    return (
      ours === null ||
      ours.some(
        (area) =>
          contains(area, { row: range.top, column: range.left }) &&
          contains(area, { row: range.bottom, column: range.right })
      )
    );
  });

export const isOurSheets = (own: OwnWrites): boolean =>
  lively(own).some(({ movesSheets }) => movesSheets);
