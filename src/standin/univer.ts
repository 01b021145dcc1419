import {
  EDITOR_ACTIVATED,
  IContextService,
  RedoCommandId,
  UndoCommandId,
  type Univer,
} from "@univerjs/core";
import { IDefinedNamesService } from "@univerjs/engine-formula";
import { RemoveSheetCommand, SetWorksheetOrderCommand } from "@univerjs/sheets";
import type { CellRange } from "../sheet/cell";
import type { CellStyle, DrawnNote, DrawnRule, SheetDrawing } from "../sheet/drawing";
import type {
  Book,
  BookCell,
  BookEvent,
  BookName,
  BookRule,
  BookSheet,
  CellWrite,
  RuleChange,
  Selection,
  SheetChange,
  SheetExtras,
  StyleChange,
} from "./book";
import { UniverBench } from "./univerBench";
import { UniverCalculation } from "./univerCalculation";
import {
  forgetOwnReferences,
  readCells,
  restyleCells,
  shownText,
  usedRangeOf,
  writeCells,
} from "./univerCells";
import { notesOf } from "./univerCell";
import { UniverEvents } from "./univerEvents";
import { moveCells } from "./univerMove";
import * as rules from "./univerRules";
import * as place from "./univerSelection";
import * as sheets from "./univerSheets";
import { cellRange, drawingOf, points, workbookData } from "./univerSnapshot";
import { drawnStyle } from "./univerStyle";

/** What an empty workbook opens with: there is none without a sheet. */
const EMPTY_SHEET: SheetDrawing = {
  name: "Hoja1",
  cells: [],
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  frozenRows: 0,
  frozenColumns: 0,
};

const meet = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A workbook in Univer, with a screen or without one. Everything Univer means by its own words stays in these files. */
export class UniverBook implements Book {
  private readonly bench: UniverBench;
  private readonly events: UniverEvents;
  private ids = 0;
  private readonly calculation: UniverCalculation;

  constructor(univer: Univer, drawings: readonly SheetDrawing[], { isSeen = true } = {}) {
    this.bench = new UniverBench(univer, isSeen);
    this.events = new UniverEvents(this.bench);
    this.calculation = new UniverCalculation(this.bench);
    this.events.onContent = () => void (this.calculation.isDue = true);
    this.load(drawings);
  }

  /** Ids look as Excel's do. */
  readonly newId = (): string => {
    this.ids += 1;
    return `{00000000-0001-0000-0000-${String(this.ids).padStart(12, "0")}}`;
  };

  load(drawings: readonly SheetDrawing[]): void {
    const sheetsToOpen = drawings.length > 0 ? drawings : [EMPTY_SHEET];
    this.bench.open((unitId) => workbookData(sheetsToOpen, unitId, this.newId));
    this.calculation.isDue = drawings.some((drawing) =>
      drawing.cells.some((cell) => cell.formula && cell.value === null)
    );
    const first = this.sheets().find((sheet) => sheet.visibility === "Visible");
    this.events.withoutMoves(() => {
      if (first && first.id !== this.activeSheet()) this.activate(first.id);
    });
  }

  drawings(): SheetDrawing[] {
    const { workbook } = this.bench;
    return workbook
      .getSheets()
      .map((sheet) => drawingOf(sheet, workbook.getStyles(), this.rules(sheet.getSheetId())));
  }

  sheets = (): readonly BookSheet[] => this.bench.workbook.getSheets().map(sheets.bookSheet);
  activeSheet = (): string => place.frontOf(this.bench);
  activate = (sheet: string): void => place.bringToFront(this.bench, sheet);

  private keepingPlace<Result>(sheet: string | null, work: () => Result): Result {
    return place.keepingPlace(this.bench, this.events, sheet, work);
  }

  addSheet(name: string): string {
    const id = this.newId();
    this.keepingPlace(null, () => sheets.addSheetOn(this.bench, id, name));
    return id;
  }

  deleteSheet(sheet: string): void {
    forgetOwnReferences(this.bench, sheet);
    this.bench.command(RemoveSheetCommand.id, this.bench.at(sheet));
  }

  copySheet = (sheet: string): string =>
    this.keepingPlace(sheet, () => sheets.copySheetOn(this.bench, sheet));

  moveSheet(sheet: string, position: number): void {
    this.bench.command(SetWorksheetOrderCommand.id, { ...this.bench.at(sheet), order: position });
  }

  changeSheet(sheet: string, change: SheetChange): void {
    sheets.changeSheetOn(this.bench, sheet, change);
    this.calculation.hasRenamed ||= change.name !== undefined;
  }

  extras = (sheet: string): SheetExtras => sheets.customOf(this.bench.sheet(sheet)).extras ?? {};

  changeExtras(sheet: string, change: SheetExtras): void {
    const worksheet = this.bench.sheet(sheet);
    const custom = sheets.customOf(worksheet);
    worksheet.setCustomMetadata({ ...custom, extras: { ...custom.extras, ...change } });
  }

  cells = (sheet: string, range: CellRange): BookCell[][] => readCells(this.bench, sheet, range);

  notes = (sheet: string): readonly DrawnNote[] => notesOf(this.bench.sheet(sheet));

  texts(sheet: string, range: CellRange): string[][] {
    return this.cells(sheet, range).map((row) =>
      row.map(({ value, format }) => shownText(value, format))
    );
  }

