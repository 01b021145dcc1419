import { a1Range, type CellRange } from "../sheet/cell";
import type { DrawnChart, SheetDrawing } from "../sheet/drawing";
import type { BookChart, SheetExtras } from "./book";

const TABLE_STYLE = "TableStyleLight1";
const CHART_COLOR = "#1F4E79";

const isSame = (a: CellRange | undefined, b: CellRange): boolean =>
  a !== undefined && a1Range(a) === a1Range(b);

/** What a drawing says that Univer has no place for; `newId` names tables and charts. */
export function extrasOf(drawing: SheetDrawing, newId: () => string): SheetExtras {
  const { table, filter, print, charts, validations } = drawing;
  const isOfTable = table !== undefined && isSame(filter, table.range);
  return {
    ...(filter && !isOfTable && { filter }),
    ...(table && {
      table: { ...table, id: newId(), style: TABLE_STYLE, hasFilter: isOfTable },
    }),
    ...(charts && { charts: charts.map((chart) => bookChart(chart, newId())) }),
    ...(validations && { validations }),
    ...(print && { repeatRows: print.repeatRows, orientation: "Landscape" as const }),
  };
}

/** As files have them. */
const bookChart = (chart: DrawnChart, id: string): BookChart => ({
  ...chart,
  id,
  seriesName: chart.title,
  color: CHART_COLOR,
  gapWidth: 60,
  least: 0,
  hasLegend: false,
});

type Attachments = Pick<SheetDrawing, "filter" | "table" | "charts" | "validations" | "print">;

/** The way back. A chart without categories is not finished and left out. */
export function attachmentsOf(extras: SheetExtras): Attachments {
  const { table, filter, repeatRows, validations = [] } = extras;
  const charts = (extras.charts ?? []).flatMap(drawnChart);
  const shown = table?.hasFilter ? table.range : filter;
  return {
    ...(shown && { filter: shown }),
    ...(table && { table: { name: table.name, range: table.range } }),
    ...(charts.length > 0 && { charts }),
    ...(validations.length > 0 && { validations }),
    ...(repeatRows !== undefined && { print: { repeatRows } }),
  };
}

const drawnChart = ({ kind, title, categories, values, anchor }: BookChart): DrawnChart[] =>
  categories ? [{ kind, title, categories, values, anchor }] : [];
