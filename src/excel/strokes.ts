import type { Cell, CellRange } from "../sheet/cell";
import type { DrawnCell, DrawnRule, SheetDrawing } from "../sheet/drawing";
import { isError } from "../sheet/grid";
import { addressesOf, rectanglesOf } from "./addresses";
import { attachmentStrokes, isOfTable } from "./attachmentStrokes";
import { CALL_BYTES, rangeOf, type Stroke } from "./stroke";
import { linkStrokes } from "./linkStrokes";
import type { LastToPaint } from "./sheetReferences";
import { styleStrokes } from "./styleStrokes";
import { asText } from "./text";
import { validationStrokes } from "./validationStrokes";

/** Bytes of one piece of values; smaller pieces than the request allows, so that requests fill up well. */
const PIECE_BYTES = 250_000;

/**
 * The drawing as pieces in the order in which they have to be painted: text before number formats, so that it is taken as
 * text however a format would read it; looks before merges, because a merged area has no borders inside to be set.
 */
export function strokesOf(drawing: SheetDrawing): Stroke[] {
  const { cells, merges, rules } = drawing;
  return [
    ...contentStrokes(cells),
    ...formatStrokes(cells),
    ...styleStrokes(cells),
    ...merges.map((range): Stroke => ({
      bytes: CALL_BYTES,
      draw: (sheet) => rangeOf(sheet, range).merge(false),
    })),
    ...rulesStrokes(rules),
    ...lineStrokes(drawing),
    ...attachmentStrokes(drawing),
    { bytes: 12 * CALL_BYTES, draw: (sheet) => setUp(sheet, drawing) },
  ];
}

/** What could not be painted before every sheet bore its name. */
export const lastStrokes = ({ rules, validations, linked }: LastToPaint): Stroke[] => [
  ...rulesStrokes(rules),
  ...validationStrokes(validations),
  ...linkStrokes(linked),
];

type Content = string | number | boolean | null;

function contentOf({ value, formula }: DrawnCell): Content {
  if (formula) return formula;
  if (isError(value)) return value.error;
  return typeof value === "string" && value !== "" ? asText(value) : value === "" ? null : value;
}

/** Rows of contents, null where there is nothing to write; written as formulas, of which plain contents are a part. */
function contentStrokes(cells: readonly DrawnCell[]): Stroke[] {
  const byRow = new Map<number, DrawnCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.at.row);
    if (row) row.push(cell);
    else byRow.set(cell.at.row, [cell]);
  }
  const left = cells.reduce((least, { at }) => Math.min(least, at.column), Infinity);
  const right = cells.reduce((most, { at }) => Math.max(most, at.column), 0);
  const strokes: Stroke[] = [];
  let piece: { top: number; rows: Content[][]; bytes: number } | null = null;
  const finish = () => {
    if (piece) strokes.push(pieceStroke(piece.top, left, piece.rows, piece.bytes));
    piece = null;
  };
  for (const row of [...byRow.keys()].sort((a, b) => a - b)) {
    const contents = Array<Content>(right - left + 1).fill(null);
    for (const cell of byRow.get(row)!) contents[cell.at.column - left] = contentOf(cell);
    const bytes = bytesOf(contents);
    const follows = piece && piece.top + piece.rows.length === row;
    if (!piece || !follows || piece.bytes + bytes > PIECE_BYTES) {
      finish();
      piece = { top: row, rows: [], bytes: CALL_BYTES };
    }
    piece.rows.push(contents);
    piece.bytes += bytes;
  }
  finish();
  return strokes;
}

const pieceStroke = (top: number, left: number, rows: Content[][], bytes: number): Stroke => ({
  // The client cuts what has more than 1,500 cells into calls of its own.
  bytes: bytes + CALL_BYTES * Math.ceil((rows.length * rows[0]!.length) / 1_500) * 4,
  draw: (sheet) => {
    sheet.getRangeByIndexes(top, left, rows.length, rows[0]!.length).formulas = rows;
  },
});

const encoder = new TextEncoder();
const bytesOf = (contents: readonly Content[]): number =>
  encoder.encode(JSON.stringify(contents)).length;

