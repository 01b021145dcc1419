import { a1, contains, type Cell, type CellRange } from "../sheet/cell";
import type { Border, CellStyle, DrawnCell, SheetDrawing } from "../sheet/drawing";
import { fitRows } from "../sheet/fitRows";
import { GENERAL, TEXT, type CellContent } from "../sheet/grid";
import { AREA_LABEL, COLUMN_IDS, FISCAL_YEAR_LABEL, FORM, labelOf, type ColumnId } from "./form";
import { rowsOf, type Plan, type PlanRow } from "./plan";
import { formatOf, fractionOf, type Points } from "./weights";

const LINE: Border = { style: "thin", color: "#808080" };
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const LABEL: CellStyle = { bold: true };
const VALUE: CellStyle = { horizontal: "left" };
const HEADING: CellStyle = {
  ...BOX,
  bold: true,
  fill: "#D9E1F2",
  horizontal: "center",
  vertical: "center",
  wrap: true,
};
const CELL: CellStyle = { ...BOX, vertical: "center", wrap: true };

/** Rows of a drawn sheet: two of the head, one empty, the headings, then the plan. */
const HEADING_ROW = 3;
const COLUMN = Object.fromEntries(COLUMN_IDS.map((id, index) => [id, index])) as Record<
  ColumnId,
  number
>;

/**
 * The plan as its area would have written it: the form planners know, with what is above its tasks merged over them. Reading
 * the drawn sheet gives the same plan.
 */
export function drawPlan(plan: Plan, name: string): SheetDrawing {
  const rows = [...rowsOf(plan)];
  const top = HEADING_ROW + 1;
  const titles = plan.furtherColumns.map(({ title }) => title);
  return fitRows({
    name,
    cells: [
      ...head(plan),
      ...headings(plan, titles),
      ...rows.flatMap((row, index) => cellsOf(plan, row, top + index)),
    ],
    merges: [...headMerges(), ...blocksOf(rows, top)],
    columnWidths: new Map([
      ...FORM.map(({ id, width }) => [COLUMN[id], width] as const),
      ...titles.map((_, index) => [FORM.length + index, 18] as const),
    ]),
    rowHeights: new Map([[HEADING_ROW, 32]]),
    frozenRows: top,
    frozenColumns: 0,
    print: { repeatRows: top },
  });
}

/** Where the drawn sheet shows the area and the year. */
export const DRAWN_AREA: Cell = { row: 0, column: 2 };
export const DRAWN_YEAR: Cell = { row: 1, column: 2 };

/**
 * For each cell of the plan's own sheet, the one of the drawn sheet that says the same; the nearest where none does. Never a
 * cell that a merged area hides.
 */
export function drawnSeats(plan: Plan): (at: Cell) => Cell {
  const merges = blocksOf([...rowsOf(plan)], HEADING_ROW + 1);
  const seatOf = seats(plan);
  return (at) => {
    const seat = seatOf(at);
    const over = merges.find((merge) => contains(merge, seat));
    return over ? { row: over.top, column: over.left } : seat;
  };
}

function seats(plan: Plan): (at: Cell) => Cell {
  const exact = new Map<string, Cell>();
  const tell = (at: Cell | undefined, row: number, id: ColumnId) => {
    if (at && !exact.has(a1(at))) exact.set(a1(at), { row, column: COLUMN[id] });
  };
  if (plan.area) exact.set(a1(plan.area.at), DRAWN_AREA);
  if (plan.fiscalYear) exact.set(a1(plan.fiscalYear.at), DRAWN_YEAR);
  // Where the sheet does not say it, the cell beside the label is the one to be filled or mended.
  for (const { label, value } of plan.header) {
    const of = labelOf(label.value);
    if ((of !== "area" && of !== "fiscalYear") || exact.has(a1(value.at))) continue;
    exact.set(a1(value.at), of === "area" ? DRAWN_AREA : DRAWN_YEAR);
  }
  for (const [id, { at }] of plan.headings) tell(at, HEADING_ROW, id);
  const rows: number[] = [];
  for (const [index, { row, action, operation, task, ...first }] of [...rowsOf(plan)].entries()) {
    const drawn = HEADING_ROW + 1 + index;
    rows.push(row);
    if (first.isFirstOfAction) {
      tell(action.code.at, drawn, "actionCode");
      tell(action.text.at, drawn, "actionText");
    }
    if (first.isFirstOfOperation) {
      tell(operation?.code.at, drawn, "operationCode");
      tell(operation?.text.at, drawn, "operationText");
      tell(operation?.weight.at, drawn, "weight");
    }
    tell(task?.weight.at, drawn, "weight");
    tell(task?.code.at, drawn, "taskCode");
    tell(task?.text.at, drawn, "taskText");
  }
  return (at) => exact.get(a1(at)) ?? nearestSeat(plan, rows, at);
}

