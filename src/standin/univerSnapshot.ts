import {
  BooleanNumber,
  LocaleType,
  Tools,
  type ICellData,
  type IFreeze,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Styles,
  type Worksheet,
  VerticalAlign,
} from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { CellRange } from "../sheet/cell";
import type { DrawnCell, DrawnRule, SheetDrawing } from "../sheet/drawing";
import type { BookRule, SheetExtras } from "./book";
import { cellValue, customOfCell, notesOf, univerValue } from "./univerCell";
import { attachmentsOf, extrasOf } from "./univerExtras";
import { drawnStyle, hexColor, univerStyle } from "./univerStyle";

/** What we keep in a sheet's own metadata. */
export interface SheetCustom {
  readonly extras?: SheetExtras;
  readonly isVeryHidden?: boolean;
  readonly isProtected?: boolean;
}

const PIXELS_PER_POINT = 96 / 72;
export const pixels = (points: number): number => points * PIXELS_PER_POINT;
export const points = (inPixels: number): number =>
  Math.round((inPixels / PIXELS_PER_POINT) * 100) / 100;
/** Columns of the default font: 7 pixels a digit and 5 of padding. */
const pixelsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5);
const charactersOfPixels = (inPixels: number): number =>
  Math.round(((inPixels - 5) / 7) * 100) / 100;

export const DEFAULT_WIDTH = 64;
export const DEFAULT_HEIGHT = 20;
/** How Excel writes where nobody said how. */
export const USUAL_STYLE: IStyleData = { ff: "Calibri", fs: 11 };

export const univerRange = (range: CellRange): IRange => ({
  startRow: range.top,
  startColumn: range.left,
  endRow: range.bottom,
  endColumn: range.right,
});

export const cellRange = (range: IRange): CellRange => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

export const freezeOf = (rows: number, columns: number): IFreeze => ({
  xSplit: columns,
  ySplit: rows,
  startRow: rows > 0 ? rows : -1,
  startColumn: columns > 0 ? columns : -1,
});

export const frozen = (split: number | undefined): number => Math.max(0, split ?? 0);

/** A formula rule in Univer's words. */
export function univerRule(
  rule: DrawnRule,
  id: string,
  stopIfTrue = false
): IConditionFormattingRule {
  const { fill, fontColor } = rule;
  return {
    cfId: id,
    ranges: rule.ranges.map(univerRange),
    stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style: univerStyle({ ...(fill && { fill }), ...(fontColor && { fontColor }) }),
    },
  };
}

export function bookRule({ cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule): BookRule {
  const common = { id: cfId, ranges: ranges.map(cellRange), stopIfTrue };
  if (!("subType" in rule) || rule.subType !== CFSubRuleType.formula) {
    return { ...common, kind: "Other", formula: "" };
  }
  const fill = hexColor(rule.style.bg?.rgb);
  const fontColor = hexColor(rule.style.cl?.rgb);
  return {
    ...common,
    kind: "Custom",
    formula: rule.value,
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
  };
}

function cellMatrix(
  { cells, notes = [] }: SheetDrawing,
  styleId: (style: IStyleData) => string | null
) {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const { at, value, formula, style, link } of cells) {
    const cell: ICellData = value === null ? {} : { ...univerValue(value) };
    if (formula) cell.f = formula;
    if (link) cell.custom = { link };
    if (style) {
      const looks = univerStyle(style);
      Tools.removeNull(looks);
      const id = styleId(looks);
      if (id) cell.s = id;
    }
    (matrix[at.row] ??= {})[at.column] = cell;
  }
  for (const { at, text } of notes) {
    const cell = ((matrix[at.row] ??= {})[at.column] ??= {});
    cell.custom = { ...cell.custom, note: text };
  }
  return matrix;
}

/** Equal styles share one entry of the workbook's table. */
class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  readonly idOf = (style: IStyleData): string | null => {
    const key = JSON.stringify(style);
    if (key === "{}") return null;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `s${this.ids.size}`;
      this.ids.set(key, id);
      this.styles[id] = style;
    }
    return id;
  };
}

function linesOf(
  sizes: ReadonlyMap<number, number>,
  toPixels: (size: number) => number,
  hidden: readonly number[],
  key: "w" | "h"
) {
  const lines: Record<number, { w?: number; h?: number; hd?: BooleanNumber }> = {};
  for (const [index, size] of sizes) lines[index] = { [key]: toPixels(size) };
  for (const index of hidden) lines[index] = { ...lines[index], hd: BooleanNumber.TRUE };
  return lines;
}

