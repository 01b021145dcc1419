import type { Host, SelectedCell } from "../../src/sheet/host";
import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { bootStandin, sheetOf, type Standin } from "../standin/boot";

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[]): Promise<void> {
  standin = await bootStandin(drawings);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const syncs = (): number => standin.host.syncs.length;
const idOf = (name: string): string =>
  standin.book.sheets().find((sheet) => sheet.name === name)!.id;
const cell = (row: number, column: number) => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** As a planner does: goes to the sheet and selects there. */
function selectByHand(sheet: string, ...ranges: readonly ReturnType<typeof cell>[]): void {
  standin.book.activate(idOf(sheet));
  standin.book.select(ranges);
}

/** Events come after everything else that is under way. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

describe("select", () => {
  test("brings the sheet to the front and selects the cell, in one round trip", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("L'Área 1", [["y"]])]);
    await host.select("L'Área 1", { row: 41, column: 27 });
    expect(syncs()).toBe(1);
    expect(standin.book.selection()).toEqual({ sheet: idOf("L'Área 1"), ranges: [cell(41, 27)] });
    expect(standin.host.undoLost).toEqual([]);
  });

  test("selects all that lies between two cells", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("B", [["y"]])]);
    await host.select("B", { row: 4, column: 0 }, { row: 9, column: 6 });
    const ranges = [{ top: 4, left: 0, bottom: 9, right: 6 }];
    expect(standin.book.selection()).toEqual({ sheet: idOf("B"), ranges });
    expect(syncs()).toBe(1);
  });

  test("a sheet that is gone is named; one with a new name is found", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("B", [["y"]])]);
    await expect(host.select("Z", { row: 0, column: 0 })).rejects.toMatchObject({
      failure: "sheet-is-gone",
      detail: "Z",
    });
    await host.readBook();
    standin.book.changeSheet(idOf("B"), { name: "B corregida" });
    await host.select("B", { row: 1, column: 1 });
    expect(standin.book.activeSheet()).toBe(idOf("B corregida"));
  });

  test("a hidden sheet is refused", async () => {
    await open([sheetOf("A", [["x"]]), { ...sheetOf("B", [["y"]]), hidden: true }]);
    await expect(host.select("B", { row: 0, column: 0 })).rejects.toMatchObject({
      name: "HostError",
    });
  });
});

describe("watchSelection", () => {
  test("tells sheet and first cell, without a round trip for each, until it is stopped", async () => {
    await open([sheetOf("A", [["x"]]), sheetOf("B", [["y"]])]);
    const told: SelectedCell[] = [];
    const stop = await host.watchSelection((selected) => told.push(selected));
    expect(syncs()).toBe(1);
    selectByHand("A", cell(4, 1));
    await quiet();
    selectByHand("B", { top: 2, left: 3, bottom: 9, right: 5 }, cell(0, 0));
    await quiet();
    expect(told.filter(({ at }) => at.row > 0)).toEqual([
      { sheet: "A", at: { row: 4, column: 1 } },
      { sheet: "B", at: { row: 2, column: 3 } },
    ]);
    expect(syncs()).toBe(1);
    await stop();
    const before = told.length;
    selectByHand("A", cell(7, 7));
    await quiet();
    expect(told).toHaveLength(before);
  });

  test("a sheet that came in later is looked up once", async () => {
    await open([sheetOf("A", [["x"]])]);
    const told: SelectedCell[] = [];
    const stop = await host.watchSelection((selected) => told.push(selected));
    standin.book.addSheet("Nueva");
    selectByHand("Nueva", cell(3, 3));
    await quiet();
    selectByHand("Nueva", cell(4, 4));
    await quiet();
    expect(told.slice(-1)).toEqual([{ sheet: "Nueva", at: { row: 4, column: 4 } }]);
    expect(told).toContainEqual({ sheet: "Nueva", at: { row: 3, column: 3 } });
    expect(syncs()).toBe(2);
    await stop();
  });

  test("our own selecting is told as well, so that the pane can follow it", async () => {
    await open([sheetOf("A", [["x"]])]);
    const told: SelectedCell[] = [];
    const stop = await host.watchSelection((selected) => told.push(selected));
    await host.select("A", { row: 8, column: 2 });
    await quiet();
    expect(told).toContainEqual({ sheet: "A", at: { row: 8, column: 2 } });
    await stop();
  });

  test("what the listener throws comes to light", async () => {
    await open([sheetOf("A", [["x"]])]);
    const thrown: unknown[] = [];
    const queue = jest.spyOn(globalThis, "queueMicrotask").mockImplementation((task) => {
      try {
        task();
      } catch (error) {
        thrown.push(error);
      }
    });
    const stop = await host.watchSelection(() => {
      throw new Error("our own fault");
    });
    selectByHand("A", cell(3, 3));
    await quiet();
    queue.mockRestore();
    expect(thrown).toContainEqual(expect.objectContaining({ message: "our own fault" }));
    await stop();
  });
});
