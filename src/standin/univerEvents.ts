import {
  RedoCommandId,
  UndoCommandId,
  type ICellData,
  type ICommandInfo,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetNameMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS, type CellRange } from "../sheet/cell";
import { isSameValue, type CellValue } from "../sheet/grid";
import type { BookEvent, ChangeType } from "./book";
import type { UniverBench } from "./univerBench";
import { cellValue } from "./univerCell";
import { cellRange } from "./univerSnapshot";

/** Commands that rewrite references in formulas elsewhere, which is no edit of those cells. */
const STRUCTURAL = /^sheet\.command\.(insert|remove|delete|move|set-worksheet-name|copy)/;

const LINES: Readonly<Record<string, readonly ["rows" | "columns", ChangeType]>> = {
  [InsertRowMutation.id]: ["rows", "RowInserted"],
  [RemoveRowMutation.id]: ["rows", "RowDeleted"],
  [InsertColMutation.id]: ["columns", "ColumnInserted"],
  [RemoveColMutation.id]: ["columns", "ColumnDeleted"],
};

interface Edit {
  readonly sheet: string;
  readonly range: CellRange;
  readonly before: CellValue;
  readonly differs: boolean;
}

const hasContent = (cell: Nullable<ICellData>): boolean =>
  !cell || ["v", "f", "p"].some((key) => key in cell);

/** Tells what happens to the workbook on the bench, as its listeners have to hear it. */
export class UniverEvents {
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private structural = 0;
  private undoing = 0;
  private edit: Edit | null = null;
  private front = "";
  private selected = "";
  private isStaying = false;
  /** Called for every change that formulas may depend on. */
  onContent: () => void = () => undefined;

