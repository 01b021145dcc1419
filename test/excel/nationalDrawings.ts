import { checkTogether } from "../../src/poa/check";
import { consolidate } from "../../src/poa/consolidate";
import { drawNationalBook } from "../../src/poa/national/book";
import { remarksOf } from "../../src/poa/remark";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { checkReceived, RECEIVED } from "../workbooks/received";

/** The national book of the nineteen received books, all its sheets. */
export async function nationalDrawings(): Promise<SheetDrawing[]> {
  const together = checkTogether((await Promise.all(RECEIVED.map(checkReceived))).flat());
  const madeOn = new Date(2026, 10, 22, 9, 30);
  const files = RECEIVED.map((name, index) => ({
    book: name,
    name,
    bytes: 1000 + index,
    sha256: `${index}`.padStart(64, "a"),
    readOn: madeOn,
  }));
  const national = consolidate(together.flatMap(({ plans }) => plans));
  return drawNationalBook({ national, remarks: remarksOf(together), files, madeOn });
}
