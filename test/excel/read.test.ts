import { excelHost } from "../../src/excel/host";
import { emptyMemory } from "../../src/excel/memory";
import type { Host } from "../../src/sheet/host";
import { bootStandin, sheetOf, type BootOptions, type Standin } from "../standin/boot";
import type { SheetDrawing } from "../../src/sheet/drawing";
import { everythingIn, plannersSheet } from "./plannersBook";

// Each of them runs a whole workbook many times over; a busy machine may need its time.
jest.setTimeout(60_000);

let standin: Standin;
let host: Host;

async function open(drawings: readonly SheetDrawing[], options: BootOptions = {}): Promise<void> {
  standin = await bootStandin(drawings, options);
  host = excelHost(emptyMemory());
}
afterEach(() => standin.close());

const syncs = (): number => standin.host.syncs.length;

test("the sheet in front: values, formats and where they lie, in one round trip", async () => {
  await open([
    {
      ...sheetOf("DNAF", []),
      cells: [
        { at: { row: 3, column: 2 }, value: "COD. OP" },
        { at: { row: 3, column: 3 }, value: 0.2, style: { format: "0%" } },
        { at: { row: 5, column: 3 }, value: true },
        { at: { row: 6, column: 2 }, value: null, formula: "=1/0" },
        { at: { row: 9, column: 9 }, value: null, style: { fill: "#FF0000" } },
      ],
    },
    sheetOf("otra", [["x"]]),
  ]);
  const grid = await host.readActiveSheet();
  expect(grid).toEqual({
    ref: { book: "", sheet: "DNAF" },
    top: 3,
    left: 2,
    values: [
      ["COD. OP", 0.2],
      [null, null],
      [null, true],
      [{ error: "#DIV/0!" }, null],
    ],
    formats: [
      ["General", "0%"],
      ["General", "General"],
      ["General", "General"],
      ["General", "General"],
    ],
    merges: null,
    hiddenRows: [],
    hiddenColumns: [],
  });
  expect(syncs()).toBe(1);
});

test("an empty sheet is an empty grid, also in one round trip", async () => {
  await open([sheetOf("vacía", [])]);
  expect(await host.readActiveSheet()).toMatchObject({
    ref: { sheet: "vacía" },
    values: [],
    merges: [],
  });
  expect(syncs()).toBe(1);
});

test("a book: every visible sheet in the order of the tabs, in two round trips however many there are", async () => {
  const sheets = Array.from({ length: 19 }, (_, i) => plannersSheet(`Área ${i + 1}`));
  await open([
    ...sheets.slice(0, 3),
    { ...sheetOf("oculta", [["x"]]), hidden: true },
    ...sheets.slice(3),
  ]);
  const grids = await host.readBook();
  expect(grids.map(({ ref }) => ref.sheet)).toEqual(sheets.map(({ name }) => name));
  expect(grids[7]!.values[1]![0]).toBe("DNAF 2");
  expect(syncs()).toBe(2);
});

test("reading calls nothing that empties the list of what can be undone, and writes nothing", async () => {
  await open([plannersSheet("A"), plannersSheet("B")]);
  const before = everythingIn(standin.book);
  await host.readActiveSheet();
  await host.readBook();
  expect(standin.host.undoLost).toEqual([]);
  expect(standin.book.undoDepth()).toBe(0);
  expect(everythingIn(standin.book)).toEqual(before);
});

test("hidden rows and columns are told, in two more round trips for the whole book", async () => {
  const rows = Array.from({ length: 60 }, (_, row) => [row, "x", "y"]);
  await open([
    { ...sheetOf("A", rows), hiddenRows: [0, 7, 8, 9, 33, 59], hiddenColumns: [1] },
    { ...sheetOf("B", [[1, 2, 3]]) },
  ]);
  const [a, b] = await host.readBook();
  expect(a).toMatchObject({ hiddenRows: [0, 7, 8, 9, 33, 59], hiddenColumns: [1] });
  expect(b).toMatchObject({ hiddenRows: [], hiddenColumns: [] });
  expect(syncs()).toBe(4);
});

test("a sheet that is hidden as far as it is used still reads", async () => {
  await open([{ ...sheetOf("A", [[1], [2]]), hiddenRows: [0, 1] }]);
  expect(await host.readActiveSheet()).toMatchObject({ hiddenRows: [0, 1], values: [[1], [2]] });
});

test("merged areas are told when they are asked for, and that is what empties the list of what can be undone", async () => {
  await open([plannersSheet("A"), sheetOf("B", [["x"]])]);
  expect(await host.readMerges("A")).toEqual([{ top: 2, left: 2, bottom: 5, right: 2 }]);
  expect(syncs()).toBe(1);
  expect(standin.host.undoLost).toEqual([expect.stringContaining("getMergedAreasOrNullObject")]);
  expect(await host.readMerges("B")).toEqual([]);
});

test("an Excel older than 1.13 cannot tell merged areas, and is not asked", async () => {
  await open([plannersSheet("A")], { excelApi: "1.12" });
  expect(await host.readMerges("A")).toBeNull();
  expect(syncs()).toBe(0);
});

test("everything but merged areas works in Excel 1.9", async () => {
  await open([plannersSheet("A"), plannersSheet("B")], { excelApi: "1.9" });
  await host.readActiveSheet();
  await host.readBook();
  await host.mark(new Map([["A", [{ at: { row: 3, column: 1 }, tone: "error" }]]]));
  expect(await host.unmark()).toBe(1);
  await host.select("B", { row: 2, column: 1 });
  const stop = await host.watchSelection(() => undefined);
  await stop();
  await host.paint([
    {
      ...plannersSheet("C"),
      filter: { top: 1, left: 1, bottom: 30, right: 4 },
      print: { repeatRows: 2 },
    },
  ]);
});

test("a merged area of a sheet that is gone", async () => {
  await open([plannersSheet("A")]);
  await expect(host.readMerges("Z")).rejects.toMatchObject({
    failure: "sheet-is-gone",
    detail: "Z",
  });
});

test("what does not fit into one answer is read in strips", async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, column) => `${row}·${column}`)
  );
  await open([sheetOf("grande", rows), sheetOf("chica", [["x"]])], { payloadLimit: 1_000_000 });
  const grid = await host.readActiveSheet();
  expect(grid.values).toEqual(rows);
  expect(grid.formats).toHaveLength(3_000);
  const book = await host.readBook();
  expect(book.map(({ values }) => values.length)).toEqual([3_000, 1]);
});

test.each([
  ["cell-is-being-edited", "cell-is-being-edited"],
  ["host-is-busy", "host-is-busy"],
] as const)("%s for longer than we wait is told as it is", async (fault, failure) => {
  await open([plannersSheet("A")]);
  standin.host.failAt(1, fault, { times: 3 });
  await expect(host.readActiveSheet()).rejects.toMatchObject({ name: "HostError", failure });
  expect(syncs()).toBe(3);
});

test("a conditional format that Excel cannot read does not keep the values back", async () => {
  await open([plannersSheet("A")]);
  standin.host.failAt(1, "item-not-found");
  const grid = await host.readActiveSheet();
  expect(grid.values[1]![0]).toBe("DNAF 2");
  expect(syncs()).toBe(2);
});
