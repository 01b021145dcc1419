/** What is seen of a book when it is opened and when only its values are read: a line for each thing that there is. */
import path from "node:path";
import { a1, a1Range, type CellRange } from "../../src/sheet/cell";
import type { DrawnCell, SheetDrawing } from "../../src/sheet/drawing";
import { GENERAL, isError, type CellValue, type Grid } from "../../src/sheet/grid";
import { openBook } from "../../src/xlsx/open";
import { readBook } from "../../src/xlsx/read";
import { reviewSections, type Section } from "../golden/reviewed";
import { ATTACHED_CASES } from "./attachedCases";
import { SHEET_CASES } from "./openCases";

const shown = (value: CellValue): string =>
  isError(value) ? value.error : (JSON.stringify(value) ?? "");

const ranges = (areas: readonly CellRange[]): string => areas.map(a1Range).join(" ");

function tellCell({ at, value, formula, style, link }: DrawnCell): string {
  const rest = [
    formula ?? [],
    style ? JSON.stringify(style) : [],
    link ? `→ ${link.sheet}!${a1(link.cell)}` : [],
  ];
  return `${a1(at)} ${[shown(value).slice(0, 20), ...rest.flat()].join(" ")}`;
}

const numbered = (what: string, entries: Iterable<readonly [number, number]>): string[] =>
  [...entries].map(([at, size]) => `${what} ${at + 1}: ${size}`);

const listed = (what: string, places: readonly number[] | null | undefined): string[] =>
  places && places.length > 0 ? [`${what} ${places.map((place) => place + 1).join(", ")}`] : [];

function tellDrawing(drawing: SheetDrawing): string[] {
  const { name, hidden, merges, filter, print, table, rules = [], validations = [] } = drawing;
  const { frozenRows, frozenColumns, notes = [] } = drawing;
  return [
    `sheet “${name}”${hidden ? ", hidden" : ""}`,
    ...drawing.cells.map(tellCell),
    ...(merges.length > 0 ? [`merged ${ranges(merges)}`] : []),
    ...numbered("width of column", drawing.columnWidths),
    ...numbered("height of row", drawing.rowHeights),
    ...listed("hidden columns", drawing.hiddenColumns),
    ...listed("hidden rows", drawing.hiddenRows),
    ...(frozenRows + frozenColumns > 0 ? [`frozen ${frozenRows} × ${frozenColumns}`] : []),
    ...(filter ? [`filter ${a1Range(filter)}`] : []),
    ...(table ? [`table ${table.name} ${a1Range(table.range)}`] : []),
    ...(print ? [`printed landscape, repeating ${print.repeatRows} rows`] : []),
    ...notes.map(({ at, text }) => `note ${a1(at)} ${JSON.stringify(text)}`),
    ...rules.map(({ ranges: areas, ...rule }) => `rule ${ranges(areas)} ${JSON.stringify(rule)}`),
    ...validations.map(
      ({ ranges: areas, ...rest }) => `typed ${ranges(areas)} ${JSON.stringify(rest)}`
    ),
  ];
}

function tellGrid({
  ref,
  values,
  formats,
  top,
  left,
  merges,
  hiddenRows,
  hiddenColumns,
}: Grid): string[] {
  const place = a1({ row: top, column: left });
  return [
    `values of “${ref.sheet}” from ${place}`,
    ...values.map((row) => `| ${row.map((value) => shown(value).slice(0, 20)).join(" | ")} |`),
    ...formats.flatMap((row, r) =>
      row.flatMap((format, c) =>
        format === GENERAL ? [] : [`format ${a1({ row: top + r, column: left + c })} ${format}`]
      )
    ),
    ...(merges && merges.length > 0 ? [`merged ${ranges(merges)}`] : []),
    ...listed("hidden rows", hiddenRows),
    ...listed("hidden columns", hiddenColumns),
  ];
}

const sections = [...SHEET_CASES, ...ATTACHED_CASES].map(([name, book]): Section => [
  name,
  async () => {
    const drawings = await openBook(book(), "Libro.xlsx");
    const { grids, hiddenSheets } = await readBook(book(), "Libro.xlsx");
    const told = [
      ...drawings.map(tellDrawing),
      ...grids.map(tellGrid),
      hiddenSheets.map((hidden) => `passed over “${hidden}”`),
    ];
    return `\`\`\`\n${told.flat().join("\n")}\n\`\`\``;
  },
]);

reviewSections(path.join(__dirname, "opened.md"), "What is seen of a book", sections);
