import type { BookChart } from "../book";
import { ensureWritable, sheetOf } from "./access";
import { bounding } from "./address";
import {
  excelClass,
  flagArgument,
  invalidArgument,
  itemNotFound,
  notImplemented,
  numberArgument,
  read,
  textArgument,
  type ExcelClass,
  type Scalar,
  type Thing,
} from "./kind";
import { rangeArgument } from "./range";
import type { Scope } from "./scope";
import type { SheetSelf } from "./worksheet";

interface ChartSelf {
  readonly sheet: string;
  readonly id: string;
}

const chartsOn = (scope: Scope, sheet: string): readonly BookChart[] =>
  scope.book.extras(sheet).charts ?? [];

function chartOf(scope: Scope, { sheet, id }: ChartSelf): BookChart {
  const chart = chartsOn(scope, sheetOf(scope, sheet).id).find((one) => one.id === id);
  if (!chart) throw itemNotFound();
  return chart;
}

function change(scope: Scope, self: ChartSelf, part: Partial<BookChart>): void {
  ensureWritable(scope, self.sheet);
  const now = { ...chartOf(scope, self), ...part };
  scope.book.changeExtras(self.sheet, {
    charts: chartsOn(scope, self.sheet).map((chart) => (chart.id === self.id ? now : chart)),
  });
}

const ensure = (self: ChartSelf, scope: Scope): void => void chartOf(scope, self);

/** One property of the chart, read and written as it is kept. */
const kept = <Key extends keyof BookChart>(
  key: Key,
  argument: (value: unknown) => BookChart[Key]
): Scalar<ChartSelf> => ({
  get: (self, scope) => chartOf(scope, self)[key],
  set: (self, value, scope) => change(scope, self, { [key]: argument(value) }),
});

const part = (
  name: string,
  scalars: Readonly<Record<string, Scalar<ChartSelf>>>,
  links: Readonly<Record<string, (self: ChartSelf) => Thing>> = {}
): ExcelClass<ChartSelf> => excelClass(name, { ensure, scalars, links });

const titleClass = part("ChartTitle", { text: kept("title", textArgument) });
const legendClass = part("ChartLegend", { visible: kept("hasLegend", flagArgument) });
const axisClass = part("ChartAxis", { minimum: kept("least", numberArgument) });
const axesClass = part("ChartAxes", {}, { valueAxis: (self) => axisClass.of(self) });

const fillClass: ExcelClass<ChartSelf> = excelClass("ChartFill", {
  ensure,
  methods: {
    setSolidColor: (self, [color], scope) => change(scope, self, { color: textArgument(color) }),
  },
});
const seriesFormatClass = part("ChartSeriesFormat", {}, { fill: (self) => fillClass.of(self) });

/** ChartSeries: the only one of its chart. */
const seriesClass: ExcelClass<ChartSelf> = excelClass("ChartSeries", {
  ensure,
  scalars: {
    name: kept("seriesName", textArgument),
    gapWidth: kept("gapWidth", numberArgument),
  },
  links: { format: (self) => seriesFormatClass.of(self) },
  methods: {
    setValues: (self, [range], scope) =>
      change(scope, self, { values: rangeArgument(self, range, scope) }),
    setXAxisValues: (self, [range], scope) =>
      change(scope, self, { categories: rangeArgument(self, range, scope) }),
  },
});

const allSeriesClass: ExcelClass<ChartSelf> = excelClass("ChartSeriesCollection", {
  ensure,
  scalars: { count: read(() => 1) },
  items: (self) => [seriesClass.of(self)],
  methods: {
    getItemAt: (self, [index]) => {
      if (index !== 0) throw itemNotFound();
      return seriesClass.of(self);
    },
  },
});

/** Chart, by its id. */
const chartClass: ExcelClass<ChartSelf> = excelClass("Chart", {
  identity: ({ id }) => ({ Id: id }),
  ensure,
  scalars: { id: read(({ id }) => id) },
  links: {
    title: (self) => titleClass.of(self),
    legend: (self) => legendClass.of(self),
    axes: (self) => axesClass.of(self),
    series: (self) => allSeriesClass.of(self),
  },
  methods: {
    setPosition: (self, [start, end], scope) => {
      const from = rangeArgument(self, start, scope);
      const to = end === null || end === undefined ? from : rangeArgument(self, end, scope);
      change(scope, self, { anchor: bounding(from, to) });
    },
    delete: ({ sheet, id }, _, scope) =>
      scope.book.changeExtras(sheet, {
        charts: chartsOn(scope, sheet).filter((chart) => chart.id !== id),
      }),
  },
});

const KINDS: Readonly<Record<string, BookChart["kind"]>> = {
  ColumnClustered: "column",
  BarClustered: "bar",
};

function add({ id: sheet }: SheetSelf, args: readonly unknown[], scope: Scope): Thing {
  const [type, source, seriesBy] = args;
  ensureWritable(scope, sheet);
  const kind = KINDS[textArgument(type)];
  if (!kind) throw notImplemented(`ChartCollection.add of ${String(type)}`);
  const values = rangeArgument({ sheet }, source, scope);
  const isOneSeries =
    seriesBy === "Columns" ? values.left === values.right : values.top === values.bottom;
  if (!isOneSeries) throw notImplemented("ChartCollection.add of several series");
  const chart: BookChart = {
    id: scope.book.newId(),
    kind,
    title: "",
    categories: null,
    values,
    anchor: { top: 0, left: 0, bottom: 14, right: 7 },
    seriesName: "",
    color: "",
    gapWidth: 219,
    least: null,
    hasLegend: true,
  };
  scope.book.changeExtras(sheet, { charts: [...chartsOn(scope, sheet), chart] });
  return chartClass.of({ sheet, id: chart.id });
}

const find = (sheet: string, key: unknown, scope: Scope): Thing | null =>
  chartsOn(scope, sheet).some(({ id }) => id === key)
    ? chartClass.of({ sheet, id: textArgument(key) })
    : null;

/** ChartCollection: charts of one series each, kept and not drawn. */
export const chartsClass: ExcelClass<SheetSelf> = excelClass("ChartCollection", {
  ensure: ({ id }, scope) => void sheetOf(scope, id),
  items: ({ id }, scope) =>
    chartsOn(scope, id).map((chart) => chartClass.of({ sheet: id, id: chart.id })),
  item: ({ id }, key, scope) => {
    const found = find(id, key, scope);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add,
    getCount: ({ id }, _, scope) => chartsOn(scope, id).length,
    getItemOrNullObject: ({ id }, [key], scope) => find(id, key, scope),
    getItemAt: ({ id }, [index], scope) => {
      const chart = chartsOn(scope, id)[numberArgument(index)];
      if (!chart) throw invalidArgument();
      return chartClass.of({ sheet: id, id: chart.id });
    },
  },
});
