import type { OwnWrites } from "./own";
import { Steps } from "./steps";

/** One sheet of the open workbook, as it was last seen. */
export interface SeenSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
}

/**
 * What the last look at the workbook gave, so that marking and selecting need not look again. It may be out of date at any
 * time: people rename sheets and undo marks. Whoever relies on it has to be ready to be refused by Excel and to look again.
 */
export interface Memory {
  /** Every sheet, hidden ones too, in the order of the tabs; empty before the first look. */
  sheets: readonly SeenSheet[];
  /** Ids of our marks by the id of their sheet. A sheet that is missing here has not been looked through. */
  readonly marks: Map<string, readonly string[]>;
  /** Addresses of our notes by the id of their sheet, as we left them; they may have moved since. */
  readonly notes: Map<string, readonly string[]>;
  readonly own: OwnWrites;
  /** What was asked for last. */
  readonly steps: Steps;
  /** Settles when the last verb that waits for its turn is over. */
  lastTurn: Promise<unknown>;
}

export const emptyMemory = (): Memory => ({
  sheets: [],
  marks: new Map(),
  notes: new Map(),
  own: new Set(),
  steps: new Steps(),
  lastTurn: Promise.resolve(),
});

/** What has to be loaded of `workbook.worksheets` before `rememberSheets`. */
export const SHEETS_TO_LOAD = "items/id,items/name,items/visibility,items/protection/protected";

/** Keeps the loaded list of sheets and forgets the marks of those that are gone. */
export function rememberSheets(memory: Memory, worksheets: Excel.WorksheetCollection): void {
  memory.sheets = worksheets.items.map(({ id, name, visibility, protection }) => ({
    id,
    name,
    isVisible: visibility === "Visible",
    isProtected: protection.protected,
  }));
  const ids = new Set(memory.sheets.map(({ id }) => id));
  for (const known of [memory.marks, memory.notes]) {
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
  }
}

/** The id of a sheet when it was seen, which finds it even if it has got another name since; otherwise the name. */
export const keyOf = (memory: Memory, name: string): string =>
  memory.sheets.find((sheet) => sheet.name === name)?.id ?? name;