  constructor(private readonly bench: UniverBench) {
    bench.commands.beforeCommandExecuted((command) => this.before(command));
    bench.commands.onCommandExecuted((command, options) => {
      this.after(command, options?.["fromFormula"] === true);
    });
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Runs work that ends with the same sheet in front and the same cells selected: what moves meanwhile is not told. */
  withoutMoves<Result>(work: () => Result): Result {
    const was = this.isStaying;
    this.isStaying = true;
    try {
      return work();
    } finally {
      this.isStaying = was;
      this.front = this.bench.workbook.getActiveSheet().getSheetId();
    }
  }

  private tell(event: BookEvent): void {
    if (this.isStaying && (event.kind === "selected" || event.kind === "activated")) return;
    for (const listener of [...this.listeners]) listener(event);
  }

  private before({ id, params }: Readonly<ICommandInfo>): void {
    if (this.isUndo(id)) this.undoing += 1;
    if (this.isStructural(id)) this.structural += 1;
    if (id === SetRangeValuesMutation.id)
      this.edit = this.editOf(params as ISetRangeValuesMutationParams);
  }

  private readonly isUndo = (id: string): boolean => id === UndoCommandId || id === RedoCommandId;

  private isStructural(id: string): boolean {
    if (!this.isUndo(id)) return STRUCTURAL.test(id);
    const { undoList } = this.bench;
    const mutations =
      id === UndoCommandId
        ? undoList.pitchTopUndoElement()?.undoMutations
        : undoList.pitchTopRedoElement()?.redoMutations;
    return mutations?.some((mutation) => mutation.id in LINES) ?? false;
  }

  private after({ id, params }: Readonly<ICommandInfo>, fromFormula: boolean): void {
    if (this.isUndo(id)) {
      this.undoing = 0;
      this.structural = 0;
    } else if (this.isStructural(id)) this.structural -= 1;
    if (fromFormula) return;
    const lines = LINES[id];
    if (lines) this.tellLines(params as { subUnitId: string; range: IRange }, ...lines);
    else if (id === SetRangeValuesMutation.id) this.tellEdit();
    else if (id === MoveRangeMutation.id) this.tellMove(params as IMoveRangeMutationParams);
    else this.tellSheets(id, params);
    this.tellFront();
  }

  /** Univer also changes the sheet in front on its own, where the one in front is hidden or deleted. */
  private tellFront(): void {
    const now = this.bench.workbook.getActiveSheet(true)?.getSheetId();
    if (now === undefined || now === this.front || this.isStaying) return;
    const previous = this.front;
    this.front = now;
    this.tell({ kind: "activated", sheet: now, previous });
  }

  /** The smallest rectangle of cells whose contents the mutation sets, seen before it runs. */
  private editOf({
    unitId,
    subUnitId,
    cellValue: cells = {},
  }: ISetRangeValuesMutationParams): Edit | null {
    const sheet =
      unitId === this.bench.unitId ? this.bench.workbook.getSheetBySheetId(subUnitId) : null;
    if (!sheet) return null;
    const old = sheet.getCellMatrix();
    const range = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    let differs = false;
    for (const [r, line] of Object.entries(cells)) {
      for (const [c, cell] of Object.entries(line ?? {}) as [string, ICellData | null][]) {
        if (!hasContent(cell)) continue;
        const [row, column] = [Number(r), Number(c)];
        range.top = Math.min(range.top, row);
        range.left = Math.min(range.left, column);
        range.bottom = Math.max(range.bottom, row);
        range.right = Math.max(range.right, column);
        const now = old.getValue(row, column);
        differs ||=
          (now?.f ?? null) !== (cell?.f ?? null) || !isSameValue(cellValue(now), cellValue(cell));
      }
    }
    if (range.bottom < 0) return null;
    return {
      sheet: subUnitId,
      range,
      before: cellValue(old.getValue(range.top, range.left)),
      differs,
    };
  }

  private tellEdit(): void {
    const { edit } = this;
    this.edit = null;
    if (!edit) return;
    this.onContent();
    if (this.structural > 0 || (this.undoing > 0 && !edit.differs)) return;
    const { sheet, range, before } = edit;
    const isSingle = range.top === range.bottom && range.left === range.right;
    const after = cellValue(
      this.bench.sheet(sheet).getCellMatrix().getValue(range.top, range.left)
    );
    this.tell({
      kind: "changed",
      sheet,
      range,
      change: "RangeEdited",
      ...(isSingle && { before, after }),
    });
  }

  private tellLines(
    { subUnitId, range }: { subUnitId: string; range: IRange },
    what: "rows" | "columns",
    change: ChangeType
  ): void {
    this.onContent();
    const whole =
      what === "rows"
        ? { top: range.startRow, bottom: range.endRow, left: 0, right: MAX_COLUMNS - 1 }
        : { top: 0, bottom: MAX_ROWS - 1, left: range.startColumn, right: range.endColumn };
    this.tell({ kind: "changed", sheet: subUnitId, range: whole, change });
  }

  private tellMove({ from, to, fromRange, toRange }: IMoveRangeMutationParams): void {
    this.onContent();
    if (this.structural > 0) return;
    this.tell({
      kind: "changed",
      sheet: from.subUnitId,
      range: cellRange(fromRange),
      change: "RangeEdited",
    });
    this.tell({
      kind: "changed",
      sheet: to.subUnitId,
      range: cellRange(toRange),
      change: "RangeEdited",
    });
  }

  private tellSheets(id: string, params: unknown): void {
    const {
      subUnitId = "",
      name = "",
      sheet,
    } = (params ?? {}) as {
      subUnitId?: string;
      name?: string;
      sheet?: { id: string };
    };
    if (id === InsertSheetMutation.id && sheet) this.tell({ kind: "added", sheet: sheet.id });
    else if (id === RemoveSheetMutation.id) {
      this.onContent();
      this.tell({ kind: "deleted", sheet: subUnitId });
    } else if (id === SetWorksheetNameMutation.id)
      this.tell({ kind: "renamed", sheet: subUnitId, name });
    else if (id === SetSelectionsOperation.id)
      this.tellSelection(params as ISetSelectionsOperationParams);
  }

  /** Only where a movement ends: dragging over cells is one selection, not many. */
  private tellSelection({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING) return;
    const ranges = selections.map(({ range }) => cellRange(range));
    // Univer says some selections twice, such as the one after Enter.
    const now = JSON.stringify([subUnitId, ranges]);
    if (now === this.selected) return;
    if (!this.isStaying) this.selected = now;
    this.tell({ kind: "selected", sheet: subUnitId, ranges });
  }
}
