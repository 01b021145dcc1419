import { getMoveRangeCommandMutations } from "@univerjs/sheets";
import type { CellRange } from "../sheet/cell";
import type { UniverBench } from "./univerBench";
import { univerRange } from "./univerSnapshot";

/** Cuts what lies there and puts it down as many rows and columns away; what names its cells follows them. */
export function moveCells(
  bench: UniverBench,
  sheet: string,
  range: CellRange,
  rows: number,
  columns: number
): void {
  const worksheet = bench.sheet(sheet);
  const from = {
    ...range,
    right: Math.min(range.right, worksheet.getColumnCount() - 1),
    bottom: Math.min(range.bottom, worksheet.getRowCount() - 1),
  };
  const to = {
    top: from.top + rows,
    bottom: from.bottom + rows,
    left: from.left + columns,
    right: from.right + columns,
  };
  const params = {
    fromUnitId: bench.unitId,
    toUnitId: bench.unitId,
    fromSubUnitId: sheet,
    toSubUnitId: sheet,
    fromRange: univerRange(from),
    toRange: univerRange(to),
  };
  // The command of that name answers later; what it does is done at once.
  const moves = bench.injector.invoke((accessor) =>
    getMoveRangeCommandMutations(accessor, params, {
      includeSelection: false,
      includeAfterCommand: true,
      includeAutoHeight: false,
    })
  );
  if (!moves) throw new Error("Univer refused to move the cells");
  bench.mutate(moves.redos, moves.undos);
}
