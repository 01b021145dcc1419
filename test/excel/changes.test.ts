import type { SheetDrawing } from "../../src/sheet/drawing";
import { GENERAL, type CellValue } from "../../src/sheet/grid";
import type { Host, HostChange } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import { bootStandin, sheetOf, type BootOptions, type Standin } from "../standin/boot";
import { markAt } from "./plannersBook";

let standin: Standin;
let host: Host;
let told: HostChange[];
let stop: () => Promise<void>;

async function watch(drawings: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
  told = [];
  stop = await host.watchChanges((change) => told.push(change));
}
afterEach(() => standin.close());

const idOf = (name: string): string =>
  standin.book.sheets().find((sheet) => sheet.name === name)!.id;
const cell = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
const type = (sheet: string, row: number, column: number, value: CellValue): void =>
  standin.book.write(idOf(sheet), cell(row, column), [[{ value }]]);

/** Events come after everything else that is under way. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

const text = (value: CellValue) => ({ value, format: GENERAL });
const write = (row: number, column: number, from: CellValue, to: CellValue) =>
  host.apply(
    new Map([["A", { edits: [{ at: { row, column }, from: text(from), to: text(to) }] }]])
  );

test("what the planner types is told with sheet and cells, without a round trip for each", async () => {
  await watch([sheetOf("A", [["x"]]), sheetOf("B", [["y"]])]);
  expect(standin.host.syncs).toHaveLength(1);
  type("A", 3, 2, "nuevo");
  standin.book.write(idOf("B"), { top: 1, left: 1, bottom: 3, right: 2 }, [
    [{ value: 1 }, { value: 2 }],
    [{ value: 3 }, { value: 4 }],
    [{ value: 5 }, { value: 6 }],
  ]);
  await quiet();
  expect(told).toEqual([
    { sheet: "A", range: cell(3, 2), isRemote: false, kind: "cells" },
    {
      sheet: "B",
      range: { top: 1, left: 1, bottom: 3, right: 2 },
      isRemote: false,
      kind: "cells",
    },
  ]);
  expect(standin.host.syncs).toHaveLength(1);
});

test("rows and columns that come and go", async () => {
  await watch([sheetOf("A", [["x"], ["y"], ["z"]])]);
  standin.book.insert(idOf("A"), "rows", 1, 2);
  standin.book.remove(idOf("A"), "rows", 2, 1);
  standin.book.insert(idOf("A"), "columns", 0, 1);
  await quiet();
  const rows = (top: number, bottom: number) => ({ top, left: 0, bottom, right: 16_383 });
  expect(told).toEqual([
    { sheet: "A", range: rows(1, 2), isRemote: false, kind: "rows" },
    { sheet: "A", range: rows(2, 2), isRemote: false, kind: "rows" },
    { sheet: "A", range: null, isRemote: false, kind: "rows" },
  ]);
});

test("sheets that come and go; a new one by its name, a deleted one by the name it had", async () => {
  await watch([sheetOf("A", [["x"]]), sheetOf("B", [["y"]])]);
  standin.book.addSheet("Nueva");
  await quiet();
  standin.book.deleteSheet(idOf("B"));
  await quiet();
  const sheets = { range: null, isRemote: false, kind: "sheets" };
  expect(told).toEqual([
    { sheet: "Nueva", ...sheets },
    { sheet: "B", ...sheets },
  ]);
});

test("what others do elsewhere is told as theirs", async () => {
  await watch([sheetOf("A", [["x"]])]);
  standin.host.elsewhere(() => type("A", 0, 0, "de otro"));
  await quiet();
  expect(told).toEqual([{ sheet: "A", range: cell(0, 0), isRemote: true, kind: "cells" }]);
});

describe.each(["1.15", "1.13"])("with ExcelApi %s", (excelApi) => {
  test("our own marking, applying, keeping and painting are not told; undoing them is", async () => {
    await watch([sheetOf("A", [["x", "y"]]), sheetOf("B", [["y"]])], { excelApi });
    await host.readBook();
    await host.mark(new Map([["A", [markAt(0, 0)]]]));
    await host.keepSettings({ a: 1 });
    expect(await write(0, 0, "x", "corregido")).toEqual([]);
    await quiet();
    expect(told).toEqual([]);
    await host.paint([sheetOf("Nacional", [["1", "2"]])]);
    await quiet();
    expect(told).toEqual([]);
  });

  test("what the planner types right after our writing, elsewhere on the sheet, is told", async () => {
    await watch([sheetOf("A", [["x", "y"]])], { excelApi });
    await write(0, 0, "x", "corregido");
    await quiet();
    type("A", 0, 1, "tecleado");
    standin.host.elsewhere(() => type("A", 0, 0, "de otro"));
    await quiet();
    expect(told).toEqual([
      { sheet: "A", range: cell(0, 1), isRemote: false, kind: "cells" },
      { sheet: "A", range: cell(0, 0), isRemote: true, kind: "cells" },
    ]);
  });
});

test("undoing our writing is the planner's doing, and told", async () => {
  await watch([sheetOf("A", [["x"]])]);
  await write(0, 0, "x", "corregido");
  await quiet();
  standin.book.undo();
  await quiet();
  expect(told).toEqual([{ sheet: "A", range: cell(0, 0), isRemote: false, kind: "cells" }]);
});

test("after stopping nothing is told", async () => {
  await watch([sheetOf("A", [["x"]])]);
  await stop();
  type("A", 0, 0, "nuevo");
  standin.book.addSheet("Nueva");
  await quiet();
  expect(told).toEqual([]);
});

test("what the listener throws comes to light", async () => {
  await watch([sheetOf("A", [["x"]])]);
  const thrown: unknown[] = [];
  const queue = jest.spyOn(globalThis, "queueMicrotask").mockImplementation((task) => {
    try {
      task();
    } catch (error) {
      thrown.push(error);
    }
  });
  await host.watchChanges(() => {
    throw new Error("our own fault");
  });
  type("A", 0, 0, "nuevo");
  await quiet();
  queue.mockRestore();
  expect(thrown).toContainEqual(expect.objectContaining({ message: "our own fault" }));
});
