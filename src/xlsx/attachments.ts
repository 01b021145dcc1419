import type { Cell as FileCell, Sheet, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";
import { a1, a1Range, byReadingOrder, parseA1, parseA1Range, type CellRange } from "../sheet/cell";
import type { DrawnChart, DrawnLink, DrawnNote, DrawnTable, SheetDrawing } from "../sheet/drawing";
import { fileText, shownText } from "./text";

type FileCells = NonNullable<WriteSheet["cells"]>;
type FileHyperlink = NonNullable<FileCell["hyperlink"]>;

/** Excel gives a table's columns names of at most so many letters. */
const LONGEST_COLUMN_NAME = 255;

const TABLE_STYLE = "TableStyleLight1";
const CHART_COLOR = "1F4E79";

/** The cells, each with the note that lies on it. A cell that held nothing is there for its note. */
export function withNotes({ notes = [] }: SheetDrawing, cells: FileCells): FileCells {
  for (const { at, text } of notes) {
    const key = `${at.row},${at.column}`;
    cells.set(key, { value: null, ...cells.get(key), comment: { text: fileText(text) } });
  }
  return cells;
}

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

export const fileLink = ({ sheet, cell }: DrawnLink): FileHyperlink => ({
  target: "",
  location: `${quotedSheet(sheet)}!${a1(cell)}`,
});

/** Where a link of the file leads within the book; null when it leads elsewhere. */
export function drawnLink({ location }: FileHyperlink): DrawnLink | null {
  const match = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+)(?::.*)?$/i.exec(
    location ?? ""
  );
  const cell = match && parseA1(match[3]!);
  return cell ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, cell } : null;
}

/** The table as the file has it. An Error means that Excel would call the file damaged: no rows, or headings that are no names. */
export function fileTable(
  { name, cells, filter }: SheetDrawing,
  table: DrawnTable
): TableDefinition {
  const { top, left, bottom, right } = table.range;
  const where = `${name}!${a1Range(table.range)}`;
  if (bottom <= top) throw new Error(`${where}: a table without rows`);
  const headings = Array<unknown>(right - left + 1).fill(null);
  for (const { at, value } of cells) {
    if (at.row === top && at.column >= left && at.column <= right)
      headings[at.column - left] = value;
  }
  if (!areColumnNames(headings)) throw new Error(`${where}: headings that are no names`);
  return {
    name: table.name,
    range: a1Range(table.range),
    columns: headings.map((heading) => ({ name: fileText(heading as string) })),
    style: TABLE_STYLE,
    showAutoFilter: filter !== undefined && isSameRange(filter, table.range),
  };
}

export const isSameRange = (a: CellRange, b: CellRange): boolean => a1Range(a) === a1Range(b);

export const fileCharts = (charts: readonly DrawnChart[]): SheetChart[] =>
  charts.map(({ kind, title, categories, values, anchor }) => ({
    type: kind,
    title,
    series: [
      { categories: fixed(categories), values: fixed(values), color: CHART_COLOR, name: title },
    ],
    anchor: {
      from: { row: anchor.top, col: anchor.left },
      to: { row: anchor.bottom + 1, col: anchor.right + 1 },
    },
    legend: false,
    gapWidth: 60,
    // From nothing, or a small difference would look like a large one.
    axes: { y: { scale: { min: 0 }, gridlines: { major: true } } },
  }));

/** $B$5:$B$9: a reference in a chart must not move with it. */
const fixed = (range: CellRange): string =>
  a1Range(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

/** The notes of a sheet of the file, in reading order. */
export const notesOf = ({ cells }: Sheet): DrawnNote[] =>
  [...(cells ?? [])]
    .flatMap(([key, { comment }]) => {
      const [row, column] = key.split(",").map(Number) as [number, number];
      const isCell = Number.isInteger(row) && Number.isInteger(column);
      return comment && isCell ? [{ at: { row, column }, text: shownText(comment.text) }] : [];
    })
    .sort((a, b) => byReadingOrder(a.at, b.at));

/** The sheet's table; null when it has none, or several, or one that could not be written again. */
export function tableOf({ tables = [], rows }: Sheet): DrawnTable | null {
  const [table] = tables;
  const range = table?.range === undefined ? null : parseA1Range(table.range);
  if (!table || !range || tables.length > 1 || table.showTotalRow) return null;
  const headings = (rows[range.top] ?? []).slice(range.left, range.right + 1);
  const areNames = headings.length === range.right - range.left + 1 && areColumnNames(headings);
  return areNames && range.bottom > range.top ? { name: table.name, range } : null;
}

/** Whether the headings can be those of a table: short texts, all different. */
function areColumnNames(headings: readonly unknown[]): boolean {
  const names = headings.filter((heading): heading is string => {
    return typeof heading === "string" && heading !== "" && heading.length <= LONGEST_COLUMN_NAME;
  });
  return (
    names.length === headings.length &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length
  );
}
