import { checkSheet } from "../../src/poa/check";
import { previewOf, shown } from "../../src/poa/preview";
import { a1 } from "../../src/sheet/cell";
import type { CellValue } from "../../src/sheet/grid";
import { put } from "./gridChanges";
import { sketch } from "./sketch";

test.each<[CellValue, string, string, string, string]>([
  [null, "General", "empty", "", ""],
  ["", "General", "empty", "", ""],
  ["4.1", "@", "text", "4.1", "4.1"],
  [4.1, "General", "number", "4,1", "4.1"],
  [4.1, "0.00", "number", "4,10", "4.10"],
  [4.199999999999999, "General", "number", "4,2", "4.2"],
  [0.2, "0%", "percentage", "20 %", "20%"],
  [0.025, "0%", "percentage", "2,5 %", "2.5%"],
  [20, '0.00"%"', "number", "20,00%", "20.00%"],
  [44200, "d-mmm", "date", "4/1/2021", "4/1/2021"],
  [true, "General", "logical", "VERDADERO", "TRUE"],
  [{ error: "#REF!" }, "General", "error", "#REF!", "#REF!"],
  ["=1+1", "General", "text", "=1+1", "=1+1"],
  [1e300, `0.${"0".repeat(300)}`, "number", "1e+300", "1e+300"],
])("%j with %s is shown as %s", (value, format, kind, es, en) => {
  expect(shown({ value, format }, "es")).toEqual({ kind, text: es });
  expect(shown({ value, format }, "en")).toEqual({ kind, text: en });
});

test("a fix is shown cell by cell, in reading order, and what is stale is told", () => {
  const { grid } = sketch`
    4.1 | Ampliar la lectura | DNB 1 | Comprar libros | 30%   | 4.1.1 | Elegir los títulos
    "   | "                  | DNB 2 | Prestar libros | '30 % | 4.1.2 | Abrir la sala
  `;
  const { fix } = checkSheet(grid).findings.find(({ rule }) => rule === "weights-add-to-100")!;
  const { cells } = previewOf(fix!, "es", put(grid, { row: 4, column: 4 }, 0.5));
  expect(
    cells.map(({ at, before, after, isStale }) => [a1(at), before.text, after.text, isStale])
  ).toEqual([
    ["E5", "50 %", "50 %", true],
    ["E6", "30 %", "50 %", false],
  ]);
  expect(previewOf(fix!).cells[0]).toMatchObject({ before: { text: "30 %" }, isStale: false });
  expect(previewOf({ edits: [], showRows: [5] })).toEqual({
    cells: [],
    showRows: [5],
    hideRows: [],
  });
});
