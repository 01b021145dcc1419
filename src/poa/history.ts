import { a1, parseA1, type Cell } from "../sheet/cell";
import type { ChangesBySheet, ReplacedCell, StaleCell } from "../sheet/change";
import { isStale, type Edit } from "../sheet/edit";
import { contentAt, isError, type CellContent, type CellValue, type Grid } from "../sheet/grid";
import type { Facts } from "./rule";

/** What a change was about, for the sentence that tells it. */
export interface About {
  readonly kind: "fix" | "closing" | "years" | "official-text" | "other";
  /** The rules whose findings it mended, each once. */
  readonly rules: readonly string[];
  /** How many findings it mended. */
  readonly findings: number;
  /** The facts of the finding, where it was one alone; whoever says the title of its fix needs them. */
  readonly facts: Facts | null;
}

/** One change of the workbook, as plain JSON: what is needed to tell it and to take it back. */
export interface HistoryEntry extends About {
  readonly id: string;
  /** When it was done, in ISO 8601. */
  readonly at: string;
  readonly sheets: readonly ChangedSheet[];
}

export interface ChangedSheet {
  readonly sheet: string;
  readonly cells: readonly ChangedCell[];
  /** Rows that were shown, and rows that were hidden. */
  readonly showRows: readonly number[];
  readonly hideRows: readonly number[];
}

export interface ChangedCell {
  /** As people name it: B5. */
  readonly cell: string;
  /** With its formula where it had one. */
  readonly from: CellContent;
  readonly to: CellContent;
}

/** The changes that can be taken back, the latest last. */
export interface History {
  readonly version: 1;
  readonly entries: readonly HistoryEntry[];
}

export const NO_HISTORY: History = { version: 1, entries: [] };

/** A workbook carries no more than this; what is older is forgotten first. */
export const MOST_ENTRIES = 200;
export const MOST_BYTES = 500_000;

/** The entry of a change, with what the host says that its cells held before. Nothing else in it is looked at. */
export function entryOf(
  id: string,
  at: string,
  about: About,
  changes: ChangesBySheet,
  replaced: readonly ReplacedCell[]
): HistoryEntry {
  const held = new Map(replaced.map((one) => [`${one.sheet}\n${a1(one.at)}`, one.content]));
  const sheets = [...changes].map(([sheet, { edits, showRows = [], hideRows = [] }]) => ({
    sheet,
    cells: edits.map((edit): ChangedCell => {
      const from = held.get(`${sheet}\n${a1(edit.at)}`) ?? edit.from;
      return { cell: a1(edit.at), from: kept(from), to: kept(edit.to) };
    }),
    showRows,
    hideRows,
  }));
  const { kind, rules, findings, facts } = about;
  return { id, at, kind, rules, findings, facts, sheets };
}

const kept = ({ value, format, formula }: CellContent): CellContent => ({
  value,
  format,
  ...(formula !== undefined && { formula }),
});

/** The history with a new entry, the oldest ones dropped where it grows too large; without the new one where it is too large by itself. */
export function withEntry({ entries }: History, entry: HistoryEntry): History {
  const all = [...entries, entry].slice(-MOST_ENTRIES);
  const sizes = all.map((one) => bytesOf(JSON.stringify(one)) + 1);
  let size = sizes.reduce((sum, own) => sum + own, 50);
  let from = 0;
  while (from < all.length && size > MOST_BYTES) size -= sizes[from++]!;
  return { version: 1, entries: all.slice(from) };
}

export const withoutEntry = (history: History, id: string): History => ({
  version: 1,
  entries: history.entries.filter((entry) => entry.id !== id),
});

export const entryIn = ({ entries }: History, id: string): HistoryEntry | null =>
  entries.find((entry) => entry.id === id) ?? null;

/** What takes an entry back. Formulas come back where the cells had them; what is text stays text. */
export const undoOf = ({ sheets }: Pick<HistoryEntry, "sheets">): ChangesBySheet =>
  new Map(
    sheets.map(({ sheet, cells, showRows, hideRows }) => [
      sheet,
      {
        edits: cells.flatMap(({ cell, from, to }): Edit[] => {
          const at = parseA1(cell);
          return at ? [{ at, from: to, to: from }] : [];
        }),
        ...(hideRows.length > 0 && { showRows: hideRows }),
        ...(showRows.length > 0 && { hideRows: showRows }),
      },
    ])
  );

