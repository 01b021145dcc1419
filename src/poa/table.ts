import type { Cell, CellRange } from "../sheet/cell";
import { formatAt, GENERAL, isBlank, textOf, type CellContent, type Grid } from "../sheet/grid";
import { COLUMN_IDS, fold, type ColumnId } from "./form";
import type { Field } from "./field";
import { readWeight } from "./weights";

/** Where each column of the form stands on the sheet. */
export type Columns = ReadonlyMap<ColumnId, number>;

/** One row of the table: what it says in each column of the form. A column that says nothing is not there. */
export interface TableRow {
  readonly row: number;
  fields: Partial<Record<ColumnId, Field<string>>>;
}

/** A value that cannot be seen because a merged area covers its cell. */
export interface HiddenValue {
  readonly at: Cell;
  readonly content: CellContent;
  /** The cell that shows in its place. */
  readonly shownAt: Cell;
}

/** A row of the table's range that is no row of the plan: a total, a title between the rows, a signature, a note. */
export interface Aside {
  readonly row: number;
  readonly kind: "total" | "title" | "foot";
}

export interface Table {
  readonly columns: Columns;
  readonly rows: TableRow[];
  readonly asides: readonly Aside[];
  readonly hidden: readonly HiddenValue[];
}

const NOTHING: CellContent = { value: null, format: GENERAL };

/** What the row says in a column; the empty cell when it says nothing. */
export function fieldOf(row: TableRow, id: ColumnId, columns: Columns): Field<string> {
  const field = row.fields[id];
  if (field) return field;
  const at = { row: row.row, column: columns.get(id) ?? 0 };
  return { value: "", at, raw: NOTHING };
}

/** Reads the rows from `fromRow` to `toRow`, leaving out the rows in `without` (headings that are repeated at page breaks). */
export function readTable(
  grid: Grid,
  columns: Columns,
  fromRow: number,
  toRow: number,
  without: ReadonlySet<number> = new Set()
): Table {
  const covered = coveredCells(grid, columns, fromRow, toRow);
  const hidden: HiddenValue[] = [];
  const rows: TableRow[] = [];
  const places = [...columns];
  for (let row = fromRow; row <= toRow; row++) {
    if (without.has(row)) continue;
    const fields: TableRow["fields"] = {};
    let isEmpty = true;
    const values = grid.values[row - grid.top] ?? [];
    for (let i = 0; i < places.length; i++) {
      const [id, column] = places[i]!;
      const value = values[column - grid.left] ?? null;
      if (isBlank(value)) continue;
      const at = { row, column };
      const raw = { value, format: formatAt(grid, at) };
      const shownAt = covered(row, column);
      if (shownAt) hidden.push({ at, content: raw, shownAt });
      else {
        fields[id] = { value: shownText(raw), at, raw };
        isEmpty = false;
      }
    }
    if (!isEmpty) rows.push({ row, fields });
  }
  const asides = asidesOf(rows, wideRows(grid, columns));
  const aside = new Set(asides.map(({ row }) => row));
  return { columns, rows: rows.filter(({ row }) => !aside.has(row)), asides, hidden };
}

/** Text of a cell as it is shown where that matters for a code: 4.1 formatted 0.00 reads 4.10. */
export function shownText({ value, format }: CellContent): string {
  if (typeof value !== "number") return textOf(value).trim();
  const decimals = /^0\.(0+)$/.exec(format)?.[1]?.length;
  // Twelve digits, as Excel shows them: 4.199999999999999 is 4.2.
  return decimals ? value.toFixed(decimals) : String(Number(value.toPrecision(12)));
}

/** For a cell of the table that lies under a merged area without being its first: the cell that shows. */
type Covered = (row: number, column: number) => Cell | null;

/** Looks through the merged areas once. A sheet may merge every cell of its table: they are kept by number, not one by one. */
function coveredCells(grid: Grid, columns: Columns, fromRow: number, toRow: number): Covered {
  const merges = grid.merges ?? [];
  const height = Math.max(toRow - fromRow + 1, 0);
  if (merges.length === 0 || height === 0) return () => null;
  // By column, for each row the merged area over it, counted from 1.
  const over = new Map([...columns.values()].map((column) => [column, new Int32Array(height)]));
  const lines = [...over];
  // Merged areas of a sound sheet never overlap; a file that says otherwise must not keep us busy.
  let budget = height * columns.size;
  for (let i = 0; i < merges.length && budget > 0; i++) {
    const { top, left, bottom, right } = merges[i]!;
    const first = Math.max(top, fromRow);
    const end = Math.min(bottom, toRow) + 1;
    if (first >= end || right < left) continue;
    for (const [column, areas] of lines) {
      if (column < left || column > right) continue;
      // The first cell of the area itself is seen, unless another area lies over it.
      const isFirst = column === left && first === top;
      areas.fill(i + 1, first - fromRow + (isFirst ? 1 : 0), end - fromRow);
      budget -= end - first;
    }
  }
  return (row, column) => {
    const area = merges[(over.get(column)?.[row - fromRow] ?? 0) - 1];
    return area ? { row: area.top, column: area.left } : null;
  };
}