  style(sheet: string, row: number, column: number): CellStyle {
    const cell = this.bench.sheet(sheet).getCellMatrix().getValue(row, column);
    return cell ? drawnStyle(this.bench.workbook.getStyles().getStyleByCell(cell)) : {};
  }

  write(
    sheet: string,
    range: CellRange,
    contents: readonly (readonly (CellWrite | null)[])[]
  ): void {
    writeCells(this.bench, sheet, range, contents);
  }

  restyle(sheet: string, ranges: readonly CellRange[], change: StyleChange): void {
    restyleCells(this.bench, sheet, ranges, change);
  }

  usedRange(sheet: string, valuesOnly: boolean, within?: CellRange): CellRange | null {
    return usedRangeOf(this.bench, sheet, valuesOnly, within);
  }

  merges = (sheet: string): readonly CellRange[] =>
    this.bench.sheet(sheet).getMergeData().map(cellRange);
  merge = (sheet: string, range: CellRange): void => sheets.mergeCells(this.bench, sheet, range);

  unmerge(sheet: string, range: CellRange): void {
    sheets.unmergeCells(
      this.bench,
      sheet,
      this.merges(sheet).filter((merged) => meet(merged, range))
    );
  }

  insert(sheet: string, what: sheets.Lines, at: number, count: number): void {
    this.keepingPlace(sheet, () => sheets.insertLines(this.bench, sheet, what, at, count));
  }

  remove(sheet: string, what: sheets.Lines, at: number, count: number): void {
    this.keepingPlace(sheet, () => sheets.removeLines(this.bench, sheet, what, at, count));
  }

  moveCells(sheet: string, range: CellRange, rows: number, columns: number): void {
    this.keepingPlace(sheet, () => moveCells(this.bench, sheet, range, rows, columns));
  }

  columnWidth = (sheet: string, column: number): number =>
    points(this.bench.sheet(sheet).getColumnWidth(column));
  rowHeight = (sheet: string, row: number): number =>
    points(this.bench.sheet(sheet).getRowHeight(row));

  resizeColumns(sheet: string, from: number, to: number, width: number): void {
    sheets.resizeLines(this.bench, sheet, "columns", from, to, width);
  }

  resizeRows(sheet: string, from: number, to: number, height: number): void {
    sheets.resizeLines(this.bench, sheet, "rows", from, to, height);
  }

  autofit(sheet: string, what: sheets.Lines, from: number, to: number): void {
    this.keepingPlace(sheet, () => sheets.autofitLines(this.bench, sheet, what, from, to));
  }

  hidden(sheet: string, what: sheets.Lines): readonly number[] {
    return sheets.hiddenLines(this.bench.sheet(sheet), what);
  }

  hide(sheet: string, what: sheets.Lines, from: number, to: number, hidden: boolean): void {
    this.keepingPlace(sheet, () => sheets.hideLines(this.bench, sheet, what, from, to, hidden));
  }

  rules = (sheet: string): readonly BookRule[] => rules.bookRules(this.bench, sheet);

  rule = (sheet: string, id: string): BookRule | null => rules.bookRuleOf(this.bench, sheet, id);

  addRule(sheet: string, rule: DrawnRule): string {
    const id = this.newId();
    rules.addRuleOn(this.bench, sheet, rule, id);
    return id;
  }

  changeRule = (sheet: string, id: string, change: RuleChange): void =>
    rules.changeRuleOn(this.bench, sheet, id, change);
  deleteRule = (sheet: string, id: string): void => rules.deleteRuleOn(this.bench, sheet, id);

  names(): readonly BookName[] {
    const names =
      this.bench.injector.get(IDefinedNamesService).getDefinedNameMap(this.bench.unitId) ?? {};
    return Object.values(names).map(({ name, formulaOrRefString }) => ({
      name,
      formula: `=${formulaOrRefString}`,
    }));
  }

  private settings = (): Record<string, unknown> => this.bench.workbook.getCustomMetadata() ?? {};
  setting = (key: string): unknown => this.settings()[key];
  settingKeys = (): readonly string[] => Object.keys(this.settings());

  changeSetting(key: string, value: unknown): void {
    const changed = new Map(Object.entries(this.settings()));
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
    this.bench.workbook.setCustomMetadata(Object.fromEntries(changed));
  }

  selection(): Selection {
    const sheet = this.activeSheet();
    return { sheet, ranges: place.selectedOn(this.bench, sheet) };
  }

  select = (ranges: readonly CellRange[]): void => place.select(this.bench, ranges, true);

  isEditing = (): boolean =>
    this.bench.injector.get(IContextService).getContextValue(EDITOR_ACTIVATED) === true;

  async grouped<Result>(work: () => Promise<Result>): Promise<Result> {
    const { undoList } = this.bench;
    undoList.begin();
    try {
      return await work();
    } finally {
      undoList.end();
    }
  }

  undoDepth = (): number => this.bench.undoList.depth(this.bench.unitId);
  undo = (): boolean => this.bench.commands.syncExecuteCommand(UndoCommandId);
  redo = (): boolean => this.bench.commands.syncExecuteCommand(RedoCommandId);
  forgetUndo = (): void => this.bench.undoList.clearUndoRedo(this.bench.unitId);

  settled = (): Promise<void> => this.calculation.settled();
  idle = (): Promise<void> => this.calculation.idle();

  listen = (listener: (event: BookEvent) => void): (() => void) => this.events.listen(listener);
  close = (): void => this.bench.dispose();
}
