import { a1Range } from "../../sheet/cell";
import type { DrawnCell, DrawnLink, SheetDrawing } from "../../sheet/drawing";
import { fitRows } from "../../sheet/fitRows";
import type { AreaCount, National } from "../consolidate";
import { operationsOf, tasksOf } from "../plan";
import { countRemarks, isOpen, remarksByPlan, type Remark } from "../remark";
import { formatOf, fractionOf, sumOfPoints, type Points } from "../weights";
import { inColumn, type NationalRanges } from "./formulas";
import { count, sayDay } from "./input";
import {
  drawn,
  drawnCount,
  drawnWeight,
  GOOD_NOTE,
  HEADING,
  styleOf,
  SUBTITLE,
  TITLE,
  WARNING_NOTE,
  type Look,
} from "./look";
import { SHEETS } from "./names";

/** What the first sheet says of one area. */
interface SummaryRow {
  readonly area: AreaCount;
  readonly errors: number;
  readonly warnings: number;
  readonly rows: DrawnLink;
  readonly sheet: DrawnLink | null;
}

/** What the first sheet is about. */
interface Summed {
  readonly national: National;
  readonly remarks: readonly Remark[];
  readonly madeOn: Date;
  readonly missing: readonly string[];
}

interface Titled {
  readonly title: string;
  readonly width: number;
}

const COLUMNS: readonly Titled[] = [
  { title: "N.º", width: 6 },
  { title: "Sigla", width: 10 },
  { title: "Área", width: 50 },
  { title: "Acciones", width: 10 },
  { title: "Operaciones", width: 13 },
  { title: "Tareas", width: 9 },
  { title: "Filas leídas", width: 9 },
  { title: "Filas en este libro", width: 10 },
  { title: "Ponderación total", width: 14 },
  { title: "Estado", width: 18 },
  { title: "Errores", width: 9 },
  { title: "Avisos", width: 10 },
  { title: "Ir a sus filas", width: 12 },
];
const SIGLA = 1;
const ROWS_OUT = 7;
const TOTAL = 8;
const STATE = 9;

const HEAD = 4;
/** Rows that the chart takes below the table. */
const CHART_ROWS = 18;

/** The first sheet: what the book holds, whether it may be trusted, and each area in one row. */
export function drawSummary(
  summed: Summed,
  ranges: NationalRanges,
  areaSheets: ReadonlyMap<AreaCount["plan"], string>
): SheetDrawing {
  const { national, remarks } = summed;
  const rows = summaryRows(national, remarks, areaSheets);
  const bottom = HEAD + rows.length;
  const right = COLUMNS.length - 1;
  return fitRows({
    name: SHEETS.summary,
    cells: [
      ...head(summed),
      ...COLUMNS.map(({ title }, column) => drawn(HEAD, column, title, HEADING)),
      ...rows.flatMap((row, index) => rowCells(row, index, ranges)),
      ...(rows.length > 0 ? totals(rows, bottom) : []),
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right })),
    columnWidths: new Map(COLUMNS.map(({ width }, column) => [column, width])),
    rowHeights: new Map([
      [0, 30],
      [2, 24],
      [HEAD, 34],
    ]),
    frozenRows: HEAD + 1,
    frozenColumns: 0,
    print: { repeatRows: HEAD + 1 },
    ...(rows.length > 0 && { charts: [chart(bottom, right)] }),
  });
}

const chart = (bottom: number, right: number): NonNullable<SheetDrawing["charts"]>[number] => ({
  kind: "column",
  title: "Ponderación total de cada área",
  categories: { top: HEAD + 1, left: SIGLA, bottom, right: SIGLA },
  values: { top: HEAD + 1, left: TOTAL, bottom, right: TOTAL },
  anchor: { top: bottom + 3, left: 0, bottom: bottom + 2 + CHART_ROWS, right },
});

function summaryRows(
  { areas }: National,
  remarks: readonly Remark[],
  areaSheets: ReadonlyMap<AreaCount["plan"], string>
): SummaryRow[] {
  const byPlan = remarksByPlan(remarks);
  let first = 1;
  return areas.map((area) => {
    const own = byPlan.get(area.plan) ?? [];
    const [errors, warnings] = [countRemarks(own, "error"), countRemarks(own, "warning")];
    const rows = { sheet: SHEETS.national, cell: { row: first, column: 0 } };
    first += area.rowsOut;
    const name = areaSheets.get(area.plan);
    const sheet = name === undefined ? null : { sheet: name, cell: { row: 0, column: 0 } };
    return { area, errors, warnings, rows, sheet };
  });
}

function head({ national, remarks, madeOn, missing }: Summed): DrawnCell[] {
  const years = [...new Set(national.areas.map(({ plan }) => plan.fiscalYear?.value))]
    .filter((year) => year !== undefined)
    .sort();
  const areas = count(national.areas.length, "área", "áreas");
  const rows = `${national.rowsIn} filas leídas, ${national.rowsOut} en este libro`;
  const errors = remarks.filter(({ severity }) => severity === "error");
  const isBlocked = errors.some(isOpen);
  return [
    drawn(0, 0, ["POA Nacional", years.join(", ")].join(" ").trim(), TITLE),
    drawn(1, 0, `Consolidado de ${areas} · ${rows} · Elaborado el ${sayDay(madeOn)}`, SUBTITLE),
    drawn(
      2,
      0,
      [
        errors.length > 0 ? withObservations(national, errors, isBlocked) : withoutErrors(remarks),
        ...(missing.length > 0 ? [incomplete(missing)] : []),
      ].join(" "),
      errors.length + missing.length > 0 ? WARNING_NOTE : GOOD_NOTE
    ),
  ];
}