/** Rows of the sheet that some merged area covers in a column, as the rows below its first one. */
export function rowsUnderMerges(
  merges: readonly CellRange[],
  column: number,
  lastRow: number
): Set<number> {
  const rows = new Set<number>();
  let budget = lastRow + 1;
  for (const { top, left, bottom, right } of merges) {
    if (left > column || right < column) continue;
    for (let row = top + 1; row <= Math.min(bottom, lastRow); row++) {
      rows.add(row);
      if ((budget -= 1) <= 0) return rows;
    }
  }
  return rows;
}

/** A cell merged over as many columns of the form as this belongs to none of them. */
const WIDE = 3;

/** The rows in which a merged area over several columns of the form begins, with the column of its first cell. */
function wideRows({ merges }: Grid, columns: Columns): Map<number, number> {
  const places = [...columns.values()];
  const wide = (merges ?? []).filter(
    ({ left, right }) => places.filter((column) => left <= column && column <= right).length >= WIDE
  );
  return new Map(wide.map(({ top, left }) => [top, left]));
}

const TOTAL = /^(?:SUB ?)?(?:TOTAL(?:ES)?|SUMAS?)\b/;
/** Longer texts that begin with such a word are tasks: "Suma de esfuerzos con …". */
const LONGEST_TOTAL = 40;
/** Who drew the plan up, or what a note begins with: nothing that a plan says. */
const FOOT = /^(?:(?:ELABORADO|REVISADO|APROBADO|AUTORIZADO|FIRMADO) POR|NOTAS?$|FUENTE$|FIRMAS?$)/;
const NOTE = /^\s*(?:\(?\*|notas?\s*:|fuentes?\s*:)/i;

/**
 * Rows that say "total", titles that run over the columns, and what stands below the last row that holds a code or a weight:
 * signatures, notes.
 */
function asidesOf(rows: readonly TableRow[], wide: ReadonlyMap<number, number>): Aside[] {
  const asides: Aside[] = rows.filter(isTotal).map(({ row }) => ({ row, kind: "total" }));
  const totals = new Set(asides.map(({ row }) => row));
  const last = rows.findLastIndex((row) => !totals.has(row.row) && holdsPlan(row));
  const isTitle = ({ row, fields }: TableRow) => {
    const [one, other] = COLUMN_IDS.flatMap((id) => (id === "weight" ? [] : (fields[id] ?? [])));
    return one !== undefined && !other && wide.get(row) === one.at.column;
  };
  for (const row of rows.slice(0, last + 1)) {
    if (!totals.has(row.row) && isTitle(row)) asides.push({ row: row.row, kind: "title" });
  }
  let above = rows[last]?.row ?? Infinity;
  let isFoot = false;
  for (const row of rows.slice(last + 1)) {
    // A gap, a total or a signature ends the table; a text right below it may be a task that lacks its code.
    isFoot ||= row.row > above + 1 || totals.has(row.row) || isSigned(row) || isTitle(row);
    above = row.row;
    if (totals.has(row.row)) continue;
    if (isLoneWeight(row)) asides.push({ row: row.row, kind: "total" });
    else if (isFoot) asides.push({ row: row.row, kind: "foot" });
  }
  return asides;
}

const isTotal = ({ fields }: TableRow): boolean =>
  !fields.taskCode &&
  COLUMN_IDS.some((id) => id !== "weight" && saysTotal(fields[id]?.value ?? "")) &&
  COLUMN_IDS.filter((id) => id !== "weight" && fields[id]).length === 1;

/** A sum below the table that nobody called a total; a sentence there has slipped. */
const isLoneWeight = ({ fields }: TableRow): boolean =>
  fields.weight !== undefined &&
  Object.keys(fields).length === 1 &&
  !/\p{L}{2}\P{L}+\p{L}{2}/u.test(fields.weight.value);

const saysTotal = (text: string): boolean => text.length <= LONGEST_TOTAL && TOTAL.test(fold(text));

const isSigned = ({ fields }: TableRow): boolean =>
  Object.values(fields).some(
    ({ value }) => NOTE.test(value) || FOOT.test(fold(value.slice(0, LONGEST_TOTAL)))
  );

/** Letters, then short numbers: neither a date nor the number of an identity card. */
const CODE = /^[\p{L}\s.\-–—_/]{0,20}\d{1,4}(?:\.\d{1,4}){0,9}\.?$/u;

/** Whether the row plainly is one of the plan: something with a code or a weight. */
const holdsPlan = ({ fields }: TableRow): boolean =>
  Object.keys(fields).length > 1 &&
  ((fields.weight && readWeight(fields.weight.raw, "points").kind === "points") ||
    [fields.taskCode, fields.operationCode, fields.actionCode].some(
      (code) => code && CODE.test(code.value)
    ));
