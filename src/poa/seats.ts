import type { Cell } from "../sheet/cell";
import { contentAt, GENERAL, isBlank, type CellContent, type Grid } from "../sheet/grid";
import { COLUMN_IDS, type ColumnId } from "./form";
import { learnLooks, type Looks } from "./looks";
import type { Field } from "./field";
import { shownText, type Columns, type TableRow } from "./table";

/** What a cell should hold for its row to be in its columns. */
export interface Seat {
  readonly at: Cell;
  readonly to: CellContent;
}

/** A row whose cells stand in wrong columns or whose texts were cut in two, and how it would be right. */
export interface Misplaced {
  readonly at: Cell;
  readonly kind: "shifted" | "cut" | "late";
  /** What the row is about, for a sentence. */
  readonly text: string;
  readonly seats: readonly Seat[];
  /** Whether the cells can be put there now: not while a row of the two that a text was cut over is itself shifted. */
  readonly isReady: boolean;
}

const EMPTY: CellContent = { value: null, format: GENERAL };

/**
 * Reads rows that fell out of their columns as if they stood in them; every field keeps the cell it really stands in. Rows are
 * recognised by the looks of their cells (code, weight, code, text), and only where exactly one way of seating them is best.
 */
export function seatRows(grid: Grid, columns: Columns, rows: readonly TableRow[]): Misplaced[] {
  const looks = learnLooks(rows);
  const misplaced: Misplaced[] = [];
  for (const row of rows) {
    const isWrong = COLUMN_IDS.some((id) => row.fields[id] && looks.clashes(row.fields[id], id));
    if (!isWrong) continue;
    const cells = [...Object.values(row.fields), ...strays(grid, columns, row)].sort(
      (a, b) => a.at.column - b.at.column
    );
    const seating = bestSeating(cells, columns, looks);
    if (!seating) continue;
    const text = cells.find(({ value }) => value.length > 20)?.value ?? cells[0]!.value;
    misplaced.push({
      at: cells[0]!.at,
      kind: "shifted",
      text,
      seats: seatsOf(row, seating, columns),
      isReady: true,
    });
    row.fields = Object.fromEntries(seating.map(({ id, field }) => [id, field]));
  }
  return misplaced;
}

/** Filled cells of the row beside the form's columns, under no heading: what was pushed out of the table. */
function strays(grid: Grid, columns: Columns, { row }: TableRow): Field<string>[] {
  const known = new Set(columns.values());
  const found: Field<string>[] = [];
  const last = Math.max(...known);
  for (let column = Math.max(Math.min(...known) - 6, 0); column <= last + 6; column++) {
    const at = { row, column };
    const raw = contentAt(grid, at);
    if (!known.has(column) && !isBlank(raw.value)) found.push({ value: shownText(raw), at, raw });
  }
  return found;
}

interface Seated {
  readonly id: ColumnId;
  readonly field: Field<string>;
}

/** The seating in which every cell fits, moved as evenly and as little as can be; null when there is none. */
function bestSeating(
  cells: readonly Field<string>[],
  columns: Columns,
  looks: Looks
): Seated[] | null {
  const ids = COLUMN_IDS.filter((id) => columns.has(id));
  if (cells.length > ids.length) return null;
  let best: { seating: Seated[] | null; cost: number } = { seating: null, cost: Infinity };
  const place = (from: number, seating: Seated[]): void => {
    if (seating.length === cells.length) {
      const cost = costOf(seating, columns);
      if (cost < best.cost) best = { seating, cost };
      // Two ways that are as good as each other: nobody can tell.
      else if (cost === best.cost) best = { seating: null, cost };
      return;
    }
    const field = cells[seating.length]!;
    for (let i = from; i < ids.length; i++) {
      if (looks.fits(field, ids[i]!)) place(i + 1, [...seating, { id: ids[i]!, field }]);
    }
  };
  place(0, []);
  return best.seating;
}

/** Cells that moved together cost less than cells that moved each its own way. */
function costOf(seating: readonly Seated[], columns: Columns): number {
  const moves = seating.map(({ id, field }) => columns.get(id)! - field.at.column);
  const distance = moves.reduce((sum, move) => sum + Math.abs(move), 0);
  return new Set(moves).size * 1000 + distance;
}

/** What each cell of the row should hold; cells that are right already are left out. */
function seatsOf(row: TableRow, seating: readonly Seated[], columns: Columns): Seat[] {
  const held = new Map<number, CellContent>();
  for (const { field } of seating) held.set(field.at.column, EMPTY);
  for (const { id, field } of seating) held.set(columns.get(id)!, field.raw);
  const stay = new Set(
    seating
      .filter(({ id, field }) => columns.get(id) === field.at.column)
      .map(({ id }) => columns.get(id))
  );
  return [...held]
    .filter(([column]) => !stay.has(column))
    .map(([column, to]) => ({ at: { row: row.row, column }, to }));
}
