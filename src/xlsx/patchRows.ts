import { a1Range, parseA1Range, type Cell } from "../sheet/cell";
import { XlsxRefused } from "./refused";
import { prefixOf } from "./patchStyles";
import type { RowAt, SheetMap } from "./sheetMap";
import { attributesIn, attributeSplices, type Splice } from "./splice";

/** A cell that the part does not have yet, to be written with the prefix of its neighbours. */
export interface PlacedCell {
  readonly at: Cell;
  readonly xml: (prefix: string) => string;
}

export interface RowChanges {
  readonly placed: readonly PlacedCell[];
  readonly showRows: readonly number[];
  readonly hideRows: readonly number[];
}

/** Puts new cells where they belong, with new rows for those that have none, and shows and hides rows. */
export function rowSplices(bytes: Uint8Array, map: SheetMap, changes: RowChanges): Splice[] {
  const byRow = new Map<number, PlacedCell[]>();
  for (const cell of changes.placed) {
    const row = byRow.get(cell.at.row);
    if (row) row.push(cell);
    else byRow.set(cell.at.row, [cell]);
  }
  const shown = new Set(changes.showRows);
  const hidden = new Set(changes.hideRows.filter((row) => !shown.has(row)));
  const rows = rowsByNumber(map);
  const splices: Splice[] = [];
  const fresh: { row: number; cells: PlacedCell[]; isHidden: boolean }[] = [];
  for (const row of new Set([...byRow.keys(), ...shown, ...hidden])) {
    const cells = [...(byRow.get(row) ?? [])].sort((a, b) => a.at.column - b.at.column);
    const known = rows.get(row);
    const isHidden = hidden.has(row);
    if (known) {
      splices.push(
        ...tagSplices(bytes, known, cells, isHidden ? "hide" : shown.has(row) ? "show" : "")
      );
      splices.push(...cellSplices(bytes, known, cells));
    } else if (cells.length > 0 || isHidden) fresh.push({ row, cells, isHidden });
  }
  return [...splices, ...newRows(bytes, map, fresh), ...widened(bytes, map, changes.placed)];
}

/** The rows by their numbers. A row that comes twice leaves open which of them counts. */
function rowsByNumber({ rows }: SheetMap): Map<number, RowAt> {
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  if (byNumber.size < rows.length) throw new XlsxRefused("damaged", "a row twice");
  return byNumber;
}

const isOn = (value: string | undefined): boolean => /^(?:1|true)$/.test(value ?? "");

/** The row's own attributes: whether it is hidden, and which columns it says it spans. */
function tagSplices(
  bytes: Uint8Array,
  row: RowAt,
  cells: readonly PlacedCell[],
  visibility: "show" | "hide" | ""
): Splice[] {
  const attributes = new Map(
    attributesIn(bytes, row.nameTo, row.tagTo).map(({ name, value }) => [name, value])
  );
  const values: Record<string, string | null> = {};
  if (visibility === "hide" && !isOn(attributes.get("hidden"))) values.hidden = "1";
  if (visibility === "show") {
    if (isOn(attributes.get("hidden"))) values.hidden = null;
    // A row of no height is hidden too.
    if (Number(attributes.get("ht") ?? 1) === 0)
      Object.assign(values, { ht: null, customHeight: null });
  }
  const spans = /^(\d+):(\d+)$/.exec(attributes.get("spans") ?? "");
  if (spans && cells.length > 0) {
    const first = Math.min(Number(spans[1]), cells[0]!.at.column + 1);
    const last = Math.max(Number(spans[2]), cells.at(-1)!.at.column + 1);
    if (`${first}:${last}` !== spans[0]) values.spans = `${first}:${last}`;
  }
  return attributeSplices(bytes, row, values);
}

function cellSplices(bytes: Uint8Array, row: RowAt, cells: readonly PlacedCell[]): Splice[] {
  if (cells.length === 0) return [];
  const prefix = prefixOf(bytes, row);
  if (row.isEmpty) {
    const inside = cells.map(({ xml }) => xml(prefix)).join("");
    return [{ from: row.tagTo, to: row.over, text: `>${inside}</${prefix}row>` }];
  }
  return cells.map(({ at, xml }) => {
    const next = row.cells.find(({ column }) => column > at.column);
    const place = next?.from ?? row.cells.at(-1)?.over ?? row.tagTo + 1;
    return { from: place, to: place, text: xml(prefix) };
  });
}

function newRows(
  bytes: Uint8Array,
  { sheetData, rows }: SheetMap,
  fresh: { row: number; cells: PlacedCell[]; isHidden: boolean }[]
): Splice[] {
  if (fresh.length === 0) return [];
  if (!sheetData) throw new XlsxRefused("damaged", "no cells");
  const prefix = prefixOf(bytes, sheetData);
  const written = fresh
    .sort((a, b) => a.row - b.row)
    .map(({ row, cells, isHidden }) => {
      const inside = cells.map(({ xml }) => xml(prefix)).join("");
      const tag = `<${prefix}row r="${row + 1}"${isHidden ? ' hidden="1"' : ""}`;
      const xml = inside === "" ? `${tag}/>` : `${tag}>${inside}</${prefix}row>`;
      return { row, xml };
    });
  if (sheetData.isEmpty) {
    const all = written.map(({ xml }) => xml).join("");
    return [{ from: sheetData.tagTo, to: sheetData.over, text: `>${all}</${prefix}sheetData>` }];
  }
  let at = 0;
  return written.map(({ row, xml }) => {
    while (at < rows.length && rows[at]!.row < row) at++;
    const place = rows[at]?.from ?? rows.at(-1)?.over ?? sheetData.tagTo + 1;
    return { from: place, to: place, text: xml };
  });
}

/** The sheet's own word of how far its cells reach, where new ones lie beyond it. */
function widened(
  bytes: Uint8Array,
  { dimension }: SheetMap,
  placed: readonly PlacedCell[]
): Splice[] {
  if (!dimension || placed.length === 0) return [];
  const said = attributesIn(bytes, dimension.nameTo, dimension.tagTo).find(
    ({ name }) => name === "ref"
  );
  const range = parseA1Range(said?.value ?? "");
  if (!range) return [];
  const wide = { ...range };
  for (const { at } of placed) {
    wide.top = Math.min(wide.top, at.row);
    wide.left = Math.min(wide.left, at.column);
    wide.bottom = Math.max(wide.bottom, at.row);
    wide.right = Math.max(wide.right, at.column);
  }
  return a1Range(wide) === a1Range(range)
    ? []
    : attributeSplices(bytes, dimension, { ref: a1Range(wide) });
}