/** The cell of the same column and row, or of the last row before it. */
function nearestSeat(plan: Plan, rows: readonly number[], at: Cell): Cell {
  const id = COLUMN_IDS.find((one) => plan.headings.get(one)?.at.column === at.column);
  const further = plan.furtherColumns.findIndex(({ column }) => column === at.column);
  const column = id ? COLUMN[id] : further < 0 ? 0 : FORM.length + further;
  if (at.row < plan.headingRow) return { row: 0, column: 0 };
  if (at.row === plan.headingRow || rows.length === 0) return { row: HEADING_ROW, column };
  const index = rows.findLastIndex((row) => row <= at.row);
  return { row: HEADING_ROW + 1 + Math.max(0, index), column };
}

function head({ area, fiscalYear }: Plan): DrawnCell[] {
  return [
    { at: { row: 0, column: 0 }, value: AREA_LABEL, style: LABEL },
    { at: DRAWN_AREA, value: area?.value ?? null, style: VALUE },
    { at: { row: 1, column: 0 }, value: FISCAL_YEAR_LABEL, style: LABEL },
    { at: DRAWN_YEAR, value: fiscalYear?.value ?? null, style: VALUE },
  ];
}

const headMerges = (): CellRange[] =>
  [0, 1].flatMap((row) => [
    { top: row, left: 0, bottom: row, right: 1 },
    { top: row, left: 2, bottom: row, right: FORM.length - 1 },
  ]);

function headings({ fiscalYear }: Plan, titles: readonly string[]): DrawnCell[] {
  const all = [...FORM.map(({ title }) => title(fiscalYear?.value ?? null)), ...titles];
  return all.map((value, column) => ({ at: { row: HEADING_ROW, column }, value, style: HEADING }));
}

const text = (value: string): CellContent => ({
  value: value === "" ? null : value,
  format: GENERAL,
});
const code = (value: string): CellContent => ({ value: value === "" ? null : value, format: TEXT });
const weight = (points: Points | null | undefined): CellContent =>
  points === null || points === undefined
    ? text("")
    : { value: fractionOf(points), format: formatOf(points) };

/** The cells of one row; what stands above it in a merged cell is left empty. */
function cellsOf(plan: Plan, row: PlanRow, at: number): DrawnCell[] {
  const { action, operation, task, isFirstOfAction, isFirstOfOperation } = row;
  const ownOperation = isFirstOfOperation ? operation : null;
  const contents: Record<ColumnId, CellContent> = {
    actionCode: code(isFirstOfAction ? action.code.value : ""),
    actionText: text(isFirstOfAction ? action.text.value : ""),
    operationCode: code(ownOperation?.code.value ?? ""),
    operationText: text(ownOperation?.text.value ?? ""),
    weight: weight(ownOperation?.weight.value ?? task?.weight.value),
    taskCode: code(task?.code.value ?? ""),
    taskText: text(task?.text.value ?? ""),
  };
  const further = plan.furtherColumns.map(({ contents: own }) => own.get(row.row) ?? text(""));
  return [...COLUMN_IDS.map((id) => contents[id]), ...further].map(({ value, format }, column) => ({
    at: { row: at, column },
    value,
    style: styleFor(FORM[column]?.align ?? "left", format),
  }));
}

const styles = new Map<string, CellStyle>();

/** One object per look, so that painters can tell equal styles by identity. */
function styleFor(horizontal: "left" | "center", format: string): CellStyle {
  const key = `${horizontal} ${format}`;
  const known = styles.get(key);
  if (known) return known;
  const style: CellStyle = { ...CELL, horizontal, ...(format !== GENERAL && { format }) };
  // The formats of further columns come from files: only so many are worth keeping.
  if (styles.size < 100) styles.set(key, style);
  return style;
}

/** What is merged: each action over its rows, each operation over its tasks, and its weight with it where it is its own. */
function blocksOf(rows: readonly PlanRow[], top: number): CellRange[] {
  const merges: CellRange[] = [];
  const merge = (id: ColumnId, first: number, last: number) => {
    const column = COLUMN[id];
    if (last > first)
      merges.push({ top: top + first, left: column, bottom: top + last, right: column });
  };
  for (const [first, row] of rows.entries()) {
    if (row.isFirstOfAction) {
      const last = lastWhile(rows, first, ({ action }) => action === row.action);
      for (const id of ["actionCode", "actionText"] as const) merge(id, first, last);
    }
    if (row.isFirstOfOperation && row.operation) {
      const last = lastWhile(rows, first, ({ operation }) => operation === row.operation);
      for (const id of ["operationCode", "operationText"] as const) merge(id, first, last);
      if (row.operation.weight.value !== null) merge("weight", first, last);
    }
  }
  return merges;
}

function lastWhile(
  rows: readonly PlanRow[],
  first: number,
  holds: (row: PlanRow) => boolean
): number {
  let last = first;
  while (last + 1 < rows.length && holds(rows[last + 1]!)) last += 1;
  return last;
}
