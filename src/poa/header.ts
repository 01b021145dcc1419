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

/** Three letters, if only of U.A.I. */
const isName = (text: string): boolean => /(?:\p{L}\P{L}*){3}/u.test(text);

/** "2021 reformulado" is a year with a remark, and no area that strayed to the year's label. */
const namesAYear = (text: string): boolean => /(?<!\d)(?:19|20|21)\d\d(?!\d)/.test(text);

function areaOf(entries: readonly HeaderEntry[]): Field<string> | null {
  const names = entries.filter(({ value }) => isName(value.value));
  const area = names.find(({ label }) => labelOf(label.value) === "area");
  const strayed = names.find(
    ({ label, value }) => labelOf(label.value) === "fiscalYear" && !namesAYear(value.value)
  );
  return (area ?? strayed)?.value ?? null;
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
    const [before, after] = parted(label.value);
    if (!labelOf(before)) continue;
    const value = after === "" ? nextFilled(grid, row, column + 1) : { ...label, value: after };
    entries.push({ label: { ...label, value: before }, value });
    column = Math.max(column, value.at.column);
  }
  return entries;
}

/** What stands before a colon and after it; "GESTIÓN 2021" needs none. */
function parted(text: string): [string, string] {
  const colon = text.indexOf(":");
  if (colon >= 0) return [text.slice(0, colon + 1), text.slice(colon + 1).trim()];
  const year = /^(.{1,40}?)\s+(\d{4})$/.exec(text);
  return year && labelOf(year[1]!) === "fiscalYear" ? [year[1]!, year[2]!] : [text, ""];
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
