import { contentAt, isBlank, textOf, valueAt, type Grid } from "../sheet/grid";
import { columnOf, COLUMN_IDS, fold, type ColumnId } from "./form";
import type { Field } from "./field";

/** Headings that name enough columns of the form for the table below them to be read. */
export interface HeadingRow {
  readonly row: number;
  /** How many rows below `row` belong to the headings too. */
  readonly below: number;
  /** The first heading of each column that was found. */
  readonly columns: ReadonlyMap<ColumnId, Field<string>>;
  /** Headings that came a second time. */
  readonly repeated: readonly Field<string>[];
}

/** Fewer headings than these and a row is taken for prose that happens to use the words. */
const ENOUGH = 4;
/** Headings over more rows than these are not known. */
const TALLEST = 3;

/** The headings of the sheet's POA tables, from top to bottom: in one row, or parted over two or three. */
export function findHeadings(grid: Grid): HeadingRow[] {
  const found: HeadingRow[] = [];
  const end = grid.top + grid.values.length;
  for (let row = grid.top; row < end; row++) {
    if (!mayHead(grid, row)) continue;
    const best = tallestThatHelps(grid, row, Math.min(TALLEST, end - row));
    if (best.columns.size < ENOUGH) continue;
    const below = best.below + (isNumbering(grid, row + best.below + 1) ? 1 : 0);
    found.push({ ...best, below });
    row += below;
  }
  return found;
}

/** Forms number their columns under the headings: (1), (2), (3) … */
function isNumbering(grid: Grid, row: number): boolean {
  const texts = (grid.values[row - grid.top] ?? [])
    .map((value) => textOf(value).trim())
    .filter((text) => text !== "");
  const numbers = texts.map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1] ?? NaN));
  return (
    numbers.length >= ENOUGH &&
    numbers.every((number, i) => i === 0 || number === numbers[i - 1]! + 1)
  );
}

/** More rows only where they tell more columns than fewer do. */
function tallestThatHelps(grid: Grid, row: number, tallest: number): HeadingRow {
  let best = headingsIn(grid, row, 1);
  if (best.columns.size === COLUMN_IDS.length) return best;
  for (let height = 2; height <= tallest; height++) {
    const taller = headingsIn(grid, row, height);
    if (taller.columns.size > best.columns.size) best = taller;
  }
  return best;
}

const WORD = /acci[oóòÓ]n|operaci[oóòÓ]n|tarea/i;

/** Looking closer costs; a row without one of the form's words in a short text heads nothing. */
function mayHead(grid: Grid, row: number): boolean {
  const values = grid.values[row - grid.top] ?? [];
  let words = 0;
  for (const value of values) {
    if (typeof value === "string" && value.length <= 60 && WORD.test(value)) words += 1;
  }
  return words > 1;
}

function headingsIn(grid: Grid, row: number, height: number): HeadingRow {
  const columns = new Map<ColumnId, Field<string>>();
  const repeated: Field<string>[] = [];
  const width = grid.values[0]?.length ?? 0;
  for (let column = grid.left; column < grid.left + width; column++) {
    const field = height === 1 ? single(grid, row, column) : stacked(grid, row, height, column);
    if (!field) continue;
    if (columns.has(field.id)) repeated.push(field.heading);
    else columns.set(field.id, field.heading);
  }
  return { row, below: height - 1, columns, repeated };
}

interface Found {
  readonly id: ColumnId;
  readonly heading: Field<string>;
}

function single(grid: Grid, row: number, column: number): Found | null {
  const at = { row, column };
  const raw = contentAt(grid, at);
  const id = typeof raw.value === "string" ? columnOf(raw.value) : null;
  return id && { id, heading: { value: textOf(raw.value).trim(), at, raw } };
}

/** A heading over several rows: "ACCIÓN DE CORTO PLAZO" over "CÓDIGO" and "DENOMINACIÓN", or "COD." over "TAREA". */
function stacked(grid: Grid, row: number, height: number, column: number): Found | null {
  const texts: string[] = [];
  let at = { row, column };
  for (let r = row; r < row + height; r++) {
    const isLast = r === row + height - 1;
    const text = ownText(grid, r, column);
    if (text !== "") at = { row: r, column };
    // A cell merged over several columns shows its text in the first of them only.
    const shown =
      text === "" && !isLast && below(grid, r, row + height, column)
        ? above(grid, r, column)
        : text;
    if (shown !== "") texts.push(shown);
  }
  if (texts.length === 0) return null;
  const id = columnOf(texts.join(" ")) ?? columnOf(asOneName(texts)) ?? null;
  return id && { id, heading: { value: texts.join(" "), at, raw: contentAt(grid, at) } };
}

const ownText = (grid: Grid, row: number, column: number): string =>
  textOf(valueAt(grid, { row, column })).trim();

const below = (grid: Grid, row: number, end: number, column: number): boolean =>
  Array.from({ length: end - row - 1 }, (_, i) => row + 1 + i).some(
    (r) => !isBlank(valueAt(grid, { row: r, column }))
  );

/** The text of the nearest filled cell at the left. */
function above(grid: Grid, row: number, column: number): string {
  for (let c = column - 1; c >= grid.left; c--) {
    const text = ownText(grid, row, c);
    if (text !== "") return text;
  }
  return "";
}

/** "OPERACIÓN" over "CÓDIGO" is the code of the operation; over "DESCRIPCIÓN" it is the operation itself. */
function asOneName(texts: readonly string[]): string {
  const [first = "", ...rest] = texts;
  const last = fold(rest.join(" "));
  return /^(?:DENOMINACION|DESCRIPCION|NOMBRE|DETALLE|TEXTO)\b/.test(last)
    ? first
    : `${last} ${first}`;
}

/** Where each column of the table stands; columns without a heading are left out. */
export function columnsOf(heading: HeadingRow): Map<ColumnId, number> {
  return new Map(
    COLUMN_IDS.flatMap((id) => {
      const field = heading.columns.get(id);
      return field ? [[id, field.at.column] as const] : [];
    })
  );
}