const incomplete = (missing: readonly string[]): string =>
  `INCOMPLETO: ${missing.length === 1 ? "falta" : "faltan"} ${count(missing.length, "área", "áreas")} (${missing.join(", ")}).`;

/** Errors that somebody ignored with a reason hold nothing up, and are told all the same. */
function withObservations(
  { areas }: National,
  errors: readonly Remark[],
  isBlocked: boolean
): string {
  const withErrors = new Set(errors.map(({ plan }) => plan));
  const siglas = areas.filter(({ plan }) => withErrors.has(plan)).map(({ sigla }) => sigla);
  const left = errors.filter((remark) => !isOpen(remark)).length;
  const open = count(errors.length - left, "error sin corregir", "errores sin corregir");
  const ignored = count(left, "error ignorado con su motivo", "errores ignorados con su motivo");
  const found = [...(isBlocked ? [open] : []), ...(left > 0 ? [ignored] : [])].join(" y ");
  return `CONSOLIDADO CON OBSERVACIONES: ${found} en ${count(siglas.length, "área", "áreas")} (${siglas.join(", ")}). El detalle está en la hoja «${SHEETS.findings}».`;
}

function withoutErrors(remarks: readonly Remark[]): string {
  const warning = countRemarks(remarks, "warning");
  const left = count(warning, "aviso, detallado", "avisos, detallados");
  return warning === 0
    ? "Sin errores ni avisos."
    : `Sin errores. ${left} en la hoja «${SHEETS.findings}».`;
}

function rowCells(
  { area, errors, warnings, rows, sheet }: SummaryRow,
  index: number,
  ranges: NationalRanges
): DrawnCell[] {
  const row = HEAD + 1 + index;
  const { plan, sigla, rowsIn, rowsOut, weightTotal } = area;
  const sum = (all: readonly unknown[]) => all.length;
  const siglaCell = inColumn({ row, column: SIGLA });
  const center = styleOf({ align: "center" });
  const counts = [sum(plan.actions), sum(operationsOf(plan)), sum(tasksOf(plan)), rowsIn];
  const [state, kind] = stateOf(errors, warnings);
  return [
    drawn(row, 0, index + 1, center),
    {
      ...drawn(row, SIGLA, sigla, styleOf({ align: "center", kind: sheet ? "link" : "plain" })),
      ...(sheet && { link: sheet }),
    },
    drawn(row, 2, area.area, styleOf({})),
    ...counts.map((number, i) => drawn(row, 3 + i, number, center)),
    drawnCount(row, ROWS_OUT, `=COUNTIF(${ranges.sigla},${siglaCell})`, rowsOut),
    drawnWeight(
      row,
      TOTAL,
      `=SUMIFS(${ranges.operationWeight},${ranges.sigla},${siglaCell})`,
      weightTotal
    ),
    drawn(row, STATE, state, styleOf({ align: "center", kind })),
    drawn(row, STATE + 1, errors, center),
    drawn(row, STATE + 2, warnings, center),
    {
      ...drawn(row, STATE + 3, "Ver filas", styleOf({ align: "center", kind: "link" })),
      link: rows,
    },
  ];
}

function stateOf(errors: number, warnings: number): [string, NonNullable<Look["kind"]>] {
  if (errors > 0) return ["Con errores", "error"];
  return warnings > 0 ? ["Con avisos", "warning"] : ["Conforme", "plain"];
}

function totals(rows: readonly SummaryRow[], bottom: number): DrawnCell[] {
  const row = bottom + 1;
  const own = (column: number) => a1Range({ top: HEAD + 1, left: column, bottom, right: column });
  const sum = (of: (row: SummaryRow) => number) => rows.reduce((all, one) => all + of(one), 0);
  const counted: readonly (readonly [number, number])[] = [
    [3, sum(({ area }) => area.plan.actions.length)],
    [4, sum(({ area }) => operationsOf(area.plan).length)],
    [5, sum(({ area }) => tasksOf(area.plan).length)],
    [6, sum(({ area }) => area.rowsIn)],
    [ROWS_OUT, sum(({ area }) => area.rowsOut)],
    [STATE + 1, sum(({ errors }) => errors)],
    [STATE + 2, sum(({ warnings }) => warnings)],
  ];
  const plain = styleOf({ kind: "total" });
  const weights = rows.map(({ area }) => area.weightTotal);
  return [
    ...[0, 1, STATE, STATE + 3].map((column) => drawn(row, column, null, plain)),
    drawn(row, 2, "Total nacional (ponderación: media de las áreas)", plain),
    ...counted.map(([column, value]) =>
      drawnCount(row, column, `=SUM(${own(column)})`, value, "total")
    ),
    meanOf(row, weights, own(TOTAL)),
  ];
}

function meanOf(row: number, weights: readonly Points[], own: string): DrawnCell {
  const mean = sumOfPoints(weights) / weights.length;
  return {
    at: { row, column: TOTAL },
    value: Number.isInteger(mean) ? fractionOf(mean) : mean / 100,
    formula: `=AVERAGE(${own})`,
    style: styleOf({ align: "center", format: formatOf(mean), kind: "total" }),
  };
}