function formatStrokes(cells: readonly DrawnCell[]): Stroke[] {
  const byFormat = new Map<string, Cell[]>();
  for (const { at, style } of cells) {
    if (style?.format === undefined) continue;
    const alike = byFormat.get(style.format);
    if (alike) alike.push(at);
    else byFormat.set(style.format, [at]);
  }
  return [...byFormat].flatMap(([format, alike]) =>
    rectanglesOf(alike).map((range): Stroke => ({
      bytes: CALL_BYTES,
      draw: (sheet) => {
        // One value for a whole range is what the API takes; only its types ask for a matrix.
        rangeOf(sheet, range).numberFormat = format as unknown as string[][];
      },
    }))
  );
}

/** The last rule first: Excel puts each new one above all others. */
const rulesStrokes = (rules: readonly DrawnRule[] = []): Stroke[] =>
  [...rules].reverse().flatMap(ruleStrokes);

const ruleStrokes = ({ ranges, formula, fill, fontColor }: DrawnRule): Stroke[] =>
  addressesOf(ranges).map((address) => ({
    bytes: CALL_BYTES * 4 + address.length,
    draw: (sheet) => {
      const { custom } = sheet.getRanges(address).conditionalFormats.add("Custom");
      custom.rule.formula = formula;
      if (fill) custom.format.fill.color = fill;
      if (fontColor) custom.format.font.color = fontColor;
    },
  }));

/** Excel counts widths in points. A character of the default font is 7 pixels wide, and each column has 5 more for its edges. */
const pointsOf = (widthInCharacters: number): number => (widthInCharacters * 7 + 5) * 0.75;

/** Widths, heights, and what is hidden. */
function lineStrokes(drawing: SheetDrawing): Stroke[] {
  const { columnWidths, rowHeights, hiddenRows = [], hiddenColumns = [] } = drawing;
  const columns = (from: number, to: number) => ({ top: 0, left: from, bottom: 0, right: to });
  const rows = (from: number, to: number) => ({ top: from, left: 0, bottom: to, right: 0 });
  const stroke = (range: CellRange, change: (range: Excel.Range) => void): Stroke => ({
    bytes: CALL_BYTES,
    draw: (sheet) => change(rangeOf(sheet, range)),
  });
  return [
    ...alikeRuns(columnWidths).map(({ from, to, value }) =>
      stroke(columns(from, to), ({ format }) => {
        format.columnWidth = pointsOf(value);
      })
    ),
    ...alikeRuns(rowHeights).map(({ from, to, value }) =>
      stroke(rows(from, to), ({ format }) => {
        format.rowHeight = value;
      })
    ),
    ...alikeRuns(new Map(hiddenColumns.map((column) => [column, true]))).map(({ from, to }) =>
      stroke(columns(from, to), (range) => {
        range.columnHidden = true;
      })
    ),
    ...alikeRuns(new Map(hiddenRows.map((row) => [row, true]))).map(({ from, to }) =>
      stroke(rows(from, to), (range) => {
        range.rowHidden = true;
      })
    ),
  ];
}

/** Neighbours with the same value, as runs. */
function alikeRuns<Value>(
  values: ReadonlyMap<number, Value>
): { readonly from: number; readonly to: number; readonly value: Value }[] {
  const runs: { from: number; to: number; value: Value }[] = [];
  for (const [index, value] of [...values].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to + 1 === index && last.value === value) last.to = index;
    else runs.push({ from: index, to: index, value });
  }
  return runs;
}

function setUp(sheet: Excel.Worksheet, drawing: SheetDrawing): void {
  const { frozenRows, frozenColumns, filter, table, print } = drawing;
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else if (frozenColumns > 0) sheet.freezePanes.freezeColumns(frozenColumns);
  if (filter && !isOfTable(filter, table)) sheet.autoFilter.apply(rangeOf(sheet, filter));
  if (print) layOut(sheet.pageLayout, print.repeatRows);
}

const POINTS_PER_INCH = 72;

/** As the file has it: landscape, as wide as one page, the sheet's name and the page numbers at the foot. */
function layOut(page: Excel.PageLayout, repeatRows: number): void {
  page.orientation = "Landscape";
  page.zoom = { horizontalFitToPages: 1 };
  page.topMargin = 0.5 * POINTS_PER_INCH;
  page.bottomMargin = 0.6 * POINTS_PER_INCH;
  page.leftMargin = 0.4 * POINTS_PER_INCH;
  page.rightMargin = 0.4 * POINTS_PER_INCH;
  page.footerMargin = 0.3 * POINTS_PER_INCH;
  const foot = page.headersFooters.defaultForAllPages;
  foot.leftFooter = "&A";
  foot.rightFooter = "&P / &N";
  if (repeatRows > 0) page.setPrintTitleRows(`$1:$${repeatRows}`);
}
