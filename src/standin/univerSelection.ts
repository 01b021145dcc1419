import {
  getPrimaryForRange,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { CellRange } from "../sheet/cell";
import type { UniverBench } from "./univerBench";
import type { UniverEvents } from "./univerEvents";
import { cellRange, univerRange } from "./univerSnapshot";

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

export const frontOf = (bench: UniverBench): string => bench.workbook.getActiveSheet().getSheetId();

export const bringToFront = (bench: UniverBench, sheet: string): void =>
  bench.command(SetWorksheetActiveOperation.id, bench.at(sheet));

/** What is selected on a sheet, or would be if it came to the front. */
export function selectedOn(bench: UniverBench, sheet: string): CellRange[] {
  const all = bench.injector.get(SheetsSelectionsService).getWorkbookSelections(bench.unitId);
  const ranges = all.getSelectionsOfWorksheet(sheet).map(({ range }) => cellRange(range));
  return ranges.length > 0 ? ranges : [FIRST_CELL];
}

function univerSelections(bench: UniverBench, sheet: string, ranges: readonly CellRange[]) {
  return ranges.map((range) => ({
    range: univerRange(range),
    primary: getPrimaryForRange(univerRange(range), bench.sheet(sheet)),
    style: null,
  }));
}

/** Selects on the sheet in front; `reveal` scrolls there. */
export function select(bench: UniverBench, ranges: readonly CellRange[], reveal: boolean): void {
  const sheet = frontOf(bench);
  const selections = univerSelections(bench, sheet, ranges);
  bench.command(SetSelectionsOperation.id, { ...bench.at(sheet), selections, reveal });
}

/** What will be selected when the sheet comes to the front; the operation of that name would bring it there. */
function selectBehind(bench: UniverBench, sheet: string, ranges: readonly CellRange[]): void {
  const all = bench.injector.get(SheetsSelectionsService).getWorkbookSelections(bench.unitId);
  all.setSelectionsOfWorksheet(sheet, univerSelections(bench, sheet, ranges));
}

/** Univer brings new sheets to the front and selects what it inserts or hides; Excel leaves both as they were. */
export function keepingPlace<Result>(
  bench: UniverBench,
  events: UniverEvents,
  sheet: string | null,
  work: () => Result
): Result {
  const front = frontOf(bench);
  const chosen = selectedOn(bench, front);
  const behind = sheet !== null && sheet !== front ? selectedOn(bench, sheet) : null;
  return events.withoutMoves(() => {
    const result = work();
    if (bench.workbook.getSheetBySheetId(front)) {
      if (frontOf(bench) !== front) bringToFront(bench, front);
      select(bench, chosen, false);
    }
    if (sheet !== null && behind) selectBehind(bench, sheet, behind);
    return result;
  });
}
