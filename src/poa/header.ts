import type { Cell } from "../sheet/cell";
import { contentAt, isBlank, rightOf, textOf, type Grid } from "../sheet/grid";
import { labelOf, yearOf } from "./form";
import type { Field } from "./field";
import type { HeaderEntry } from "./plan";

/** The head of a sheet: its labels with the values beside them, and what they say. */
export interface Header {
  readonly entries: readonly HeaderEntry[];
  readonly area: Field<string> | null;
  readonly fiscalYear: Field<number> | null;
}

/**
 * Reads the rows above a table. Labels lie (a year stands beside "CATEGORÍA PROGRAMÁTICA", an area beside "GESTIÓN DEL
 * POA"), so values are judged by what they are: a year is a year, a name that stands where a name or a year belongs is the area.
 */
export function readHeader(grid: Grid, fromRow: number, toRow: number): Header {
  const entries: HeaderEntry[] = [];
  for (let row = fromRow; row < toRow; row++) entries.push(...entriesIn(grid, row));
  return { entries, area: areaOf(entries), fiscalYear: fiscalYearOf(entries) };
}

const isName = (text: string): boolean => /\p{L}{3}/u.test(text);

function areaOf(entries: readonly HeaderEntry[]): Field<string> | null {
  const names = entries.filter(({ value }) => isName(value.value));
  const byLabel = (wanted: string) =>
    names.find(({ label }) => labelOf(label.value) === wanted)?.value;
  return byLabel("area") ?? byLabel("fiscalYear") ?? null;
}

function fiscalYearOf(entries: readonly HeaderEntry[]): Field<number> | null {
  const years = entries.filter(({ value }) => yearOf(value.value) !== null);
  const entry = years.find(({ label }) => labelOf(label.value) === "fiscalYear") ?? years[0];
  return entry ? { ...entry.value, value: yearOf(entry.value.value)! } : null;
}

/** The labels of a row with their values: in the next filled cell to the right, or in the same cell after a colon. */
function entriesIn(grid: Grid, row: number): HeaderEntry[] {
  const entries: HeaderEntry[] = [];
  for (let column = grid.left; column <= rightOf(grid); column++) {
    const label = fieldAt(grid, { row, column });
    const colon = label.value.indexOf(":");
    const before = colon < 0 ? label.value : label.value.slice(0, colon + 1);
    if (!labelOf(before)) continue;
    const after = colon < 0 ? "" : label.value.slice(colon + 1).trim();
    const value = after === "" ? nextFilled(grid, row, column + 1) : { ...label, value: after };
    entries.push({ label: { ...label, value: before }, value });
    column = Math.max(column, value.at.column);
  }
  return entries;
}

/** The next cell with something in it; the empty neighbour when the rest of the row is empty or the next label comes first. */
function nextFilled(grid: Grid, row: number, from: number): Field<string> {
  for (let column = from; column <= rightOf(grid); column++) {
    const at = { row, column };
    if (isBlank(contentAt(grid, at).value)) continue;
    const field = fieldAt(grid, at);
    return labelOf(field.value) ? fieldAt(grid, { row, column: from }) : field;
  }
  return fieldAt(grid, { row, column: from });
}

function fieldAt(grid: Grid, at: Cell): Field<string> {
  const raw = contentAt(grid, at);
  return { value: textOf(raw.value).trim(), at, raw };
}
