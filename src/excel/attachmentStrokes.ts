import { a1Range, type CellRange } from "../sheet/cell";
import type { DrawnChart, DrawnNote, DrawnTable, SheetDrawing } from "../sheet/drawing";
import { knows } from "./failure";
import { CALL_BYTES, rangeOf, type Stroke } from "./stroke";
import { validationStrokes } from "./validationStrokes";

const TABLE_STYLE = "TableStyleLight1";
const CHART_COLOR = "#1F4E79";

/** What lies on a sheet beside its cells. Notes are left out where Excel has none for add-ins, which was so before ExcelApi 1.18. */
export function attachmentStrokes(drawing: SheetDrawing): Stroke[] {
  const { table, charts = [], notes = [], filter } = drawing;
  return [
    ...(table ? [tableStroke(table, isOfTable(filter, table))] : []),
    ...charts.map(chartStroke),
    ...validationStrokes(drawing.validations),
    ...(notes.length > 0 && knows("1.18") ? notes.map(noteStroke) : []),
  ];
}

/** A table brings its own filter buttons; Excel refuses a second filter over it. */
export const isOfTable = (filter: CellRange | undefined, table: DrawnTable | undefined): boolean =>
  filter !== undefined && table !== undefined && a1Range(filter) === a1Range(table.range);

const tableStroke = ({ name, range }: DrawnTable, hasFilter: boolean): Stroke => ({
  bytes: 8 * CALL_BYTES,
  draw: (sheet) => {
    // As a range: an address without a sheet would be taken for one of the sheet in front.
    const table = sheet.tables.add(rangeOf(sheet, range), true);
    table.name = name;
    table.style = TABLE_STYLE;
    table.showFilterButton = hasFilter;
  },
});

const chartStroke = ({ kind, title, categories, values, anchor }: DrawnChart): Stroke => ({
  bytes: 30 * CALL_BYTES + 2 * title.length,
  draw: (sheet) => {
    const isOneRow = values.top === values.bottom && values.left < values.right;
    const chart = sheet.charts.add(
      kind === "bar" ? "BarClustered" : "ColumnClustered",
      rangeOf(sheet, values),
      isOneRow ? "Rows" : "Columns"
    );
    const series = chart.series.getItemAt(0);
    series.name = title;
    // Excel may have taken the first value for a heading.
    series.setValues(rangeOf(sheet, values));
    series.setXAxisValues(rangeOf(sheet, categories));
    series.format.fill.setSolidColor(CHART_COLOR);
    series.gapWidth = 60;
    // From nothing, or a small difference would look like a large one.
    chart.axes.valueAxis.minimum = 0;
    chart.title.text = title;
    chart.legend.visible = false;
    const { top, left, bottom, right } = anchor;
    const corner = (row: number, column: number) => sheet.getRangeByIndexes(row, column, 1, 1);
    chart.setPosition(corner(top, left), corner(bottom, right));
  },
});

const encoder = new TextEncoder();

const noteStroke = ({ at, text }: DrawnNote): Stroke => ({
  bytes: 3 * CALL_BYTES + encoder.encode(JSON.stringify(text)).length,
  draw: (sheet) => {
    sheet.notes.add(sheet.getRangeByIndexes(at.row, at.column, 1, 1), text);
  },
});