function worksheetData(
  drawing: SheetDrawing,
  id: string,
  styles: StyleTable,
  newId: () => string
): Partial<IWorksheetData> {
  const last = (pick: (at: { row: number; column: number }) => number) =>
    drawing.cells.reduce((most, { at }) => Math.max(most, pick(at)), 0);
  const custom: SheetCustom = { extras: extrasOf(drawing, newId) };
  return {
    id,
    name: drawing.name,
    hidden: drawing.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(200, last((at) => at.row) + 101),
    columnCount: Math.max(26, last((at) => at.column) + 7),
    defaultStyle: USUAL_STYLE,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    cellData: cellMatrix(drawing, styles.idOf),
    mergeData: drawing.merges.map(univerRange),
    columnData: linesOf(drawing.columnWidths, pixelsOfCharacters, drawing.hiddenColumns ?? [], "w"),
    rowData: linesOf(drawing.rowHeights, pixels, drawing.hiddenRows ?? [], "h"),
    freeze: freezeOf(drawing.frozenRows, drawing.frozenColumns),
    custom: { ...custom },
  };
}

/** The workbook Univer opens; `newId` names sheets and rules. */
export function workbookData(
  drawings: readonly SheetDrawing[],
  unitId: string,
  newId: () => string
): IWorkbookData {
  const styles = new StyleTable();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const rules: Record<string, IConditionFormattingRule[]> = {};
  for (const drawing of drawings) {
    const id = newId();
    sheets[id] = worksheetData(drawing, id, styles, newId);
    rules[id] = (drawing.rules ?? []).map((rule) => univerRule(rule, newId()));
  }
  return {
    id: unitId,
    name: "",
    appVersion: "0.25.1",
    locale: LocaleType.ES_ES,
    styles: styles.styles,
    defaultStyle: { ff: "Calibri", fs: 11, vt: VerticalAlign.BOTTOM },
    sheetOrder: Object.keys(sheets),
    sheets,
    resources: [{ name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(rules) }],
  };
}

function drawnCells(sheet: Worksheet, styles: Styles): DrawnCell[] {
  const cells: DrawnCell[] = [];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const value = cellValue(cell);
    const style = drawnStyle(styles.getStyleByCell(cell));
    const isStyled = Object.keys(style).length > 0;
    const { link } = customOfCell(cell);
    if (value === null && !cell.f && !isStyled && !link) return;
    cells.push({
      at: { row, column },
      value,
      ...(cell.f && { formula: cell.f }),
      ...(isStyled && { style }),
      ...(link && { link }),
    });
  });
  return cells.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
}

function sizesOf(
  lines: Record<number, { w?: number; h?: number; hd?: BooleanNumber } | undefined>,
  key: "w" | "h",
  toSize: (inPixels: number) => number
) {
  const sizes = new Map<number, number>();
  const hidden: number[] = [];
  for (const [index, line] of Object.entries(lines)) {
    const size = line?.[key];
    if (size !== undefined) sizes.set(Number(index), toSize(size));
    if (line?.hd === BooleanNumber.TRUE) hidden.push(Number(index));
  }
  return { sizes, hidden };
}

/** What the sheet says now, as a drawing. */
export function drawingOf(
  sheet: Worksheet,
  styles: Styles,
  rules: readonly BookRule[]
): SheetDrawing {
  const config = sheet.getConfig();
  const columns = sizesOf(config.columnData, "w", charactersOfPixels);
  const rows = sizesOf(config.rowData, "h", points);
  const { extras = {} } = (config.custom ?? {}) as SheetCustom;
  const notes = notesOf(sheet);
  const drawnRules = rules
    .filter((rule) => rule.kind === "Custom")
    .map(({ ranges, formula, fill, fontColor }) => ({
      ranges,
      formula,
      ...(fill && { fill }),
      ...(fontColor && { fontColor }),
    }));
  return {
    name: config.name,
    cells: drawnCells(sheet, styles),
    merges: config.mergeData.map(cellRange),
    columnWidths: columns.sizes,
    rowHeights: rows.sizes,
    frozenRows: frozen(config.freeze.ySplit),
    frozenColumns: frozen(config.freeze.xSplit),
    ...(rows.hidden.length > 0 && { hiddenRows: rows.hidden }),
    ...(columns.hidden.length > 0 && { hiddenColumns: columns.hidden }),
    ...(drawnRules.length > 0 && { rules: drawnRules }),
    ...(config.hidden === BooleanNumber.TRUE && { hidden: true }),
    ...(notes.length > 0 && { notes }),
    ...attachmentsOf(extras),
  };
}