/** Why an entry can no longer be taken back as it was done; nothing of both where it can. */
export interface Obstacles {
  /** Cells that somebody has changed since. */
  readonly stale: readonly StaleCell[];
  /** Sheets that are not among the grids: deleted, hidden or renamed. */
  readonly missingSheets: readonly string[];
}

/** Looks whether an entry can be taken back, without a host. */
export function obstaclesTo(entry: HistoryEntry, grids: readonly Grid[]): Obstacles {
  const stale: StaleCell[] = [];
  const missingSheets: string[] = [];
  for (const [sheet, { edits }] of undoOf(entry)) {
    const grid = grids.find(({ ref }) => ref.sheet === sheet);
    if (!grid) missingSheets.push(sheet);
    for (const edit of grid ? edits : []) {
      const now = contentAt(grid!, edit.at);
      if (isStale(edit, now)) stale.push({ sheet, at: edit.at, expected: edit.from, now });
    }
  }
  return { stale, missingSheets };
}

/**
 * Reads a history as a workbook kept it. An entry of which anything is not understood is left out whole: the file may be old,
 * or edited, and half of a change must not be taken back. Only what a cell held before may be a formula, and a text that looks
 * like one stays text.
 */
export function historyFrom(value: unknown): History {
  const { version, entries } = objectOf(value);
  if (version !== 1 || !Array.isArray(entries)) return NO_HISTORY;
  const ids = new Set<string>();
  const read = entries.slice(-MOST_ENTRIES).flatMap((one) => {
    const entry = entryFrom(one);
    if (!entry || ids.has(entry.id)) return [];
    ids.add(entry.id);
    return [entry];
  });
  return { version: 1, entries: read };
}

const KINDS: readonly About["kind"][] = ["fix", "closing", "years", "official-text", "other"];

function entryFrom(value: unknown): HistoryEntry | null {
  const { id, at, kind, rules, findings, facts, sheets } = objectOf(value);
  const isKnown = KINDS.some((one) => one === kind);
  if (!isText(id) || id === "" || !isText(at) || Number.isNaN(Date.parse(at)) || !isKnown)
    return null;
  if (!isListOf(rules, isText) || !isCount(findings) || !isFacts(facts)) return null;
  const own = Array.isArray(sheets) ? sheets.map(sheetFrom) : [];
  if (own.length === 0 || own.includes(null)) return null;
  return {
    id,
    at,
    kind: kind as About["kind"],
    rules,
    findings,
    facts,
    sheets: own as ChangedSheet[],
  };
}

function sheetFrom(value: unknown): ChangedSheet | null {
  const { sheet, cells, showRows, hideRows } = objectOf(value);
  if (!isText(sheet) || sheet === "" || !Array.isArray(cells)) return null;
  if (!isListOf(showRows, isRow) || !isListOf(hideRows, isRow)) return null;
  const own = cells.map(cellFrom);
  return own.includes(null) ? null : { sheet, cells: own as ChangedCell[], showRows, hideRows };
}

function cellFrom(value: unknown): ChangedCell | null {
  const { cell, from, to } = objectOf(value);
  const at: Cell | null = isText(cell) ? parseA1(cell) : null;
  const before = contentFrom(from, "with formula");
  const after = contentFrom(to, "without formula");
  return at && before && after ? { cell: a1(at), from: before, to: after } : null;
}

function contentFrom(kept: unknown, may: "with formula" | "without formula"): CellContent | null {
  const { value, format, formula } = objectOf(kept);
  const isValue = value === null || isScalar(value) || isError(value as CellValue);
  if (!isValue || !isText(format)) return null;
  if (isError(value as CellValue) && !isText((value as { error: unknown }).error)) return null;
  const content = { value: value as CellValue, format };
  if (formula === undefined) return content;
  const isFormula = may === "with formula" && isText(formula) && /^=./s.test(formula);
  return isFormula ? { ...content, formula } : null;
}

/** No text of a cell is longer, and no formula. */
const LONGEST = 32_767;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= LONGEST;
const isScalar = (value: unknown): boolean =>
  isText(value) || typeof value === "boolean" || Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isRow = (value: unknown): value is number => isCount(value) && value < 1_048_576;
const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(isOne);
const isFacts = (value: unknown): value is Facts | null =>
  value === null ||
  (typeof value === "object" &&
    !Array.isArray(value) &&
    Object.values(value).every((fact) => fact === null || isText(fact) || Number.isFinite(fact)));

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** How long the text is in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
